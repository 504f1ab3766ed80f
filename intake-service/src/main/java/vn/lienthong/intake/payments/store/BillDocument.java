package vn.lienthong.intake.payments.store;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.lienthong.intake.payments.domain.Bill;
import vn.lienthong.intake.payments.domain.PaymentOrder;
import vn.lienthong.intake.payments.domain.PaymentOrder.Booking;
import vn.lienthong.intake.payments.domain.PaymentOrder.PayPage;
import vn.lienthong.intake.payments.domain.PaymentOrder.Progress;

/// The stored form of a bill. Field names are part of the stored data: they are only added to.
///
/// @param unbooked true while the dossier does not know a payment, else absent: asked for by its
///   index
/// @param look true when somebody should look at it, else absent
/// @param clearances absent while there are none
/// @param cleared true when something was done about money that does not fit, else absent
record BillDocument(
        String code,
        String office,
        List<Order> orders,
        List<Bill.Oddity> oddities,
        @Nullable Boolean unbooked,
        @Nullable Boolean look,
        @Nullable List<Bill.Clearance> clearances,
        @Nullable Boolean cleared) {

    /// @param state OPEN, FAILED or PAID
    record Order(
            String id,
            long amount,
            String provider,
            Instant createdAt,
            Instant expiresAt,
            @Nullable String url,
            @Nullable String qr,
            String state,
            @Nullable Instant settledAt,
            @Nullable String transaction,
            @Nullable Booking booking) {

        static Order of(PaymentOrder order) {
            return switch (order.progress()) {
                case Progress.Open() -> of(order, "OPEN", null, null, null);
                case Progress.Failed(Instant at, String transaction) ->
                        of(order, "FAILED", at, transaction, null);
                case Progress.Paid(Instant at, String transaction, Booking booking) ->
                        of(order, "PAID", at, transaction, booking);
            };
        }

        private static Order of(
                PaymentOrder order,
                String state,
                @Nullable Instant at,
                @Nullable String transaction,
                @Nullable Booking booking) {
            PayPage page = order.page();
            return new Order(
                    order.id(),
                    order.amount(),
                    order.provider(),
                    order.createdAt(),
                    order.expiresAt(),
                    page == null ? null : page.url(),
                    page == null ? null : page.qr(),
                    state,
                    at,
                    transaction,
                    booking);
        }

        PaymentOrder order() {
            return new PaymentOrder(
                    id,
                    amount,
                    provider,
                    createdAt,
                    expiresAt,
                    url == null || qr == null ? null : new PayPage(url, qr),
                    progress());
        }

        private Progress progress() {
            return switch (state) {
                case "OPEN" -> new Progress.Open();
                case "FAILED" ->
                        new Progress.Failed(
                                Objects.requireNonNull(settledAt),
                                Objects.requireNonNull(transaction));
                case "PAID" ->
                        new Progress.Paid(
                                Objects.requireNonNull(settledAt),
                                Objects.requireNonNull(transaction),
                                Objects.requireNonNull(booking));
                default -> throw new IllegalStateException(id + " is " + state);
            };
        }
    }

    static BillDocument of(Bill bill) {
        return new BillDocument(
                bill.code(),
                bill.office(),
                bill.orders().stream().map(Order::of).toList(),
                bill.oddities(),
                bill.unbooked().isEmpty() ? null : true,
                bill.isToBeLookedAt() ? true : null,
                bill.clearances().isEmpty() ? null : bill.clearances(),
                bill.clearances().isEmpty() ? null : true);
    }

    Bill bill() {
        return new Bill(
                code,
                office,
                orders.stream().map(Order::order).toList(),
                oddities,
                clearances == null ? List.of() : clearances);
    }
}
