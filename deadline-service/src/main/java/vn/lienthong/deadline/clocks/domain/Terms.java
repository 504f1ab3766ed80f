package vn.lienthong.deadline.clocks.domain;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contracts.event.ClockScope;
import vn.lienthong.workingtime.Limit;
import vn.lienthong.workingtime.Policy;
import vn.lienthong.workingtime.WorkingCalendar;
import vn.lienthong.workingtime.WorkingTime;

/// How long something may take and how that is counted.
///
/// @param cutOff what comes in strictly after this time of day counts from the next working day
/// @param second what is left after a financial obligation, whatever was used before (hẹn lần 2),
///   absent where there is one appointment
/// @param scope the dossier's own time begins in the hours of reception, a step's in those of work
public record Terms(
        Limit limit,
        Policy policy,
        @Nullable LocalTime cutOff,
        @Nullable Limit second,
        ClockScope scope) {

    /// As the contracts write them.
    static Terms of(String limit, String policy, @Nullable String cutOff, @Nullable String second) {
        return new Terms(
                Limit.parse(limit),
                Policy.valueOf(policy),
                cutOff == null ? null : LocalTime.parse(cutOff),
                second == null ? null : Limit.parse(second),
                ClockScope.DOSSIER);
    }

    /// The terms of one office's share: minute by minute, no cut-off.
    static Terms ofStep(String limit) {
        return new Terms(Limit.parse(limit), Policy.ROLLING, null, null, ClockScope.STEP);
    }

    /// When counting begins for what comes in, or is resumed, at that moment.
    Instant countsFrom(WorkingCalendar calendar, Instant at) {
        return switch (scope) {
            case DOSSIER -> WorkingTime.receipt(calendar, at, cutOff);
            case STEP -> WorkingTime.beginningOfWork(calendar, at);
        };
    }

    /// The end of that much, for what comes in, or is resumed, at that moment.
    Instant dueAt(WorkingCalendar calendar, Instant at, Limit left) {
        return switch (scope) {
            case DOSSIER -> WorkingTime.dueAt(calendar, at, left, policy, cutOff);
            case STEP -> WorkingTime.endOfShare(calendar, at, left);
        };
    }

    /// What of `left` belongs to the first of two appointments; empty when it is all of the second,
    /// or there is only one.
    Optional<Limit> firstAppointment(Limit left) {
        return Optional.ofNullable(second)
                .map(part -> left.amount().subtract(part.amount()))
                .filter(first -> first.signum() > 0)
                .map(first -> new Limit(first, limit.unit()));
    }

    /// What is left of `left` when a clock that began at `begun` is stopped.
    Limit remaining(WorkingCalendar calendar, Limit left, Instant begun, Instant stopped) {
        return WorkingTime.remaining(calendar, left, policy, countsFrom(calendar, begun), stopped);
    }

    /// How much it would have to be for the clock to end at the close of another day: what a letter
    /// of apology comes to when the clock is stopped later. Nothing when that day had passed before
    /// the clock began, as it may for one that stood still.
    Limit endingAt(WorkingCalendar calendar, Instant begun, Instant dueAt) {
        Instant from = countsFrom(calendar, begun);
        LocalDate first = from.atZone(calendar.zone()).toLocalDate();
        LocalDate last = dueAt.atZone(calendar.zone()).toLocalDate();
        if (limit.unit() == Limit.Unit.CALENDAR_DAY) {
            return Limit.calendarDays((int) Math.max(0, ChronoUnit.DAYS.between(first, last)));
        }
        if (isMinuteByMinute()) {
            return workingTime(WorkingTime.between(calendar, from, dueAt));
        }
        return Limit.workingDays(
                WorkingTime.workingDaysStrictlyBetween(calendar, first, last.plusDays(1)));
    }

    // In the unit of the limit, so that the one is a part of the other, and to the last second.
    private Limit workingTime(Duration time) {
        Duration each =
                limit.unit() == Limit.Unit.WORKING_DAY ? Duration.ofHours(8) : Duration.ofHours(1);
        BigDecimal nanos = BigDecimal.valueOf(Math.max(0, time.toNanos()));
        return new Limit(
                nanos.divide(BigDecimal.valueOf(each.toNanos()), MathContext.DECIMAL64),
                limit.unit());
    }

    /// Whether the day of receipt counts from its very minute.
    boolean isMinuteByMinute() {
        return limit.unit() == Limit.Unit.WORKING_HOUR
                || (limit.unit() == Limit.Unit.WORKING_DAY && policy == Policy.ROLLING);
    }

    /// The first moment that uses up any of the limit: under rules that do not count the day of
    /// receipt, the opening of the next working day.
    Instant firstCounted(WorkingCalendar calendar, Instant begun) {
        Instant from = countsFrom(calendar, begun);
        boolean toTheSameTime =
                limit.unit() == Limit.Unit.WORKING_DAY && policy == Policy.SAME_TIME;
        if (isMinuteByMinute() || toTheSameTime) {
            return from;
        }
        LocalDate first = from.atZone(calendar.zone()).toLocalDate();
        return WorkingTime.openingOf(calendar, WorkingTime.nextWorkingDay(calendar, first));
    }
}
