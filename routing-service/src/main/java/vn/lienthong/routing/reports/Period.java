package vn.lienthong.routing.reports;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/// The days of a report, both included.
///
/// @param start the first moment
/// @param end the first moment after, or now when the period is not over
record Period(LocalDate from, LocalDate to, Instant start, Instant end) {

    static Period of(LocalDate from, LocalDate to, ZoneId zone, Instant now) {
        Instant over = to.plusDays(1).atStartOfDay(zone).toInstant();
        // Strictly before the end is in the period; what happens this very moment is.
        Instant soFar = now.plusMillis(1);
        return new Period(
                from, to, from.atStartOfDay(zone).toInstant(), over.isBefore(soFar) ? over : soFar);
    }

    boolean holds(Instant moment) {
        return holds(moment.toEpochMilli());
    }

    boolean holds(long moment) {
        return moment >= startMillis() && moment < endMillis();
    }

    long startMillis() {
        return start.toEpochMilli();
    }

    long endMillis() {
        return end.toEpochMilli();
    }
}
