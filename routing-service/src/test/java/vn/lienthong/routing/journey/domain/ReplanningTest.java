package vn.lienthong.routing.journey.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.lienthong.contracts.SuspensionGround.EXPERT_OPINION;
import static vn.lienthong.contracts.SuspensionGround.FINANCIAL_OBLIGATION;
import static vn.lienthong.contracts.SuspensionGround.SUPPLEMENT;
import static vn.lienthong.contracts.event.ReplanCause.NEW_VERSION;
import static vn.lienthong.contracts.event.ReplanCause.OFFICE_DISSOLVED;
import static vn.lienthong.contracts.event.ReplanCause.WRONG_PROCEDURE;
import static vn.lienthong.routing.Story.COUNTER;
import static vn.lienthong.routing.Story.LAND;
import static vn.lienthong.routing.Story.PROMISED;
import static vn.lienthong.routing.Story.REPROMISED;
import static vn.lienthong.routing.Story.TAX;
import static vn.lienthong.routing.Story.accepted;
import static vn.lienthong.routing.Story.calledOff;
import static vn.lienthong.routing.Story.completed;
import static vn.lienthong.routing.Story.hour;
import static vn.lienthong.routing.Story.received;
import static vn.lienthong.routing.Story.rescheduled;
import static vn.lienthong.routing.Story.resultReturned;
import static vn.lienthong.routing.Story.returned;
import static vn.lienthong.routing.Story.step;
import static vn.lienthong.routing.Story.suspended;
import static vn.lienthong.routing.Story.withdrawn;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.lienthong.contracts.DossierStatus;
import vn.lienthong.contracts.Resumption;
import vn.lienthong.contracts.event.DossierProcessed;
import vn.lienthong.contracts.event.DossierReplanned;
import vn.lienthong.contracts.event.DossierResumed;
import vn.lienthong.contracts.event.PlannedStep;
import vn.lienthong.contracts.event.ReplanCause;
import vn.lienthong.contracts.event.StepCalledOff;
import vn.lienthong.contracts.event.StepOffered;
import vn.lienthong.routing.Story;
import vn.lienthong.routing.journey.domain.JourneyState.Processed;
import vn.lienthong.routing.journey.domain.JourneyState.Suspended;
import vn.lienthong.routing.journey.domain.JourneyState.UnderWay;

class ReplanningTest {

    private static final String HEIR = "000.05.17.H99";

    private static final List<PlannedStep> TAX_MOVED =
            List.of(
                    step("check", COUNTER, "ward"),
                    step("appraise", LAND, "district", "check"),
                    step("tax", HEIR, "district", "check"),
                    step("sign", LAND, "district", "appraise", "tax"));

    private static final List<PlannedStep> WITHOUT_TAX =
            List.of(
                    step("check", COUNTER, "ward"),
                    step("appraise", LAND, "district", "check"),
                    step("sign", LAND, "district", "appraise"));

    @Test
    void whatBothPlansHaveAtTheSameOfficeGoesOnUndisturbed() {
        Given given = Given.forked().when(replanned(NEW_VERSION, Story.forkedRoute()));

        assertThat(given.events()).isEmpty();
        assertThat(given.custodies())
                .containsExactly("check 1 DONE", "appraise 1 HELD", "tax 1 HELD");
        assertThat(
                        given.when(completed(10, "tax", 1, TAX))
                                .when(completed(11, "appraise", 1, LAND))
                                .offers())
                .containsExactly("sign 1");
    }

    @Test
    void anOpenStepThatMovedIsCalledOffAndOfferedAtItsNewOffice() {
        Given given = Given.forked().when(replanned(OFFICE_DISSOLVED, TAX_MOVED));

        assertThat(given.custodies())
                .containsExactly(
                        "check 1 DONE", "appraise 1 HELD", "tax 1 CANCELLED", "tax 2 OFFERED");
        assertThat(given.visit("tax", 1).office()).isEqualTo(TAX);
        assertThat(given.visit("tax", 1).endedAt()).isEqualTo(hour(9));
        assertThat(given.told(StepCalledOff.class)).containsExactly(calledOff(9, "tax", 1, TAX));
        assertThat(given.told(StepOffered.class))
                .singleElement()
                .satisfies(offered -> {
                    assertThat(offered.office()).isEqualTo(HEIR);
                    assertThat(offered.visit()).isEqualTo(2);
                    assertThat(offered.at()).isEqualTo(hour(9));
                    assertThat(offered.fromOffice()).isEqualTo(COUNTER);
                    assertThat(offered.fromActor()).isEqualTo("motcua.thu");
                    assertThat(offered.procedure()).isEqualTo("1.013999");
                });
        given.refusesToChangeOn(completed(10, "tax", 1, TAX));
    }

    @Test
    void whatIsDoneStaysDoneWhereItWasDone() {
        Given given =
                Given.forked()
                        .when(completed(5, "tax", 1, TAX))
                        .when(replanned(OFFICE_DISSOLVED, TAX_MOVED));

        assertThat(given.events()).isEmpty();
        assertThat(given.custodies()).contains("tax 1 DONE");
        assertThat(given.visit("tax", 1).office()).isEqualTo(TAX);
    }

    @Test
    void whatIsDoneAgainLaterIsOfferedAtTheNewOffice() {
        Given given =
                Given.signing()
                        .when(replanned(OFFICE_DISSOLVED, TAX_MOVED))
                        .when(returned(10, "sign", 1, LAND, "tax"));

        assertThat(given.visit("tax", 2).office()).isEqualTo(HEIR);
    }

    @Test
    void aStepThatThePlanDoesNotHaveAnyMoreIsCalledOffAndKept() {
        Given given = Given.forked().when(replanned(NEW_VERSION, WITHOUT_TAX));

        assertThat(given.custodies()).containsExactly("check 1 DONE", "appraise 1 HELD");
        assertThat(given.course().past().legs())
                .singleElement()
                .satisfies(leg -> {
                    assertThat(leg.plan().step()).isEqualTo("tax");
                    assertThat(leg.visits())
                            .extracting(Visit::custody)
                            .containsExactly(Custody.CANCELLED);
                });
        assertThat(given.when(completed(10, "appraise", 1, LAND)).offers())
                .containsExactly("sign 1");
        given.refusesToChangeOn(completed(10, "tax", 1, TAX));
    }

    @Test
    void anotherStepOfTheSameOfficeDoesNotKeepIt() {
        Given given =
                Given.forked()
                        .when(
                                replanned(
                                        NEW_VERSION,
                                        List.of(
                                                step("check", COUNTER, "ward"),
                                                step("audit", TAX, "district", "check"),
                                                step("appraise", LAND, "district", "check"))));

        assertThat(given.visit("tax", 1).custody()).isEqualTo(Custody.CANCELLED);
        assertThat(given.offers()).containsExactly("audit 1");
    }

    @Test
    void aStepThatNobodyCameToLeavesNothingBehind() {
        Given given = Given.of(received()).when(replanned(NEW_VERSION, WITHOUT_TAX));

        assertThat(given.course().past().legs()).isEmpty();
        assertThat(given.course().past().plans())
                .singleElement()
                .satisfies(plan -> {
                    assertThat(plan.steps()).isEqualTo(Story.forkedRoute());
                    assertThat(plan.until()).isEqualTo(hour(9));
                    assertThat(plan.receipt().procedure()).isEqualTo("1.013831");
                });
    }

    @Test
    void aStepThatComesBackGoesOnCountingItsVisits() {
        Given given =
                Given.forked()
                        .when(replanned(NEW_VERSION, WITHOUT_TAX))
                        .when(Story.replanned(hour(10), NEW_VERSION, Story.forkedRoute()));

        assertThat(given.offers()).containsExactly("tax 2");
        assertThat(given.course().past().legs()).isEmpty();
        assertThat(given.custodies()).contains("tax 1 CANCELLED", "tax 2 OFFERED");
    }

    @Test
    void aNewStepIsOfferedWhenTheStepsBeforeItAreDone() {
        List<PlannedStep> longer =
                List.of(
                        step("check", COUNTER, "ward"),
                        step("survey", HEIR, "district", "check"),
                        step("appraise", LAND, "district", "survey"),
                        step("archive", HEIR, "district", "appraise"));

        Given given = Given.forked().when(replanned(NEW_VERSION, longer));

        assertThat(given.offers()).containsExactly("survey 1");
        // What was open goes on, although something new comes before it now.
        assertThat(given.custodies())
                .containsExactly("check 1 DONE", "survey 1 OFFERED", "appraise 1 HELD");
        assertThat(given.when(completed(10, "appraise", 1, LAND)).offers())
                .containsExactly("archive 1");
    }

    @Test
    void whenNothingIsLeftItIsProcessed() {
        Given given =
                Given.forked()
                        .when(completed(5, "appraise", 1, LAND))
                        .when(
                                replanned(
                                        NEW_VERSION,
                                        List.of(
                                                step("check", COUNTER, "ward"),
                                                step("appraise", LAND, "district", "check"))));

        assertThat(given.state()).isInstanceOf(Processed.class);
        assertThat(given.events())
                .containsExactly(
                        calledOff(9, "tax", 1, TAX),
                        new DossierProcessed(Story.CODE, hour(9), COUNTER));
    }

    @Test
    void aStandstillOfAStepThatWasCalledOffIsLifted() {
        Given given =
                Given.forked()
                        .when(suspended(5, "tax", 1, TAX, FINANCIAL_OBLIGATION))
                        .when(replanned(NEW_VERSION, WITHOUT_TAX));

        assertThat(given.state()).isInstanceOf(UnderWay.class);
        assertThat(given.events())
                .containsExactly(
                        calledOff(9, "tax", 1, TAX),
                        new DossierResumed(
                                Story.CODE,
                                hour(9),
                                "tax",
                                1,
                                TAX,
                                "",
                                FINANCIAL_OBLIGATION,
                                Resumption.RESUME));
    }

    @Test
    void aStandstillOfAStepThatGoesOnStays() {
        Given given =
                Given.forked()
                        .when(suspended(5, "appraise", 1, LAND, EXPERT_OPINION))
                        .when(replanned(NEW_VERSION, WITHOUT_TAX));

        assertThat(given.state()).isInstanceOf(Suspended.class);
    }

    @Test
    void anOfficeThatStopsTheClockOfAStepTakenFromItDoesNotStopItForEver() {
        Given given =
                Given.forked()
                        .when(replanned(NEW_VERSION, WITHOUT_TAX))
                        .when(suspended(10, "tax", 1, TAX, SUPPLEMENT));

        assertThat(given.state()).isInstanceOf(UnderWay.class);
        assertThat(given.events()).singleElement().isInstanceOf(DossierResumed.class);
    }

    @Test
    void theReceiptFollowsThePlan() {
        Receipt receipt =
                Given.forked().when(replanned(NEW_VERSION, WITHOUT_TAX)).course().receipt();

        assertThat(receipt.procedure()).isEqualTo("1.013999");
        assertThat(receipt.procedureVersion()).isEqualTo(2);
        assertThat(receipt.procedureName()).isEqualTo("Thủ tục mới");
        assertThat(receipt.field()).isEqualTo("Hộ tịch");
        assertThat(receipt.limit()).isEqualTo("10wd");
        assertThat(receipt.lead()).isEqualTo("sign");
        assertThat(receipt.resumptionAfter(SUPPLEMENT)).isEqualTo(Resumption.RESUME);
        assertThat(receipt.at()).isEqualTo(Story.START);
        assertThat(receipt.office()).isEqualTo(COUNTER);
        assertThat(receipt.lookupPin()).isEqualTo(Story.PIN);
    }

    @Test
    void aWrongProcedureMeansANewPromise() {
        Given given = Given.forked().when(replanned(WRONG_PROCEDURE, WITHOUT_TAX));

        assertThat(given.course().promise()).isEqualTo(new Promise(REPROMISED, REPROMISED));
        assertThat(given.course().receipt().dueAt()).isEqualTo(REPROMISED);
        assertThat(given.course().past().promises())
                .containsExactly(new Past.FormerPromise(new Promise(PROMISED, PROMISED), hour(9)));
    }

    @Test
    void otherwiseThePromiseMovesWhenTheDeadlineSaysSo() {
        for (ReplanCause cause : List.of(NEW_VERSION, OFFICE_DISSOLVED)) {
            Given given = Given.forked().when(replanned(cause, WITHOUT_TAX));

            assertThat(given.course().promise()).isEqualTo(new Promise(PROMISED, PROMISED));
            assertThat(given.course().receipt().dueAt()).isEqualTo(PROMISED);
            assertThat(
                            given.when(rescheduled(null, 0, PROMISED, REPROMISED, "REPLANNED"))
                                    .course()
                                    .promise()
                                    .dueAt())
                    .isEqualTo(REPROMISED);
        }
    }

    @Test
    void theHistorySaysWhyInWords() {
        assertThat(told(NEW_VERSION))
                .isEqualTo("Chuyển sang phiên bản mới của thủ tục: theo quyết định mới");
        assertThat(told(WRONG_PROCEDURE)).isEqualTo("Tiếp nhận sai thủ tục: theo quyết định mới");
        assertThat(told(OFFICE_DISSOLVED))
                .isEqualTo("Cơ quan giải thể, cơ quan kế thừa xử lý: theo quyết định mới");
    }

    private static String told(ReplanCause cause) {
        Fact fact =
                Given.forked()
                        .when(replanned(cause, Story.forkedRoute()))
                        .course()
                        .history()
                        .entries()
                        .getLast()
                        .fact();
        assertThat(fact.type()).isEqualTo("dossier.replanned");
        assertThat(fact.actor()).isEqualTo("motcua.thu");
        return String.valueOf(fact.reason());
    }

    @Test
    void twiceTheSameChangesNothingAndAfterTheEndNothingDoes() {
        DossierReplanned event = replanned(NEW_VERSION, WITHOUT_TAX);

        Given.forked().when(event).refusesToChangeOn(event);
        Given.processed().refusesToChangeOn(event);
        Given.forked().when(withdrawn(5)).refusesToChangeOn(event);
        Given.processed().when(resultReturned(9)).refusesToChangeOn(event);
    }

    @Test
    void beforeTheReceiptItWaits() {
        assertThat(Journey.decide(null, replanned(NEW_VERSION, WITHOUT_TAX)))
                .isEqualTo(new Decision.TooEarly());
    }

    @Test
    void anImpossiblePlanIsAnError() {
        DossierReplanned circle =
                replanned(
                        NEW_VERSION,
                        List.of(step("a", LAND, "ward", "b"), step("b", LAND, "ward", "a")));
        DossierReplanned twice =
                replanned(NEW_VERSION, List.of(step("a", LAND, "ward"), step("a", TAX, "ward")));

        assertThatThrownBy(() -> Journey.decide(Given.forked().state(), circle))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Journey.decide(Given.forked().state(), twice))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("twice");
    }

    @Test
    void whoTookItUpOnceHasTakenItUpWhateverBecomesOfTheStep() {
        Given given =
                Given.of(received(), accepted(1, "check", 1, COUNTER))
                        .when(replanned(NEW_VERSION, List.of(step("anew", LAND, "district"))));

        assertThat(given.status()).isEqualTo(DossierStatus.BEING_PROCESSED);
    }

    @Test
    void aReturnFromAStepThatIsNoMoreChangesNothing() {
        Given.forked()
                .when(replanned(NEW_VERSION, WITHOUT_TAX))
                .refusesToChangeOn(returned(10, "tax", 1, TAX, null));
    }

    private static DossierReplanned replanned(ReplanCause cause, List<PlannedStep> steps) {
        return Story.replanned(hour(9), cause, steps);
    }
}
