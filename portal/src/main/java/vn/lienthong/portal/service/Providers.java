package vn.lienthong.portal.service;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// notification-service: those who carry the messages, and how they feel.
public final class Providers {
    private final ServiceClient client;

    Providers(ServiceClient client) {
        this.client = client;
    }

    /// All of them, by channel and name.
    public List<Provider> all() {
        return client.page(Provider.class, "/api/providers").items();
    }

    /// Who carries messages on a channel.
    ///
    /// @param share 0 to 100: its part of the channel's messages while all is well
    /// @param shareNow its part now
    /// @param available whether its line is up
    /// @param breaker `CLOSED` while it is well, `OPEN` while it is given a rest, `HALF_OPEN` while
    ///   it is tried
    /// @param underWay messages that are with it now
    public record Provider(
            @Nullable String name,
            @Nullable String channel,
            int share,
            int shareNow,
            boolean available,
            @Nullable String breaker,
            int underWay) {}
}
