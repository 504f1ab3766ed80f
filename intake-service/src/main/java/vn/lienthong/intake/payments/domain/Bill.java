package vn.lienthong.intake.payments.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import vn.lienthong.intake.payments.domain.PaymentOrder.Booking;
import vn.lienthong.intake.payments.domain.PaymentOrder.PayPage;
import vn.lienthong.intake.payments.domain.PaymentOrder.Progress;

/// All orders for one dossier, and what a gateway told that does not fit. At most one order pays;
/// all of them are one document, so that two callbacks cannot both.
///
/// @param code dossier code
/// @param office the receiving counter, which gives back what was paid too much
/// @param orders oldest first
/// @param oddities oldest first
/// @param clearances what was done about money that does not fit, oldest first
public record Bill(
        String code,
        String office,
        List<PaymentOrder> orders,
        List<Oddity> oddities,
        List<Clearance> clearances) {

    private static final String NUMBERED = "-TT";

    public Bill {
        orders = List.copyOf(orders);
        oddities = List.copyOf(oddities);
        clearances = List.copyOf(clearances);
    }

    /// A word of the gateway that was not followed; somebody looks at it.
    public record Oddity(Instant at, String order, String transaction, long amount, Why why) {

        public enum Why {
            /// Another amount than was ordered; the order stays as it was.
            WRONG_AMOUNT,
            /// The order, or another for the same dossier, was paid before; to be given back.
            PAID_TWICE
        }
    }

    /// Somebody of the counter gave money back that does not fit, or cleared it up with the
    /// gateway.
    ///
    /// @param transaction the gateway's number
    /// @param by account of who did
    /// @param handling what was done, such as the number of the voucher
    public record Clearance(String transaction, String by, Instant at, String handling) {}

    public static Bill of(String code, String office) {
        return new Bill(code, office, List.of(), List.of(), List.of());
    }

    /// What was done about the money of a transaction; empty while nothing was.
    public Optional<Clearance> clearance(String transaction) {
        return clearances.stream().filter(one -> one.transaction().equals(transaction)).findFirst();
    }

    /// Whether there is money that does not fit, and nothing was done about it.
    public boolean isToBeLookedAt() {
        return oddTransactions().anyMatch(one -> clearance(one).isEmpty());
    }

    private Stream<String> oddTransactions() {
        return Stream.concat(
                oddities.stream().map(Oddity::transaction),
                toRefund().stream()
                        .flatMap(order -> order.payment().stream())
                        .map(Progress.Paid::transaction));
    }

    /// Notes what was done about the money of a transaction. What was noted first stays.
    ///
    /// @return empty when no such money came
    public Optional<Bill> cleared(Clearance done) {
        if (oddTransactions().noneMatch(done.transaction()::equals)) {
            return Optional.empty();
        }
        return Optional.of(
                clearance(done.transaction()).isPresent()
                        ? this
                        : new Bill(
                                code,
                                office,
                                orders,
                                oddities,
                                Stream.concat(clearances.stream(), Stream.of(done)).toList()));
    }

    /// The dossier's code in an order's id; empty when it is none.
    public static Optional<String> codeOf(String order) {
        int end = order.lastIndexOf(NUMBERED);
        return end <= 0 ? Optional.empty() : Optional.of(order.substring(0, end));
    }

    public Optional<PaymentOrder> order(String id) {
        return orders.stream().filter(order -> order.id().equals(id)).findFirst();
    }

    /// The latest order; empty before the first.
    public Optional<PaymentOrder> latest() {
        return orders.isEmpty() ? Optional.empty() : Optional.of(orders.getLast());
    }

    /// The order that was paid; empty while none was.
    public Optional<PaymentOrder> paid() {
        return orders.stream().filter(order -> order.payment().isPresent()).findFirst();
    }

    /// Payments that the dossier does not know yet.
    public List<PaymentOrder> unbooked() {
        return withBooking(Booking.PENDING);
    }

    /// Payments of orders that are to be given back.
    public List<PaymentOrder> toRefund() {
        return withBooking(Booking.TO_REFUND);
    }

    private List<PaymentOrder> withBooking(Booking booking) {
        return orders.stream()
                .filter(order ->
                        order.payment().filter(paid -> paid.booking() == booking).isPresent())
                .toList();
    }

    /// An order that can be paid: the open one again, else a new one.
    ///
    /// @param openFor how long a new one is open
    public Ordered order(long amount, String provider, Instant now, Duration openFor) {
        Optional<PaymentOrder> paid = paid();
        if (paid.isPresent()) {
            return new Ordered.PaidAlready(paid.get());
        }
        Optional<PaymentOrder> open =
                latest().filter(order -> order.state(now) == PaymentOrder.State.CREATED)
                        .filter(order -> order.amount() == amount)
                        .filter(order -> order.provider().equals(provider));
        if (open.isPresent()) {
            return new Ordered.Open(this, open.get());
        }
        PaymentOrder next =
                PaymentOrder.open(
                        code + NUMBERED + (orders.size() + 1),
                        amount,
                        provider,
                        now,
                        now.plus(openFor));
        return new Ordered.Open(
                new Bill(
                        code,
                        office,
                        Stream.concat(orders.stream(), Stream.of(next)).toList(),
                        oddities,
                        clearances),
                next);
    }

    /// What came of asking for an order.
    public sealed interface Ordered {

        record Open(Bill next, PaymentOrder order) implements Ordered {}

        record PaidAlready(PaymentOrder order) implements Ordered {}
    }

    /// The gateway has said where an order is paid.
    public Bill opened(String id, PayPage page) {
        return with(id, order -> order.at(page));
    }

    /// The dossier was told of a payment.
    ///
    /// @param how what it made of it
    public Bill booked(String id, Booking how) {
        return with(
                id,
                order ->
                        order.progress()
                                                instanceof
                                                Progress.Paid(
                                                        Instant at,
                                                        String transaction,
                                                        Booking booking)
                                        && booking == Booking.PENDING
                                ? order.now(new Progress.Paid(at, transaction, how))
                                : order);
    }

    /// What a gateway's word makes of it.
    public Heard hear(Notice notice, String provider) {
        Optional<PaymentOrder> found =
                order(notice.order()).filter(order -> order.provider().equals(provider));
        if (found.isEmpty()) {
            return new Heard.UnknownOrder();
        }
        PaymentOrder order = found.get();
        if (notice.amount() != order.amount()) {
            return new Heard.WrongAmount(noting(notice, Oddity.Why.WRONG_AMOUNT));
        }
        return new Heard.Taken(notice.paid() ? paid(order, notice) : failed(order, notice));
    }

    private Bill failed(PaymentOrder order, Notice notice) {
        return switch (order.progress()) {
            case Progress.Open() ->
                    with(
                            order.id(),
                            one -> one.now(new Progress.Failed(notice.at(), notice.transaction())));
            case Progress.Failed _ -> this;
            case Progress.Paid _ -> this;
        };
    }

    /// Money that comes after the order expired, or after an attempt failed, has come all the same.
    private Bill paid(PaymentOrder order, Notice notice) {
        if (order.payment().filter(p -> p.transaction().equals(notice.transaction())).isPresent()) {
            return this;
        }
        return paid().isPresent()
                ? noting(notice, Oddity.Why.PAID_TWICE)
                : with(
                        order.id(),
                        one ->
                                one.now(
                                        new Progress.Paid(
                                                notice.at(),
                                                notice.transaction(),
                                                Booking.PENDING)));
    }

    private Bill noting(Notice notice, Oddity.Why why) {
        boolean known =
                oddities.stream()
                        .anyMatch(odd ->
                                odd.transaction().equals(notice.transaction())
                                        && odd.amount() == notice.amount());
        return known
                ? this
                : new Bill(
                        code,
                        office,
                        orders,
                        Stream.concat(
                                        oddities.stream(),
                                        Stream.of(
                                                new Oddity(
                                                        notice.at(),
                                                        notice.order(),
                                                        notice.transaction(),
                                                        notice.amount(),
                                                        why)))
                                .toList(),
                        clearances);
    }

    private Bill with(String id, UnaryOperator<PaymentOrder> change) {
        return new Bill(
                code,
                office,
                orders.stream()
                        .map(order -> order.id().equals(id) ? change.apply(order) : order)
                        .toList(),
                oddities,
                clearances);
    }

    /// What came of a gateway's word.
    public sealed interface Heard {

        /// Followed, now or before, or noted as one to be given back.
        record Taken(Bill next) implements Heard {}

        /// Not followed, but noted.
        record WrongAmount(Bill next) implements Heard {}

        record UnknownOrder() implements Heard {}
    }
}
