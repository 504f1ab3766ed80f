package vn.lienthong.portal.service;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// notification-service: the news that no message brought, and that counters tell themselves.
public final class Unreached {
    private final ServiceClient client;

    Unreached(ServiceClient client) {
        this.client = client;
    }

    /// The dossiers with such news at an office and the offices below it, longest first.
    public Page<Item> at(String office, int page, int size) {
        return client.page(
                Item.class,
                "/api/unreached?office={office}&page={page}&size={size}",
                office,
                page,
                size);
    }

    /// It was told after all.
    ///
    /// @param fact names the news within the dossier
    /// @param way `BY_PHONE`, `IN_PERSON`, `BY_POST` or `NOT_POSSIBLE`
    public Outcome<Intake.Ignored> settle(
            String dossier, String fact, String way, String note, String key) {
        return client.post(
                Intake.Ignored.class,
                key,
                new Settled(fact, way, note),
                "/api/unreached/{dossier}/settlement",
                dossier);
    }

    /// A dossier whose applicant has to be told something.
    public record Item(
            String dossier, @Nullable Named office, @Nullable Named procedure, List<News> news) {
        public Item {
            news = Lists.orEmpty(news);
        }
    }

    /// What has to be told.
    ///
    /// @param fact names it within the dossier
    /// @param messages what was tried
    public record News(
            String fact, @Nullable String template, @Nullable Instant since, List<Tried> messages) {
        public News {
            messages = Lists.orEmpty(messages);
        }
    }

    /// A message that did not arrive.
    ///
    /// @param to masked; empty when there was no address
    public record Tried(
            @Nullable String channel,
            @Nullable String to,
            @Nullable String state,
            @Nullable String reason) {}

    private record Settled(String fact, String way, String note) {}
}
