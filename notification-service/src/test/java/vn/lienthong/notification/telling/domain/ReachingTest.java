package vn.lienthong.notification.telling.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.lienthong.notification.telling.domain.Course.PATIENCE;
import static vn.lienthong.notification.telling.domain.Course.UNCHANGED;
import static vn.lienthong.notification.telling.domain.Course.VALIDITY;
import static vn.lienthong.notification.telling.domain.Course.after;
import static vn.lienthong.notification.telling.domain.Course.arrived;
import static vn.lienthong.notification.telling.domain.Course.claim;
import static vn.lienthong.notification.telling.domain.Course.failed;
import static vn.lienthong.notification.telling.domain.Course.message;
import static vn.lienthong.notification.telling.domain.Course.moment;
import static vn.lienthong.notification.telling.domain.Course.notArrived;
import static vn.lienthong.notification.telling.domain.Course.received;
import static vn.lienthong.notification.telling.domain.Course.refused;
import static vn.lienthong.notification.telling.domain.Course.sent;
import static vn.lienthong.notification.telling.domain.Course.start;
import static vn.lienthong.notification.telling.domain.Course.told;
import static vn.lienthong.notification.telling.domain.Facts.AT;
import static vn.lienthong.notification.telling.domain.Facts.CODE;
import static vn.lienthong.notification.telling.domain.Facts.DUE;
import static vn.lienthong.notification.telling.domain.Facts.LATER;
import static vn.lienthong.notification.telling.domain.Facts.MACHINE;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import vn.lienthong.contracts.SuspensionGround;
import vn.lienthong.contracts.event.ApologyLetterIssued;
import vn.lienthong.contracts.event.ApologyLetterLate;
import vn.lienthong.contracts.event.ClockScope;
import vn.lienthong.contracts.event.DossierEvent;
import vn.lienthong.contracts.event.DossierProcessed;
import vn.lienthong.contracts.event.DossierRejected;
import vn.lienthong.contracts.event.DossierResultReturned;
import vn.lienthong.contracts.event.DossierWithdrawn;
import vn.lienthong.contracts.event.EscalationCause;
import vn.lienthong.notification.templates.domain.Channel;
import vn.lienthong.notification.templates.domain.Occasion;

class ReachingTest {

    private static final Unreached TASK = new Unreached("ready", Occasion.READY, AT, null);

    private static Correspondence ready() {
        return told(Course.told(null, Facts.received(null, null)), processed());
    }

    /// Both messages say that the result is there; nothing else is on its way.
    private static Correspondence onlyReady() {
        return told(told(null, Facts.imported()), processed());
    }

    private static DossierProcessed processed() {
        return new DossierProcessed(CODE, AT, "W");
    }

    private static Correspondence nobodyReached() {
        return failed(failed(onlyReady(), 1), 2);
    }

    private static DeliveryStep.Settle settle(String fact, Unreached.Way way) {
        return new DeliveryStep.Settle(
                fact, new Unreached.Settlement(way, "mai", AT.plusSeconds(60), "9 giờ"));
    }

    // Another way

    @Test
    void whatTheHeadDoesNotGetByMailHeGetsByPhone() {
        Correspondence letter = told(received(), new ApologyLetterLate(CODE, AT, "L1", "W", DUE));
        assertThat(message(letter, 3).alternative())
                .isEqualTo(new Alternative(Channel.SMS, "0912000102"));

        Correspondence state =
                after(
                        letter,
                        claim(3),
                        new DeliveryStep.Refused(3, 1, "550", moment(Duration.ofSeconds(5))));

        Notification phone = message(state, 4);
        assertThat(state.notifications()).hasSize(4);
        assertThat(phone.channel()).isEqualTo(Channel.SMS);
        assertThat(phone.to()).isEqualTo("0912000102");
        assertThat(phone.audience()).isEqualTo(Audience.HEAD);
        assertThat(phone.occasion()).isEqualTo(Occasion.LETTER_LATE);
        assertThat(phone.fact()).isEqualTo("letter-late/L1");
        assertThat(phone.values()).isEqualTo(message(state, 3).values());
        assertThat(phone.alternative()).isNull();
        assertThat(phone.createdAt()).isEqualTo(AT.plusSeconds(5));
        assertThat(phone.progress()).isEqualTo(new Progress.Created(MACHINE.plusSeconds(5)));
        assertThat(phone.chain()).isEqualTo(Chain.FIRST);
        assertThat(phone.attempts()).isEmpty();
        assertThat(phone.parts()).isZero();
    }

    @Test
    void theOtherWayIsTriedOnce() {
        Correspondence once =
                failed(told(received(), new ApologyLetterLate(CODE, AT, "L1", "W", DUE)), 3);
        Correspondence again =
                after(
                        once,
                        new DeliveryStep.SendAgain(3, start()),
                        claim(3, 1, start()),
                        refused(3, 2));

        assertThat(again.notifications()).hasSize(4);
        assertThat(after(again, claim(4), refused(4, 1)).notifications()).hasSize(4);
        assertThat(again.unreached()).isEmpty();
    }

    @Test
    void whatTheHeadGetsByPhoneAnywayHeDoesNotGetTwice() {
        Correspondence state = told(received(), Facts.missed());

        assertThat(failed(state, 4).notifications()).hasSize(5);
    }

    @Test
    void whatTheHeadDoesNotWantByMailGoesToHisPhone() {
        Correspondence state =
                after(
                        told(received(), new ApologyLetterLate(CODE, AT, "L1", "W", DUE)),
                        new DeliveryStep.Suppress(3, 0, "STOP", start()));

        assertThat(message(state, 4).channel()).isEqualTo(Channel.SMS);
    }

    @Test
    void theDeskHasNoOtherWayAndIsNoTaskOfTheCounter() {
        Correspondence state =
                failed(told(received(), Facts.approaching(ClockScope.STEP, "SHARE_80")), 3);

        assertThat(state.notifications()).hasSize(3);
        assertThat(state.unreached()).isEmpty();
    }

    // A task of the counter

    @Test
    void whatReachedTheApplicantOnNoWayIsTheCountersToTell() {
        Correspondence one = failed(onlyReady(), 1);
        assertThat(one.unreached()).isEmpty();
        assertThat(failed(one, 2).unreached()).containsExactly(TASK);
    }

    @Test
    void whatWasTriedInVainIsTheCountersEvenWhereItNeedNotBeTold() {
        Correspondence receipt = failed(failed(received(), 1), 2);

        assertThat(receipt.unreached())
                .containsExactly(new Unreached("received", Occasion.RECEIVED, AT, null));
    }

    @Test
    void whatExpiresIsTheCountersToTell() {
        Moment late = moment(VALIDITY);
        Correspondence state =
                after(
                        failed(onlyReady(), 1),
                        claim(2),
                        new DeliveryStep.NotTaken(2, 1, "TIMEOUT", false, late, PATIENCE));

        assertThat(state.unreached())
                .containsExactly(new Unreached("ready", Occasion.READY, late.business(), null));
    }

    @Test
    void aReceiptThatSaysNoMakesTheTaskToo() {
        Correspondence state =
                after(failed(sent(onlyReady(), 1, "a"), 2), notArrived("a", Failure.TEMPORARY));

        assertThat(state.unreached()).containsExactly(TASK);
    }

    @Test
    void whileOneWayIsHopefulTheCounterIsLeftInPeace() {
        assertThat(failed(sent(onlyReady(), 1, "a"), 2).unreached()).isEmpty();
    }

    @Test
    void whoWantsNoMessagesIsToldAtTheCounterWhatHeMustHear() {
        Correspondence state =
                after(
                        onlyReady(),
                        new DeliveryStep.Suppress(1, 0, "STOP", start()),
                        new DeliveryStep.Suppress(2, 0, "STOP", start()));

        assertThat(state.unreached()).containsExactly(TASK);
    }

    static Stream<DossierEvent> mustBeTold() {
        return Stream.of(
                Facts.suspended(SuspensionGround.SUPPLEMENT),
                Facts.suspended(SuspensionGround.FINANCIAL_OBLIGATION),
                Facts.rescheduled(ClockScope.DOSSIER, "CALENDAR"),
                new ApologyLetterIssued(CODE, AT, "L1", "W", "Bình", "Chờ", DUE, LATER),
                processed(),
                new DossierRejected(CODE, AT, "tham-dinh", 1, "W", "lan", "Không đủ"));
    }

    @ParameterizedTest
    @MethodSource("mustBeTold")
    void whoGaveNoAddressIsToldAtTheCounterWhatHeMustHear(DossierEvent event) {
        Correspondence state = told(told(null, Facts.received(null, null)), event);

        assertThat(state.unreached()).hasSize(1);
        assertThat(state.unreached().getFirst().fact())
                .isEqualTo(state.notifications().getLast().fact());
        assertThat(state.unreached().getFirst().open()).isTrue();
    }

    static Stream<DossierEvent> needNotBeTold() {
        return Stream.of(
                new DossierResultReturned(CODE, AT, "W", "mai"),
                new DossierWithdrawn(CODE, AT, "W", "mai", "Đổi ý"),
                Facts.missed(),
                Facts.escalation(EscalationCause.STEP_MISSED, "X", true));
    }

    @ParameterizedTest
    @MethodSource("needNotBeTold")
    void whatHeKnowsOrConcernsOthersIsNoTask(DossierEvent event) {
        Correspondence state = told(null, Facts.received(null, null));

        assertThat(state.unreached()).isEmpty();
        assertThat(told(state, event).unreached()).isEmpty();
    }

    @Test
    void repeatedFailureMakesNoSecondTask() {
        Correspondence again =
                after(
                        nobodyReached(),
                        new DeliveryStep.SendAgain(1, start()),
                        claim(1, 1, start()),
                        refused(1, 2));

        assertThat(again.unreached()).containsExactly(TASK);
    }

    @Test
    void aTaskThatIsSettledIsNotOpenedAgain() {
        Correspondence settled =
                after(
                        nobodyReached(),
                        settle("ready", Unreached.Way.BY_PHONE),
                        new DeliveryStep.SendAgain(1, start()),
                        claim(1, 1, start()),
                        refused(1, 2));

        assertThat(settled.unreached()).hasSize(1);
        assertThat(settled.unreached().getFirst().open()).isFalse();
    }

    // Settlement

    @ParameterizedTest
    @EnumSource(
            value = Unreached.Way.class,
            names = {"BY_LATE_MESSAGE"},
            mode = EnumSource.Mode.EXCLUDE)
    void theCounterSaysHowItWasTold(Unreached.Way way) {
        DeliveryStep.Settle settle = settle("ready", way);
        Correspondence state = after(nobodyReached(), settle);

        assertThat(state.unreached()).containsExactly(TASK.settled(settle.settlement()));
        assertThat(Delivery.decide(state, settle)).isEqualTo(UNCHANGED);
    }

    @Test
    void onlyTheTaskInQuestionIsSettled() {
        Correspondence two = told(ready(), Facts.suspended(SuspensionGround.SUPPLEMENT));
        assertThat(two.unreached()).hasSize(2);

        Correspondence state = after(two, settle("ready", Unreached.Way.IN_PERSON));
        assertThat(state.unreached()).extracting(Unreached::open).containsExactly(false, true);
    }

    @Test
    void whatIsNoTaskIsNotSettled() {
        assertThat(Delivery.decide(nobodyReached(), settle("nothing", Unreached.Way.BY_POST)))
                .isEqualTo(UNCHANGED);
        assertThat(Delivery.decide(onlyReady(), settle("ready", Unreached.Way.BY_POST)))
                .isEqualTo(UNCHANGED);
    }

    @Test
    void aMessageThatArrivesLateSettlesTheTask() {
        Correspondence state =
                after(
                        failed(sent(onlyReady(), 1, "a"), 2),
                        notArrived("a", Failure.TEMPORARY),
                        arrived("a"));

        assertThat(state.unreached())
                .containsExactly(
                        TASK.settled(
                                new Unreached.Settlement(
                                        Unreached.Way.BY_LATE_MESSAGE, "", AT, "")));
    }

    @Test
    void aMessageThatArrivesAfterTheCounterToldItChangesNothingOfThat() {
        DeliveryStep.Settle byPhone = settle("ready", Unreached.Way.BY_PHONE);
        Correspondence state =
                after(
                        failed(sent(onlyReady(), 1, "a"), 2),
                        notArrived("a", Failure.TEMPORARY),
                        byPhone,
                        arrived("a"));

        assertThat(state.unreached()).containsExactly(TASK.settled(byPhone.settlement()));
    }

    @Test
    void addressesAreNotPrinted() {
        assertThat(
                        Map.of(
                                        "way",
                                        new Alternative(Channel.SMS, "0912000102"),
                                        "list",
                                        List.of(new Alternative(Channel.EMAIL, "hoa@example.vn")))
                                .toString())
                .doesNotContain("0912", "hoa");
    }
}
