package vn.lienthong.intake.payments.web;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.lienthong.contracts.catalogue.Office;
import vn.lienthong.intake.catalogue.Catalogue;
import vn.lienthong.intake.payments.domain.Bill;
import vn.lienthong.intake.payments.domain.PaymentOrder;
import vn.lienthong.intake.payments.domain.PaymentOrder.Progress;
import vn.lienthong.intake.payments.store.Bills;
import vn.lienthong.kit.security.Caller;
import vn.lienthong.kit.security.Guard;
import vn.lienthong.kit.web.Page;
import vn.lienthong.kit.web.PageRequest;

/// What the gateway told that somebody of the counter must look at: money to be given back, and
/// amounts that do not fit.
@RestController
class OddPaymentsController {

    private final Bills bills;
    private final Catalogue catalogue;
    private final Guard guard;

    OddPaymentsController(Bills bills, Catalogue catalogue, Guard guard) {
        this.bills = bills;
        this.catalogue = catalogue;
        this.guard = guard;
    }

    /// @param lines what there is about its payments, at least one
    record OddBill(String code, String office, List<Line> lines) {}

    /// @param why NOT_OWED, PAID_TWICE or WRONG_AMOUNT
    record Line(Instant at, String order, String transaction, long amount, String why) {}

    @GetMapping("/api/odd-payments")
    Page<OddBill> odd(
            Caller caller,
            @RequestParam(required = false) @Nullable String office,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "20") int size) {
        guard.role(caller, "COUNTER", "LEADER");
        String top = Objects.requireNonNullElse(office, caller.unit());
        guard.reach(caller, top);
        List<String> below =
                catalogue.offices().all().stream()
                        .map(Office::code)
                        .filter(one -> catalogue.offices().isAtOrBelow(one, top))
                        .toList();
        return bills.toLookAt(below, PageRequest.of(page, size)).map(OddPaymentsController::bill);
    }

    private static OddBill bill(Bill bill) {
        return new OddBill(
                bill.code(),
                bill.office(),
                Stream.concat(
                                bill.toRefund().stream()
                                        .flatMap(order ->
                                                order.payment().stream()
                                                        .map(paid -> line(order, paid))),
                                bill.oddities().stream().map(OddPaymentsController::line))
                        .toList());
    }

    private static Line line(PaymentOrder order, Progress.Paid paid) {
        return new Line(paid.at(), order.id(), paid.transaction(), order.amount(), "NOT_OWED");
    }

    private static Line line(Bill.Oddity odd) {
        return new Line(odd.at(), odd.order(), odd.transaction(), odd.amount(), odd.why().name());
    }
}
