package vn.lienthong.notification.courtesy.web;

import java.time.Instant;
import java.time.LocalDate;
import vn.lienthong.printing.VietnameseDates;

/// Days as instants of the country's time.
final class CountedDays {

    private CountedDays() {}

    static LocalDate of(Instant at) {
        return LocalDate.ofInstant(at, VietnameseDates.ZONE);
    }

    static Instant begin(LocalDate day) {
        return day.atStartOfDay(VietnameseDates.ZONE).toInstant();
    }

    /// The first instant after it.
    static Instant end(LocalDate day) {
        return begin(day.plusDays(1));
    }
}
