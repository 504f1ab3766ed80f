package vn.lienthong.deadline.calendars;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.stereotype.Component;
import vn.lienthong.deadline.calendars.store.CalendarShelf;
import vn.lienthong.deadline.clocks.domain.Deadlines;
import vn.lienthong.deadline.clocks.domain.Recalculation;
import vn.lienthong.deadline.clocks.domain.Surroundings;
import vn.lienthong.kit.aggregate.Aggregates;
import vn.lienthong.workingtime.CalendarDay;
import vn.lienthong.workingtime.WorkingCalendar;

/// What an order about a calendar would do to the open dossiers: each is counted anew as it would
/// be, one after the other, and nothing is written.
@Component
public class DryRun {

    private static final int PAGE = 10_000;
    private static final int BATCH = 500;

    private final Aggregates<Deadlines> deadlines;
    private final Surroundings around;
    private final CalendarShelf calendars;
    private final Clock clock;

    DryRun(
            Aggregates<Deadlines> deadlines,
            Surroundings around,
            CalendarShelf calendars,
            Clock clock) {
        this.deadlines = deadlines;
        this.around = around;
        this.calendars = calendars;
        this.clock = clock;
    }

    /// What would come of it.
    ///
    /// @param calendars the calendars that would change: the one meant, and those that lie over it
    /// @param examined open dossiers that follow one of them
    /// @param moved those of them whose promised date would move
    /// @param steps ends of offices' turns that would move
    /// @param later how many promises would be later than they are
    /// @param earlier how many would be earlier
    /// @param late those of the earlier ones that would be over by now
    /// @param notKnown dossiers that would reach a year that is not loaded; they would stay
    /// @param earliestDueAt the first of the new promised dates, absent when none moves
    /// @param shifts how far the promises move, the nearest first
    /// @param items the first of the moved promises by their new date
    public record Result(
            List<String> calendars,
            int examined,
            int moved,
            int steps,
            int later,
            int earlier,
            int late,
            int notKnown,
            @Nullable Instant earliestDueAt,
            List<Shift> shifts,
            List<Moved> items) {}

    /// How far some promises would move.
    ///
    /// @param days calendar days, negative for earlier
    public record Shift(int days, int dossiers) {}

    /// One promise that would move.
    ///
    /// @param office who holds the dossier
    public record Moved(
            String code,
            String office,
            String procedureName,
            Instant previousDueAt,
            Instant dueAt) {}

    /// Counts every open dossier that the order would reach.
    ///
    /// @throws vn.lienthong.workingtime.YearNotLoaded when a day lies in a year that is not known
    /// @throws IllegalArgumentException when a day that is worked has no sessions
    public Result of(String id, List<CalendarDay> days) {
        Map<String, WorkingCalendar> changed = calendars.tried(id, days);
        Instant now = clock.instant();
        Surroundings then =
                new Surroundings(
                        one -> changed.getOrDefault(one, calendars.get(one)), around.offices());
        Tally tally = new Tally(now);
        changed.keySet().forEach(calendar -> count(calendar, now, then, tally));
        return tally.result(changed.keySet().stream().sorted().toList());
    }

    private void count(String calendar, Instant now, Surroundings then, Tally tally) {
        List<String> codes = next(calendar, "");
        while (!codes.isEmpty()) {
            for (int from = 0; from < codes.size(); from += BATCH) {
                List<String> some = codes.subList(from, Math.min(from + BATCH, codes.size()));
                deadlines
                        .findAll(some)
                        .values()
                        .forEach(state -> tally.add(state, Recalculation.on(state, now, then)));
            }
            codes = next(calendar, codes.getLast());
        }
    }

    private List<String> next(String calendar, String after) {
        return deadlines.ids(
                query(
                                where("state.open")
                                        .is(true)
                                        .and("state.calendar")
                                        .is(calendar)
                                        .and("_id")
                                        .gt(after))
                        .with(Sort.by("_id"))
                        .limit(PAGE));
    }
}
