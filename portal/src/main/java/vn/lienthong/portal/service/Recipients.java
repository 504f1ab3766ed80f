package vn.lienthong.portal.service;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;

/// notification-service: which messages people want. Addresses go in bodies, never in the address
/// of a request.
public final class Recipients {
    private final ServiceClient client;

    Recipients(ServiceClient client) {
        this.client = client;
    }

    /// What is noted about an address.
    public Outcome<Noted> find(String channel, String address, String key) {
        return client.post(Noted.class, key, new Who(channel, address), "/api/recipients/search");
    }

    /// Notes a wish, in place of what was noted before.
    public Outcome<Noted> note(Wish wish, String key) {
        return client.order(HttpMethod.PUT, Noted.class, key, wish, "/api/recipients");
    }

    /// The addresses to which nothing is sent, latest first.
    public Page<Noted> suppressed(int page, int size) {
        return client.page(Noted.class, "/api/suppressions?page={page}&size={size}", page, size);
    }

    /// What somebody wants to get.
    ///
    /// @param suppressed why nothing is to be sent; absent where messages are wanted
    /// @param optedIn whether messages beyond the dossier were asked for
    /// @param language absent for the usual one
    public record Wish(
            String channel,
            String address,
            @Nullable String suppressed,
            boolean optedIn,
            @Nullable String language) {}

    /// What is noted.
    ///
    /// @param address masked
    /// @param at absent when nothing is noted
    public record Noted(
            @Nullable String channel,
            @Nullable String address,
            @Nullable String suppressed,
            boolean optedIn,
            @Nullable String language,
            @Nullable Instant at,
            @Nullable String by) {}

    private record Who(String channel, String address) {}
}
