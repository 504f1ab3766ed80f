package vn.lienthong.intake.registration.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.lienthong.contracts.SuspensionGround.EXPERT_OPINION;
import static vn.lienthong.contracts.SuspensionGround.FINANCIAL_OBLIGATION;
import static vn.lienthong.contracts.SuspensionGround.SUPPLEMENT;
import static vn.lienthong.intake.registration.domain.CounterWorkTest.after;
import static vn.lienthong.intake.registration.domain.CounterWorkTest.awaitingSupplement;
import static vn.lienthong.intake.registration.domain.CounterWorkTest.beingProcessed;
import static vn.lienthong.intake.registration.domain.Samples.COUNTER;
import static vn.lienthong.intake.registration.domain.Samples.accepted;
import static vn.lienthong.intake.registration.domain.Samples.at;
import static vn.lienthong.intake.registration.domain.Samples.received;
import static vn.lienthong.intake.registration.domain.Samples.resumed;
import static vn.lienthong.intake.registration.domain.Samples.suspended;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.lienthong.contracts.DossierStatus;
import vn.lienthong.contracts.event.ClockScope;
import vn.lienthong.contracts.event.DeadlineRescheduled;
import vn.lienthong.contracts.event.DossierEvent;
import vn.lienthong.contracts.event.DossierProcessed;
import vn.lienthong.contracts.event.DossierRejected;
import vn.lienthong.contracts.event.DossierResumed;
import vn.lienthong.contracts.event.DossierSuspended;
import vn.lienthong.contracts.event.StepAccepted;
import vn.lienthong.intake.registration.domain.Decision.Unchanged;
import vn.lienthong.intake.registration.domain.Dossier.Promised;

class FollowingTest {

    private static final String CODE = "W1.C-261123-0001";
    private static final String LATER = "2026-11-25T09:00";

    @Test
    void theFirstDeskThatTakesTheDossierPutsItToWork() {
        Promised dossier = after(received(), accepted("2026-11-23T09:00"));

        assertThat(dossier.status()).isEqualTo(DossierStatus.BEING_PROCESSED);
        assertThat(dossier.history().getLast())
                .isEqualTo(
                        new StatusChange(
                                at("2026-11-23T09:00"),
                                DossierStatus.BEING_PROCESSED,
                                COUNTER,
                                "motcua.w1",
                                null));
    }

    @Test
    void laterDesksChangeNothingAtTheCounter() {
        assertUnchanged(beingProcessed(), accepted(LATER));
        assertUnchanged(CounterWorkTest.awaitingPayment(), accepted(LATER));
        assertUnchanged(awaitingSupplement(), accepted(LATER));
    }

    @Test
    void thatAnotherOfficeHasBegunIsNotedOnce() {
        StepAccepted byTheDistrict =
                new StepAccepted(CODE, at(LATER), "tham-dinh", 1, "D.L", "dl", at(LATER));

        assertThat(beingProcessed().handedOn()).isFalse();
        for (Promised before :
                List.of(
                        received(),
                        beingProcessed(),
                        awaitingSupplement(),
                        CounterWorkTest.awaitingPayment())) {
            Promised dossier = after(before, byTheDistrict);
            assertThat(dossier.handedOn()).isTrue();
            assertUnchanged(dossier, byTheDistrict);
        }
        assertThat(after(received(), byTheDistrict).status())
                .isEqualTo(DossierStatus.BEING_PROCESSED);
        assertThat(after(awaitingSupplement(), byTheDistrict).history())
                .isEqualTo(awaitingSupplement().history());
    }

    @Test
    void aSuspensionShowsWhatTheApplicantMustDo() {
        assertThat(after(beingProcessed(), suspended(LATER, "a", SUPPLEMENT)).status())
                .isEqualTo(DossierStatus.SUPPLEMENT_REQUIRED);
        assertThat(after(beingProcessed(), suspended(LATER, "a", FINANCIAL_OBLIGATION)).status())
                .isEqualTo(DossierStatus.PAYMENT_REQUIRED);
        assertThat(after(beingProcessed(), suspended(LATER, "a", EXPERT_OPINION)).status())
                .isEqualTo(DossierStatus.BEING_PROCESSED);
        assertThat(after(received(), suspended(LATER, "a", SUPPLEMENT)).status())
                .isEqualTo(DossierStatus.SUPPLEMENT_REQUIRED);
    }

    @Test
    void theRequestThatCountsIsTheLatest() {
        Promised dossier =
                after(
                        after(
                                beingProcessed(),
                                suspended("2026-11-24T08:00", "tham-dinh", SUPPLEMENT)),
                        suspended(LATER, "ky-duyet", SUPPLEMENT));
        dossier = after(dossier, suspended("2026-11-26T09:00", "thue", FINANCIAL_OBLIGATION));

        Suspension request = ((DossierState.AwaitingSupplement) dossier.state()).request();

        assertThat(request.at()).isEqualTo(at(LATER));
        assertThat(request.legalBasis()).isEqualTo("Nghị định 151/2025/NĐ-CP");
    }

    @Test
    void theSameDeskAskingAgainReplacesItsRequest() {
        Promised dossier = after(awaitingSupplement(), suspended(LATER, "tham-dinh", SUPPLEMENT));

        assertThat(((DossierState.Open) dossier.state()).suspensions())
                .extracting(Suspension::at)
                .containsExactly(at(LATER));
    }

    @Test
    void whenTheClockRunsAgainTheOfficesAreAtWork() {
        assertThat(after(awaitingSupplement(), resumed(LATER, "tham-dinh", SUPPLEMENT)).status())
                .isEqualTo(DossierStatus.BEING_PROCESSED);
    }

    @Test
    void whatAnotherBranchAskedForStays() {
        Promised both =
                after(awaitingSupplement(), suspended(LATER, "ky-duyet", FINANCIAL_OBLIGATION));

        assertThat(both.status()).isEqualTo(DossierStatus.SUPPLEMENT_REQUIRED);
        assertThat(after(both, resumed(LATER, "tham-dinh", SUPPLEMENT)).status())
                .isEqualTo(DossierStatus.PAYMENT_REQUIRED);
    }

    @Test
    void aResumptionOfWhatWasNotSuspendedChangesNothing() {
        assertUnchanged(awaitingSupplement(), resumed(LATER, "ky-duyet", SUPPLEMENT));
        assertUnchanged(awaitingSupplement(), resumed(LATER, "tham-dinh", 2, SUPPLEMENT));
        assertUnchanged(awaitingSupplement(), resumed(LATER, "tham-dinh", EXPERT_OPINION));
        assertUnchanged(received(), resumed(LATER, "tham-dinh", SUPPLEMENT));
    }

    @Test
    void aRejectionStopsTheDossierWithItsReason() {
        Promised dossier = after(awaitingSupplement(), rejected());

        assertThat(dossier.state()).isEqualTo(new DossierState.Stopped("Đất có tranh chấp"));
        assertThat(dossier.history().getLast().reason()).isEqualTo("Đất có tranh chấp");
    }

    @Test
    void theResultLiesAtTheCounter() {
        assertThat(after(beingProcessed(), processed()).status())
                .isEqualTo(DossierStatus.PROCESSED);
    }

    @ParameterizedTest
    @MethodSource("ended")
    void anEndStaysAnEnd(Dossier dossier) {
        Stream.of(
                        accepted(LATER),
                        suspended(LATER, "tham-dinh", SUPPLEMENT),
                        resumed(LATER, "tham-dinh", SUPPLEMENT),
                        rejected(),
                        processed())
                .forEach(event -> assertUnchanged(dossier, event));
    }

    static Stream<Dossier> ended() {
        return Stream.of(
                CounterWorkTest.refused(),
                CounterWorkTest.withdrawn(),
                CounterWorkTest.stopped(),
                CounterWorkTest.processed(),
                CounterWorkTest.returned());
    }

    @Test
    void aNewPromiseReplacesTheDateAndKeepsTheOriginalOne() {
        Promised dossier = after(received(), rescheduled(ClockScope.DOSSIER));

        assertThat(dossier.dueAt()).isEqualTo(at("2026-12-10T17:30"));
        assertThat(dossier.receipt().promise().dueAt()).isEqualTo(at("2026-12-03T17:30"));
        assertUnchanged(dossier, rescheduled(ClockScope.DOSSIER));
    }

    @Test
    void aStepsOwnClockIsNoPromiseToTheApplicant() {
        assertUnchanged(received(), rescheduled(ClockScope.STEP));
    }

    @ParameterizedTest
    @MethodSource("ofNoConcern")
    void whatDoesNotConcernTheCounterChangesNothing(DossierEvent event) {
        assertUnchanged(received(), event);
        assertUnchanged(beingProcessed(), event);
    }

    static Stream<DossierEvent> ofNoConcern() {
        return AnyEvent.ofEveryType()
                .filter(event ->
                        !(event instanceof StepAccepted
                                || event instanceof DossierSuspended
                                || event instanceof DossierResumed
                                || event instanceof DossierRejected
                                || event instanceof DossierProcessed
                                || event instanceof DeadlineRescheduled));
    }

    private static DeadlineRescheduled rescheduled(ClockScope clock) {
        return new DeadlineRescheduled(
                CODE,
                at(LATER),
                clock,
                null,
                0,
                COUNTER,
                at("2026-12-03T17:30"),
                at("2026-12-10T17:30"),
                "APOLOGY_LETTER");
    }

    private static DossierRejected rejected() {
        return new DossierRejected(
                CODE, at(LATER), "tham-dinh", 1, "D.L", "chuyenvien.dl", "Đất có tranh chấp");
    }

    private static DossierProcessed processed() {
        return new DossierProcessed(CODE, at(LATER), COUNTER);
    }

    private static void assertUnchanged(Dossier dossier, DossierEvent event) {
        assertThat(Following.follow(dossier, event)).isEqualTo(new Unchanged());
    }
}
