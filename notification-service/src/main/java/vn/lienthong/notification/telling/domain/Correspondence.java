package vn.lienthong.notification.telling.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.lienthong.notification.templates.domain.Channel;

/// Everything that was, is and will be told about one dossier.
///
/// @param notifications by number, from 1
public record Correspondence(String code, About about, List<Notification> notifications) {

    public Correspondence {
        notifications = List.copyOf(notifications);
    }

    public Optional<Notification> find(int number) {
        return number >= 1 && number <= notifications.size()
                ? Optional.of(notifications.get(number - 1))
                : Optional.empty();
    }

    /// What may be sent on this channel: due by then, and nothing earlier to the same recipient is
    /// still on its way, so that nobody reads "ready" before "received".
    public List<Notification> sendable(Channel channel, Instant machine) {
        return notifications.stream()
                .filter(n -> n.channel() == channel)
                .filter(n ->
                        n.progress() instanceof Progress.Created created
                                && !created.notBefore().isAfter(machine))
                .filter(this::nothingBefore)
                .toList();
    }

    /// Claims on this channel whose owner is gone.
    public List<Notification> abandoned(Channel channel, Claimant me, Instant machine) {
        return notifications.stream()
                .filter(n -> n.channel() == channel)
                .filter(n ->
                        n.progress() instanceof Progress.Sending sending
                                && sending.abandoned(me, machine))
                .toList();
    }

    /// When this channel should look again, by machine time; empty when nothing is to be sent.
    public Optional<Instant> due(Channel channel) {
        return notifications.stream()
                .filter(n -> n.channel() == channel)
                .flatMap(n -> dueOf(n).stream())
                .min(Instant::compareTo);
    }

    private Optional<Instant> dueOf(Notification notification) {
        return switch (notification.progress()) {
            case Progress.Created created ->
                    Optional.of(created.notBefore()).filter(_ -> nothingBefore(notification));
            case Progress.Sending sending -> Optional.of(sending.since().plus(Progress.LEASE));
            case Progress.Sent _ -> Optional.empty();
            case Progress.Delivered _ -> Optional.empty();
            case Progress.Failed _ -> Optional.empty();
            case Progress.TechnicalFailure _ -> Optional.empty();
            case Progress.Suppressed _ -> Optional.empty();
        };
    }

    private boolean nothingBefore(Notification notification) {
        return notifications.stream()
                .limit(notification.number() - 1L)
                .noneMatch(n ->
                        n.progress().pending()
                                && n.channel() == notification.channel()
                                && n.to().equals(notification.to()));
    }

    Correspondence about(About next) {
        return new Correspondence(code, next, notifications);
    }

    Correspondence with(Notification changed) {
        List<Notification> all = new ArrayList<>(notifications);
        all.set(changed.number() - 1, changed);
        return new Correspondence(code, about, all);
    }

    Correspondence plus(List<Notification> more) {
        List<Notification> all = new ArrayList<>(notifications);
        all.addAll(more);
        return new Correspondence(code, about, all);
    }
}
