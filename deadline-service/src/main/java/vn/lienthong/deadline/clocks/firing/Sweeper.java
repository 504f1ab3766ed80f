package vn.lienthong.deadline.clocks.firing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import vn.lienthong.deadline.clocks.firing.Firing.Finder;
import vn.lienthong.logging.Faults;

/// Bounds how late anything can be told, whatever happened to its owner: looks through what has
/// been due for a while in the store, and lets it fire in the same way.
@Component
final class Sweeper {

    private static final Logger LOG = LoggerFactory.getLogger(Sweeper.class);
    private static final int BATCH = 500;

    /// An entry may have been written by another process, which cannot note it here.
    private static final Duration OWN = Duration.ofSeconds(3);

    /// A dead process's dossiers find a new owner within the session's six seconds.
    private static final Duration OTHERS = Duration.ofSeconds(10);

    private final DueStore store;
    private final Firing firing;
    private final LookAhead lookAhead;
    private final Ownership ownership;
    private final CatchingUp catchingUp;
    private final Clock clock;

    Sweeper(
            DueStore store,
            Firing firing,
            LookAhead lookAhead,
            Ownership ownership,
            CatchingUp catchingUp,
            Clock clock) {
        this.store = store;
        this.firing = firing;
        this.lookAhead = lookAhead;
        this.ownership = ownership;
        this.catchingUp = catchingUp;
        this.clock = clock;
    }

    @Scheduled(fixedDelay = 2_000)
    void sweep() {
        if (catchingUp.isUnderWay()) {
            return;
        }
        try {
            Instant now = clock.instant();
            Instant own = now.minus(OWN);
            // Whoever is busy with what is older knows of all this.
            if (lookAhead.overdue(own) == 0) {
                sweep(own, true);
            }
            sweep(now.minus(OTHERS), false);
        } catch (RuntimeException e) {
            LOG.warn("What was left behind waits for the next try: {}", Faults.told(e));
        }
    }

    private void sweep(Instant until, boolean mine) {
        List<String> found =
                store.codes(until, firing.stuck(), BATCH).stream()
                        .filter(code -> ownership.isMine(code) == mine)
                        .toList();
        firing.fire(found, until, Finder.SWEEPER);
    }
}
