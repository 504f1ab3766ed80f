package vn.lienthong.routing.reports;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import vn.lienthong.routing.reports.Trend.Every;
import vn.lienthong.routing.reports.Trend.Point;

/// Counts dossiers into the weeks or months of a period, in one go.
final class TrendTally {

    private final Period period;
    private final Basis basis;
    private final List<LocalDate> firstDays = new ArrayList<>();
    private final long[] starts;
    private final long[] received;
    private final long[] onTime;
    private final long[] late;
    private long carriedOver;

    TrendTally(Period period, Basis basis, Every every, ZoneId zone) {
        this.period = period;
        this.basis = basis;
        for (LocalDate day = period.from(); !day.isAfter(period.to()); day = every.next(day)) {
            firstDays.add(day);
        }
        this.starts =
                firstDays.stream()
                        .mapToLong(day -> day.atStartOfDay(zone).toInstant().toEpochMilli())
                        .toArray();
        this.received = new long[starts.length];
        this.onTime = new long[starts.length];
        this.late = new long[starts.length];
    }

    /// @param one was open at some moment of the period
    void add(Counted one) {
        if (!one.isOf(period)) {
            return;
        }
        if (period.holds(one.receivedAt())) {
            received[at(one.receivedAt())]++;
        } else {
            carriedOver++;
        }
        if (one.isFinishedBefore(period.endMillis())) {
            long[] side = one.isLate(period.endMillis(), basis) ? late : onTime;
            side[at(one.finishedAt())]++;
        }
    }

    private int at(long moment) {
        int found = Arrays.binarySearch(starts, moment);
        return found >= 0 ? found : -found - 2;
    }

    List<Point> points() {
        List<Point> points = new ArrayList<>();
        long open = carriedOver;
        for (int i = 0; i < starts.length; i++) {
            open += received[i] - onTime[i] - late[i];
            LocalDate last =
                    i + 1 < starts.length ? firstDays.get(i + 1).minusDays(1) : period.to();
            points.add(new Point(firstDays.get(i), last, received[i], onTime[i], late[i], open));
        }
        return points;
    }
}
