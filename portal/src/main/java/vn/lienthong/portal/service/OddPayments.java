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
    public Page<Bill> at(String office, int page, int size) {
        return client.page(
                Bill.class,
                "/api/odd-payments?office={office}&page={page}&size={size}",
                office,
                page,
                size);
    }

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
    public record Line(
            @Nullable Instant at,
            @Nullable String order,
            @Nullable String transaction,
            @Nullable Long amount,
            @Nullable String why) {}
}
