package vn.lienthong.intake.payments.web;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.lienthong.contracts.Access;
import vn.lienthong.intake.catalogue.Catalogue;
import vn.lienthong.intake.payments.domain.Bill;
import vn.lienthong.intake.payments.domain.PaymentOrder;
import vn.lienthong.intake.payments.domain.PaymentOrder.Progress;
import vn.lienthong.intake.payments.store.Bills;
import vn.lienthong.kit.access.Reveals;
import vn.lienthong.kit.security.Caller;
import vn.lienthong.kit.security.Guard;
import vn.lienthong.kit.security.Role;
import vn.lienthong.kit.security.Roles;
import vn.lienthong.kit.web.FieldErrors;
import vn.lienthong.kit.web.Page;
import vn.lienthong.kit.web.PageRequest;
import vn.lienthong.kit.web.Problem;

/// What the gateway told that somebody of the counter must look at: money to be given back, and
/// amounts that do not fit.
@RestController
class OddPaymentsController {

    private static final int LONGEST = 500;

    private final Bills bills;
    private final Catalogue catalogue;
    private final Guard guard;
    private final Clock clock;

    OddPaymentsController(Bills bills, Catalogue catalogue, Guard guard, Clock clock) {
        this.bills = bills;
        this.catalogue = catalogue;
        this.guard = guard;
        this.clock = clock;
    }

    /// @param lines what there is about its payments, at least one
    record OddBill(String code, String office, List<Line> lines) {}

    /// @param why NOT_OWED, PAID_TWICE or WRONG_AMOUNT
    /// @param cleared what was done about it, absent while nothing was
    record Line(
            Instant at,
            String order,
            String transaction,
            long amount,
            String why,
            @Nullable Cleared cleared) {}

    /// @param by account of who did
    record Cleared(String by, Instant at, String handling) {}

    /// @param cleared true for those about which something was done
    @Roles({Role.COUNTER, Role.LEADER})
    @Reveals(value = Access.ODD_PAYMENTS_READ, each = "code")
    @GetMapping("/api/odd-payments")
    Page<OddBill> odd(
            Caller caller,
            @RequestParam(required = false) @Nullable String office,
            @RequestParam(defaultValue = "false") boolean cleared,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "20") int size) {
        String top = Objects.requireNonNullElse(office, caller.unit());
        guard.reach(caller, top);
        List<String> below = catalogue.offices().atAndBelow(top);
        return bills.odd(below, cleared, PageRequest.of(page, size)).map(bill -> of(bill, cleared));
    }

    /// @param transaction the gateway's number
    /// @param handling what was done, such as the number of the voucher
    record Clearing(@Nullable String transaction, @Nullable String handling) {}

    /// Notes what was done about money that does not fit: given back, or cleared up with the
    /// gateway. Asked again it changes nothing.
    @Roles({Role.COUNTER, Role.LEADER})
    @Reveals(Access.ODD_PAYMENTS_READ)
    @PostMapping("/api/odd-payments/{code}/clearances")
    OddBill clear(Caller caller, @PathVariable String code, @RequestBody Clearing asked) {
        Bill bill = bills.find(code).orElseThrow(() -> unknown(code));
        guard.reach(caller, bill.office());
        String transaction = Objects.requireNonNullElse(asked.transaction(), "").strip();
        String handling = Objects.requireNonNullElse(asked.handling(), "").strip();
        if (handling.isEmpty() || handling.length() > LONGEST) {
            new FieldErrors().add("handling", "payment.handling", LONGEST).throwIfAny();
        }
        Bill.Clearance done =
                new Bill.Clearance(
                        transaction,
                        caller.name(),
                        clock.instant().truncatedTo(ChronoUnit.MILLIS),
                        handling);
        Optional<Bill> next =
                bills.change(
                        code,
                        bill.office(),
                        current -> {
                            Optional<Bill> cleared = current.cleared(done);
                            return new Bills.Changed<>(cleared.orElse(current), cleared);
                        });
        return of(next.orElseThrow(() -> unknown(transaction)), true);
    }

    private static Problem unknown(String what) {
        return Problem.notFound("payment.transaction.none", what);
    }

    private static OddBill of(Bill bill, boolean cleared) {
        return new OddBill(
                bill.code(),
                bill.office(),
                Stream.concat(
                                bill.toRefund().stream()
                                        .flatMap(order ->
                                                order.payment().stream()
                                                        .map(paid -> line(bill, order, paid))),
                                bill.oddities().stream().map(odd -> line(bill, odd)))
                        .filter(line -> (line.cleared() != null) == cleared)
                        .toList());
    }

    private static Line line(Bill bill, PaymentOrder order, Progress.Paid paid) {
        return new Line(
                paid.at(),
                order.id(),
                paid.transaction(),
                order.amount(),
                "NOT_OWED",
                cleared(bill, paid.transaction()));
    }

    private static Line line(Bill bill, Bill.Oddity odd) {
        return new Line(
                odd.at(),
                odd.order(),
                odd.transaction(),
                odd.amount(),
                odd.why().name(),
                cleared(bill, odd.transaction()));
    }

    private static @Nullable Cleared cleared(Bill bill, String transaction) {
        return bill.clearance(transaction)
                .map(done -> new Cleared(done.by(), done.at(), done.handling()))
                .orElse(null);
    }
}
