package vn.lienthong.notification.telling.domain;

import java.time.Instant;
import java.util.List;
import java.util.function.BiFunction;
import vn.lienthong.contracts.event.NotificationDelivered;

/// What delivery receipts make of a message. They come late, twice, early and out of order: a
/// message only ever moves from "sent" over "on its way" and "failed" to "delivered".
final class Receipts {

    private static final String NO_RECEIPT = "NO_RECEIPT";

    private Receipts() {}

    private static Decision about(
            Correspondence state,
            String reference,
            BiFunction<Notification, Progress.Confirmable, Decision> then) {
        for (Notification message : state.notifications()) {
            if (message.progress() instanceof Progress.Confirmable progress
                    && progress.awaited().contains(reference)) {
                return then.apply(message, progress);
            }
        }
        return new Decision.Unchanged();
    }

    static Decision onItsWay(Correspondence state, DeliveryStep.OnItsWay step) {
        return about(
                state,
                step.reference(),
                (message, progress) ->
                        progress instanceof Progress.Sent(Instant at, String by, var awaited)
                                ? Decision.changed(
                                        state.with(
                                                message.is(new Progress.Pending(at, by, awaited))))
                                : new Decision.Unchanged());
    }

    static Decision arrived(Correspondence state, DeliveryStep.Arrived step) {
        return about(
                state,
                step.reference(),
                (message, progress) -> arrived(state, message, progress, step));
    }

    /// Delivered when the last part is.
    private static Decision arrived(
            Correspondence state,
            Notification message,
            Progress.Confirmable progress,
            DeliveryStep.Arrived step) {
        List<String> rest =
                progress.awaited().stream().filter(r -> !r.equals(step.reference())).toList();
        if (!rest.isEmpty()) {
            return Decision.changed(state.with(message.is(progress.awaiting(rest))));
        }
        Instant at = step.now().business();
        Correspondence next =
                state.with(message.is(new Progress.Delivered(at, progress.provider())));
        return Decision.changed(
                Reaching.afterArrival(next, message, step.now()),
                new NotificationDelivered(
                        state.code(),
                        at,
                        message.id(state.code()),
                        message.occasion().id(),
                        message.channel().name(),
                        Address.masked(message.to()),
                        progress.provider()));
    }

    static Decision notArrived(Correspondence state, DeliveryStep.NotArrived step) {
        return about(
                state,
                step.reference(),
                (message, progress) ->
                        switch (progress) {
                            case Progress.Failed before -> worse(state, message, before, step);
                            case Progress.Sent sent -> failed(state, message, sent, step);
                            case Progress.Pending pending -> failed(state, message, pending, step);
                        });
    }

    /// A failure becomes more certain, never less.
    private static Decision worse(
            Correspondence state,
            Notification message,
            Progress.Failed before,
            DeliveryStep.NotArrived step) {
        return step.kind().compareTo(before.kind()) > 0
                ? Decision.changed(
                        state.with(
                                message.is(
                                        new Progress.Failed(
                                                step.kind(),
                                                before.at(),
                                                before.provider(),
                                                step.reason(),
                                                before.awaited()))))
                : new Decision.Unchanged();
    }

    static Decision unconfirmed(Correspondence state, DeliveryStep.Unconfirmed step) {
        return state.find(step.number())
                .map(message ->
                        waitsInVain(message.progress())
                                ? failed(
                                        state,
                                        message,
                                        (Progress.Confirmable) message.progress(),
                                        Failure.TEMPORARY,
                                        NO_RECEIPT,
                                        step.now())
                                : new Decision.Unchanged())
                .orElseGet(Decision.Unchanged::new);
    }

    private static boolean waitsInVain(Progress progress) {
        return !(progress instanceof Progress.Failed) && !progress.references().isEmpty();
    }

    private static Decision failed(
            Correspondence state,
            Notification message,
            Progress.Confirmable before,
            DeliveryStep.NotArrived step) {
        return failed(state, message, before, step.kind(), step.reason(), step.now());
    }

    private static Decision failed(
            Correspondence state,
            Notification message,
            Progress.Confirmable before,
            Failure kind,
            String reason,
            Moment now) {
        Progress end =
                new Progress.Failed(
                        kind, now.business(), before.provider(), reason, before.awaited());
        return Decision.changed(
                Reaching.afterFailure(state.with(message.is(end)), message.number(), now),
                Delivery.failure(state, message, reason, now.business()));
    }
}
