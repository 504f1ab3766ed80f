package vn.lienthong.routing.journey.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.lienthong.contracts.SuspensionGround.EXPERT_OPINION;
import static vn.lienthong.contracts.SuspensionGround.FINANCIAL_OBLIGATION;
import static vn.lienthong.contracts.SuspensionGround.SUPPLEMENT;
import static vn.lienthong.routing.Story.COUNTER;
import static vn.lienthong.routing.Story.LAND;
import static vn.lienthong.routing.Story.PROMISED;
import static vn.lienthong.routing.Story.TAX;
import static vn.lienthong.routing.Story.accepted;
import static vn.lienthong.routing.Story.assigned;
import static vn.lienthong.routing.Story.calledOff;
import static vn.lienthong.routing.Story.completed;
import static vn.lienthong.routing.Story.deadlineSet;
import static vn.lienthong.routing.Story.examined;
import static vn.lienthong.routing.Story.hour;
import static vn.lienthong.routing.Story.paid;
import static vn.lienthong.routing.Story.paperHandedOver;
import static vn.lienthong.routing.Story.paperReceived;
import static vn.lienthong.routing.Story.received;
import static vn.lienthong.routing.Story.refused;
import static vn.lienthong.routing.Story.rejected;
import static vn.lienthong.routing.Story.rescheduled;
import static vn.lienthong.routing.Story.resultReturned;
import static vn.lienthong.routing.Story.resumed;
import static vn.lienthong.routing.Story.returned;
import static vn.lienthong.routing.Story.step;
import static vn.lienthong.routing.Story.supplemented;
import static vn.lienthong.routing.Story.suspended;
import static vn.lienthong.routing.Story.withdrawn;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.lienthong.contracts.DossierStatus;
import vn.lienthong.contracts.Resumption;
import vn.lienthong.contracts.event.ClockScope;
import vn.lienthong.contracts.event.DeadlineSet;
import vn.lienthong.contracts.event.DossierEvent;
import vn.lienthong.contracts.event.DossierProcessed;
import vn.lienthong.contracts.event.DossierResumed;
import vn.lienthong.contracts.event.StepCalledOff;
import vn.lienthong.contracts.event.StepOffered;
import vn.lienthong.routing.Story;
import vn.lienthong.routing.journey.domain.JourneyState.Processed;
import vn.lienthong.routing.journey.domain.JourneyState.Rejected;
import vn.lienthong.routing.journey.domain.JourneyState.ResultReturned;
import vn.lienthong.routing.journey.domain.JourneyState.Suspended;
import vn.lienthong.routing.journey.domain.JourneyState.UnderWay;
import vn.lienthong.routing.journey.domain.JourneyState.Withdrawn;

class JourneyTest {

    @Test
    void aReceivedDossierIsOfferedToTheFirstDesk() {
        Given given = Given.nothing().when(received());

        assertThat(given.events())
                .singleElement()
                .isInstanceOfSatisfying(
                        StepOffered.class,
                        offered -> {
                            assertThat(offered.step()).isEqualTo("check");
                            assertThat(offered.visit()).isEqualTo(1);
                            assertThat(offered.firstDesk()).isTrue();
                            assertThat(offered.fromOffice()).isEqualTo(COUNTER);
                            assertThat(offered.level()).isEqualTo("ward");
                            assertThat(offered.dossierDueAt()).isEqualTo(PROMISED);
                        });
        assertThat(given.status()).isEqualTo(DossierStatus.RECEIVED);
        assertThat(given.custodies()).containsExactly("check 1 OFFERED");
    }

    @Test
    void receivedTwiceChangesNothing() {
        Given.of(received()).refusesToChangeOn(received());
    }

    @Test
    void aRouteThatRunsInACircleIsAnError() {
        assertThatThrownBy(() ->
                        Journey.decide(
                                null,
                                received(
                                        List.of(
                                                step("a", LAND, "ward", "b"),
                                                step("b", LAND, "ward", "a")))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aRouteWithAStepTwiceIsAnError() {
        assertThatThrownBy(() ->
                        Journey.decide(
                                null,
                                received(List.of(step("a", LAND, "ward"), step("a", TAX, "ward")))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("twice");
    }

    @Test
    void theFirstAcceptanceMakesItBeingProcessed() {
        Given given = Given.of(received()).when(accepted(1, "check", 1, COUNTER));

        assertThat(given.status()).isEqualTo(DossierStatus.BEING_PROCESSED);
        assertThat(given.events()).isEmpty();
        assertThat(given.visit("check", 1).acceptedAt()).isEqualTo(hour(1));
        assertThat(given.visit("check", 1).acceptedBy()).isEqualTo(Story.ACTOR);
    }

    @Test
    void aCompletedStepOpensEveryLegThatWaitedForItAlone() {
        Given given =
                Given.of(received(), accepted(1, "check", 1, COUNTER))
                        .when(completed(2, "check", 1, COUNTER));

        assertThat(given.offers()).containsExactly("appraise 1", "tax 1");
        assertThat(given.events())
                .allSatisfy(
                        event -> assertThat(((StepOffered) event).fromOffice()).isEqualTo(COUNTER))
                .allSatisfy(event -> assertThat(((StepOffered) event).firstDesk()).isFalse());
    }

    @Test
    void aJoinWaitsForTheLastOfItsLegs() {
        Given forked = Given.forked();

        Given afterOne = forked.when(completed(5, "tax", 1, TAX));
        Given afterBoth = afterOne.when(completed(6, "appraise", 1, LAND));

        assertThat(afterOne.offers()).isEmpty();
        assertThat(afterBoth.offers()).containsExactly("sign 1");
    }

    @Test
    void theLastStepMakesItProcessedAtTheReceivingCounter() {
        Given given = Given.signing().when(completed(8, "sign", 1, LAND));

        assertThat(given.events())
                .containsExactly(new DossierProcessed(Story.CODE, hour(8), COUNTER));
        assertThat(given.state()).isInstanceOf(Processed.class);
        assertThat(given.status()).isEqualTo(DossierStatus.PROCESSED);
    }

    @Test
    void handingTheResultOverEndsTheJourney() {
        Given given = Given.processed().when(resultReturned(9));

        assertThat(given.state())
                .isInstanceOfSatisfying(
                        ResultReturned.class, at -> assertThat(at.finishedAt()).isEqualTo(hour(8)));
        assertThat(given.status()).isEqualTo(DossierStatus.RESULT_RETURNED);
    }

    @Test
    void whatADeskSaysTwiceChangesNothing() {
        Given forked = Given.forked();

        forked.refusesToChangeOn(accepted(9, "check", 1, COUNTER));
        forked.refusesToChangeOn(completed(9, "check", 1, COUNTER));
        forked.refusesToChangeOn(refused(9, "tax", 1, TAX));
        forked.refusesToChangeOn(returned(9, "check", 1, COUNTER, null));
        forked.refusesToChangeOn(accepted(9, "tax", 2, TAX));
        forked.refusesToChangeOn(accepted(9, "sign", 1, LAND));
        forked.refusesToChangeOn(accepted(9, "nowhere", 1, LAND));
        Given.of(received()).refusesToChangeOn(accepted(9, "check", 2, COUNTER));
    }

    @Test
    void aReturnToTheStepBeforeOffersItAgain() {
        Given given = Given.signing().when(returned(8, "sign", 1, LAND, "tax"));

        assertThat(given.offers()).containsExactly("tax 2");
        assertThat(given.visit("tax", 2).fromOffice()).isEqualTo(LAND);
        assertThat(given.custodies())
                .containsExactly(
                        "check 1 DONE",
                        "appraise 1 DONE",
                        "tax 1 TO_REDO",
                        "tax 2 OFFERED",
                        "sign 1 RETURNED");
    }

    @Test
    void whatWasReturnedComesBackWithTheNextVisit() {
        Given given =
                Given.signing()
                        .when(returned(8, "sign", 1, LAND, "tax"))
                        .when(accepted(9, "tax", 2, TAX))
                        .when(completed(10, "tax", 2, TAX));

        assertThat(given.offers()).containsExactly("sign 2");
    }

    @Test
    void aReturnWithoutATargetGoesToAllStepsRightBefore() {
        Given given = Given.signing().when(returned(8, "sign", 1, LAND, null));

        assertThat(given.offers()).containsExactly("appraise 2", "tax 2");
    }

    @Test
    void aReturnToACommonStepCallsOffTheParallelLeg() {
        Given given = Given.forked().when(returned(5, "appraise", 1, LAND, "check"));

        assertThat(given.offers()).containsExactly("check 2");
        assertThat(given.custodies())
                .containsExactly(
                        "check 1 TO_REDO",
                        "check 2 OFFERED",
                        "appraise 1 RETURNED",
                        "tax 1 CANCELLED");
        // The desk is told, where it was told the offer.
        assertThat(given.told(StepCalledOff.class)).containsExactly(calledOff(5, "tax", 1, TAX));
        given.refusesToChangeOn(completed(6, "tax", 1, TAX));
    }

    @Test
    void aReturnLiftsASuspensionThatALegItCallsOffHadCaused() {
        Given given =
                Given.forked()
                        .when(suspended(5, "tax", 1, TAX, FINANCIAL_OBLIGATION))
                        .when(returned(6, "appraise", 1, LAND, "check"));

        assertThat(given.state()).isInstanceOf(UnderWay.class);
        assertThat(given.told(DossierResumed.class))
                .singleElement()
                .satisfies(resumed -> {
                    assertThat(resumed.step()).isEqualTo("tax");
                    assertThat(resumed.resumption()).isEqualTo(Resumption.RESUME);
                });
    }

    @Test
    void aReturnKeepsASuspensionOfALegBesideIt() {
        // given a route with two starts, of which one is suspended
        Given given =
                Given.of(
                        received(
                                List.of(
                                        step("a", LAND, "ward"),
                                        step("b", TAX, "ward"),
                                        step("c", LAND, "ward", "a"))),
                        accepted(1, "a", 1, LAND),
                        accepted(1, "b", 1, TAX),
                        completed(2, "a", 1, LAND),
                        accepted(3, "c", 1, LAND),
                        suspended(4, "b", 1, TAX, EXPERT_OPINION));

        Given after = given.when(returned(5, "c", 1, LAND, "a"));

        assertThat(after.state()).isInstanceOf(Suspended.class);
        assertThat(after.offers()).containsExactly("a 2");
    }

    @Test
    void aRefusedHandoverGoesBackToWhoHandedOver() {
        Given given =
                Given.of(
                                received(),
                                accepted(1, "check", 1, COUNTER),
                                completed(2, "check", 1, COUNTER),
                                accepted(3, "tax", 1, TAX))
                        .when(refused(4, "appraise", 1, LAND));

        assertThat(given.offers()).containsExactly("check 2");
        assertThat(given.custodies())
                .contains("check 1 TO_REDO", "appraise 1 REFUSED", "tax 1 HELD");
        assertThat(
                        given.when(accepted(5, "check", 2, COUNTER))
                                .when(completed(6, "check", 2, COUNTER))
                                .offers())
                .containsExactly("appraise 2");
    }

    @Test
    void aRefusedFirstStepIsHandedOverOnceMoreByTheCounter() {
        Given given = Given.of(received()).when(refused(1, "check", 1, COUNTER));

        assertThat(given.offers()).containsExactly("check 2");
        assertThat(given.types())
                .containsExactly(
                        "dossier.received", "step.offered", "step.refused", "step.offered");
    }

    @Test
    void theStatusSaysWhyTheClockStands() {
        Given forked = Given.forked();

        assertThat(forked.when(suspended(5, "tax", 1, TAX, SUPPLEMENT)).status())
                .isEqualTo(DossierStatus.SUPPLEMENT_REQUIRED);
        assertThat(forked.when(suspended(5, "tax", 1, TAX, FINANCIAL_OBLIGATION)).status())
                .isEqualTo(DossierStatus.PAYMENT_REQUIRED);
        assertThat(forked.when(suspended(5, "tax", 1, TAX, EXPERT_OPINION)).status())
                .isEqualTo(DossierStatus.BEING_PROCESSED);
    }

    @Test
    void aDeskResumesWhatItSuspended() {
        Given suspended = Given.forked().when(suspended(5, "tax", 1, TAX, EXPERT_OPINION));

        Given given = suspended.when(resumed(7, "tax", 1, TAX, EXPERT_OPINION));

        assertThat(given.state()).isInstanceOf(UnderWay.class);
        assertThat(given.course().pauses())
                .singleElement()
                .satisfies(pause -> {
                    assertThat(pause.suspension().since()).isEqualTo(hour(5));
                    assertThat(pause.until()).isEqualTo(hour(7));
                });
        given.refusesToChangeOn(resumed(8, "tax", 1, TAX, EXPERT_OPINION));
        given.refusesToChangeOn(suspended(5, "tax", 1, TAX, EXPERT_OPINION));
        suspended.refusesToChangeOn(suspended(5, "tax", 1, TAX, EXPERT_OPINION));
        suspended.refusesToChangeOn(suspended(6, "tax", 1, TAX, SUPPLEMENT));
        suspended.refusesToChangeOn(resumed(4, "tax", 1, TAX, EXPERT_OPINION));
        suspended.refusesToChangeOn(resumed(8, "appraise", 1, TAX, EXPERT_OPINION));
        suspended.refusesToChangeOn(resumed(8, "tax", 2, TAX, EXPERT_OPINION));
    }

    @Test
    void otherLegsGoOnWhileOneIsSuspended() {
        Given given =
                Given.forked()
                        .when(suspended(5, "tax", 1, TAX, EXPERT_OPINION))
                        .when(completed(6, "appraise", 1, LAND));

        assertThat(given.state()).isInstanceOf(Suspended.class);
        assertThat(given.custodies()).contains("appraise 1 DONE", "tax 1 HELD");
    }

    @Test
    void aSupplementResumesInTheWayOfTheProcedure() {
        Given given =
                Given.forked()
                        .when(suspended(5, "tax", 1, TAX, EXPERT_OPINION))
                        .when(suspended(5, "appraise", 1, LAND, SUPPLEMENT))
                        .when(supplemented(6));

        assertThat(given.events())
                .containsExactly(
                        new DossierResumed(
                                Story.CODE,
                                hour(6),
                                "appraise",
                                1,
                                LAND,
                                Story.ACTOR,
                                SUPPLEMENT,
                                Resumption.RESTART));
        assertThat(given.course().supplements()).isEqualTo(1);
        assertThat(given.status()).isEqualTo(DossierStatus.BEING_PROCESSED);
    }

    @Test
    void aSupplementWaitsForTheRequestThatItAnswers() {
        assertThat(Journey.decide(Given.forked().state(), supplemented(6)))
                .isEqualTo(new Decision.TooEarly());
    }

    @Test
    void aSupplementAfterTheDeskResumedIsOnlyNoted() {
        Given given =
                Given.forked()
                        .when(suspended(5, "tax", 1, TAX, SUPPLEMENT))
                        .when(resumed(6, "tax", 1, TAX, SUPPLEMENT))
                        .when(supplemented(7));

        assertThat(given.events()).isEmpty();
        assertThat(given.types()).endsWith("dossier.supplemented");
    }

    @Test
    void aSecondSupplementRequestIsReported() {
        Given given =
                Given.forked()
                        .when(suspended(5, "tax", 1, TAX, SUPPLEMENT))
                        .when(supplemented(6))
                        .when(suspended(7, "tax", 1, TAX, SUPPLEMENT));

        assertThat(given.types()).endsWith("dossier.suspended", "supplement.repeated");
        assertThat(given.when(supplemented(8)).state()).isInstanceOf(UnderWay.class);
    }

    @Test
    void aSuspensionOnOtherGroundsAfterASupplementIsNotReported() {
        Given given =
                Given.forked()
                        .when(suspended(5, "tax", 1, TAX, SUPPLEMENT))
                        .when(supplemented(6))
                        .when(suspended(7, "tax", 1, TAX, FINANCIAL_OBLIGATION));

        assertThat(given.types()).endsWith("dossier.suspended");
    }

    @Test
    void aSuspensionOfAVisitThatWasCalledOffIsLiftedAtOnce() {
        Given given =
                Given.forked()
                        .when(returned(5, "appraise", 1, LAND, "check"))
                        .when(suspended(6, "tax", 1, TAX, FINANCIAL_OBLIGATION));

        assertThat(given.state()).isInstanceOf(UnderWay.class);
        assertThat(given.events()).singleElement().isInstanceOf(DossierResumed.class);
    }

    @Test
    void aPaymentEndsTheSuspensionThatWaitedForIt() {
        Given given =
                Given.forked()
                        .when(suspended(5, "tax", 1, TAX, FINANCIAL_OBLIGATION))
                        .when(paid(6));

        assertThat(given.state()).isInstanceOf(UnderWay.class);
        assertThat(given.events())
                .singleElement()
                .isInstanceOfSatisfying(
                        DossierResumed.class,
                        one -> assertThat(one.resumption()).isEqualTo(Resumption.RESUME));
    }

    @Test
    void aFeeIsOnlyNoted() {
        Given given = Given.forked().when(suspended(5, "tax", 1, TAX, SUPPLEMENT)).when(paid(6));

        assertThat(given.events()).isEmpty();
        assertThat(given.state()).isInstanceOf(Suspended.class);
        assertThat(Given.processed().when(paid(9)).types()).endsWith("dossier.paid");
    }

    @Test
    void aRejectionEndsTheJourneyAndCallsEverythingOff() {
        Given given =
                Given.forked()
                        .when(suspended(5, "tax", 1, TAX, SUPPLEMENT))
                        .when(rejected(6, "tax", 1, TAX));

        assertThat(given.state())
                .isInstanceOfSatisfying(
                        Rejected.class,
                        at -> {
                            assertThat(at.office()).isEqualTo(TAX);
                            assertThat(at.reason()).isEqualTo("không đủ điều kiện");
                        });
        assertThat(given.status()).isEqualTo(DossierStatus.PROCESSING_STOPPED);
        assertThat(given.events()).isEmpty();
        assertThat(given.custodies()).contains("tax 1 REJECTED", "appraise 1 CANCELLED");
    }

    @Test
    void aFirstDeskRejectsWithoutTakingOver() {
        Given given = Given.of(received()).when(rejected(1, "check", 1, COUNTER));

        assertThat(given.custodies()).containsExactly("check 1 REJECTED");
    }

    @Test
    void aRejectionFromAVisitThatWasCalledOffStillEndsTheJourney() {
        Given given =
                Given.forked()
                        .when(returned(5, "appraise", 1, LAND, "check"))
                        .when(rejected(6, "tax", 1, TAX));

        assertThat(given.state()).isInstanceOf(Rejected.class);
        assertThat(given.custodies()).contains("tax 1 CANCELLED", "check 2 CANCELLED");
    }

    @Test
    void rejectedPapersAreHandedBackAtTheCounter() {
        Given rejected = Given.forked().when(rejected(6, "tax", 1, TAX));

        assertThat(rejected.when(resultReturned(7)).state()).isInstanceOf(ResultReturned.class);
        rejected.refusesToChangeOn(withdrawn(7));
        rejected.refusesToChangeOn(accepted(7, "tax", 1, TAX));
    }

    @Test
    void aWithdrawalEndsTheJourney() {
        Given given = Given.forked().when(withdrawn(5));

        assertThat(given.state())
                .isInstanceOfSatisfying(
                        Withdrawn.class, at -> assertThat(at.reason()).isEqualTo("đổi ý"));
        assertThat(given.status()).isEqualTo(DossierStatus.WITHDRAWAL_ASKED_FOR);
        assertThat(given.custodies()).contains("tax 1 CANCELLED", "appraise 1 CANCELLED");
        given.refusesToChangeOn(completed(6, "tax", 1, TAX));
    }

    @Test
    void aWithdrawalThatCrossesTheEndWins() {
        assertThat(Given.processed().when(withdrawn(9)).state()).isInstanceOf(Withdrawn.class);
    }

    @Test
    void aResultThatTheCounterHandedOverBeforeTheDesksWereDoneEndsTheJourney() {
        Given given = Given.forked().when(resultReturned(5));

        assertThat(given.state())
                .isInstanceOfSatisfying(
                        ResultReturned.class, at -> assertThat(at.finishedAt()).isEqualTo(hour(5)));
        given.refusesToChangeOn(resultReturned(6));
    }

    @Test
    void deadlinesAreFollowedInEveryState() {
        Instant due = PROMISED.plus(Duration.ofDays(1));
        List<Given> everyState =
                List.of(
                        Given.forked(),
                        Given.forked().when(suspended(5, "tax", 1, TAX, SUPPLEMENT)),
                        Given.processed(),
                        Given.forked().when(rejected(6, "tax", 1, TAX)),
                        Given.forked().when(withdrawn(5)),
                        Given.processed().when(resultReturned(9)));

        assertThat(everyState)
                .allSatisfy(given -> {
                    Given after = given.when(deadlineSet("tax", 1, due));
                    assertThat(after.visit("tax", 1).dueAt()).isEqualTo(due);
                    assertThat(after.state()).hasSameClassAs(given.state());
                    assertThat(
                                    given.when(rescheduled(null, 0, PROMISED, due, "RESUMED"))
                                            .course()
                                            .promise()
                                            .dueAt())
                            .isEqualTo(due);
                });
    }

    @Test
    void theClockStandsStillOnlyInASuspendedJourney() {
        Given suspended = Given.forked().when(suspended(5, "tax", 1, TAX, SUPPLEMENT));

        assertThat(suspended.state().suspensions()).hasSize(1);
        assertThat(
                        List.of(
                                Given.forked(),
                                Given.processed(),
                                suspended.when(rejected(6, "tax", 1, TAX)),
                                suspended.when(withdrawn(6)),
                                suspended.when(resultReturned(6))))
                .allSatisfy(given -> assertThat(given.state().suspensions()).isEmpty());
    }

    @Test
    void aDateMovesAlsoWhenTheOneBeforeWasNotHeardOf() {
        Given given =
                Given.forked().when(rescheduled(null, 0, hour(200), hour(210), "APOLOGY_LETTER"));

        assertThat(given.course().promise().dueAt()).isEqualTo(hour(210));
    }

    @Test
    void aDateThatStaysTheSameChangesNothing() {
        Given.forked().refusesToChangeOn(deadlineSet("tax", 1, PROMISED));
        Given.forked().refusesToChangeOn(deadlineSet(null, 0, PROMISED));
    }

    @Test
    void theClockOfTheDossierMovesThePromise() {
        Instant due = PROMISED.plus(Duration.ofDays(1));

        Given given = Given.forked().when(deadlineSet(null, 0, due));

        assertThat(given.course().promise()).isEqualTo(new Promise(due, due));
        assertThat(
                        given.when(rescheduled("tax", 1, PROMISED, due, "RESUMED"))
                                .visit("tax", 1)
                                .dueAt())
                .isEqualTo(due);
    }

    @Test
    void anApologyMovesTheDateButNotWhatIsAnsweredFor() {
        Instant later = PROMISED.plus(Duration.ofDays(2));
        Instant muchLater = PROMISED.plus(Duration.ofDays(5));

        Given apologised =
                Given.forked().when(rescheduled(null, 0, PROMISED, later, "APOLOGY_LETTER"));
        Given calendar = apologised.when(rescheduled(null, 0, later, muchLater, "CALENDAR"));

        assertThat(apologised.course().promise()).isEqualTo(new Promise(later, PROMISED));
        assertThat(apologised.types()).endsWith("deadline.rescheduled");
        assertThat(calendar.course().promise())
                .isEqualTo(new Promise(muchLater, PROMISED.plus(Duration.ofDays(3))));
    }

    @Test
    void aStepClockWithoutAStepChangesNoDate() {
        var event =
                new DeadlineSet(
                        Story.CODE,
                        hour(1),
                        ClockScope.STEP,
                        null,
                        1,
                        LAND,
                        hour(1),
                        hour(2),
                        "1wd",
                        "province",
                        1);

        Given.forked().refusesToChangeOn(event);
    }

    @Test
    void whatComesBeforeTheReceiptWaitsForIt() {
        assertThat(
                        List.of(
                                accepted(1, "check", 1, COUNTER),
                                refused(1, "check", 1, COUNTER),
                                completed(1, "check", 1, COUNTER),
                                returned(1, "check", 1, COUNTER, null),
                                Story.recalled(1, "check", 1, COUNTER),
                                suspended(1, "check", 1, COUNTER, SUPPLEMENT),
                                resumed(1, "check", 1, COUNTER, SUPPLEMENT),
                                rejected(1, "check", 1, COUNTER),
                                supplemented(1),
                                paid(1),
                                assigned(1, "check", 1, "chuyenvien.a"),
                                examined(1, "check", 1),
                                paperHandedOver(1, null, 0),
                                paperReceived(1, null, 0),
                                withdrawn(1),
                                resultReturned(1),
                                deadlineSet(null, 0, PROMISED),
                                rescheduled(null, 0, PROMISED, PROMISED, "CALENDAR")))
                .allSatisfy(event ->
                        assertThat(Journey.decide(null, event)).isEqualTo(new Decision.TooEarly()));
    }

    @Test
    void anAssignmentNamesTheOfficerWhoWorksOnIt() {
        Given given =
                Given.forked()
                        .when(assigned(5, "tax", 1, "chuyenvien.a"))
                        .when(assigned(6, "tax", 1, "chuyenvien.b"));

        assertThat(given.visit("tax", 1).work().officer()).contains("chuyenvien.b");
        assertThat(given.visit("appraise", 1).work().officer()).isEmpty();
        assertThat(given.course().history().entries().getLast().fact())
                .isEqualTo(
                        new Fact(
                                hour(6),
                                "step.assigned",
                                "lanhdao.thu",
                                LAND,
                                "tax",
                                1,
                                "chuyenvien.b"));
        given.refusesToChangeOn(assigned(6, "tax", 1, "chuyenvien.b"));
        given.refusesToChangeOn(assigned(7, "check", 1, "chuyenvien.b"));
    }

    @Test
    void whatWasExaminedStaysExaminedSinceTheFirstTime() {
        Given given = Given.forked().when(examined(5, "tax", 1)).when(examined(6, "tax", 1));

        assertThat(given.visit("tax", 1).work().examinedAt()).isEqualTo(hour(5));
        assertThat(given.types()).endsWith("step.examined", "step.examined");
        assertThat(given.course().history().entries().getLast().fact().reason())
                .isEqualTo("đủ điều kiện");
        given.refusesToChangeOn(examined(6, "tax", 1));
        given.refusesToChangeOn(examined(7, "check", 1));
    }

    @Test
    void whatAnOfficeDidIsKeptWhenItEnds() {
        Given given =
                Given.forked()
                        .when(assigned(5, "tax", 1, "chuyenvien.a"))
                        .when(examined(6, "tax", 1))
                        .when(deadlineSet("tax", 1, hour(30)))
                        .when(completed(7, "tax", 1, TAX));

        assertThat(given.visit("tax", 1).work())
                .isEqualTo(
                        new Work(List.of(new Work.Assignment(hour(5), "chuyenvien.a")), hour(6)));
    }

    @Test
    void papersOnTheirWayAreRememberedInEveryState() {
        List<Given> everyState =
                List.of(
                        Given.forked(),
                        Given.forked().when(suspended(5, "tax", 1, TAX, SUPPLEMENT)),
                        Given.processed(),
                        Given.forked().when(rejected(6, "tax", 1, TAX)),
                        Given.forked().when(withdrawn(5)),
                        Given.processed().when(resultReturned(9)));

        assertThat(everyState)
                .allSatisfy(given -> {
                    Given after =
                            given.when(paperHandedOver(10, "tax", 1))
                                    .when(paperReceived(11, null, 0));
                    assertThat(after.state()).hasSameClassAs(given.state());
                    assertThat(after.types()).endsWith("paper.handed-over", "paper.received");
                    assertThat(after.custodies()).isEqualTo(given.custodies());
                    after.refusesToChangeOn(paperHandedOver(10, "tax", 1));
                    after.refusesToChangeOn(paperReceived(11, null, 0));
                });
        assertThat(
                        Given.forked()
                                .when(paperHandedOver(10, "tax", 1))
                                .course()
                                .history()
                                .entries()
                                .getLast()
                                .fact())
                .isEqualTo(
                        new Fact(
                                hour(10),
                                "paper.handed-over",
                                Story.ACTOR,
                                COUNTER,
                                "tax",
                                1,
                                LAND));
        assertThat(
                        Given.forked()
                                .when(paperReceived(10, null, 0))
                                .course()
                                .history()
                                .entries()
                                .getLast()
                                .fact())
                .isEqualTo(
                        new Fact(hour(10), "paper.received", Story.ACTOR, LAND, null, 0, COUNTER));
    }

    @Test
    void whatIsToldTwiceIsRememberedOnce() {
        Given paid = Given.forked().when(paid(6));
        Given supplemented =
                Given.forked()
                        .when(suspended(5, "tax", 1, TAX, SUPPLEMENT))
                        .when(supplemented(6))
                        .when(suspended(7, "tax", 1, TAX, SUPPLEMENT));

        paid.refusesToChangeOn(paid(6));
        supplemented.refusesToChangeOn(supplemented(6));
        Given moved = Given.forked().when(rescheduled(null, 0, PROMISED, hour(300), "RESUMED"));
        moved.refusesToChangeOn(rescheduled(null, 0, PROMISED, hour(300), "RESUMED"));
        assertThat(
                        moved.when(rescheduled(null, 0, hour(300), hour(310), "RESUMED"))
                                .course()
                                .promise()
                                .dueAt())
                .isEqualTo(hour(310));
    }

    @Test
    void whatCameBeforeItWasAskedForDoesNotAnswerTheRequest() {
        Given payment = Given.forked().when(suspended(5, "tax", 1, TAX, FINANCIAL_OBLIGATION));
        Given papers = Given.forked().when(suspended(5, "tax", 1, TAX, SUPPLEMENT));

        assertThat(payment.when(paid(4)).state()).isInstanceOf(Suspended.class);
        assertThat(payment.when(paid(5)).state()).isInstanceOf(UnderWay.class);
        assertThat(papers.when(supplemented(4)).state()).isInstanceOf(Suspended.class);
        assertThat(papers.when(supplemented(5)).state()).isInstanceOf(UnderWay.class);
    }

    @Test
    void aStandstillThatSomethingEarlierCallsOffEndsAsItBegins() {
        Given given =
                Given.forked()
                        .when(suspended(6, "tax", 1, TAX, EXPERT_OPINION))
                        .when(returned(5, "appraise", 1, LAND, "check"));

        assertThat(given.told(DossierResumed.class))
                .singleElement()
                .satisfies(one -> assertThat(one.at()).isEqualTo(hour(6)));
        assertThat(given.course().pauses())
                .singleElement()
                .satisfies(pause -> assertThat(pause.until()).isEqualTo(hour(6)));
    }

    @Test
    void whatEndsItsStandstillToo() {
        Given suspended = Given.forked().when(suspended(5, "tax", 1, TAX, EXPERT_OPINION));
        Given done = suspended.when(completed(6, "tax", 1, TAX));
        Given back = suspended.when(returned(6, "tax", 1, TAX, null));
        Given withdrawn = suspended.when(withdrawn(6));

        assertThat(done.state()).isInstanceOf(UnderWay.class);
        assertThat(done.events()).singleElement().isInstanceOf(DossierResumed.class);
        assertThat(back.state()).isInstanceOf(UnderWay.class);
        assertThat(withdrawn.events()).isEmpty();
        assertThat(withdrawn.course().pauses())
                .singleElement()
                .satisfies(pause -> assertThat(pause.until()).isEqualTo(hour(6)));
    }

    @Test
    void ofTwoReturnsThatCrossTheFirstCounts() {
        // Both offices send it back before they hear of each other.
        Given given = Given.forked().when(returned(5, "appraise", 1, LAND, "check"));

        given.refusesToChangeOn(returned(6, "tax", 1, TAX, "check"));
        given.refusesToChangeOn(returned(4, "tax", 1, TAX, "check"));
    }

    @Test
    void anEndTellsNoDeskThatItsWorkIsCalledOff() {
        assertThat(Given.forked().when(withdrawn(6)).events()).isEmpty();
        assertThat(Given.forked().when(withdrawn(6)).custodies())
                .containsExactly("check 1 DONE", "appraise 1 CANCELLED", "tax 1 CANCELLED");
    }

    @Test
    void aReturnToAStepThatIsNotBeforeGoesBackToTheStepsRightBefore() {
        Given given = Given.forked().when(returned(5, "appraise", 1, LAND, "tax"));

        assertThat(given.custodies())
                .containsExactly(
                        "check 1 TO_REDO",
                        "check 2 OFFERED",
                        "appraise 1 RETURNED",
                        "tax 1 CANCELLED");
    }

    @Test
    void whatOthersSayToEachOtherChangesNothing() {
        List<DossierEvent> irrelevant =
                Stream.concat(
                                Story.irrelevant(),
                                Stream.of(
                                        Story.offered(1, "check", 1, COUNTER),
                                        calledOff(1, "check", 1, COUNTER)))
                        .toList();
        assertThat(irrelevant)
                .allSatisfy(event -> {
                    assertThat(Journey.decide(null, event)).isEqualTo(new Decision.Unchanged());
                    Given.forked().refusesToChangeOn(event);
                    Given.processed().refusesToChangeOn(event);
                });
    }

    @Test
    void aProcedureThatSaysNothingOfAGroundResumesInTheUsualWay() {
        Receipt receipt = Given.forked().course().receipt();

        assertThat(receipt.resumptionAfter(SUPPLEMENT)).isEqualTo(Resumption.RESTART);
        assertThat(receipt.resumptionAfter(EXPERT_OPINION)).isEqualTo(Resumption.RESUME);
        assertThat(Objects.toString(receipt)).contains(Story.CODE).doesNotContain(Story.PIN);
    }
}
