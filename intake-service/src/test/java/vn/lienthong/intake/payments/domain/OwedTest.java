package vn.lienthong.intake.payments.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.lienthong.intake.payments.domain.Fees.NOW;
import static vn.lienthong.intake.payments.domain.Fees.awaitingPayment;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.lienthong.contracts.catalogue.Procedure.Fee;
import vn.lienthong.intake.registration.domain.DossierState;
import vn.lienthong.intake.registration.domain.Payment;

class OwedTest {

    private static final Fee FEE = new Fee(100_000, null);

    @Test
    void theFeeOfTheProcedureIsOwedWhileTheDossierWaitsForIt() {
        assertThat(Owed.of(awaitingPayment(), FEE)).isEqualTo(new Owed.Fee(100_000));
    }

    @Test
    void nothingIsAskedOfADossierThatDoesNotWaitForMoney() {
        assertThat(Owed.of(Fees.in(new DossierState.Received()), FEE))
                .isEqualTo(new Owed.NotAsked());
        assertThat(Owed.of(Fees.in(new DossierState.BeingProcessed(List.of())), FEE))
                .isEqualTo(new Owed.NotAsked());
        assertThat(Owed.of(Fees.refused(), FEE)).isEqualTo(new Owed.NotAsked());
    }

    @Test
    void whatTheCatalogueDoesNotSayIsOnPaperOnly() {
        assertThat(Owed.of(awaitingPayment(), null)).isEqualTo(new Owed.UnknownAmount());
        assertThat(Owed.of(awaitingPayment(), new Fee(0, "Thuế theo thông báo")))
                .isEqualTo(new Owed.UnknownAmount());
    }

    @Test
    void theFeeIsOwedOnce() {
        assertThat(Owed.of(awaitingPayment(new Payment(NOW, "mai", 100_000, "Tiền mặt")), FEE))
                .isEqualTo(new Owed.PaidAlready());
    }
}
