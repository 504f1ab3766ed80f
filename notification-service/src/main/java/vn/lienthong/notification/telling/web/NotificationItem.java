package vn.lienthong.notification.telling.web;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lienthong.notification.telling.domain.Address;
import vn.lienthong.notification.telling.domain.Attempt;
import vn.lienthong.notification.telling.domain.Audience;
import vn.lienthong.notification.telling.domain.Digest;
import vn.lienthong.notification.telling.domain.Notification;
import vn.lienthong.notification.telling.domain.Progress;
import vn.lienthong.notification.templates.domain.Channel;

/// A message as officers see it.
///
/// @param dossier absent for a digest, which is about many
/// @param to masked; empty when there was no address
/// @param parts absent until the text was written
/// @param heldUntil when it may be sent, while it waits
/// @param digest id of the message that it was told in
/// @param reason why it waits, failed or was suppressed
record NotificationItem(
        String id,
        @Nullable String dossier,
        String template,
        Channel channel,
        Audience recipient,
        String to,
        String state,
        List<AttemptItem> attempts,
        @Nullable Integer parts,
        Instant createdAt,
        @Nullable Instant deliveredAt,
        @Nullable Instant heldUntil,
        @Nullable String digest,
        @Nullable String reason) {

    record AttemptItem(String provider, Instant at, String result) {

        static AttemptItem of(Attempt attempt) {
            return new AttemptItem(attempt.provider(), attempt.at(), attempt.result());
        }
    }

    static NotificationItem of(String code, Notification message) {
        return new NotificationItem(
                message.id(code),
                Digest.is(code) ? null : code,
                message.occasion().id(),
                message.channel(),
                message.audience(),
                Address.masked(message.to()),
                message.progress().state(),
                message.attempts().stream().map(AttemptItem::of).toList(),
                message.parts() == 0 ? null : message.parts(),
                message.createdAt(),
                message.progress() instanceof Progress.Delivered(Instant at, var _) ? at : null,
                message.progress() instanceof Progress.Held(Instant until, var _) ? until : null,
                message.progress() instanceof Progress.InDigest(var _, String in) ? in : null,
                reason(message.progress()));
    }

    static @Nullable String reason(Progress progress) {
        return switch (progress) {
            case Progress.Failed failed -> failed.reason();
            case Progress.Expired expired -> expired.reason();
            case Progress.Suppressed suppressed -> suppressed.reason();
            case Progress.Held held -> held.why().name();
            case Progress.Created _,
                    Progress.Sending _,
                    Progress.Sent _,
                    Progress.Pending _,
                    Progress.Delivered _,
                    Progress.InDigest _ ->
                    null;
        };
    }
}
