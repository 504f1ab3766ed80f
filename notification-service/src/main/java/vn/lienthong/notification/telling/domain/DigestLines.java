package vn.lienthong.notification.telling.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contracts.event.ClockScope;
import vn.lienthong.contracts.event.DeadlineApproaching;

/// Which approaching ends a desk reads of in the morning's digest, and which at once.
final class DigestLines {

    /// So much of the day must be left after the digest for it to be of use.
    private static final Duration ENOUGH = Duration.ofHours(4);

    private static final String SETTLED = "SETTLED";

    private DigestLines() {}

    /// The moment of the digest that the desk can wait for; absent when it must be told at once.
    static @Nullable Instant digestOf(DeadlineApproaching event) {
        Instant opening = event.nextOpening();
        return opening != null && !event.dueAt().isBefore(opening.plus(ENOUGH)) ? opening : null;
    }

    /// The fact of an approaching end, up to what tells one rung from another.
    static String fact(DeadlineApproaching event) {
        return prefix(event.clock(), event.step(), event.visit()) + event.dueAt();
    }

    private static String prefix(ClockScope clock, @Nullable String step, int visit) {
        return "approaching/%s/%s/%d/".formatted(clock, step == null ? "" : step, visit);
    }

    /// Nothing of this dossier is to be warned of any more.
    static Correspondence outOfTime(Correspondence state) {
        return settled(state, _ -> true);
    }

    /// Of the end of this clock nobody is to be warned any more.
    static Correspondence outOfTime(
            Correspondence state, ClockScope clock, @Nullable String step, int visit) {
        String prefix = prefix(clock, step, visit);
        return settled(state, n -> n.key().startsWith(prefix));
    }

    /// The same instance when nothing waits.
    private static Correspondence settled(Correspondence state, Predicate<Notification> concerned) {
        Predicate<Notification> dropped = n -> waits(n) && concerned.test(n);
        return state.notifications().stream().anyMatch(dropped)
                ? state.mapped(n -> dropped.test(n) ? n.is(new Progress.Suppressed(SETTLED)) : n)
                : state;
    }

    /// Whether a digest that was just written may hold it: it waits for one, or was struck off the
    /// moment the digest went out and stands in it all the same.
    static boolean tellable(Notification message) {
        return waits(message) || struckOff(message);
    }

    private static boolean waits(Notification message) {
        return message.progress() instanceof Progress.Held held && held.why() == Hold.DIGEST;
    }

    private static boolean struckOff(Notification message) {
        return message.progress() instanceof Progress.Suppressed struck
                && struck.reason().equals(SETTLED);
    }

    // The same instance means that nothing changed.
    @SuppressWarnings("ReferenceEquality")
    static Decision changed(Correspondence before, Correspondence after) {
        return before == after ? new Decision.Unchanged() : Decision.changed(after);
    }
}
