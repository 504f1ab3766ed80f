package vn.lienthong.notification.telling.domain;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import vn.lienthong.contracts.event.NotificationDelivered;
import vn.lienthong.contracts.event.NotificationFailed;
import vn.lienthong.contracts.event.NotificationSent;
import vn.lienthong.notification.templates.domain.OnUnknownOutcome;

/// A message's way: created, claimed, taken, confirmed. What comes late, twice or out of order
/// changes nothing that is decided already.
public final class Delivery {

    private Delivery() {}

    public static Decision decide(Correspondence state, DeliveryStep step) {
        return switch (step) {
            case DeliveryStep.Claim s ->
                    waiting(state, s.number(), s.attempts(), n -> claim(state, n, s));
            case DeliveryStep.Unprepared s ->
                    waiting(state, s.number(), s.attempts(), n -> unprepared(state, n, s));
            case DeliveryStep.Taken s ->
                    sending(state, s.number(), s.attempt(), n -> taken(state, n, s));
            case DeliveryStep.Refused s ->
                    sending(
                            state,
                            s.number(),
                            s.attempt(),
                            n -> failed(state, n, s.reason(), s.now().business()));
            case DeliveryStep.NotTaken s ->
                    sending(
                            state,
                            s.number(),
                            s.attempt(),
                            n -> later(state, n, s.reason(), s.now(), s.jitter()));
            case DeliveryStep.Abandoned s ->
                    sending(state, s.number(), s.attempt(), n -> abandoned(state, n, s));
            case DeliveryStep.Receipt s -> receipt(state, s);
            case DeliveryStep.SendAgain s -> sendAgain(state, s);
        };
    }

    private static Decision waiting(
            Correspondence state, int number, int attempts, Function<Notification, Decision> then) {
        return state.find(number)
                .filter(n -> n.progress() instanceof Progress.Created)
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
        if (!state.sendable(message.channel(), claim.horizon()).contains(message)) {
            return new Decision.Unchanged();
        }
        Attempt attempt = Attempt.begun(claim.provider(), claim.now().business());
        return Decision.changed(
                state.with(
                        message.begin(attempt, claim.now().machine(), claim.parts())
                                .is(new Progress.Sending(claim.now().machine(), claim.by()))));
    }

    private static Decision unprepared(
            Correspondence state, Notification message, DeliveryStep.Unprepared step) {
        Attempt attempt = Attempt.begun(step.provider(), step.now().business());
        Notification tried = message.begin(attempt, step.now().machine(), message.parts());
        return step.forGood()
                ? technical(state, tried, step.reason(), step.now().business())
                : later(state, tried, step.reason(), step.now(), step.jitter());
    }

    private static Decision taken(
            Correspondence state, Notification message, DeliveryStep.Taken step) {
        Instant at = step.now().business();
        String provider = message.attempts().getLast().provider();
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

    private static Decision later(
            Correspondence state, Notification message, String reason, Moment now, double jitter) {
        Instant next = now.machine().plus(Backoff.after(message.chain().tries(), jitter));
        return message.chain().stillValidAt(next)
                ? Decision.changed(
                        state.with(
                                message.lastAttempt(reason, List.of())
                                        .is(new Progress.Created(next))))
                : technical(state, message, reason, now.business());
    }

    private static Decision abandoned(
            Correspondence state, Notification message, DeliveryStep.Abandoned step) {
        boolean gone =
                state.abandoned(message.channel(), step.by(), step.now().machine())
                        .contains(message);
        if (!gone) {
            return new Decision.Unchanged();
        }
        return step.then() == OnUnknownOutcome.SEND_AGAIN
                ? later(state, message, Attempt.UNKNOWN, step.now(), step.jitter())
                : technical(state, message, Attempt.UNKNOWN, step.now().business());
    }

    private static Decision technical(
            Correspondence state, Notification message, String reason, Instant at) {
        return Decision.changed(
                state.with(
                        message.lastAttempt(reason, List.of())
                                .is(new Progress.TechnicalFailure(at, reason))),
                failure(state, message, reason, at));
    }

    private static Decision failed(
            Correspondence state, Notification message, String reason, Instant at) {
        String provider = message.attempts().getLast().provider();
        return Decision.changed(
                state.with(
                        message.lastAttempt(reason, List.of())
                                .is(new Progress.Failed(at, provider, reason, List.of()))),
                failure(state, message, reason, at));
    }

    private static NotificationFailed failure(
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

    private static Decision receipt(Correspondence state, DeliveryStep.Receipt step) {
        return state.notifications().stream()
                .flatMap(message -> receipt(state, message, step).stream())
                .findFirst()
                .orElseGet(Decision.Unchanged::new);
    }

    /// Empty when the receipt is not about this message, or says nothing new of it.
    private static Optional<Decision> receipt(
            Correspondence state, Notification message, DeliveryStep.Receipt step) {
        return switch (message.progress()) {
            case Progress.Sent sent ->
                    Optional.of(sent)
                            .filter(s -> s.awaited().contains(step.reference()))
                            .map(s -> receipt(state, message, s, step));
            case Progress.Failed failed ->
                    Optional.of(failed)
                            .filter(_ -> step.delivered())
                            .filter(f -> f.awaited().contains(step.reference()))
                            .map(f ->
                                    confirmed(
                                            state,
                                            message,
                                            f.provider(),
                                            without(f.awaited(), step),
                                            f::awaiting,
                                            step));
            case Progress.Created _ -> Optional.empty();
            case Progress.Sending _ -> Optional.empty();
            case Progress.Delivered _ -> Optional.empty();
            case Progress.TechnicalFailure _ -> Optional.empty();
            case Progress.Suppressed _ -> Optional.empty();
        };
    }

    private static Decision receipt(
            Correspondence state,
            Notification message,
            Progress.Sent sent,
            DeliveryStep.Receipt step) {
        return step.delivered()
                ? confirmed(
                        state,
                        message,
                        sent.provider(),
                        without(sent.awaited(), step),
                        sent::awaiting,
                        step)
                : undelivered(state, message, sent, step);
    }

    private static List<String> without(List<String> awaited, DeliveryStep.Receipt step) {
        return awaited.stream().filter(reference -> !reference.equals(step.reference())).toList();
    }

    /// Delivered when the last part is.
    private static Decision confirmed(
            Correspondence state,
            Notification message,
            String provider,
            List<String> rest,
            Function<List<String>, Progress> otherwise,
            DeliveryStep.Receipt step) {
        if (!rest.isEmpty()) {
            return Decision.changed(state.with(message.is(otherwise.apply(rest))));
        }
        Instant at = step.now().business();
        return Decision.changed(
                state.with(message.is(new Progress.Delivered(at, provider))),
                new NotificationDelivered(
                        state.code(),
                        at,
                        message.id(state.code()),
                        message.occasion().id(),
                        message.channel().name(),
                        Address.masked(message.to()),
                        provider));
    }

    private static Decision undelivered(
            Correspondence state,
            Notification message,
            Progress.Sent sent,
            DeliveryStep.Receipt step) {
        Instant at = step.now().business();
        return Decision.changed(
                state.with(
                        message.is(
                                new Progress.Failed(
                                        at, sent.provider(), step.reason(), sent.awaited()))),
                failure(state, message, step.reason(), at));
    }

    /// Whatever is decided may be sent again, to the same address; where there is none, there is
    /// none still.
    private static Decision sendAgain(Correspondence state, DeliveryStep.SendAgain step) {
        return state.find(step.number())
                .filter(n -> !n.progress().pending())
                .filter(n -> !(n.progress() instanceof Progress.Suppressed))
                .<Decision>map(n -> Decision.changed(state.with(n.again(step.now().machine()))))
                .orElseGet(Decision.Unchanged::new);
    }
}
