package vn.lienthong.routing.desk.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.lienthong.contracts.SuspensionGround.EXPERT_OPINION;
import static vn.lienthong.contracts.SuspensionGround.FINANCIAL_OBLIGATION;
import static vn.lienthong.contracts.SuspensionGround.SUPPLEMENT;
import static vn.lienthong.routing.Story.ACTOR;
import static vn.lienthong.routing.Story.CODE;
import static vn.lienthong.routing.Story.COUNTER;
import static vn.lienthong.routing.Story.LAND;
import static vn.lienthong.routing.Story.TAX;
import static vn.lienthong.routing.Story.completed;
import static vn.lienthong.routing.Story.hour;
import static vn.lienthong.routing.Story.offered;
import static vn.lienthong.routing.Story.rejected;
import static vn.lienthong.routing.Story.resumed;
import static vn.lienthong.routing.Story.suspended;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.lienthong.contracts.Resumption;
import vn.lienthong.contracts.SuspensionGround;
import vn.lienthong.contracts.event.DossierResumed;
import vn.lienthong.contracts.event.DossierSuspended;
import vn.lienthong.contracts.event.StepAccepted;
import vn.lienthong.contracts.event.StepAssigned;
import vn.lienthong.contracts.event.StepExamined;
import vn.lienthong.contracts.event.StepOffered;
import vn.lienthong.contracts.event.StepRefused;
import vn.lienthong.contracts.event.StepReturned;
import vn.lienthong.routing.Story;
import vn.lienthong.routing.desk.domain.DeskCommand.Accept;
import vn.lienthong.routing.desk.domain.DeskCommand.Assign;
import vn.lienthong.routing.desk.domain.DeskCommand.Complete;
import vn.lienthong.routing.desk.domain.DeskCommand.Examine;
import vn.lienthong.routing.desk.domain.DeskCommand.Refuse;
import vn.lienthong.routing.desk.domain.DeskCommand.Reject;
import vn.lienthong.routing.desk.domain.DeskCommand.Resume;
import vn.lienthong.routing.desk.domain.DeskCommand.Return;
import vn.lienthong.routing.desk.domain.DeskCommand.Suspend;
import vn.lienthong.routing.desk.domain.TaskState.Held;

class CustodyTest {

    private static final Accept ACCEPT = new Accept();
    private static final Refuse REFUSE = new Refuse("sai thẩm quyền");
    private static final Complete COMPLETE = new Complete(null);
    private static final Return RETURN = new Return("check", "thiếu bản vẽ");
    private static final Suspend ASK_FOR_PAPERS = suspend(SUPPLEMENT, false);
    private static final Resume RESUME = new Resume();
    private static final Reject REJECT = new Reject("không đủ điều kiện");
    private static final Assign ASSIGN = new Assign("chuyenvien.hai");
    private static final Examine EXAMINE = new Examine(null);
    private static final List<DeskCommand> ALL =
            List.of(
                    ACCEPT,
                    REFUSE,
                    COMPLETE,
                    RETURN,
                    ASK_FOR_PAPERS,
                    RESUME,
                    REJECT,
                    ASSIGN,
                    EXAMINE);

    private final Counter offered = Counter.after(offered(1, "tax", 1, TAX));
    private final Counter held = offered.orders(2, "tax", ACCEPT);

    private static Suspend suspend(SuspensionGround ground, boolean override) {
        return new Suspend(ground, "cần thêm", "Điều 17", override);
    }

    @Test
    void takingOverTellsWhenItWasOffered() {
        assertThat(held.told())
                .containsExactly(new StepAccepted(CODE, hour(2), "tax", 1, TAX, ACTOR, hour(1)));
        assertThat(held.states()).containsExactly("tax 1 HELD");
        assertThat(held.verdict(3, "tax", ACCEPT))
                .isEqualTo(new Verdict.Unchanged(held.desk().tasks().getFirst()));
    }

    @Test
    void anUnknownDossierOrStepIsNotFound() {
        assertThat(Counter.empty().refusal(1, "tax", ACCEPT)).isEqualTo(new Refusal.UnknownTask());
        assertThat(offered.refusal(1, "sign", ACCEPT)).isEqualTo(new Refusal.UnknownTask());
    }

    @Test
    void aVisitThatIsNotThereIsNotFound() {
        Order order = new Order("tax", 2, new Officer(ACTOR, _ -> true, false), hour(2), ACCEPT);

        assertThat(Custody.decide(offered.desk(), order))
                .isEqualTo(new Verdict.Refused(new Refusal.UnknownTask()));
    }

    @Test
    void anotherOfficeMayNotAct() {
        Order order = new Order("tax", 1, new Officer(ACTOR, LAND::equals, false), hour(2), ACCEPT);

        assertThat(Custody.decide(offered.desk(), order))
                .isEqualTo(new Verdict.Refused(new Refusal.NotTheHoldingOffice(TAX)));
    }

    @Test
    void whatIsOnlyOfferedCanBeTakenOrRefused() {
        assertThat(List.of(COMPLETE, RETURN, ASK_FOR_PAPERS, RESUME, REJECT, ASSIGN, EXAMINE))
                .allSatisfy(command -> assertConflict(offered, "tax", command, "OFFERED"));
    }

    @Test
    void aRefusedHandoverIsTold() {
        Counter refused = offered.orders(2, "tax", REFUSE);

        assertThat(refused.told())
                .containsExactly(
                        new StepRefused(CODE, hour(2), "tax", 1, TAX, ACTOR, "sai thẩm quyền"));
        assertEndsWith(refused, "tax", REFUSE, "REFUSED");
        assertThat(refused.desk().tasks().getFirst().state().acceptedAt()).isNull();
    }

    @Test
    void aFirstDeskRejectsInOneCall() {
        Counter rejected =
                Counter.after(offered(1, "check", 1, COUNTER)).orders(2, "check", REJECT);

        assertThat(rejected.told()).containsExactly(rejected(2, "check", 1, COUNTER));
        assertEndsWith(rejected, "check", REJECT, "REJECTED");
        assertThat(rejected.desk().endedAt()).isEqualTo(hour(2));
    }

    @Test
    void aFinishedStepIsTold() {
        Counter done = held.orders(3, "tax", new Complete("đủ"));

        assertThat(done.told()).containsExactly(completed(3, "tax", 1, TAX));
        assertEndsWith(done, "tax", COMPLETE, "DONE");
        assertThat(done.desk().tasks().getFirst().completedAt()).isEqualTo(hour(3));
        assertThat(done.desk().tasks().getFirst().state().acceptedAt()).isEqualTo(hour(2));
        assertThat(held.desk().tasks().getFirst().completedAt()).isNull();
        assertThat(done.desk().open()).isEmpty();
    }

    @Test
    void whatWasTakenCannotBeRefusedOrResumed() {
        assertConflict(held, "tax", REFUSE, "HELD");
        assertConflict(held, "tax", RESUME, "HELD");
    }

    @Test
    void aReturnIsTold() {
        Counter returned = held.orders(3, "tax", RETURN);

        assertThat(returned.told())
                .containsExactly(
                        new StepReturned(
                                CODE, hour(3), "tax", 1, TAX, ACTOR, "check", "thiếu bản vẽ"));
        assertEndsWith(returned, "tax", RETURN, "RETURNED");
        assertThat(returned.desk().tasks().getFirst().state().acceptedAt()).isEqualTo(hour(2));
    }

    @Test
    void aFirstStepHasNoneToReturnTo() {
        Counter first = Counter.after(offered(1, "check", 1, COUNTER)).orders(2, "check", ACCEPT);

        assertThat(first.refusal(3, "check", new Return(null, "sai")))
                .isEqualTo(new Refusal.NothingBefore());
    }

    @Test
    void aReturnGoesToAnEarlierStepOnly() {
        assertThat(held.refusal(3, "tax", new Return("sign", "sai")))
                .isEqualTo(new Refusal.NotAnEarlierStep("sign"));
        assertThat(held.orders(3, "tax", new Return(null, "sai")).states())
                .containsExactly("tax 1 RETURNED");
    }

    @Test
    void anOfferThatDoesNotNameTheEarlierStepsMayBeReturnedAnywhere() {
        Counter old = Counter.after(Plans.old(offered(1, "tax", 1, TAX))).orders(2, "tax", ACCEPT);

        assertThat(old.orders(3, "tax", new Return("sign", "sai")).states())
                .containsExactly("tax 1 RETURNED");
    }

    @Test
    void anOfficerTakesWorkOrPassesHisOwnOn() {
        Counter passedOn = held.orders(3, "tax", new Assign("chuyenvien.hai"));

        assertThat(passedOn.told())
                .containsExactly(
                        new StepAssigned(CODE, hour(3), "tax", 1, TAX, ACTOR, "chuyenvien.hai"));
        assertThat(inHand(passedOn))
                .isEqualTo(new Held(hour(2), ACTOR, "chuyenvien.hai", null, null));
        assertThat(passedOn.verdict(4, "tax", new Assign("chuyenvien.hai")))
                .isInstanceOf(Verdict.Unchanged.class);
        assertThat(passedOn.refusal(4, "tax", new Assign("chuyenvien.ba")))
                .isEqualTo(new Refusal.NotYoursToAssign("chuyenvien.hai"));
        assertThat(inHand(passedOn.orders(4, "tax", new Assign(ACTOR))))
                .isEqualTo(new Held(hour(2), ACTOR, ACTOR, null, null));
    }

    @Test
    void theHeadGivesWorkToAnybody() {
        Officer head = new Officer("lanhdao.thu", _ -> true, true);
        Order order = new Order("tax", null, head, hour(3), new Assign("chuyenvien.ba"));

        assertThat(Custody.decide(held.desk(), order)).isInstanceOf(Verdict.Accepted.class);
    }

    @Test
    void anExaminationIsToldOnce() {
        Counter examined = held.orders(3, "tax", new Examine("đủ điều kiện"));

        assertThat(examined.told())
                .containsExactly(
                        new StepExamined(CODE, hour(3), "tax", 1, TAX, ACTOR, "đủ điều kiện"));
        assertThat(inHand(examined)).isEqualTo(new Held(hour(2), ACTOR, ACTOR, hour(3), null));
        assertThat(examined.verdict(4, "tax", EXAMINE)).isInstanceOf(Verdict.Unchanged.class);
    }

    @Test
    void whoWorksOnItAndWhatHeFoundOutliveASuspension() {
        Counter running =
                held.orders(3, "tax", EXAMINE)
                        .orders(4, "tax", ASSIGN)
                        .orders(5, "tax", ASK_FOR_PAPERS)
                        .orders(6, "tax", RESUME);

        assertThat(inHand(running))
                .isEqualTo(new Held(hour(2), ACTOR, "chuyenvien.hai", hour(3), hour(6)));
    }

    private static @Nullable Held inHand(Counter counter) {
        return counter.desk().tasks().getFirst().state().inHand();
    }

    @Test
    void whatIsInHandIsKnownAsLongAsSomebodyWorksOnIt() {
        assertThat(inHand(offered)).isNull();
        assertThat(inHand(offered.orders(2, "tax", REFUSE))).isNull();
        assertThat(inHand(held.orders(3, "tax", ASK_FOR_PAPERS))).isEqualTo(inHand(held));
        assertThat(inHand(held.orders(3, "tax", COMPLETE))).isEqualTo(inHand(held));
        assertThat(inHand(held.orders(3, "tax", RETURN))).isEqualTo(inHand(held));
        assertThat(inHand(held.orders(3, "tax", REJECT))).isNull();
        assertThat(inHand(held.hears(Story.withdrawn(3)))).isNull();
    }

    @Test
    void aSuspensionSaysWhatFollowsIt() {
        Counter suspended = held.orders(3, "tax", suspend(EXPERT_OPINION, false));

        assertThat(suspended.told())
                .containsExactly(
                        new DossierSuspended(
                                CODE,
                                hour(3),
                                "tax",
                                1,
                                TAX,
                                ACTOR,
                                EXPERT_OPINION,
                                "cần thêm",
                                "Điều 17",
                                Resumption.RESTART));
        assertThat(suspended.states()).containsExactly("tax 1 SUSPENDED");
        assertThat(suspended.desk().open()).hasSize(1);
        assertThat(suspended.desk().tasks().getFirst().state().acceptedAt()).isEqualTo(hour(2));
        assertThat(suspended.verdict(4, "tax", suspend(EXPERT_OPINION, false)))
                .isInstanceOf(Verdict.Unchanged.class);
        assertThat(List.of(ACCEPT, REFUSE, COMPLETE, RETURN, ASK_FOR_PAPERS, ASSIGN, EXAMINE))
                .allSatisfy(command -> assertConflict(suspended, "tax", command, "SUSPENDED"));
    }

    @Test
    void aResumptionIsTold() {
        Counter running =
                held.orders(3, "tax", suspend(EXPERT_OPINION, false)).orders(4, "tax", RESUME);

        assertThat(running.told())
                .containsExactly(
                        new DossierResumed(
                                CODE,
                                hour(4),
                                "tax",
                                1,
                                TAX,
                                ACTOR,
                                EXPERT_OPINION,
                                Resumption.RESTART));
        assertThat(running.states()).containsExactly("tax 1 HELD");
        assertThat(running.verdict(5, "tax", RESUME)).isInstanceOf(Verdict.Unchanged.class);
    }

    @Test
    void aSuspendedDossierCanBeRejected() {
        Counter rejected =
                held.orders(3, "tax", suspend(EXPERT_OPINION, false))
                        .orders(4, "tax", RESUME)
                        .orders(5, "tax", ASK_FOR_PAPERS)
                        .orders(6, "tax", REJECT);

        assertThat(rejected.states()).containsExactly("tax 1 REJECTED");
        assertThat(rejected.desk().tasks().getFirst().state().acceptedAt()).isEqualTo(hour(2));
        assertThat(rejected.desk().standstills()).noneMatch(Standstill::isInForce);
    }

    @Test
    void aRejectionCallsTheOtherLegsOff() {
        Counter rejected = held.hears(offered(2, "appraise", 1, LAND)).orders(4, "tax", REJECT);

        assertThat(rejected.states()).containsExactly("tax 1 REJECTED", "appraise 1 CANCELLED");
        assertConflictOnAll(rejected, "appraise", "CANCELLED");
    }

    @Test
    void papersAreAskedForOnce() {
        Counter asked = held.orders(3, "tax", ASK_FOR_PAPERS).orders(4, "tax", RESUME);

        assertThat(asked.refusal(5, "tax", ASK_FOR_PAPERS))
                .isInstanceOf(Refusal.SupplementAskedBefore.class);
        assertThat(asked.orders(5, "tax", suspend(SUPPLEMENT, true)).states())
                .containsExactly("tax 1 SUSPENDED");
        assertThat(asked.orders(5, "tax", suspend(FINANCIAL_OBLIGATION, false)).states())
                .containsExactly("tax 1 SUSPENDED");
    }

    @Test
    void aSuspensionOnOtherGroundsDoesNotCountAsAskingForPapers() {
        Counter running =
                held.orders(3, "tax", suspend(EXPERT_OPINION, false)).orders(4, "tax", RESUME);

        assertThat(running.orders(5, "tax", ASK_FOR_PAPERS).states())
                .containsExactly("tax 1 SUSPENDED");
    }

    @Test
    void papersThatAnotherDeskAskedForCountToo() {
        Counter asked =
                held.hears(suspended(3, "appraise", 1, LAND, SUPPLEMENT))
                        .hears(resumed(4, "appraise", 1, LAND, SUPPLEMENT));

        assertThat(asked.refusal(5, "tax", ASK_FOR_PAPERS))
                .isInstanceOf(Refusal.SupplementAskedBefore.class);
    }

    @Test
    void aClockThatStandsStillIsNotStoppedAgain() {
        Counter stopped = held.hears(suspended(3, "appraise", 1, LAND, EXPERT_OPINION));

        assertThat(stopped.refusal(4, "tax", ASK_FOR_PAPERS))
                .isEqualTo(new Refusal.StandsStillAlready("appraise"));
    }

    @Test
    void theLatestVisitIsMeantUnlessOneIsNamed() {
        Counter second = held.hears(offered(5, "tax", 2, TAX));

        assertThat(second.states()).containsExactly("tax 1 CANCELLED", "tax 2 OFFERED");
        assertThat(second.orders(6, "tax", ACCEPT).states())
                .containsExactly("tax 1 CANCELLED", "tax 2 HELD");
        assertThat(second.desk().task("tax", 1).orElseThrow().state().acceptedAt())
                .isEqualTo(hour(2));
    }

    private static void assertEndsWith(
            Counter counter, String step, DeskCommand last, String state) {
        assertThat(counter.states()).containsExactly(step + " 1 " + state);
        assertThat(counter.verdict(9, step, last)).isInstanceOf(Verdict.Unchanged.class);
        assertThat(ALL)
                .filteredOn(command -> !command.getClass().equals(last.getClass()))
                .allSatisfy(command -> assertConflict(counter, step, command, state));
    }

    private static void assertConflictOnAll(Counter counter, String step, String state) {
        assertThat(ALL).allSatisfy(command -> assertConflict(counter, step, command, state));
    }

    private static void assertConflict(
            Counter counter, String step, DeskCommand command, String state) {
        StepOffered offer = counter.desk().task(step, null).orElseThrow().offer();
        assertThat(counter.refusal(9, step, command))
                .isInstanceOfSatisfying(
                        Refusal.NotInThatState.class,
                        why -> {
                            assertThat(why.task().offer()).isEqualTo(offer);
                            assertThat(why.task().state().word()).isEqualTo(state);
                        });
    }
}
