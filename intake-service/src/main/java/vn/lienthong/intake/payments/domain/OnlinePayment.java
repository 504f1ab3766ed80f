package vn.lienthong.intake.payments.domain;

import java.util.Objects;
import vn.lienthong.intake.payments.domain.PaymentOrder.Progress;
import vn.lienthong.intake.registration.domain.CounterWork;
import vn.lienthong.intake.registration.domain.Decision;
import vn.lienthong.intake.registration.domain.Dossier;
import vn.lienthong.intake.registration.domain.DossierCommand.Act;
import vn.lienthong.intake.registration.domain.DossierCommand.Pay;
import vn.lienthong.intake.registration.domain.Refusal;

/// How the dossier hears of an order that was paid: by the command that the counter gives, under a
/// name made of the order's id. Carried out a second time it changes nothing, so it may be repeated
/// until the order is known to be booked.
public final class OnlinePayment {

    private OnlinePayment() {}

    /// The command.
    ///
    /// @throws IllegalArgumentException when the order was not paid
    public static Pay command(PaymentOrder order) {
        Progress.Paid paid =
                order.payment()
                        .orElseThrow(
                                () -> new IllegalArgumentException(order.id() + " was not paid"));
        return new Pay(
                new Act(
                        paid.at(),
                        "payment-gateway:" + order.provider(),
                        "payment-order " + order.id()),
                order.amount(),
                "Trực tuyến qua %s, giao dịch %s".formatted(order.provider(), paid.transaction()));
    }

    /// Books it. A fee is owed once: when the counter took it meanwhile, or nothing is owed any
    /// more, the dossier refuses and the money is to be given back.
    public static Decision decide(Dossier dossier, Pay command) {
        return dossier instanceof Dossier.Promised promised
                        && !promised.payments().isEmpty()
                        && !promised.requests()
                                .contains(Objects.requireNonNull(command.act().request()))
                ? new Decision.Refused(new Refusal.NotPayable(dossier.status()))
                : CounterWork.decide(dossier, command);
    }
}
