package vn.lienthong.deadline.year;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import vn.lienthong.contracts.event.PlannedStep;

/// What the rest of a route still needs when every office keeps to its share, in whole minutes; a
/// turn that has overrun its share needs nothing more.
final class Forecast {

    private final Book book;
    private final Instant at;
    private final PlainCalendar calendar;

    Forecast(Book book, Instant at, PlainCalendar calendar) {
        this.book = book;
        this.at = at;
        this.calendar = calendar;
    }

    boolean fits() {
        return minutes() <= calendar.minutes(at, book.clock.dueAt);
    }

    /// The close of the day on which the rest can be done; at the earliest of the working day after
    /// today and after the date that is promised.
    Instant proposal() {
        LocalDate today = PlainCalendar.date(at);
        LocalDate promised = PlainCalendar.date(book.clock.dueAt);
        LocalDate earliest = calendar.next(promised.isAfter(today) ? promised : today);
        LocalDate ready = PlainCalendar.date(calendar.add(at, Duration.ofMinutes(minutes())));
        return calendar.closing(ready.isAfter(earliest) ? ready : earliest);
    }

    private long minutes() {
        return book.received.steps().stream().mapToLong(this::through).max().orElse(0);
    }

    private long through(PlannedStep step) {
        if (book.done.contains(step.step())) {
            return 0;
        }
        long before =
                step.after().stream().mapToLong(s -> through(book.planned(s))).max().orElse(0);
        return before + alone(step);
    }

    private long alone(PlannedStep step) {
        for (Turn turn : book.openTurns()) {
            if (turn.step().equals(step.step())) {
                return calendar.minutes(at, turn.clock().dueAt);
            }
        }
        return Allowance.ofStep(step.limit()).working().toMinutes();
    }
}
