package vn.lienthong.deadline.year;

import java.time.Instant;
import java.time.LocalDate;

/// What becomes of a day, and when that is ordered.
record DayOrder(Instant at, LocalDate date, Kind kind, String name) {

    enum Kind {
        OFF,
        MAKE_UP,
        HALF,
        NORMAL
    }
}
