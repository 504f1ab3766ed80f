package vn.lienthong.deadline.calendars;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import vn.lienthong.deadline.calendars.store.CalendarShelf;
import vn.lienthong.deadline.clocks.domain.Deadlines;
import vn.lienthong.deadline.clocks.domain.Decision;
import vn.lienthong.deadline.clocks.domain.Recalculation;
import vn.lienthong.deadline.clocks.domain.Surroundings;
import vn.lienthong.deadline.clocks.messaging.Outcomes;
import vn.lienthong.kit.aggregate.Aggregates;
import vn.lienthong.kit.aggregate.Decided;
import vn.lienthong.kit.aggregate.Outcome;
import vn.lienthong.kit.time.Activity;
import vn.lienthong.logging.Faults;
import vn.lienthong.workingtime.WorkingCalendar;

/// Brings every open dossier to the current version of its calendar. Each dossier keeps the version
/// that it was counted by, so what a crash interrupts is taken up again.
@Component
public class Recounting {

    private static final Logger LOG = LoggerFactory.getLogger(Recounting.class);
    private static final int BATCH = 500;

    private final Aggregates<Deadlines> deadlines;
    private final Surroundings around;
    private final CalendarShelf calendars;
    private final Clock clock;
    private final Activity activity;

    Recounting(
            Aggregates<Deadlines> deadlines,
            Surroundings around,
            CalendarShelf calendars,
            Clock clock,
            Activity activity) {
        this.deadlines = deadlines;
        this.around = around;
        this.calendars = calendars;
        this.clock = clock;
        this.activity = activity;
    }

    /// What came of it.
    ///
    /// @param recomputed dossiers that were counted anew
    /// @param moved those of them with an end that moved
    public record Result(int recomputed, int moved) {}

    /// Counts every open dossier anew whose calendar, or the one that it lies over, has changed
    /// since.
    public Result recount() {
        List<Boolean> moved = new ArrayList<>();
        calendars.all().forEach(calendar -> recount(calendar, moved));
        return new Result(moved.size(), (int) moved.stream().filter(Boolean::booleanValue).count());
    }

    private void recount(WorkingCalendar calendar, List<Boolean> moved) {
        String last = "";
        List<String> codes = behind(calendar, last);
        while (!codes.isEmpty()) {
            try (Activity.Work _ = activity.begin()) {
                moved.addAll(deadlines.changeAll(codes, (_, state) -> recount(state)).values());
            }
            last = codes.getLast();
            codes = behind(calendar, last);
        }
    }

    @Scheduled(fixedDelay = 30_000)
    void catchUp() {
        try {
            var _ = recount();
        } catch (RuntimeException e) {
            LOG.warn("Counting anew waits for the next try: {}", Faults.told(e));
        }
    }

    private Decided<Deadlines, Boolean> recount(@Nullable Deadlines state) {
        if (state == null) {
            return new Decided<>(Outcome.unchanged(), false);
        }
        Decision decision = Recalculation.on(state, clock.instant(), around);
        boolean moved = decision instanceof Decision.Changed(_, var events) && !events.isEmpty();
        return new Decided<>(Outcomes.of(decision), moved);
    }

    /// Counts anew without anybody waiting for it.
    public void begin() {
        Thread.ofVirtual().name("recounting").start(this::catchUp);
    }

    /// How many open dossiers are still counted by an earlier version of the calendar.
    public long behind(WorkingCalendar calendar) {
        return deadlines.count(query(olderThan(calendar)));
    }

    private List<String> behind(WorkingCalendar calendar, String after) {
        return deadlines.ids(
                query(olderThan(calendar).and("_id").gt(after)).with(Sort.by("_id")).limit(BATCH));
    }

    private static Criteria olderThan(WorkingCalendar calendar) {
        return where("state.open")
                .is(true)
                .and("state.calendar")
                .is(calendar.id())
                .and("state.calendarVersion")
                .lt(calendar.version());
    }
}
