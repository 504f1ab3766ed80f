package vn.lienthong.deadline.clocks.domain;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import vn.lienthong.contracts.event.PlannedStep;
import vn.lienthong.workingtime.Limit;
import vn.lienthong.workingtime.WorkingCalendar;
import vn.lienthong.workingtime.WorkingTime;
import vn.lienthong.workingtime.YearNotLoaded;

/// What the rest of the route still needs when every office keeps to its share.
final class RemainingWork {

    private final Deadlines deadlines;
    private final Instant at;
    private final WorkingCalendar calendar;

    RemainingWork(Deadlines deadlines, Instant at, WorkingCalendar calendar) {
        this.deadlines = deadlines;
        this.at = at;
        this.calendar = calendar;
    }

    /// Working minutes of the longest chain of steps that are not complete. What is left of a turn
    /// that is open counts, and nothing for the part it has overrun; steps on parallel branches run
    /// side by side.
    long minutes() {
        return deadlines.receipt().plan().stream().mapToLong(this::until).max().orElse(0);
    }

    /// Whether it can still be done by the promised date.
    boolean fits() {
        return minutes() <= WorkingTime.minutesBetween(calendar, at, deadlines.clock().dueAt());
    }

    /// The close of the working day on which the rest can be done, at the earliest the working day
    /// after today and after the date promised so far; the last day that the calendar knows when it
    /// does not reach further.
    Instant proposal() {
        Instant due = deadlines.clock().dueAt();
        try {
            LocalDate after = date(due.isAfter(at) ? due : at);
            LocalDate ready = date(WorkingTime.addMinutes(calendar, at, minutes()));
            return WorkingTime.closeOfDay(
                    calendar,
                    ready.isAfter(after) ? ready : WorkingTime.nextWorkingDay(calendar, after));
        } catch (YearNotLoaded _) {
            LocalDate end = LocalDate.of(calendar.years().last(), 12, 31);
            return WorkingTime.closeOfDay(
                    calendar,
                    calendar.isWorkingDay(end)
                            ? end
                            : WorkingTime.previousWorkingDay(calendar, end));
        }
    }

    private LocalDate date(Instant instant) {
        return instant.atZone(calendar.zone()).toLocalDate();
    }

    private long until(PlannedStep step) {
        if (deadlines.done().contains(step.step())) {
            return 0;
        }
        long before =
                deadlines.receipt().plan().stream()
                        .filter(other -> step.after().contains(other.step()))
                        .mapToLong(this::until)
                        .max()
                        .orElse(0);
        return before + own(step);
    }

    private long own(PlannedStep step) {
        return deadlines.openLegs().stream()
                .filter(leg -> leg.step().equals(step.step()))
                .findFirst()
                .map(leg -> leg.clock().dueAt())
                .map(due -> Math.max(0, WorkingTime.minutesBetween(calendar, at, due)))
                .orElseGet(() -> minutes(Limit.parse(step.limit())));
    }

    private static long minutes(Limit limit) {
        long each = limit.unit() == Limit.Unit.WORKING_HOUR ? 60 : 480;
        return limit.amount().multiply(BigDecimal.valueOf(each)).longValue();
    }
}
