package vn.lienthong.portal.service;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// notification-service: what applicants and offices were told.
public final class Notifications {
    private static final int MOST_OF_ONE = 200;

    private final ServiceClient client;

    Notifications(ServiceClient client) {
        this.client = client;
    }

    /// The messages about one dossier, with masked receivers.
    public Page<Notification> about(String dossier, int size) {
        return list(dossier, "", 0, size);
    }

    /// Messages, newest first.
    ///
    /// @param dossier empty for all
    /// @param state empty for all; `FAILED` for all that did not arrive
    public Page<Notification> list(String dossier, String state, int page, int size) {
        Address address =
                new Address("/api/notifications")
                        .askUnlessEmpty("dossier", dossier)
                        .askUnlessEmpty("state", state)
                        .ask("page", page)
                        .ask("size", size);
        return client.page(Notification.class, address.path(), address.variables());
    }

    /// One message.
    ///
    /// @throws ServiceFailure also when there is none
    public Notification one(String id) {
        String dossier = id.substring(0, Math.max(0, id.lastIndexOf('~')));
        return about(dossier, MOST_OF_ONE).items().stream()
                .filter(message -> id.equals(message.id()))
                .findFirst()
                .orElseThrow(() ->
                        new ServiceFailure(
                                ServiceFailure.Kind.UNKNOWN, ServiceName.NOTIFICATION, null, null));
    }

    public Outcome<Notification> resend(String id, String key) {
        return client.post(Notification.class, key, Map.of(), "/api/notifications/{id}/resend", id);
    }

    /// Forgets what is personal in a dossier's messages.
    public Outcome<Intake.Ignored> forget(String dossier, String key) {
        return client.post(
                Intake.Ignored.class, key, Map.of(), "/api/dossiers/{code}/forgetting", dossier);
    }

    /// One message.
    ///
    /// @param dossier absent for a digest, which is about many
    /// @param to masked; empty when there was no address
    /// @param heldUntil when it may be sent, while it waits
    /// @param digest id of the message that it was told in
    /// @param reason why it waits, failed or was held back
    public record Notification(
            @Nullable String id,
            @Nullable String dossier,
            @Nullable String template,
            @Nullable String channel,
            @Nullable String to,
            @Nullable String state,
            List<Attempt> attempts,
            @Nullable Instant createdAt,
            @Nullable Instant deliveredAt,
            @Nullable Instant heldUntil,
            @Nullable String digest,
            @Nullable String reason) {
        private static final Set<String> DECIDED =
                Set.of(
                        "SENT",
                        "PENDING",
                        "DELIVERED",
                        "PERMANENT_FAILURE",
                        "TEMPORARY_FAILURE",
                        "TECHNICAL_FAILURE",
                        "EXPIRED");

        public Notification {
            attempts = Lists.orEmpty(attempts);
        }

        /// Whether it may be sent again: its fate is decided, and there is where to send it.
        public boolean mayGoAgain() {
            return state != null && DECIDED.contains(state) && to != null && !to.isEmpty();
        }

        /// When something happened to it last.
        public @Nullable Instant lastAt() {
            if (deliveredAt != null) {
                return deliveredAt;
            }
            return attempts.isEmpty() ? createdAt : attempts.getLast().at();
        }
    }

    /// One try to hand the message to a provider.
    public record Attempt(
            @Nullable String provider, @Nullable Instant at, @Nullable String result) {}
}
