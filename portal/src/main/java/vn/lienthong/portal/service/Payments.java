package vn.lienthong.portal.service;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// intake-service: what a citizen pays online.
public final class Payments {
    private final ServiceClient client;

    Payments(ServiceClient client) {
        this.client = client;
    }

    /// What is owed for a dossier, and the order for it.
    public Due due(String dossier, String pin) {
        return client.opening(pin).get(Due.class, "/public/dossiers/{code}/payments", dossier);
    }

    /// Asks for an order that can be paid; the open one is given again.
    public Outcome<Order> order(String dossier, String pin, String key) {
        return client.opening(pin)
                .post(Order.class, key, Map.of(), "/public/dossiers/{code}/payments", dossier);
    }

    /// What is owed.
    ///
    /// @param state OFFERED, NOT_ASKED, UNKNOWN_AMOUNT, PAID, or NO_GATEWAY
    /// @param amount in đồng; absent when it is not known
    /// @param order that is open or was last; absent before the first
    public record Due(
            @Nullable String state,
            @Nullable Long amount,
            @Nullable String procedureName,
            @Nullable Order order) {

        /// How the order stands; empty when there is none.
        public String orderState() {
            return order == null || order.state() == null ? "" : order.state();
        }
    }

    /// An order to pay.
    ///
    /// @param state CREATED, PAID, FAILED or EXPIRED
    /// @param payUrl where it is paid; absent once it cannot be
    public record Order(
            String id,
            @Nullable Long amount,
            @Nullable String state,
            @Nullable Instant expiresAt,
            @Nullable String payUrl,
            @Nullable String qr,
            @Nullable Instant paidAt) {}
}
