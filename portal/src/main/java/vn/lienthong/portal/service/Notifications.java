package vn.lienthong.portal.service;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// notification-service: what the applicant was told.
public final class Notifications {
    private final ServiceClient client;

    Notifications(ServiceClient client) {
        this.client = client;
    }

    /// The messages about one dossier, with masked receivers.
    public Page<Notification> about(String dossier, int size) {
        return client.page(
                Notification.class,
                "/api/notifications?dossier={code}&page=0&size={size}",
                dossier,
                size);
    }

    /// One message.
    ///
    /// @param to masked
    /// @param reason why it failed or was held back
    public record Notification(
            @Nullable String id,
            @Nullable String template,
            @Nullable String channel,
            @Nullable String to,
            @Nullable String state,
            List<Attempt> attempts,
            @Nullable Instant createdAt,
            @Nullable Instant deliveredAt,
            @Nullable String reason) {
        public Notification {
            attempts = Lists.orEmpty(attempts);
        }
    }

    /// One try to hand the message to a provider.
    public record Attempt(
            @Nullable String provider, @Nullable Instant at, @Nullable String result) {}
}
