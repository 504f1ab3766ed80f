package vn.lienthong.notification.telling.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import vn.lienthong.contracts.event.NotificationFailed;
import vn.lienthong.contracts.event.NotificationSent;
import vn.lienthong.notification.templates.domain.OnUnknownOutcome;

/// A message's way: created, perhaps held, claimed, taken, confirmed. What comes late, twice or out
/// of order changes nothing that is decided already.
public final class Delivery {

    private Delivery() {}

    public static Decision decide(Correspondence state, DeliveryStep step) {
        return switch (step) {
            case DeliveryStep.Claim s ->
                    waiting(state, s.number(), s.attempts(), n -> claim(state, n, s));
            case DeliveryStep.HoldBack s ->
                    waiting(
                            state,
                            s.number(),
                            s.attempts(),
                            n ->
                                    Decision.changed(
                                            state.with(
                                                    n.is(new Progress.Held(s.until(), s.why())))));
            case DeliveryStep.Suppress s ->
                    waiting(state, s.number(), s.attempts(), n -> suppress(state, n, s));
            case DeliveryStep.Bundle s -> bundle(state, s);
            case DeliveryStep.Unprepared s ->
                    waiting(state, s.number(), s.attempts(), n -> unprepared(state, n, s));
            case DeliveryStep.Taken s ->
                    sending(state, s.number(), s.attempt(), n -> taken(state, n, s));
            case DeliveryStep.Refused s ->
                    sending(
                            state,
                            s.number(),
                            s.attempt(),
                            n -> failed(state, n, Failure.PERMANENT, s.reason(), s.now()));
            case DeliveryStep.GivenUp s ->
                    sending(
                            state,
                            s.number(),
                            s.attempt(),
                            n -> failed(state, n, Failure.TECHNICAL, s.reason(), s.now()));
            case DeliveryStep.NotTaken s ->
                    sending(state, s.number(), s.attempt(), n -> notTaken(state, n, s));
            case DeliveryStep.Throttled s ->
                    sending(state, s.number(), s.attempt(), n -> throttled(state, n, s));
            case DeliveryStep.Unanswered s ->
                    sending(
                            state,
                            s.number(),
                            s.attempt(),
                            n ->
                                    unknown(
                                            state,
                                            n,
                                            s.reason(),
                                            s.then(),
                                            pause(n, s.patience()),
                                            s.now(),
                                            s.patience()));
            case DeliveryStep.Abandoned s ->
                    sending(state, s.number(), s.attempt(), n -> abandoned(state, n, s));
            case DeliveryStep.OnItsWay s -> Receipts.onItsWay(state, s);
            case DeliveryStep.Arrived s -> Receipts.arrived(state, s);
            case DeliveryStep.NotArrived s -> Receipts.notArrived(state, s);
            case DeliveryStep.Unconfirmed s -> Receipts.unconfirmed(state, s);
            case DeliveryStep.SendAgain s -> sendAgain(state, s);
            case DeliveryStep.Settle s -> settle(state, s);
            case DeliveryStep.Forget s ->
                    state.forgottenAt() == null
                            ? Decision.changed(state.forgotten(s.now().business()))
                            : new Decision.Unchanged();
        };
    }

    private static Decision waiting(
            Correspondence state, int number, int attempts, Function<Notification, Decision> then) {
        return state.find(number)
                .filter(n ->
                        n.progress() instanceof Progress.Created
                                || n.progress() instanceof Progress.Held)
                .filter(n -> n.attempts().size() == attempts)
                .map(then)
                .orElseGet(Decision.Unchanged::new);
    }

    private static Decision sending(
            Correspondence state, int number, int attempt, Function<Notification, Decision> then) {
        return state.find(number)
                .filter(n -> n.progress() instanceof Progress.Sending)
                .filter(n -> n.attempts().size() == attempt)
                .map(then)
                .orElseGet(Decision.Unchanged::new);
    }

    private static Decision claim(
            Correspondence state, Notification message, DeliveryStep.Claim claim) {
        Moment now = claim.now();
        if (!state.sendable(message.channel(), claim.horizon(), now.business()).contains(message)) {
            return new Decision.Unchanged();
        }
        Attempt attempt = Attempt.begun(claim.provider(), now.business());
        return Decision.changed(
                state.with(
                        message.begin(attempt, now.machine(), claim.parts())
                                .is(new Progress.Sending(now.machine(), claim.by()))));
    }

    private static Decision suppress(
            Correspondence state, Notification message, DeliveryStep.Suppress step) {
        Correspondence next = state.with(message.is(new Progress.Suppressed(step.reason())));
        return Decision.changed(Reaching.afterFailure(next, message.number(), step.now()));
    }

    private static Decision bundle(Correspondence state, DeliveryStep.Bundle step) {
        return state.find(step.number())
                .filter(DigestLines::tellable)
                .<Decision>map(n ->
                        Decision.changed(
                                state.with(
                                        n.is(
                                                new Progress.InDigest(
                                                        step.now().business(), step.digest())))))
                .orElseGet(Decision.Unchanged::new);
    }

    private static Decision unprepared(
            Correspondence state, Notification message, DeliveryStep.Unprepared step) {
        Attempt attempt = Attempt.begun(Attempt.OURSELVES, step.now().business());
        Notification tried = message.begin(attempt, step.now().machine(), message.parts());
        return step.forGood()
                ? failed(state, tried, Failure.TECHNICAL, step.reason(), step.now())
                : later(
                        state,
                        tried,
                        step.reason(),
                        pause(tried, step.patience()),
                        step.now(),
                        step.patience());
    }

    private static Decision taken(
            Correspondence state, Notification message, DeliveryStep.Taken step) {
        Instant at = step.now().business();
        String provider = message.lastProvider();
        Progress sent =
                new Progress.Sent(at, provider, step.confirmed() ? step.references() : List.of());
        return Decision.changed(
                state.with(message.lastAttempt(Attempt.SENT, step.references()).is(sent)),
                new NotificationSent(
                        state.code(),
                        at,
                        message.id(state.code()),
                        message.occasion().id(),
                        message.channel().name(),
                        Address.masked(message.to()),
                        provider));
    }

    private static Decision throttled(
            Correspondence state, Notification message, DeliveryStep.Throttled step) {
        Instant next = step.now().machine().plus(step.pause());
        return message.chain().stillValidAt(next, step.patience().validity())
                ? Decision.changed(state.with(message.undone().is(new Progress.Created(next))))
                : ended(
                        state,
                        message,
                        new Progress.Expired(step.now().business(), Attempt.THROTTLED),
                        Attempt.THROTTLED,
                        step.now());
    }

    private static Decision notTaken(
            Correspondence state, Notification message, DeliveryStep.NotTaken step) {
        int tries = message.chain().tries();
        Duration pause =
                step.elsewhere()
                        ? Backoff.elsewhere(tries, step.patience().jitter())
                        : pause(message, step.patience());
        return later(state, message, step.reason(), pause, step.now(), step.patience());
    }

    private static Decision later(
            Correspondence state,
            Notification message,
            String reason,
            Duration pause,
            Moment now,
            Patience patience) {
        Instant next = now.machine().plus(pause);
        return message.chain().stillValidAt(next, patience.validity())
                ? Decision.changed(
                        state.with(
                                message.lastAttempt(reason, List.of())
                                        .is(new Progress.Created(next))))
                : ended(state, message, new Progress.Expired(now.business(), reason), reason, now);
    }

    private static Duration pause(Notification message, Patience patience) {
        return Backoff.after(message.chain().tries(), patience.jitter());
    }

    private static Decision abandoned(
            Correspondence state, Notification message, DeliveryStep.Abandoned step) {
        boolean gone =
                state.abandoned(message.channel(), step.by(), step.now().machine())
                        .contains(message);
        return gone
                ? unknown(
                        state,
                        message,
                        Attempt.UNKNOWN,
                        step.then(),
                        // That we died is not the provider's fault: he need not be spared for it.
                        Backoff.after(1, step.patience().jitter()),
                        step.now(),
                        step.patience())
                : new Decision.Unchanged();
    }

    private static Decision unknown(
            Correspondence state,
            Notification message,
            String reason,
            OnUnknownOutcome then,
            Duration pause,
            Moment now,
            Patience patience) {
        return switch (then) {
            case SEND_AGAIN -> later(state, message, reason, pause, now, patience);
            case GIVE_UP -> failed(state, message, Failure.TECHNICAL, reason, now);
        };
    }

    private static Decision failed(
            Correspondence state, Notification message, Failure kind, String reason, Moment now) {
        return ended(
                state,
                message,
                new Progress.Failed(
                        kind, now.business(), message.lastProvider(), reason, List.of()),
                reason,
                now);
    }

    private static Decision ended(
            Correspondence state, Notification message, Progress end, String reason, Moment now) {
        Correspondence next = state.with(message.lastAttempt(reason, List.of()).is(end));
        return Decision.changed(
                Reaching.afterFailure(next, message.number(), now),
                failure(state, message, reason, now.business()));
    }

    static NotificationFailed failure(
            Correspondence state, Notification message, String reason, Instant at) {
        return new NotificationFailed(
                state.code(),
                at,
                message.id(state.code()),
                message.occasion().id(),
                message.channel().name(),
                Address.masked(message.to()),
                reason);
    }

    /// Whatever is decided may be sent again, to the same address; where there is none, or none any
    /// more, nothing is.
    private static Decision sendAgain(Correspondence state, DeliveryStep.SendAgain step) {
        return state.find(step.number())
                .filter(n -> mayGoAgain(n.progress()) && !n.to().isEmpty())
                .<Decision>map(n -> Decision.changed(state.with(n.again(step.now().machine()))))
                .orElseGet(Decision.Unchanged::new);
    }

    private static boolean mayGoAgain(Progress progress) {
        return switch (progress) {
            case Progress.Sent _ -> true;
            case Progress.Pending _ -> true;
            case Progress.Delivered _ -> true;
            case Progress.Failed _ -> true;
            case Progress.Expired _ -> true;
            case Progress.Created _ -> false;
            case Progress.Held _ -> false;
            case Progress.Sending _ -> false;
            case Progress.InDigest _ -> false;
            case Progress.Suppressed _ -> false;
        };
    }

    // The same instance means that there was no such task.
    @SuppressWarnings("ReferenceEquality")
    private static Decision settle(Correspondence state, DeliveryStep.Settle step) {
        Correspondence next = Reaching.settle(state, step.fact(), step.settlement());
        return next == state ? new Decision.Unchanged() : Decision.changed(next);
    }
}
