package vn.lienthong.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.lienthong.contracts.SuspensionGround.FINANCIAL_OBLIGATION;
import static vn.lienthong.contracts.SuspensionGround.SUPPLEMENT;

import org.junit.jupiter.api.Test;
import vn.lienthong.contracts.DossierStatus;
import vn.lienthong.routing.desk.domain.DeskCommand.Accept;
import vn.lienthong.routing.desk.domain.DeskCommand.Complete;
import vn.lienthong.routing.desk.domain.DeskCommand.Refuse;
import vn.lienthong.routing.desk.domain.DeskCommand.Return;
import vn.lienthong.routing.desk.domain.DeskCommand.Suspend;

/// A whole life of one dossier: a journey at the province's side, and two deployments of desks (the
/// ward's and the district's), which only hear each other's events.
class LifeOfADossierScenarioTest {

    private final InMemoryRouting routing = new InMemoryRouting("ward", "district");

    @Test
    void aDossierTravelsThroughForkReturnSupplementAndPaymentToItsResult() {
        // The counter of the ward receives it; it lies on the counter's own desk.
        routing.publish(Story.received());
        assertThat(routing.status()).isEqualTo(DossierStatus.RECEIVED);
        assertThat(routing.openTasks()).containsExactly("ward: check 1 OFFERED");

        // The counter takes it over and finds it complete: two offices get it at once.
        routing.order("ward", "check", new Accept());
        assertThat(routing.status()).isEqualTo(DossierStatus.BEING_PROCESSED);
        routing.order("ward", "check", new Complete(null));
        assertThat(routing.openTasks())
                .containsExactly("district: appraise 1 OFFERED", "district: tax 1 OFFERED");

        // The land office says it is not theirs to decide; the ward looks again and insists.
        routing.order("district", "appraise", new Refuse("không thuộc địa bàn"));
        assertThat(routing.openTasks())
                .containsExactly("ward: check 2 OFFERED", "district: tax 1 OFFERED");
        routing.order("ward", "check", new Accept());
        routing.order("ward", "check", new Complete("đúng địa bàn"));

        // Now the land office takes it, and a paper is missing: the clock stands still.
        routing.order("district", "appraise", new Accept());
        routing.order(
                "district", "appraise", new Suspend(SUPPLEMENT, "thiếu bản vẽ", "Điều 17", false));
        assertThat(routing.status()).isEqualTo(DossierStatus.SUPPLEMENT_REQUIRED);

        // The applicant brings it to the counter; the desk goes on without being told by hand.
        routing.publish(Story.supplemented(routing.hour()));
        assertThat(routing.status()).isEqualTo(DossierStatus.BEING_PROCESSED);
        assertThat(routing.openTasks())
                .containsExactly("district: tax 1 OFFERED", "district: appraise 2 HELD");

        // The tax office asks for the tax to be paid, and it is.
        routing.order("district", "tax", new Accept());
        routing.order(
                "district", "tax", new Suspend(FINANCIAL_OBLIGATION, "nộp thuế", null, false));
        assertThat(routing.status()).isEqualTo(DossierStatus.PAYMENT_REQUIRED);
        routing.publish(Story.paid(routing.hour()));
        assertThat(routing.openTasks())
                .containsExactly("district: tax 1 HELD", "district: appraise 2 HELD");

        // Both finish; the signature waits for both.
        routing.order("district", "tax", new Complete(null));
        assertThat(routing.openTasks()).containsExactly("district: appraise 2 HELD");
        routing.order("district", "appraise", new Complete(null));
        assertThat(routing.openTasks()).containsExactly("district: sign 1 OFFERED");

        // The head sees a mistake of the tax office: only that leg is done again.
        routing.order("district", "sign", new Accept());
        routing.order("district", "sign", new Return("tax", "sai số tiền"));
        assertThat(routing.openTasks()).containsExactly("district: tax 2 OFFERED");
        routing.order("district", "tax", new Accept());
        routing.order("district", "tax", new Complete(null));

        // The second signature ends it, and the applicant gets the result.
        routing.order("district", "sign", new Accept());
        routing.order("district", "sign", new Complete(null));
        assertThat(routing.status()).isEqualTo(DossierStatus.PROCESSED);
        routing.publish(Story.resultReturned(routing.hour()));
        assertThat(routing.status()).isEqualTo(DossierStatus.RESULT_RETURNED);
        assertThat(routing.openTasks()).isEmpty();
        assertThat(routing.history().verify()).isEmpty();
        assertThat(routing.history().entries()).hasSize(32);
    }

    @Test
    void aWithdrawalClearsEveryDesk() {
        routing.publish(Story.received());
        routing.order("ward", "check", new Accept());
        routing.order("ward", "check", new Complete(null));
        routing.order("district", "tax", new Accept());

        routing.publish(Story.withdrawn(routing.hour()));

        assertThat(routing.openTasks()).isEmpty();
        assertThat(routing.status()).isEqualTo(DossierStatus.WITHDRAWAL_ASKED_FOR);
    }
}
