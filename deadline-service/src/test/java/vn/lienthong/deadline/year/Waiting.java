package vn.lienthong.deadline.year;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A step that is offered and not accepted yet. The desk is told after two working hours, its head
/// at the close of the working day on which they ended; when they end with that day, at the close
/// of the next. A suspension stops it; a resumption begins the two hours anew, and nobody is told
/// twice.
final class Waiting {

    final String step;
    final int visit;
    final String office;
    private @Nullable Instant from;
    private int told;
    @Nullable Instant nextAt;

    Waiting(String step, int visit, String office) {
        this.step = step;
        this.visit = visit;
        this.office = office;
    }

    boolean isForTheHead() {
        return told == 1;
    }

    void countFrom(@Nullable Instant begins, PlainCalendar calendar) {
        from = begins;
        writeDown(calendar);
    }

    void tell(PlainCalendar calendar) {
        told++;
        writeDown(calendar);
    }

    void writeDown(PlainCalendar calendar) {
        if (from == null || told == 2) {
            nextAt = null;
            return;
        }
        Instant alert = calendar.add(from, Duration.ofHours(2));
        nextAt = told == 0 ? alert : endOfDay(alert, calendar);
    }

    private static Instant endOfDay(Instant alert, PlainCalendar calendar) {
        LocalDate day = PlainCalendar.date(alert);
        return alert.isBefore(calendar.closing(day))
                ? calendar.closing(day)
                : calendar.closing(calendar.next(day));
    }
}
