package vn.lienthong.deadline.clocks.messaging;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// Whether the service is reading what happened while it was away. Until it has, a dossier must not
/// be called late: the next record may say that it was processed in time.
///
/// It is, as long as facts come in that are more than a minute old, and a little longer; but not
/// for ever, because a promise that passed must be told even if somebody keeps sending old facts.
@Component
final class CatchingUp {

    private static final Duration OLD = Duration.ofMinutes(1);
    private static final Duration LONGEST = Duration.ofMinutes(5);

    private final Clock clock;
    private final Duration pause;
    private final AtomicReference<@Nullable Stretch> stretch = new AtomicReference<>();

    /// In the process's own monotonic time: this is about waiting, not about dates.
    private record Stretch(long beganNanos, long lastNanos) {

        boolean isOver(Duration pause) {
            return System.nanoTime() - lastNanos > pause.toNanos();
        }
    }

    CatchingUp(Clock clock, @Value("${lienthong.deadline.catch-up}") Duration pause) {
        this.clock = clock;
        this.pause = pause;
    }

    /// A fact was read.
    void saw(Instant at) {
        if (at.isBefore(clock.instant().minus(OLD))) {
            long now = System.nanoTime();
            var _ =
                    stretch.updateAndGet(known ->
                            known == null || known.isOver(pause)
                                    ? new Stretch(now, now)
                                    : new Stretch(known.beganNanos(), now));
        }
    }

    boolean isUnderWay() {
        Stretch known = stretch.get();
        return known != null
                && !known.isOver(pause)
                && System.nanoTime() - known.beganNanos() < LONGEST.toNanos();
    }
}
