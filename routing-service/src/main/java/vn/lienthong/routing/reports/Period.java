package vn.lienthong.routing.reports;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/// The days of a report, both included.
///
/// @param start the first moment
/// @param end the first moment after, or now when the period is not over
/// @param zone in which days are days
record Period(LocalDate from, LocalDate to, Instant start, Instant end, ZoneId zone) {

    static Period of(LocalDate from, LocalDate to, ZoneId zone, Instant now) {
        Instant over = to.plusDays(1).atStartOfDay(zone).toInstant();
        // Strictly before the end is in the period; what happens this very moment is.
        Instant soFar = now.plusMillis(1);
        return new Period(
                from,
                to,
                from.atStartOfDay(zone).toInstant(),
                over.isBefore(soFar) ? over : soFar,
                zone);
    }

    /// Whether what begins and ends then goes on at some moment of the period.
    boolean meets(long begin, long end) {
        return begin < endMillis() && end >= startMillis();
    }

    boolean holds(Instant moment) {
        return holds(moment.toEpochMilli());
    }

    boolean holds(long moment) {
        return moment >= startMillis() && moment < endMillis();
    }

    /// Whether one moment lies on an earlier day than another.
    boolean isDayBefore(long moment, long other) {
        return day(moment).isBefore(day(other));
    }

    private LocalDate day(long moment) {
        return LocalDate.ofInstant(Instant.ofEpochMilli(moment), zone);
    }

    long startMillis() {
        return start.toEpochMilli();
    }

    long endMillis() {
        return end.toEpochMilli();
    }
}
