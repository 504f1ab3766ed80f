package vn.lienthong.deadline.clocks.messaging;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import vn.lienthong.deadline.clocks.domain.Alarms;
import vn.lienthong.deadline.clocks.domain.Deadlines;
import vn.lienthong.deadline.clocks.domain.Surroundings;
import vn.lienthong.deadline.clocks.domain.TimePassing;
import vn.lienthong.kit.aggregate.Aggregates;
import vn.lienthong.kit.aggregate.Decided;
import vn.lienthong.kit.aggregate.Outcome;
import vn.lienthong.kit.time.Activity;
import vn.lienthong.kit.time.TimeFollower;

/// Lets time pass: finds the dossiers whose next instant has come and lets everything fire that
/// fell due. Any number of them may run, in one process or many: firing is a compare-and-set, and
/// who comes second finds nothing left to do.
///
/// However far the clock has moved, it goes forward in windows, all dossiers through one window
/// before any enters the next, so that what is told stays in the order of time across dossiers as
/// well, to the width of a window.
@Component
final class Timekeeper implements TimeFollower {

    private static final Logger LOG = LoggerFactory.getLogger(Timekeeper.class);
    private static final String NEXT = "state.next";
    private static final int BATCH = 500;

    private final Aggregates<Deadlines> deadlines;
    private final Surroundings around;
    private final Clock clock;
    private final Activity activity;
    private final CatchingUp catchingUp;
    private final Duration window;
    private final Set<String> stuck = ConcurrentHashMap.newKeySet();

    Timekeeper(
            Aggregates<Deadlines> deadlines,
            Surroundings around,
            Clock clock,
            Activity activity,
            CatchingUp catchingUp,
            @Value("${lienthong.deadline.window}") Duration window) {
        this.deadlines = deadlines;
        this.around = around;
        this.clock = clock;
        this.activity = activity;
        this.catchingUp = catchingUp;
        this.window = window;
    }

    // The first run waits a little: what lies ready on the topics since the last stop comes first,
    // or a dossier would be called late that was processed meanwhile.
    @Scheduled(
            fixedDelayString = "${lienthong.deadline.period}",
            initialDelayString = "${lienthong.deadline.settle}")
    void tick() {
        if (catchingUp.isUnderWay()) {
            return;
        }
        try {
            passUntil(clock.instant());
        } catch (RuntimeException e) {
            LOG.warn("What fell due waits for the next try: {}", e.toString());
        }
    }

    // What could not be decided on is tried again now and then, not five times a second.
    @Scheduled(fixedDelay = 60_000)
    void forgetStuck() {
        stuck.clear();
    }

    @Override
    public void timeMoved(Instant now) {
        passUntil(now);
    }

    private synchronized void passUntil(Instant now) {
        Instant first = firstDue(now);
        while (first != null) {
            try (Activity.Work _ = activity.begin()) {
                Instant end = first.plus(window);
                passWindow(end.isBefore(now) ? end : now);
                first = firstDue(now);
            }
        }
    }

    private @Nullable Instant firstDue(Instant now) {
        return deadlines.list(due(now).limit(1)).stream()
                .findFirst()
                .flatMap(this::next)
                .orElse(null);
    }

    private Optional<Instant> next(Deadlines state) {
        return Alarms.next(state, around.calendars().get(state.receipt().calendar()));
    }

    private void passWindow(Instant end) {
        List<String> ids = deadlines.ids(due(end).limit(BATCH));
        while (!ids.isEmpty()) {
            var _ = deadlines.changeAll(ids, (code, state) -> pass(code, state, end));
            ids = deadlines.ids(due(end).limit(BATCH));
        }
    }

    private Decided<Deadlines, Boolean> pass(String code, @Nullable Deadlines state, Instant end) {
        if (state == null) {
            return new Decided<>(Outcome.unchanged(), false);
        }
        try {
            return new Decided<>(Outcomes.of(TimePassing.until(state, end, around)), true);
        } catch (RuntimeException e) {
            stuck.add(code);
            LOG.error("Time cannot pass for {}", code, e);
            return new Decided<>(Outcome.unchanged(), false);
        }
    }

    private Query due(Instant until) {
        Query query = query(where(NEXT).lte(until)).with(Sort.by(NEXT));
        return stuck.isEmpty() ? query : query.addCriteria(where("_id").nin(stuck));
    }
}
