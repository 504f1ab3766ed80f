package vn.lienthong.routing.desk.domain;

import java.time.Instant;
import java.time.LocalTime;
import java.util.Optional;
import vn.lienthong.workingtime.WorkingCalendar;
import vn.lienthong.workingtime.WorkingTime;
import vn.lienthong.workingtime.YearNotLoaded;

/// When a handover (giao nhận) must be completed.
public final class Handover {

    private static final LocalTime CUT_OFF = LocalTime.of(15, 0);

    private Handover() {}

    /// Within the working day; what comes after 15:00, or when nobody works any more that day, at
    /// the start of the next working day (Nghị định 118/2025/NĐ-CP, Điều 18 khoản 2).
    ///
    /// @param calendar of the receiving office
    /// @return empty when that day lies in a year that the calendar does not know
    public static Optional<Instant> receiveBy(WorkingCalendar calendar, Instant offeredAt) {
        try {
            var offered = offeredAt.atZone(calendar.zone()).toLocalDate();
            var counts = WorkingTime.receipt(calendar, offeredAt, CUT_OFF);
            var day = counts.atZone(calendar.zone()).toLocalDate();
            return Optional.of(
                    day.equals(offered)
                            ? WorkingTime.closeOfDay(calendar, day)
                            : WorkingTime.openingOf(calendar, day));
        } catch (YearNotLoaded notYetKnown) {
            return Optional.empty();
        }
    }
}
