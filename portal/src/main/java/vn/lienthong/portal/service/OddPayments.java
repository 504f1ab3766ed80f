package vn.lienthong.portal.service;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// intake-service: money that came and fits no bill, for the counter to look at.
public final class OddPayments {
    private final ServiceClient client;

    OddPayments(ServiceClient client) {
        this.client = client;
    }

    /// The dossiers with such money, at an office and those below it.
    ///
    /// @param cleared those with money about which something was done
    public Page<Bill> at(String office, boolean cleared, int page, int size) {
        return client.page(
                Bill.class,
                "/api/odd-payments?office={office}&cleared={cleared}&page={page}&size={size}",
                office,
                cleared,
                page,
                size);
    }

    /// Notes that the money was given back, or cleared up with the gateway.
    ///
    /// @param transaction the gateway's number
    /// @param handling what was done
    public Outcome<Bill> clear(String dossier, String transaction, String handling, String key) {
        return client.post(
                Bill.class,
                key,
                new Clearing(transaction, handling),
                "/api/odd-payments/{code}/clearances",
                dossier);
    }

    private record Clearing(String transaction, String handling) {}

    /// A dossier's payments that do not fit.
    ///
    /// @param office the receiving counter, which gives back what was paid too much
    public record Bill(@Nullable String code, @Nullable String office, List<Line> lines) {
        public Bill {
            lines = Lists.orEmpty(lines);
        }
    }

    /// One payment.
    ///
    /// @param transaction the gateway's number
    /// @param amount in đồng
    /// @param why `NOT_OWED`, `PAID_TWICE` or `WRONG_AMOUNT`
    /// @param cleared absent while nothing was done about it
    public record Line(
            @Nullable Instant at,
            @Nullable String order,
            @Nullable String transaction,
            @Nullable Long amount,
            @Nullable String why,
            @Nullable Cleared cleared) {}

    /// What was done about a payment.
    ///
    /// @param by account of who did
    public record Cleared(@Nullable String by, @Nullable Instant at, @Nullable String handling) {}
}
