package vn.lienthong.workingtime;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// All sessions from the first loaded year to the last on one axis, with running totals: converting
/// between instants and working time, and between dates and working days, is a binary search or an
/// array read.
///
/// Working time is in nanoseconds since the first session opened. A year in a gap between loaded
/// ones looks like ordinary weeks; [WorkingTime] refuses every answer that touches one.
final class Timeline {

    private static final long NANOS = 1_000_000_000L;

    private final long firstDay;

    /// For each date, how many working days there are up to and including it.
    private final int[] workingDaysUpTo;

    /// The working days in order, as epoch days.
    private final long[] workingDays;

    /// When each session opens and closes, in epoch seconds.
    private final long[] opens;

    private final long[] closes;

    /// The working time before each session, and at the end the total.
    private final long[] workedBefore;

    Timeline(ZoneId zone, LoadedYears years, Function<LocalDate, List<Session>> sessionsOn) {
        LocalDate first = LocalDate.of(years.first(), 1, 1);
        List<LocalDate> dates = first.datesUntil(LocalDate.of(years.last() + 1, 1, 1)).toList();
        List<List<Session>> sessions = dates.stream().map(sessionsOn).toList();
        int count = sessions.stream().mapToInt(List::size).sum();
        firstDay = first.toEpochDay();
        workingDaysUpTo = new int[dates.size()];
        workingDays = new long[dates.size()];
        opens = new long[count];
        closes = new long[count];
        workedBefore = new long[count + 1];
        int day = 0;
        int next = 0;
        for (int i = 0; i < dates.size(); i++) {
            for (Session session : sessions.get(i)) {
                opens[next] = dates.get(i).atTime(session.opens()).atZone(zone).toEpochSecond();
                closes[next] = dates.get(i).atTime(session.closes()).atZone(zone).toEpochSecond();
                workedBefore[next + 1] = workedBefore[next] + (closes[next] - opens[next]) * NANOS;
                next++;
            }
            if (!sessions.get(i).isEmpty()) {
                workingDays[day] = dates.get(i).toEpochDay();
                day++;
            }
            workingDaysUpTo[i] = day;
        }
    }

    /// All the working time there is.
    long total() {
        return workedBefore[opens.length];
    }

    /// The working time that has passed at that moment.
    long workedAt(Instant at) {
        int session = lastOpened(at.getEpochSecond());
        if (session < 0) {
            return 0;
        }
        return isOpen(session, at)
                ? workedBefore[session]
                        + (at.getEpochSecond() - opens[session]) * NANOS
                        + at.getNano()
                : workedBefore[session + 1];
    }

    /// The earliest moment at which that much working time has passed: a session's end rather than
    /// the next opening.
    ///
    /// @param worked more than 0, at most [#total]
    Instant whenWorked(long worked) {
        int found = Arrays.binarySearch(workedBefore, worked);
        int session = found >= 0 ? found - 1 : -found - 2;
        return Instant.ofEpochSecond(opens[session], worked - workedBefore[session]);
    }

    /// Whether the moment lies inside a session.
    boolean isWorking(Instant at) {
        int session = lastOpened(at.getEpochSecond());
        return session >= 0 && isOpen(session, at);
    }

    /// The first opening after that moment.
    Optional<Instant> nextOpening(Instant at) {
        int session = lastOpened(at.getEpochSecond()) + 1;
        return session == opens.length
                ? Optional.empty()
                : Optional.of(Instant.ofEpochSecond(opens[session]));
    }

    /// How many working days there are up to and including that date.
    int workingDaysUpTo(LocalDate date) {
        return workingDaysUpTo[(int) (date.toEpochDay() - firstDay)];
    }

    /// How many working days there are in all.
    int workingDays() {
        return workingDaysUpTo[workingDaysUpTo.length - 1];
    }

    /// The n-th working day of all, counted from 1.
    LocalDate workingDay(int n) {
        return LocalDate.ofEpochDay(workingDays[n - 1]);
    }

    private boolean isOpen(int session, Instant at) {
        return at.getEpochSecond() < closes[session];
    }

    private int lastOpened(long epochSecond) {
        int found = Arrays.binarySearch(opens, epochSecond);
        return found >= 0 ? found : -found - 2;
    }
}
