package vn.lienthong.intake.payments.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.lienthong.intake.payments.domain.Fees.CODE;
import static vn.lienthong.intake.payments.domain.Fees.NOW;
import static vn.lienthong.intake.payments.domain.Fees.awaitingPayment;

import org.junit.jupiter.api.Test;
import vn.lienthong.contracts.DossierStatus;
import vn.lienthong.contracts.event.DossierPaid;
import vn.lienthong.intake.payments.domain.PaymentOrder.Booking;
import vn.lienthong.intake.payments.domain.PaymentOrder.Progress;
import vn.lienthong.intake.registration.domain.Decision;
import vn.lienthong.intake.registration.domain.Dossier;
import vn.lienthong.intake.registration.domain.DossierCommand.Pay;
import vn.lienthong.intake.registration.domain.DossierState;
import vn.lienthong.intake.registration.domain.Payment;
import vn.lienthong.intake.registration.domain.Refusal;

class OnlinePaymentTest {

    private static final PaymentOrder OPEN =
            PaymentOrder.open(CODE + "-TT1", 100_000, "test", NOW, NOW.plusSeconds(900));
    private static final Pay COMMAND =
            OnlinePayment.command(OPEN.now(new Progress.Paid(NOW, "t1", Booking.PENDING)));

    @Test
    void theCommandSaysThatItWasOnlineAndHasTheOrdersName() {
        assertThat(COMMAND.amount()).isEqualTo(100_000);
        assertThat(COMMAND.method()).isEqualTo("Trực tuyến qua test, giao dịch t1");
        assertThat(COMMAND.act().request()).contains(CODE + "-TT1");
        assertThat(COMMAND.act().actor()).isEqualTo("payment-gateway:test");
        assertThatThrownBy(() -> OnlinePayment.command(OPEN))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void carriedOutTwiceItPaysOnce() {
        Decision first = OnlinePayment.decide(awaitingPayment(), COMMAND);

        assertThat(first).isInstanceOf(Decision.Accepted.class);
        Decision.Accepted accepted = (Decision.Accepted) first;
        assertThat(accepted.events()).singleElement().isInstanceOf(DossierPaid.class);
        Dossier.Promised paid = (Dossier.Promised) accepted.next();
        assertThat(paid.payments()).hasSize(1);
        assertThat(OnlinePayment.decide(paid, COMMAND)).isEqualTo(new Decision.Unchanged());
    }

    @Test
    void whatTheCounterTookMeanwhileIsNotTakenAgain() {
        assertThat(
                        OnlinePayment.decide(
                                awaitingPayment(new Payment(NOW, "mai", 100_000, "Tiền mặt")),
                                COMMAND))
                .isEqualTo(
                        new Decision.Refused(
                                new Refusal.NotPayable(DossierStatus.PAYMENT_REQUIRED)));
    }

    @Test
    void aDossierThatEndedTakesNothing() {
        assertThat(OnlinePayment.decide(Fees.in(new DossierState.Withdrawn("Đổi ý")), COMMAND))
                .isInstanceOf(Decision.Refused.class);
        assertThat(OnlinePayment.decide(Fees.refused(), COMMAND))
                .isInstanceOf(Decision.Refused.class);
    }
}
