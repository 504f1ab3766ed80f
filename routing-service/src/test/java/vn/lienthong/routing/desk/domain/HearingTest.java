package vn.lienthong.routing.desk.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.lienthong.contracts.SuspensionGround.EXPERT_OPINION;
import static vn.lienthong.contracts.SuspensionGround.SUPPLEMENT;
import static vn.lienthong.routing.Story.CODE;
import static vn.lienthong.routing.Story.COUNTER;
import static vn.lienthong.routing.Story.LAND;
import static vn.lienthong.routing.Story.PROMISED;
import static vn.lienthong.routing.Story.TAX;
import static vn.lienthong.routing.Story.accepted;
import static vn.lienthong.routing.Story.calledOff;
import static vn.lienthong.routing.Story.completed;
import static vn.lienthong.routing.Story.deadlineSet;
import static vn.lienthong.routing.Story.hour;
import static vn.lienthong.routing.Story.offered;
import static vn.lienthong.routing.Story.paid;
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
import static vn.lienthong.routing.desk.domain.Plans.replanned;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.lienthong.contracts.Resumption;
import vn.lienthong.contracts.SuspensionGround;
import vn.lienthong.contracts.event.AlreadyHeld;
import vn.lienthong.contracts.event.ClockScope;
import vn.lienthong.contracts.event.DeadlineSet;
import vn.lienthong.contracts.event.DossierEvent;
import vn.lienthong.contracts.event.DossierReplanned;
import vn.lienthong.contracts.event.EarlierStep;
import vn.lienthong.contracts.event.PaperHandedOver;
import vn.lienthong.contracts.event.PaperReceived;
import vn.lienthong.contracts.event.StepAssigned;
import vn.lienthong.contracts.event.StepExamined;
import vn.lienthong.contracts.event.StepOffered;
import vn.lienthong.routing.Story;
import vn.lienthong.routing.desk.domain.DeskCommand.Accept;
import vn.lienthong.routing.desk.domain.DeskCommand.Resume;
import vn.lienthong.routing.desk.domain.DeskCommand.Suspend;
import vn.lienthong.routing.desk.domain.TaskState.Held;

class HearingTest {

    private static final String ELSEWHERE = "000.99.99.H99";

    private final Counter held =
            Counter.after(offered(1, "tax", 1, TAX)).orders(2, "tax", new Accept());
    private final Counter stopped =
            held.orders(3, "tax", new Suspend(SUPPLEMENT, "thiếu", null, false));

    @Test
    void anOfferComesOnce() {
        held.ignores(offered(1, "tax", 1, TAX));
        assertThat(held.desk().dossierDueAt()).contains(PROMISED);
    }

    @Test
    void anEndCallsOffWhatStandsAtTheDesks() {
        assertThat(held.hears(withdrawn(4)).states()).containsExactly("tax 1 CANCELLED");
        assertThat(held.hears(rejected(4, "appraise", 1, LAND)).states())
                .containsExactly("tax 1 CANCELLED");
        assertThat(held.hears(resultReturned(4)).states()).containsExactly("tax 1 CANCELLED");
        assertThat(stopped.hears(withdrawn(4)).desk().standstills())
                .noneMatch(Standstill::isInForce);
        held.hears(withdrawn(4)).ignores(withdrawn(4));
    }

    @Test
    void aResultThatIsHandedOverAfterTheWorkConcernsNoDesk() {
        Counter.empty().ignores(resultReturned(4));
        held.orders(3, "tax", new DeskCommand.Complete(null)).ignores(resultReturned(4));
    }

    @Test
    void anOfferThatComesAfterTheEndIsCalledOff() {
        Counter late = Counter.after(withdrawn(4), offered(1, "tax", 1, TAX));

        assertThat(late.states()).containsExactly("tax 1 CANCELLED");
        assertThat(late.desk().open()).isEmpty();
    }

    @Test
    void whatTheJourneyCallsOffIsCalledOff() {
        DossierEvent off = calledOff(4, "tax", 1, TAX);

        assertThat(state(held.hears(off))).isEqualTo(new TaskState.Cancelled(hour(2), hour(4)));
        assertThat(held.hears(offered(3, "appraise", 1, LAND)).hears(off).states())
                .containsExactly("tax 1 CANCELLED", "appraise 1 OFFERED");
        held.hears(off).ignores(off);
    }

    @Test
    void whatIsCalledOffStandsStillNoMore() {
        assertThat(stopped.hears(calledOff(4, "tax", 1, TAX)).desk().standstills())
                .containsExactly(new Standstill("tax", 1, SUPPLEMENT, hour(3), hour(4)));
        assertThat(
                        stopped.hears(suspended(3, "sign", 1, LAND, EXPERT_OPINION))
                                .hears(calledOff(4, "tax", 1, TAX))
                                .desk()
                                .inForce())
                .map(Standstill::step)
                .contains("sign");
    }

    @Test
    void whatTheDeskHasEndedMeanwhileStaysAsItEnded() {
        held.orders(3, "tax", new DeskCommand.Complete(null)).ignores(calledOff(2, "tax", 1, TAX));
    }

    @Test
    void whatCallsOffAnOfferWaitsForIt() {
        Hearing.TooEarly tooEarly = new Hearing.TooEarly();

        assertThat(Counter.HEARING.on(null, calledOff(4, "tax", 1, TAX))).isEqualTo(tooEarly);
        assertThat(Counter.HEARING.on(held.desk(), calledOff(4, "tax", 2, TAX)))
                .isEqualTo(tooEarly);
        assertThat(Counter.HEARING.on(held.desk(), calledOff(4, "sign", 1, LAND)))
                .isEqualTo(tooEarly);
    }

    @Test
    void whatIsOfferedAnewIsNotCalledOffWithTheVisitBefore() {
        Counter again =
                held.hears(calledOff(4, "tax", 1, TAX))
                        .hears(offered(4, "check", 2, COUNTER))
                        .hears(offered(6, "tax", 2, TAX));

        assertThat(again.states())
                .containsExactly("tax 1 CANCELLED", "check 2 OFFERED", "tax 2 OFFERED");
    }

    @Test
    void ofAReturnTheJourneySaysWhatBecomes() {
        held.ignores(returned(4, "appraise", 1, LAND, "check"));
        Counter.empty().ignores(returned(4, "appraise", 1, LAND, null));
    }

    @Test
    void whatTheDeskItselfSaidComesBackAndChangesNothing() {
        stopped.ignores(stopped.told().getFirst());
        Counter running = stopped.orders(5, "tax", new Resume());
        running.ignores(running.told().getFirst());
        running.ignores(stopped.told().getFirst());
    }

    @Test
    void theJourneyEndsASuspensionWhenThePapersCame() {
        Counter running = stopped.hears(resumed(4, "tax", 1, TAX, SUPPLEMENT));

        assertThat(running.states()).containsExactly("tax 1 HELD");
        running.ignores(resumed(4, "tax", 1, TAX, SUPPLEMENT));
    }

    @Test
    void aResumptionOfSomethingElseChangesNothing() {
        Counter.empty().ignores(resumed(4, "tax", 1, ELSEWHERE, SUPPLEMENT));
        stopped.ignores(resumed(4, "sign", 1, ELSEWHERE, SUPPLEMENT));
        stopped.ignores(resumed(2, "tax", 1, TAX, SUPPLEMENT));
    }

    @Test
    void aResumptionThatComesBeforeTheOfferWaitsForIt() {
        Hearing.TooEarly tooEarly = new Hearing.TooEarly();

        assertThat(Counter.HEARING.on(null, resumed(4, "tax", 1, TAX, SUPPLEMENT)))
                .isEqualTo(tooEarly);
        assertThat(Counter.HEARING.on(stopped.desk(), resumed(4, "sign", 1, LAND, SUPPLEMENT)))
                .isEqualTo(tooEarly);
        assertThat(Counter.HEARING.on(stopped.desk(), resumed(4, "tax", 2, TAX, SUPPLEMENT)))
                .isEqualTo(tooEarly);
    }

    @Test
    void whatIsHeldAlreadyBeginsAsHeld() {
        Counter held = Counter.after(under(offered(1, "tax", 1, TAX), null, null));

        assertThat(state(held)).isEqualTo(new Held(hour(0), "chị Ba", "chị Ba", null, null));
        assertThat(state(Counter.after(under(offered(1, "tax", 1, TAX), SUPPLEMENT, null))))
                .isEqualTo(new Held(hour(0), "chị Ba", "chị Ba", null, null));
        assertThat(state(Counter.after(under(offered(1, "tax", 1, TAX), null, hour(1)))))
                .isEqualTo(state(held));
        assertThat(held.desk().standstills()).isEmpty();
    }

    @Test
    void whatStandsStillAlreadyBeginsAsSuspended() {
        Counter begun = Counter.after(under(offered(2, "tax", 1, TAX), EXPERT_OPINION, hour(1)));

        assertThat(state(begun))
                .isEqualTo(
                        new TaskState.Suspended(
                                new Held(hour(0), "chị Ba", "chị Ba", null, null),
                                EXPERT_OPINION,
                                hour(1),
                                Resumption.RESTART));
        assertThat(begun.desk().standstills())
                .containsExactly(new Standstill("tax", 1, EXPERT_OPINION, hour(1), null));
        assertThat(begun.hears(resumed(3, "tax", 1, TAX, EXPERT_OPINION)).states())
                .containsExactly("tax 1 HELD");
    }

    @Test
    void aResumptionConcernsItsOwnStepOnly() {
        Counter two =
                Counter.after(
                        under(offered(2, "tax", 1, TAX), EXPERT_OPINION, hour(1)),
                        under(offered(2, "appraise", 1, LAND), EXPERT_OPINION, hour(1)));

        assertThat(two.hears(resumed(3, "appraise", 1, LAND, EXPERT_OPINION)).states())
                .containsExactly("tax 1 SUSPENDED", "appraise 1 HELD");
    }

    @Test
    void aNewVisitCallsOffNoOtherStep() {
        assertThat(held.hears(offered(3, "appraise", 2, LAND)).states())
                .containsExactly("tax 1 HELD", "appraise 2 OFFERED");
        assertThat(
                        Counter.after(offered(3, "appraise", 2, LAND), offered(1, "tax", 1, TAX))
                                .states())
                .containsExactly("appraise 2 OFFERED", "tax 1 OFFERED");
    }

    private static TaskState state(Counter counter) {
        return counter.desk().tasks().getFirst().state();
    }

    private static StepOffered under(
            StepOffered offer, @Nullable SuspensionGround ground, @Nullable Instant since) {
        return Plans.held(offer, new AlreadyHeld(hour(0), "chị Ba", ground, since, null, null));
    }

    @Test
    void whatADeskTookBackIsInTheSameHandsAsBefore() {
        AlreadyHeld before = new AlreadyHeld(hour(0), "chị Ba", null, null, "anh Tư", hour(1));
        assertThat(state(Counter.after(Plans.held(offered(2, "tax", 2, TAX), before))))
                .isEqualTo(new TaskState.Held(hour(0), "chị Ba", "anh Tư", hour(1), null));
    }

    @Test
    void anOfferWhoseLimitCannotBeReadIsPoison() {
        StepOffered odd = Plans.limit(offered(1, "tax", 1, TAX), "bald");

        assertThatThrownBy(() -> Counter.HEARING.on(null, odd))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void whatANewPlanDoesNotHaveStandsUntilTheJourneyCallsItOff() {
        Counter without = stopped.hears(replanned(5, step("appraise", LAND, "district")));
        Counter elsewhere = stopped.hears(replanned(5, step("tax", LAND, "district")));

        assertThat(without.states()).containsExactly("tax 1 SUSPENDED");
        assertThat(without.desk().inForce()).isPresent();
        assertThat(elsewhere.desk().tasks()).isEqualTo(stopped.desk().tasks());
        without.ignores(replanned(5, step("appraise", LAND, "district")));
    }

    @Test
    void aStandstillOfWhatANewPlanHasGoesOn() {
        Counter kept = stopped.hears(replanned(5, step("tax", TAX, "district")));

        assertThat(kept.states()).containsExactly("tax 1 SUSPENDED");
        assertThat(kept.desk().inForce()).isPresent();
    }

    @Test
    void whatBothPlansHaveGoesOnUnderTheNewOne() {
        DossierReplanned plan =
                replanned(
                        5,
                        step("look", COUNTER, "ward"),
                        step("check", COUNTER, "ward", "look"),
                        step("else", LAND, "district", "look", "gone"),
                        step("other", LAND, "district", "look"),
                        step("tax", TAX, "district", "check", "other"));

        Task task = held.hears(plan).desk().task("tax", 1).orElseThrow();

        assertThat(task.state().word()).isEqualTo("HELD");
        assertThat(task.offer().procedure()).isEqualTo("2.000001");
        assertThat(task.offer().procedureName()).isEqualTo("Thủ tục mới");
        assertThat(task.offer().limit()).isEqualTo("1wd");
        assertThat(task.offer().dossierDueAt()).isEqualTo(Plans.NEW_PROMISE);
        assertThat(task.offer().firstDesk()).isFalse();
        assertThat(task.offer().earlier())
                .extracting(EarlierStep::step)
                .containsExactly("look", "check", "other");
        assertThat(task.resumptionAfter(SUPPLEMENT)).isEqualTo(Resumption.RESUME);
        assertThat(task.dueAt()).isEqualTo(PROMISED);
        assertThat(held.hears(plan).desk().dossierDueAt()).contains(Plans.NEW_PROMISE);
        assertThat(held.hears(replanned(5, step("tax", TAX, "district"))).desk().open().getFirst())
                .extracting(one -> one.offer().firstDesk())
                .isEqualTo(true);
    }

    @Test
    void whatIsClosedKeepsItsPlan() {
        Counter done = held.orders(3, "tax", new DeskCommand.Complete(null));

        assertThat(done.hears(replanned(5, step("tax", TAX, "district"))).desk().tasks())
                .isEqualTo(done.desk().tasks());
    }

    @Test
    void ofALateOfferTheLatestPlanCounts() {
        Counter late =
                Counter.after(
                        replanned(5, step("tax", TAX, "district")),
                        replanned(
                                6,
                                step("check", COUNTER, "ward"),
                                step("tax", TAX, "district", "check")),
                        offered(1, "tax", 1, TAX));

        assertThat(late.desk().tasks().getFirst().offer().earlier())
                .extracting(EarlierStep::step)
                .containsExactly("check");
        assertThat(late.desk().tasks().getFirst().offer().plannedAt()).isEqualTo(hour(6));
    }

    @Test
    void aLaterVisitThatComesFirstIsTheOneThatCounts() {
        Counter late = Counter.after(offered(5, "tax", 2, TAX), offered(1, "tax", 1, TAX));

        assertThat(late.states()).containsExactly("tax 2 OFFERED", "tax 1 CANCELLED");
        assertThat(late.desk().task("tax", 1).orElseThrow().state())
                .isEqualTo(new TaskState.Cancelled(null, hour(5)));
    }

    @Test
    void ofSeveralReasonsToCallOffTheEarliestCounts() {
        Counter off = held.hears(withdrawn(6));

        assertThat(state(off.hears(calledOff(4, "tax", 1, TAX))))
                .isEqualTo(new TaskState.Cancelled(hour(2), hour(4)));
        off.ignores(calledOff(7, "tax", 1, TAX));
        assertThat(off.hears(withdrawn(5)).desk().endedAt()).isEqualTo(hour(5));
    }

    @Test
    void aLateOfferThatStoodStillStandsStillNoMore() {
        Counter late =
                Counter.after(
                        withdrawn(4), under(offered(2, "tax", 1, TAX), EXPERT_OPINION, hour(1)));

        assertThat(late.states()).containsExactly("tax 1 CANCELLED");
        assertThat(late.desk().standstills())
                .containsExactly(new Standstill("tax", 1, EXPERT_OPINION, hour(1), hour(4)));
    }

    @Test
    void anEndBeforeTheBeginningUndoesAStandstill() {
        assertThat(stopped.hears(withdrawn(2)).desk().standstills())
                .containsExactly(new Standstill("tax", 1, SUPPLEMENT, hour(3), hour(3)));
    }

    @Test
    void thePromiseIsTheClocksElseWhatWasSaidLast() {
        Counter offers =
                Counter.after(
                        Plans.promising(offered(3, "tax", 1, TAX), hour(50)),
                        Plans.promising(offered(2, "appraise", 1, LAND), hour(40)));

        assertThat(offers.desk().dossierDueAt()).contains(hour(50));
        assertThat(
                        offers.hears(deadlineSet(null, 0, hour(30)))
                                .hears(Plans.promising(offered(4, "sign", 1, LAND), hour(60)))
                                .desk()
                                .dossierDueAt())
                .contains(hour(30));
        assertThat(Counter.after(withdrawn(1)).desk().dossierDueAt()).isEmpty();
    }

    @Test
    void aSuspensionElsewhereIsRememberedUntilItEnds() {
        Counter elsewhere = Counter.after(suspended(3, "sign", 1, LAND, EXPERT_OPINION));

        assertThat(elsewhere.desk().inForce()).isPresent();
        elsewhere.ignores(suspended(3, "sign", 1, LAND, EXPERT_OPINION));
        assertThat(
                        elsewhere
                                .hears(suspended(3, "sign", 2, LAND, EXPERT_OPINION))
                                .hears(suspended(4, "tax", 1, LAND, EXPERT_OPINION))
                                .hears(suspended(6, "tax", 1, LAND, EXPERT_OPINION))
                                .desk()
                                .standstills())
                .hasSize(4);
        assertThat(elsewhere.hears(resumed(5, "sign", 1, LAND, EXPERT_OPINION)).desk().inForce())
                .isEmpty();
    }

    @Test
    void everySuspensionEndsByItself() {
        Counter two =
                Counter.after(
                        suspended(2, "sign", 1, LAND, EXPERT_OPINION),
                        resumed(3, "sign", 1, LAND, EXPERT_OPINION),
                        suspended(4, "sign", 1, LAND, EXPERT_OPINION),
                        suspended(4, "appraise", 1, LAND, EXPERT_OPINION));

        Counter one = two.hears(resumed(5, "sign", 1, LAND, EXPERT_OPINION));

        assertThat(one.desk().standstills())
                .extracting(Standstill::until)
                .containsExactly(hour(3), hour(5), null);
    }

    @Test
    void nothingBecomesLateWhileTheClockStands() {
        Counter stoppedLate = held.hears(deadlineSet("tax", 1, hour(2)));
        Counter stoppedAtTheEnd = stopped.hears(deadlineSet("tax", 1, hour(3)));

        assertThat(lateFrom(held)).contains(PROMISED);
        assertThat(lateFrom(stopped)).isEmpty();
        assertThat(lateFrom(stoppedAtTheEnd)).isEmpty();
        assertThat(
                        lateFrom(
                                stoppedLate.orders(
                                        3, "tax", new Suspend(SUPPLEMENT, "x", null, false))))
                .contains(hour(2));
        assertThat(lateFrom(stopped.orders(4, "tax", new Resume()))).contains(PROMISED);
    }

    @Test
    void theClockStandsSinceTheFirstOfSeveralSuspensions() {
        Counter two =
                held.hears(deadlineSet("tax", 1, hour(4)))
                        .hears(suspended(5, "sign", 1, LAND, EXPERT_OPINION))
                        .hears(suspended(3, "appraise", 1, LAND, EXPERT_OPINION));

        assertThat(lateFrom(two)).isEmpty();
    }

    private static Optional<Instant> lateFrom(Counter counter) {
        return counter.desk().lateFrom(counter.desk().tasks().getFirst());
    }

    @Test
    void aTaskThatIsNoLongerSuspendedIsNotMovedByAResumption() {
        Counter returned = Counter.after(offered(1, "tax", 1, TAX));
        Counter elsewhere = returned.hears(suspended(3, "tax", 1, TAX, EXPERT_OPINION));

        assertThat(elsewhere.hears(resumed(4, "tax", 1, TAX, EXPERT_OPINION)).states())
                .containsExactly("tax 1 OFFERED");
    }

    @Test
    void clocksMoveTheDueDates() {
        Instant due = hour(30);

        Counter moved =
                held.hears(deadlineSet("tax", 1, due))
                        .hears(deadlineSet(null, 0, hour(40)))
                        .hears(offered(3, "appraise", 1, LAND))
                        .hears(rescheduled("appraise", 1, PROMISED, hour(31), "CALENDAR"));

        assertThat(moved.desk().tasks()).extracting(Task::dueAt).containsExactly(due, hour(31));
        assertThat(held.hears(deadlineSet(null, 0, hour(40))).desk().dossierDueAt())
                .contains(hour(40));
    }

    @Test
    void aClockThatComesBeforeTheOfferWaitsForIt() {
        Hearing.TooEarly tooEarly = new Hearing.TooEarly();

        assertThat(Counter.HEARING.on(null, deadlineSet("tax", 1, hour(9)))).isEqualTo(tooEarly);
        assertThat(Counter.HEARING.on(held.desk(), deadlineSet("tax", 2, hour(9))))
                .isEqualTo(tooEarly);
        assertThat(Counter.HEARING.on(held.desk(), ofStep(null, TAX))).isEqualTo(tooEarly);
    }

    @Test
    void clocksOfOtherDeploymentsAndOfUnknownDossiersConcernNobody() {
        Counter.empty().ignores(deadlineSet(null, 0, hour(9)));
        Counter.empty().ignores(ofStep("tax", ELSEWHERE));
    }

    private static DeadlineSet ofStep(@Nullable String step, String office) {
        return new DeadlineSet(
                CODE,
                hour(1),
                ClockScope.STEP,
                step,
                1,
                office,
                hour(1),
                hour(9),
                "1wd",
                "province",
                1);
    }

    @Test
    void whatDoesNotConcernADeskChangesNothing() {
        List<DossierEvent> others =
                Stream.concat(
                                Story.irrelevant(),
                                Stream.of(
                                        accepted(2, "tax", 1, TAX),
                                        completed(2, "tax", 1, TAX),
                                        refused(2, "tax", 1, TAX),
                                        supplemented(2),
                                        Story.recalled(2, "tax", 1, TAX),
                                        new StepAssigned(CODE, hour(2), "tax", 1, TAX, "a", "b"),
                                        new StepExamined(CODE, hour(2), "tax", 1, TAX, "a", null),
                                        new PaperHandedOver(
                                                CODE, hour(2), COUNTER, "a", "tax", 1, TAX),
                                        new PaperReceived(
                                                CODE, hour(2), TAX, "a", "tax", 1, COUNTER),
                                        paid(2)))
                        .toList();

        assertThat(others)
                .allSatisfy(event -> {
                    Counter.empty().ignores(event);
                    held.ignores(event);
                });
    }

    @Test
    void thePlanThatItWasReceivedWithIsKept() {
        Counter knows = Counter.after(received());

        assertThat(knows.desk().plans()).hasSize(1);
        knows.ignores(received());
    }

    @Test
    void anOldResumptionDoesNotEndANewerSuspension() {
        Counter again =
                held.orders(3, "tax", new Suspend(SUPPLEMENT, "thiếu", null, false))
                        .orders(5, "tax", new Resume())
                        .orders(7, "tax", new Suspend(SuspensionGround.OTHER, "chờ", null, false))
                        .hears(resumed(4, "tax", 1, TAX, SUPPLEMENT));

        assertThat(again.states()).containsExactly("tax 1 SUSPENDED");
    }
}
