package vn.lienthong.routing.desk.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.lienthong.contracts.SuspensionGround.EXPERT_OPINION;
import static vn.lienthong.contracts.SuspensionGround.SUPPLEMENT;
import static vn.lienthong.routing.Story.CODE;
import static vn.lienthong.routing.Story.COUNTER;
import static vn.lienthong.routing.Story.LAND;
import static vn.lienthong.routing.Story.PROMISED;
import static vn.lienthong.routing.Story.TAX;
import static vn.lienthong.routing.Story.accepted;
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
import static vn.lienthong.routing.Story.supplemented;
import static vn.lienthong.routing.Story.suspended;
import static vn.lienthong.routing.Story.withdrawn;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.lienthong.contracts.event.ClockScope;
import vn.lienthong.contracts.event.DeadlineSet;
import vn.lienthong.contracts.event.DossierEvent;
import vn.lienthong.routing.Story;
import vn.lienthong.routing.desk.domain.DeskCommand.Accept;
import vn.lienthong.routing.desk.domain.DeskCommand.Resume;
import vn.lienthong.routing.desk.domain.DeskCommand.Suspend;

class HearingTest {

    private final Counter held =
            Counter.after(offered(1, "tax", 1, TAX)).orders(2, "tax", new Accept());
    private final Counter stopped =
            held.orders(3, "tax", new Suspend(SUPPLEMENT, "thiếu", null, false));

    @Test
    void anOfferComesOnce() {
        held.ignores(offered(1, "tax", 1, TAX));
        assertThat(held.desk().dossierDueAt()).isEqualTo(PROMISED);
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
    void aReturnCallsOffWhatDependsOnItsTarget() {
        DossierEvent back = returned(4, "appraise", 1, LAND, "check");

        assertThat(held.hears(back).states()).containsExactly("tax 1 CANCELLED");
        held.hears(back).ignores(back);
    }

    @Test
    void aReturnLeavesOtherLegsAlone() {
        assertThat(held.hears(returned(4, "sign", 1, LAND, "appraise")).states())
                .containsExactly("tax 1 HELD");
    }

    @Test
    void anOfferThatComesAfterTheReturnThatCalledItOffIsCalledOff() {
        Counter late =
                Counter.after(returned(4, "appraise", 1, LAND, "check"), offered(1, "tax", 1, TAX));

        assertThat(late.states()).containsExactly("tax 1 CANCELLED");
    }

    @Test
    void anOfferThatAReturnDoesNotConcernStands() {
        Counter late =
                Counter.after(returned(4, "sign", 1, LAND, "appraise"), offered(1, "tax", 1, TAX));

        assertThat(late.states()).containsExactly("tax 1 OFFERED");
    }

    @Test
    void whatAReturnOffersAnewIsNotCalledOffByIt() {
        Counter again =
                held.hears(returned(4, "appraise", 1, LAND, "check"))
                        .hears(offered(4, "check", 2, COUNTER))
                        .hears(offered(6, "tax", 2, TAX));

        assertThat(again.states())
                .containsExactly("tax 1 CANCELLED", "check 2 OFFERED", "tax 2 OFFERED");
        assertThat(held.hears(returned(1, "appraise", 1, LAND, "check")).states())
                .containsExactly("tax 1 HELD");
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
        Counter.empty().ignores(resumed(4, "tax", 1, TAX, SUPPLEMENT));
        stopped.ignores(resumed(4, "sign", 1, LAND, SUPPLEMENT));
        stopped.ignores(resumed(4, "tax", 2, TAX, SUPPLEMENT));
        stopped.ignores(resumed(2, "tax", 1, TAX, SUPPLEMENT));
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
        assertThat(held.desk().runningUntil(hour(9))).isEqualTo(hour(9));
        assertThat(stopped.desk().runningUntil(hour(9))).isEqualTo(hour(3));
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
                .isEqualTo(hour(40));
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
        Counter.empty().ignores(ofStep("tax", "000.99.99.H99"));
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
                                        received(),
                                        accepted(2, "tax", 1, TAX),
                                        completed(2, "tax", 1, TAX),
                                        refused(2, "tax", 1, TAX),
                                        supplemented(2),
                                        paid(2)))
                        .toList();

        assertThat(others)
                .allSatisfy(event -> {
                    Counter.empty().ignores(event);
                    held.ignores(event);
                });
    }
}
