package vn.lienthong.intake.payments;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.lienthong.contracts.catalogue.Procedure;
import vn.lienthong.intake.catalogue.Catalogue;
import vn.lienthong.intake.payments.domain.Bill;
import vn.lienthong.intake.payments.domain.Notice;
import vn.lienthong.intake.payments.domain.OnlinePayment;
import vn.lienthong.intake.payments.domain.Owed;
import vn.lienthong.intake.payments.domain.PaymentOrder;
import vn.lienthong.intake.payments.domain.PaymentOrder.Booking;
import vn.lienthong.intake.payments.domain.PaymentOrder.PayPage;
import vn.lienthong.intake.payments.gateway.PaymentGateway;
import vn.lienthong.intake.payments.store.Bills;
import vn.lienthong.intake.registration.domain.Dossier;
import vn.lienthong.intake.registration.domain.DossierCommand.Pay;
import vn.lienthong.intake.registration.domain.Submission;
import vn.lienthong.intake.registration.store.Dossiers;

/// Orders for what dossiers owe, and their payments.
///
/// The gateway's word is written into the bill first, and only then is the dossier told. Money that
/// came must not be forgotten, and the bill alone can say, in one write, whether this word counts.
/// A process that dies between leaves a payment that is pending: the gateway repeats its word until
/// it is answered, and whoever runs looks for such payments from time to time. The dossier knows
/// the order's name, so that it is told any number of times and pays once.
public final class Payments {

    private static final Logger LOG = LoggerFactory.getLogger(Payments.class);
    private static final int AT_ONCE = 100;

    private final Bills bills;
    private final Dossiers dossiers;
    private final Catalogue catalogue;
    private final Optional<PaymentGateway> gateway;
    private final Duration openFor;
    private final Set<String> atTheCounterOnly;
    private final Clock clock;

    Payments(
            Bills bills,
            Dossiers dossiers,
            Catalogue catalogue,
            Optional<PaymentGateway> gateway,
            PaymentsProperties settings,
            Clock clock) {
        this.bills = bills;
        this.dossiers = dossiers;
        this.catalogue = catalogue;
        this.gateway = gateway;
        this.openFor = settings.openFor();
        this.atTheCounterOnly = settings.atTheCounterOnly();
        this.clock = clock;
    }

    /// The gateway of that name, when it is the one in use.
    public Optional<PaymentGateway> gateway(String name) {
        return gateway.filter(one -> one.name().equals(name));
    }

    public boolean areOffered() {
        return gateway.isPresent();
    }

    public Owed owed(Dossier dossier) {
        return Owed.of(dossier, fee(dossier.submission()).orElse(null));
    }

    private Optional<Procedure.Fee> fee(Submission submission) {
        return atTheCounterOnly.contains(submission.procedure())
                ? Optional.empty()
                : catalogue
                        .procedure(submission.procedure(), submission.procedureVersion())
                        .flatMap(procedure -> Optional.ofNullable(procedure.fee()));
    }

    /// The order that is open or was last, or was paid; empty before the first.
    public Optional<PaymentOrder> current(Dossier dossier) {
        return bills.find(dossier.submission().code())
                .flatMap(bill -> bill.paid().or(bill::latest));
    }

    /// One order of a dossier.
    public Optional<PaymentOrder> order(Dossier dossier, String id) {
        return bills.find(dossier.submission().code()).flatMap(bill -> bill.order(id));
    }

    /// What came of asking for an order.
    public sealed interface Ordered {

        record Open(PaymentOrder order) implements Ordered {}

        record PaidAlready() implements Ordered {}

        /// Nothing can be paid online: no gateway, or nothing that is known to be owed.
        record NotOffered(Owed owed) implements Ordered {}
    }

    /// An order that can be paid, the same again while it is open.
    ///
    /// @throws vn.lienthong.intake.payments.gateway.GatewayAwayException when the gateway does not
    ///   open it; the order is there and will be opened when it is asked for again
    public Ordered order(Dossier dossier) {
        return switch (owed(dossier)) {
            case Owed.Fee(long amount) when gateway.isPresent() ->
                    order(dossier.submission(), amount, gateway.get());
            case Owed.PaidAlready _ -> new Ordered.PaidAlready();
            case Owed owed -> new Ordered.NotOffered(owed);
        };
    }

    private Ordered order(Submission submission, long amount, PaymentGateway through) {
        Bill.Ordered ordered =
                bills.change(
                        submission.code(),
                        submission.office(),
                        bill -> {
                            Bill.Ordered asked = bill.order(amount, through.name(), now(), openFor);
                            return new Bills.Changed<>(
                                    asked instanceof Bill.Ordered.Open open ? open.next() : bill,
                                    asked);
                        });
        return switch (ordered) {
            case Bill.Ordered.PaidAlready _ -> new Ordered.PaidAlready();
            case Bill.Ordered.Open(_, PaymentOrder order) ->
                    new Ordered.Open(
                            order.page() == null ? opened(submission, order, through) : order);
        };
    }

    private PaymentOrder opened(Submission submission, PaymentOrder order, PaymentGateway through) {
        PayPage page = through.open(order);
        return bills.change(
                submission.code(),
                submission.office(),
                bill -> {
                    Bill next = bill.opened(order.id(), page);
                    return new Bills.Changed<>(next, next.order(order.id()).orElseThrow());
                });
    }

    /// Takes a gateway's word. When it answers, the word is on record and, if money came, the
    /// dossier knows.
    public Bill.Heard take(Notice notice, PaymentGateway from) {
        Optional<Bill> known = Bill.codeOf(notice.order()).flatMap(bills::find);
        if (known.isEmpty()) {
            return new Bill.Heard.UnknownOrder();
        }
        String code = known.get().code();
        Bill.Heard heard =
                bills.change(
                        code,
                        known.get().office(),
                        bill -> {
                            Bill.Heard said = bill.hear(notice, from.name());
                            return new Bills.Changed<>(
                                    switch (said) {
                                        case Bill.Heard.Taken(Bill next) -> next;
                                        case Bill.Heard.WrongAmount(Bill next) -> next;
                                        case Bill.Heard.UnknownOrder() -> bill;
                                    },
                                    said);
                        });
        if (heard instanceof Bill.Heard.Taken(Bill bill)) {
            book(bill);
        }
        return heard;
    }

    /// Tells the dossiers of what was paid and what they do not know yet.
    void bookWhatIsLeft() {
        bills.unbooked(AT_ONCE).forEach(this::book);
    }

    private void book(Bill bill) {
        bill.unbooked().forEach(order -> book(bill, order));
    }

    private void book(Bill bill, PaymentOrder order) {
        Pay command = OnlinePayment.command(order);
        Booking how =
                switch (dossiers.change(
                        bill.code(), dossier -> OnlinePayment.decide(dossier, command))) {
                    case Dossiers.Change.Done _ -> Booking.BOOKED;
                    case Dossiers.Change.Refused _ -> Booking.TO_REFUND;
                };
        if (how == Booking.TO_REFUND) {
            LOG.warn("{}: paid, and not owed any more; to be given back", order.id());
        }
        bills.change(
                bill.code(),
                bill.office(),
                current -> new Bills.Changed<>(current.booked(order.id(), how), how));
    }

    /// What it is to the applicant.
    public PaymentOrder.State state(PaymentOrder order) {
        return order.state(clock.instant());
    }

    /// Now, as the store keeps it.
    public Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
