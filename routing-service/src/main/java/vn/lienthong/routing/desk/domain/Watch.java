package vn.lienthong.routing.desk.domain;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.lienthong.contracts.SuspensionGround;
import vn.lienthong.routing.desk.domain.TaskState.Held;
import vn.lienthong.routing.desk.domain.TaskState.Offered;
import vn.lienthong.routing.desk.domain.TaskState.Suspended;
import vn.lienthong.workingtime.Limit;
import vn.lienthong.workingtime.Policy;
import vn.lienthong.workingtime.WorkingCalendar;
import vn.lienthong.workingtime.WorkingTime;
import vn.lienthong.workingtime.YearNotLoaded;

/// From when on an open task needs attention, if it goes on standing as it stands now. Derived from
/// the offer and the standstills alone, so that no order in which events come matters.
///
/// @param calendar of the task's office
public record Watch(Desk desk, Task task, WorkingCalendar calendar) {

    private static final Duration TWO_HOURS = Duration.ofHours(2);

    /// A working day is 8 working hours; in nanoseconds, because a limit may be a fraction.
    private static final BigDecimal QUARTER_OF_A_DAY = nanos(Duration.ofHours(2));

    private static final BigDecimal QUARTER_OF_AN_HOUR = nanos(Duration.ofMinutes(15));

    /// When each kind of attention begins. One is missing when it will not begin, or only in a year
    /// that the calendar does not know.
    public Map<Attention, Instant> begins() {
        Map<Attention, Instant> begins = new EnumMap<>(Attention.class);
        switch (task.state()) {
            case Offered _ -> {
                note(begins, Attention.UNACCEPTED_QUARTER, quarter());
                note(begins, Attention.UNACCEPTED_TWO_HOURS, afterWorking(TWO_HOURS));
            }
            case Held held -> noteUnexamined(begins, held);
            case Suspended suspended -> noteUnexamined(begins, suspended.held());
            case TaskState.Done _ -> {}
            case TaskState.Refused _ -> {}
            case TaskState.Returned _ -> {}
            case TaskState.Rejected _ -> {}
            case TaskState.Cancelled _ -> {}
        }
        note(begins, Attention.SECOND_SUPPLEMENT, askedAgainAt());
        return begins;
    }

    private void noteUnexamined(Map<Attention, Instant> begins, Held held) {
        if (held.examinedAt() == null) {
            note(begins, Attention.UNEXAMINED_QUARTER, quarter());
        }
    }

    private static void note(
            Map<Attention, Instant> begins, Attention attention, Optional<Instant> at) {
        at.ifPresent(instant -> begins.put(attention, instant));
    }

    private Optional<Instant> askedAgainAt() {
        return inTheirOrder().stream()
                .filter(one -> one.ground() == SuspensionGround.SUPPLEMENT)
                .skip(1)
                .filter(one -> one.isAt(task.step(), task.visit()))
                .map(Standstill::since)
                .findFirst();
    }

    private Optional<Instant> quarter() {
        try {
            return afterWorking(quarterOf(task.limit()));
        } catch (YearNotLoaded notYetKnown) {
            return Optional.empty();
        }
    }

    private Duration quarterOf(Limit limit) {
        return switch (limit.unit()) {
            case WORKING_DAY -> times(limit, QUARTER_OF_A_DAY);
            case WORKING_HOUR -> times(limit, QUARTER_OF_AN_HOUR);
            case CALENDAR_DAY -> {
                Instant from = task.offer().at();
                Instant end = WorkingTime.dueAt(calendar, from, limit, Policy.END_OF_DAY, null);
                yield WorkingTime.between(calendar, from, end).dividedBy(4);
            }
        };
    }

    private static Duration times(Limit limit, BigDecimal quarterOfOne) {
        return Duration.ofNanos(limit.amount().multiply(quarterOfOne).longValue());
    }

    private static BigDecimal nanos(Duration duration) {
        return BigDecimal.valueOf(duration.toNanos());
    }

    /// When that much working time has passed since the offer, not counting what stands still.
    private Optional<Instant> afterWorking(Duration amount) {
        try {
            Instant from = task.offer().at();
            Duration left = amount;
            for (Standstill stop : inTheirOrder()) {
                if (stop.since().isAfter(from)) {
                    Duration run = WorkingTime.between(calendar, from, stop.since());
                    if (run.compareTo(left) >= 0) {
                        break;
                    }
                    left = left.minus(run);
                }
                if (stop.until() == null) {
                    return Optional.empty();
                }
                from = latest(from, stop.until());
            }
            return Optional.of(WorkingTime.plus(calendar, from, left));
        } catch (YearNotLoaded notYetKnown) {
            return Optional.empty();
        }
    }

    private List<Standstill> inTheirOrder() {
        return desk.standstills().stream().sorted(Comparator.comparing(Standstill::since)).toList();
    }

    private static Instant latest(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
