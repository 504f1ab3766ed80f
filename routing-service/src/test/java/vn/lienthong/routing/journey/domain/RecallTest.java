package vn.lienthong.routing.journey.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.lienthong.routing.Story.COUNTER;
import static vn.lienthong.routing.Story.LAND;
import static vn.lienthong.routing.Story.TAX;
import static vn.lienthong.routing.Story.accepted;
import static vn.lienthong.routing.Story.assigned;
import static vn.lienthong.routing.Story.completed;
import static vn.lienthong.routing.Story.examined;
import static vn.lienthong.routing.Story.hour;
import static vn.lienthong.routing.Story.recalled;
import static vn.lienthong.routing.Story.received;
import static vn.lienthong.routing.Story.refused;
import static vn.lienthong.routing.Story.rejected;
import static vn.lienthong.routing.Story.resultReturned;
import static vn.lienthong.routing.Story.returned;
import static vn.lienthong.routing.Story.withdrawn;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.lienthong.contracts.SuspensionGround;
import vn.lienthong.contracts.event.AlreadyHeld;
import vn.lienthong.contracts.event.ImportedStanding;
import vn.lienthong.contracts.event.ReplanCause;
import vn.lienthong.contracts.event.StepCalledOff;
import vn.lienthong.contracts.event.StepOffered;
import vn.lienthong.routing.Story;
import vn.lienthong.routing.journey.domain.Recall.NotFinished;
import vn.lienthong.routing.journey.domain.Recall.Over;
import vn.lienthong.routing.journey.domain.Recall.Possible;
import vn.lienthong.routing.journey.domain.Recall.TakenOver;

/// The route: check, then appraise and tax beside each other, then sign.
class RecallTest {

    private static Given checked() {
        return Given.of(
                received(),
                accepted(1, "check", 1, COUNTER),
                assigned(2, "check", 1, "motcua.hai"),
                examined(3, "check", 1),
                completed(4, "check", 1, COUNTER));
    }

    private static Recall recall(Given given, String step) {
        return Recall.of(given.state(), step).orElseThrow();
    }

    @Test
    void whatNobodyTookOverIsTakenBackWithEverythingThatWasOffered() {
        Given back = checked().when(recalled(5, "check", 1, COUNTER));
        assertThat(back.custodies())
                .containsExactly(
                        "check 1 TO_REDO",
                        "check 2 HELD",
                        "appraise 1 CANCELLED",
                        "tax 1 CANCELLED");
        assertThat(back.told(StepCalledOff.class))
                .extracting(StepCalledOff::step)
                .containsExactlyInAnyOrder("appraise", "tax");
        assertThat(back.types()).endsWith("step.recalled", "step.offered");
    }

    @Test
    void theDeskGoesOnWhereItHadStopped() {
        Given back = checked().when(recalled(5, "check", 1, COUNTER));
        StepOffered offer = back.told(StepOffered.class).getFirst();
        assertThat(offer.visit()).isEqualTo(2);
        assertThat(offer.held())
                .isEqualTo(
                        new AlreadyHeld(hour(1), Story.ACTOR, null, null, "motcua.hai", hour(3)));
        Visit visit = back.visit("check", 2);
        assertThat(visit.acceptedAt()).isEqualTo(hour(5));
        assertThat(visit.work().officer()).contains("motcua.hai");
        assertThat(visit.work().examinedAt()).isEqualTo(hour(3));
    }

    @Test
    void finishedOnceMoreItIsOfferedOnceMore() {
        Given again =
                checked()
                        .when(recalled(5, "check", 1, COUNTER))
                        .when(completed(6, "check", 2, COUNTER));
        assertThat(again.offers()).containsExactlyInAnyOrder("appraise 2", "tax 2");
    }

    @Test
    void aLegBesideIsNotDisturbed() {
        Given back =
                Given.forked().when(completed(5, "tax", 1, TAX)).when(recalled(6, "tax", 1, TAX));
        assertThat(back.custodies())
                .containsExactly("check 1 DONE", "appraise 1 HELD", "tax 1 TO_REDO", "tax 2 HELD");
        assertThat(back.told(StepCalledOff.class)).isEmpty();
    }

    @Test
    void whatOneOfTheNextStepsTookOverRests() {
        Given taken = checked().when(accepted(5, "tax", 1, TAX));
        assertThat(recall(taken, "check")).isEqualTo(new TakenOver("tax", "HELD"));
        taken.refusesToChangeOn(recalled(6, "check", 1, COUNTER));
        Given done = taken.when(completed(6, "tax", 1, TAX));
        assertThat(recall(done, "check")).isEqualTo(new TakenOver("tax", "DONE"));
    }

    @Test
    void anAcceptanceThatTheJourneyHearsOfLaterIsInVain() {
        Given back = checked().when(recalled(5, "check", 1, COUNTER));
        back.refusesToChangeOn(accepted(4, "tax", 1, TAX));
        back.refusesToChangeOn(completed(6, "tax", 1, TAX));
        back.refusesToChangeOn(refused(6, "tax", 1, TAX));
    }

    @Test
    void aRepetitionChangesNothing() {
        Given back = checked().when(recalled(5, "check", 1, COUNTER));
        back.refusesToChangeOn(recalled(5, "check", 1, COUNTER));
        back.refusesToChangeOn(recalled(6, "check", 2, COUNTER));
        back.refusesToChangeOn(recalled(6, "no-such-step", 1, COUNTER));
    }

    @Test
    void onlyWhatIsFinishedHereCanBeTakenBack() {
        Given held = Given.of(received(), accepted(1, "check", 1, COUNTER));
        assertThat(recall(held, "check")).isEqualTo(new NotFinished("HELD"));
        assertThat(recall(held, "sign")).isEqualTo(new NotFinished("WAITING"));
        assertThat(recall(checked(), "check")).isEqualTo(new Possible(1, COUNTER));
        assertThat(Recall.of(held.state(), "no-such-step")).isEmpty();
        checked().refusesToChangeOn(recalled(5, "check", 1, LAND));
    }

    @Test
    void whatOtherSoftwareTookOverIsNotTakenBack() {
        Given imported =
                Given.of(
                        Story.imported(
                                new ImportedStanding(
                                        hour(1), List.of("check"), List.of(), null, null)));
        assertThat(recall(imported, "check")).isEqualTo(new NotFinished("DONE"));
    }

    @Test
    void whatANewPlanMovedToAnotherOfficeIsNotTakenBack() {
        Given moved =
                Given.forked()
                        .when(completed(5, "tax", 1, TAX))
                        .when(
                                Story.replanned(
                                        hour(6),
                                        ReplanCause.OFFICE_DISSOLVED,
                                        List.of(
                                                Story.step("check", COUNTER, "ward"),
                                                Story.step("appraise", LAND, "district", "check"),
                                                Story.step("tax", LAND, "district", "check"),
                                                Story.step(
                                                        "sign",
                                                        LAND,
                                                        "district",
                                                        "appraise",
                                                        "tax"))));
        assertThat(recall(moved, "tax")).isEqualTo(new NotFinished("DONE"));
    }

    @Test
    void afterAReturnToAnotherStepItMayBeTakenBack() {
        Given back =
                Given.signing()
                        .when(returned(8, "sign", 1, LAND, "tax"))
                        .when(recalled(9, "appraise", 1, LAND));
        assertThat(back.custodies()).contains("appraise 2 HELD", "sign 1 RETURNED");
    }

    @Test
    void whatTheApplicantWasToldIsNotUndone() {
        assertThat(recall(Given.processed(), "sign")).isEqualTo(new Over("PROCESSED"));
        assertThat(recall(Given.processed().when(resultReturned(9)), "sign"))
                .isEqualTo(new Over("RESULT_RETURNED"));
        assertThat(recall(Given.forked().when(rejected(5, "tax", 1, TAX)), "check"))
                .isEqualTo(new Over("REJECTED"));
        assertThat(recall(Given.forked().when(withdrawn(5)), "check"))
                .isEqualTo(new Over("WITHDRAWN"));
        Given.processed().refusesToChangeOn(recalled(9, "sign", 1, LAND));
    }

    @Test
    void whileTheClockStandsStillItMayBeTakenBackToo() {
        Given stopped =
                Given.forked()
                        .when(completed(5, "tax", 1, TAX))
                        .when(Story.suspended(6, "appraise", 1, LAND, SuspensionGround.OTHER));
        assertThat(recall(stopped, "tax")).isEqualTo(new Possible(1, TAX));
        Given back = stopped.when(recalled(7, "tax", 1, TAX));
        assertThat(back.state()).isInstanceOf(JourneyState.Suspended.class);
    }
}
