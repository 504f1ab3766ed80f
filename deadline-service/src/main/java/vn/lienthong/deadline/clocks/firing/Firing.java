package vn.lienthong.deadline.clocks.firing;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import vn.lienthong.contracts.event.DossierEvent;
import vn.lienthong.deadline.clocks.domain.Deadlines;
import vn.lienthong.deadline.clocks.domain.Decision;
import vn.lienthong.deadline.clocks.domain.Surroundings;
import vn.lienthong.deadline.clocks.domain.TimePassing;
import vn.lienthong.deadline.clocks.messaging.Outcomes;
import vn.lienthong.kit.aggregate.Aggregates;
import vn.lienthong.kit.aggregate.Decided;
import vn.lienthong.kit.aggregate.Outcome;
import vn.lienthong.kit.time.Activity;

/// Lets everything fire that has fallen due for a batch of dossiers: one read, pure decisions, one
/// write. The write claims: of several processes that try, one's holds, and the others find nothing
/// left to do.
@Component
class Firing {

    private static final Logger LOG = LoggerFactory.getLogger(Firing.class);

    private final Aggregates<Deadlines> deadlines;
    private final Surroundings around;
    private final Activity activity;
    private final FiringMeters meters;
    private final Set<String> stuck = ConcurrentHashMap.newKeySet();

    /// Who found that something was due.
    enum Finder {
        /// The process that looks after the dossier.
        OWNER,
        /// Anybody, later.
        SWEEPER,
        /// The clock was moved, or the service was away.
        CATCHING_UP
    }

    Firing(
            Aggregates<Deadlines> deadlines,
            Surroundings around,
            Activity activity,
            FiringMeters meters) {
        this.deadlines = deadlines;
        this.around = around;
        this.activity = activity;
        this.meters = meters;
    }

    /// Lets fire what falls due until then, that instant included.
    void fire(Collection<String> codes, Instant until, Finder finder) {
        List<String> sound = codes.stream().filter(code -> !stuck.contains(code)).toList();
        if (sound.isEmpty()) {
            return;
        }
        try (Activity.Work _ = activity.begin()) {
            deadlines
                    .changeAll(sound, (code, state) -> pass(code, state, until))
                    .values()
                    .forEach(told -> meters.fired(told, finder));
        }
    }

    private Decided<Deadlines, List<DossierEvent>> pass(
            String code, @Nullable Deadlines state, Instant until) {
        if (state == null) {
            return new Decided<>(Outcome.unchanged(), List.of());
        }
        try {
            Decision decision = TimePassing.until(state, until, around);
            List<DossierEvent> told =
                    decision instanceof Decision.Changed(_, var events) ? events : List.of();
            return new Decided<>(Outcomes.of(decision), told);
        } catch (RuntimeException e) {
            stuck.add(code);
            LOG.error("Time cannot pass for {}", code, e);
            return new Decided<>(Outcome.unchanged(), List.of());
        }
    }

    /// Dossiers that could not be decided on, and are left alone for a while.
    Set<String> stuck() {
        return stuck;
    }

    @Scheduled(fixedDelay = 60_000)
    void tryStuckAgain() {
        stuck.clear();
    }
}
