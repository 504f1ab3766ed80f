package vn.lienthong.notification.telling.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.lienthong.notification.courtesy.domain.CourtesyKind;
import vn.lienthong.notification.courtesy.domain.CourtesyLetter;
import vn.lienthong.notification.templates.domain.Channel;

/// Everything that was, is and will be told about one dossier.
///
/// @param notifications by number, from 1
/// @param unreached of what the applicant could not be told, oldest first
/// @param closedAt business time at which the dossier came to its end; absent before
/// @param forgottenAt business time at which what is personal was forgotten; absent before
/// @param letters of congratulation or condolence, one of each kind at most
public record Correspondence(
        String code,
        About about,
        List<Notification> notifications,
        List<Unreached> unreached,
        @Nullable Instant closedAt,
        @Nullable Instant forgottenAt,
        List<CourtesyLetter> letters) {

    public Correspondence {
        notifications = List.copyOf(notifications);
        unreached = List.copyOf(unreached);
        letters = List.copyOf(letters);
    }

    static Correspondence opened(String code, About about) {
        return new Correspondence(code, about, List.of(), List.of(), null, null, List.of());
    }

    public Optional<Notification> find(int number) {
        return number >= 1 && number <= notifications.size()
                ? Optional.of(notifications.get(number - 1))
                : Optional.empty();
    }

    /// What may be sent on this channel: due by then, and nothing earlier to the same recipient is
    /// still on its way, so that nobody reads "ready" before "received".
    ///
    /// @param horizon machine time up to which waiting messages may be taken
    /// @param business business time
    public List<Notification> sendable(Channel channel, Instant horizon, Instant business) {
        return on(channel)
                .filter(n -> ready(n, horizon, business))
                .filter(this::nothingBefore)
                .toList();
    }

    private static boolean ready(Notification notification, Instant horizon, Instant business) {
        return switch (notification.progress()) {
            case Progress.Created created -> !created.notBefore().isAfter(horizon);
            case Progress.Held held -> held.why() != Hold.DIGEST && !held.until().isAfter(business);
            case Progress.Sending _ -> false;
            case Progress.Sent _ -> false;
            case Progress.Pending _ -> false;
            case Progress.Delivered _ -> false;
            case Progress.Failed _ -> false;
            case Progress.Expired _ -> false;
            case Progress.InDigest _ -> false;
            case Progress.Suppressed _ -> false;
        };
    }

    /// Claims on this channel whose owner is gone.
    public List<Notification> abandoned(Channel channel, Claimant me, Instant machine) {
        return on(channel)
                .filter(n ->
                        n.progress() instanceof Progress.Sending sending
                                && sending.abandoned(me, machine))
                .toList();
    }

    /// When this channel should look again, by machine time; empty when nothing is to be sent.
    public Optional<Instant> due(Channel channel) {
        return on(channel).flatMap(n -> dueOf(n).stream()).min(Instant::compareTo);
    }

    private Optional<Instant> dueOf(Notification notification) {
        return switch (notification.progress()) {
            case Progress.Created created ->
                    Optional.of(created.notBefore()).filter(_ -> nothingBefore(notification));
            case Progress.Sending sending -> Optional.of(sending.since().plus(Progress.LEASE));
            case Progress.Held _ -> Optional.empty();
            case Progress.Sent _ -> Optional.empty();
            case Progress.Pending _ -> Optional.empty();
            case Progress.Delivered _ -> Optional.empty();
            case Progress.Failed _ -> Optional.empty();
            case Progress.Expired _ -> Optional.empty();
            case Progress.InDigest _ -> Optional.empty();
            case Progress.Suppressed _ -> Optional.empty();
        };
    }

    /// When something that is held on this channel is let go, by business time; empty when nothing
    /// is. What waits for a digest is not.
    public Optional<Instant> heldUntil(Channel channel) {
        return held(n -> n.channel() == channel, why -> why != Hold.DIGEST);
    }

    /// The earliest digest that something waits for, by business time.
    public Optional<Instant> nextDigest() {
        return held(_ -> true, why -> why == Hold.DIGEST);
    }

    private Optional<Instant> held(Predicate<Notification> which, Predicate<Hold> why) {
        return notifications.stream()
                .filter(which)
                .flatMap(n ->
                        n.progress() instanceof Progress.Held held && why.test(held.why())
                                ? Stream.of(held.until())
                                : Stream.empty())
                .min(Instant::compareTo);
    }

    /// What waits for the digest of that moment or an earlier one.
    public List<Notification> forDigest(Instant business) {
        return notifications.stream()
                .filter(n ->
                        n.progress() instanceof Progress.Held held
                                && held.why() == Hold.DIGEST
                                && !held.until().isAfter(business))
                .toList();
    }

    /// Since when the oldest message that somebody should confirm waits for it, by machine time.
    public Optional<Instant> awaitingSince() {
        return notifications.stream()
                .filter(Correspondence::awaits)
                .flatMap(n -> Optional.ofNullable(n.chain().since()).stream())
                .min(Instant::compareTo);
    }

    /// What has waited for its confirmation since then or longer.
    ///
    /// @param machine machine time
    public List<Notification> awaiting(Instant machine) {
        return notifications.stream()
                .filter(Correspondence::awaits)
                .filter(n -> n.chain().since() != null && !n.chain().since().isAfter(machine))
                .toList();
    }

    private static boolean awaits(Notification message) {
        return !(message.progress() instanceof Progress.Failed)
                && !message.progress().references().isEmpty();
    }

    private Stream<Notification> on(Channel channel) {
        return notifications.stream().filter(n -> n.channel() == channel);
    }

    /// What is held does not keep others waiting.
    private boolean nothingBefore(Notification notification) {
        return notifications.stream()
                .limit(notification.number() - 1L)
                .noneMatch(n ->
                        n.progress().open()
                                && !(n.progress() instanceof Progress.Held)
                                && n.channel() == notification.channel()
                                && n.to().equals(notification.to()));
    }

    Correspondence about(About next) {
        return new Correspondence(
                code, next, notifications, unreached, closedAt, forgottenAt, letters);
    }

    Correspondence with(Notification changed) {
        return mapped(n -> n.number() == changed.number() ? changed : n);
    }

    Correspondence mapped(UnaryOperator<Notification> change) {
        return new Correspondence(
                code,
                about,
                notifications.stream().map(change).toList(),
                unreached,
                closedAt,
                forgottenAt,
                letters);
    }

    Correspondence plus(List<Notification> more) {
        List<Notification> all = new ArrayList<>(notifications);
        all.addAll(more);
        return new Correspondence(code, about, all, unreached, closedAt, forgottenAt, letters);
    }

    Correspondence unreached(List<Unreached> next) {
        return new Correspondence(code, about, notifications, next, closedAt, forgottenAt, letters);
    }

    Correspondence closed(Instant at) {
        return new Correspondence(code, about, notifications, unreached, at, forgottenAt, letters);
    }

    Correspondence forgotten(Instant at) {
        return new Correspondence(
                code,
                about.forgotten(),
                notifications.stream().map(Notification::forgotten).toList(),
                unreached.stream().map(Unreached::forgotten).toList(),
                closedAt,
                at,
                letters.stream().map(letter -> letter.forgotten(at)).toList());
    }

    public Optional<CourtesyLetter> letter(CourtesyKind kind) {
        return letters.stream().filter(letter -> letter.kind() == kind).findFirst();
    }

    /// With a draft of every letter that its result gives rise to and that is not there yet. None
    /// when it is forgotten whom to write to.
    Correspondence drafted(Instant at) {
        if (forgottenAt != null) {
            return this;
        }
        List<CourtesyLetter> all = new ArrayList<>(letters);
        about.letters().stream()
                .filter(kind -> letter(kind).isEmpty())
                .map(kind -> CourtesyLetter.draft(kind, about.office(), at))
                .forEach(all::add);
        return with(all);
    }

    Correspondence with(CourtesyLetter changed) {
        return with(
                letters.stream()
                        .map(letter -> letter.kind() == changed.kind() ? changed : letter)
                        .toList());
    }

    private Correspondence with(List<CourtesyLetter> next) {
        return new Correspondence(
                code, about, notifications, unreached, closedAt, forgottenAt, next);
    }
}
