package vn.lienthong.notification.telling.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.lienthong.notification.telling.domain.Facts.AT;
import static vn.lienthong.notification.telling.domain.Facts.CODE;
import static vn.lienthong.notification.telling.domain.Facts.MACHINE;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.lienthong.contracts.event.ClockScope;
import vn.lienthong.contracts.event.DossierEvent;
import vn.lienthong.contracts.event.DossierProcessed;
import vn.lienthong.contracts.event.NotificationDelivered;
import vn.lienthong.contracts.event.NotificationFailed;
import vn.lienthong.contracts.event.NotificationSent;
import vn.lienthong.notification.templates.domain.Channel;
import vn.lienthong.notification.templates.domain.OnUnknownOutcome;

class DeliveryTest {

    private static final Claimant ME = new Claimant("host:8084", "run-2");
    private static final Claimant BEFORE = new Claimant("host:8084", "run-1");
    private static final Claimant OTHER = new Claimant("host-2:8084", "run-9");
    private static final Decision UNCHANGED = new Decision.Unchanged();

    private static final List<Progress> ENDS =
            List.of(
                    new Progress.Delivered(AT, "smpp"),
                    new Progress.Failed(AT, "smpp", "no", List.of()),
                    new Progress.TechnicalFailure(AT, "no"),
                    new Progress.Suppressed("no"));

    private final Telling telling = new Telling(Facts.OFFICES);

    /// One text message and one mail, to be sent.
    private Correspondence received() {
        return next(telling.on(null, Facts.received(), MACHINE));
    }

    private Correspondence alsoReady() {
        return next(telling.on(received(), new DossierProcessed(CODE, AT, "W"), MACHINE));
    }

    private static Correspondence next(Decision decision) {
        assertThat(decision).isInstanceOf(Decision.Changed.class);
        return ((Decision.Changed) decision).next();
    }

    private static DossierEvent event(Decision decision) {
        assertThat(((Decision.Changed) decision).events()).hasSize(1);
        return ((Decision.Changed) decision).events().getFirst();
    }

    private static Moment moment(Duration afterStart) {
        return new Moment(AT.plus(afterStart), MACHINE.plus(afterStart));
    }

    private static Moment start() {
        return moment(Duration.ZERO);
    }

    private static DeliveryStep.Claim claim(int number, int attempts, Moment now) {
        return new DeliveryStep.Claim(number, attempts, "smpp", 2, BEFORE, now, now.machine());
    }

    private Correspondence claimed() {
        return next(Delivery.decide(received(), claim(1, 0, start())));
    }

    private Correspondence sent() {
        return next(Delivery.decide(claimed(), taken(1, true, "a", "b")));
    }

    private static DeliveryStep.Taken taken(int attempt, boolean confirmed, String... ids) {
        return new DeliveryStep.Taken(1, attempt, List.of(ids), confirmed, start());
    }

    private static Progress progress(Correspondence state) {
        return state.notifications().getFirst().progress();
    }

    private static Notification sms(Correspondence state) {
        return state.notifications().getFirst();
    }

    @Test
    void whoeverIsWrittenToDoesNotWaitForWhatIsOnItsWayToSomebodyElse() {
        Correspondence both =
                next(
                        telling.on(
                                received(),
                                Facts.approaching(ClockScope.STEP, "SHARE_80"),
                                MACHINE));

        assertThat(both.sendable(Channel.EMAIL, MACHINE))
                .extracting(Notification::to)
                .hasSize(2)
                .doesNotHaveDuplicates();
    }

    @Test
    void theClaimStandsBeforeAnythingIsSubmitted() {
        Correspondence state = claimed();

        assertThat(progress(state)).isEqualTo(new Progress.Sending(MACHINE, BEFORE));
        assertThat(sms(state).attempts())
                .containsExactly(new Attempt("smpp", AT, "SENDING", List.of()));
        assertThat(sms(state).parts()).isEqualTo(2);
        assertThat(sms(state).chain()).isEqualTo(new Chain(0, 1, MACHINE));
    }

    @Test
    void whoClaimsSecondGetsNothing() {
        assertThat(Delivery.decide(claimed(), claim(1, 0, start()))).isEqualTo(UNCHANGED);
        assertThat(Delivery.decide(received(), claim(1, 5, start()))).isEqualTo(UNCHANGED);
        assertThat(Delivery.decide(received(), claim(9, 0, start()))).isEqualTo(UNCHANGED);
        assertThat(Delivery.decide(received(), claim(0, 0, start()))).isEqualTo(UNCHANGED);
    }

    @Test
    void whatTheProviderTookIsSentAndSaidSoWithoutTheAddress() {
        Decision decision = Delivery.decide(claimed(), taken(1, true, "a", "b"));

        assertThat(progress(next(decision)))
                .isEqualTo(new Progress.Sent(AT, "smpp", List.of("a", "b")));
        assertThat(sms(next(decision)).attempts())
                .containsExactly(new Attempt("smpp", AT, "SENT", List.of("a", "b")));
        assertThat(event(decision))
                .isEqualTo(
                        new NotificationSent(
                                CODE, AT, CODE + "~1", "received", "SMS", "0912***678", "smpp"));
    }

    @Test
    void aProviderThatConfirmsNothingIsNotWaitedFor() {
        assertThat(progress(next(Delivery.decide(claimed(), taken(1, false, "a")))))
                .isEqualTo(new Progress.Sent(AT, "smpp", List.of()));
    }

    @Test
    void anAnswerToAnEarlierAttemptIsTooLate() {
        assertThat(Delivery.decide(claimed(), taken(2, true, "a"))).isEqualTo(UNCHANGED);
        assertThat(Delivery.decide(received(), taken(0, true, "a"))).isEqualTo(UNCHANGED);
    }

    @Test
    void aRefusalIsForGood() {
        Decision decision =
                Delivery.decide(claimed(), new DeliveryStep.Refused(1, 1, "SMPP 0x0B", start()));

        assertThat(progress(next(decision)))
                .isEqualTo(new Progress.Failed(AT, "smpp", "SMPP 0x0B", List.of()));
        assertThat(event(decision)).isInstanceOf(NotificationFailed.class);
    }

    @Test
    void whatWasNotTakenIsTriedAgainAfterAPause() {
        Correspondence state =
                next(
                        Delivery.decide(
                                claimed(),
                                new DeliveryStep.NotTaken(1, 1, "TIMEOUT", start(), 0.5)));

        assertThat(progress(state)).isEqualTo(new Progress.Created(MACHINE.plusSeconds(2)));
        assertThat(sms(state).attempts().getLast().result()).isEqualTo("TIMEOUT");
        assertThat(state.sendable(Channel.SMS, MACHINE)).isEmpty();
        assertThat(Delivery.decide(state, claim(1, 1, start()))).isEqualTo(UNCHANGED);
        assertThat(state.sendable(Channel.SMS, MACHINE.plusSeconds(2))).hasSize(1);
        assertThat(next(Delivery.decide(state, claim(1, 1, moment(Duration.ofSeconds(3))))))
                .extracting(s -> sms(s).attempts().size())
                .isEqualTo(2);
    }

    @Test
    void thePausesGrowAndAreSpread() {
        assertThat(Backoff.after(1, 0)).isEqualTo(Duration.ofMillis(1600));
        assertThat(Backoff.after(1, 1)).isEqualTo(Duration.ofMillis(2400));
        assertThat(Backoff.after(3, 0.5)).isEqualTo(Duration.ofSeconds(10));
        assertThat(Backoff.after(8, 0.5)).isEqualTo(Duration.ofMinutes(5));
        assertThat(Backoff.after(80, 0.5)).isEqualTo(Duration.ofMinutes(5));
    }

    @Test
    void afterFourHoursNobodyTriesAnyMore() {
        Moment late = moment(Duration.ofHours(4));
        Decision decision =
                Delivery.decide(claimed(), new DeliveryStep.NotTaken(1, 1, "TIMEOUT", late, 0.5));

        assertThat(progress(next(decision)))
                .isEqualTo(new Progress.TechnicalFailure(late.business(), "TIMEOUT"));
        assertThat(event(decision)).isInstanceOf(NotificationFailed.class);
        assertThat(Chain.FIRST.stillValidAt(MACHINE)).isTrue();
    }

    @Test
    void whatCannotBeWrittenNowIsTriedAgain() {
        Correspondence state = next(Delivery.decide(received(), unprepared(false)));

        assertThat(progress(state)).isEqualTo(new Progress.Created(MACHINE.plusSeconds(2)));
        assertThat(sms(state).attempts())
                .containsExactly(new Attempt("smpp", AT, "LETTER 503", List.of()));
    }

    @Test
    void whatCanNeverBeWrittenIsOurFailure() {
        assertThat(progress(next(Delivery.decide(received(), unprepared(true)))))
                .isEqualTo(new Progress.TechnicalFailure(AT, "LETTER 503"));
    }

    private static DeliveryStep.Unprepared unprepared(boolean forGood) {
        return new DeliveryStep.Unprepared(1, 0, "smpp", "LETTER 503", forGood, start(), 0.5);
    }

    private static DeliveryStep.Abandoned abandoned(
            OnUnknownOutcome then, Claimant by, Duration after) {
        return new DeliveryStep.Abandoned(1, 1, then, by, moment(after), 0.5);
    }

    @Test
    void theClaimOfAnEarlierRunIsDeadAtOnce() {
        Decision decision =
                Delivery.decide(claimed(), abandoned(OnUnknownOutcome.GIVE_UP, ME, Duration.ZERO));

        assertThat(progress(next(decision)))
                .isEqualTo(new Progress.TechnicalFailure(AT, "UNKNOWN_OUTCOME"));
        assertThat(event(decision)).isInstanceOf(NotificationFailed.class);
    }

    @Test
    void whatMustArriveIsSentAgainUnderTheSameName() {
        Correspondence before = claimed();
        Correspondence state =
                next(
                        Delivery.decide(
                                before, abandoned(OnUnknownOutcome.SEND_AGAIN, ME, Duration.ZERO)));

        assertThat(progress(state)).isEqualTo(new Progress.Created(MACHINE.plusSeconds(2)));
        assertThat(sms(state).attempts().getLast().result()).isEqualTo("UNKNOWN_OUTCOME");
        assertThat(sms(state).reference(CODE)).isEqualTo(sms(before).reference(CODE));
    }

    @Test
    void theClaimOfAnotherLivesUntilItsLeaseIsOver() {
        Duration almost = Progress.LEASE.minusMillis(1);

        assertThat(Delivery.decide(claimed(), abandoned(OnUnknownOutcome.GIVE_UP, OTHER, almost)))
                .isEqualTo(UNCHANGED);
        assertThat(Delivery.decide(claimed(), abandoned(OnUnknownOutcome.GIVE_UP, BEFORE, almost)))
                .isEqualTo(UNCHANGED);
        assertThat(
                        progress(
                                next(
                                        Delivery.decide(
                                                claimed(),
                                                abandoned(
                                                        OnUnknownOutcome.GIVE_UP,
                                                        OTHER,
                                                        Progress.LEASE)))))
                .isInstanceOf(Progress.TechnicalFailure.class);
    }

    private static DeliveryStep.Receipt receipt(String reference, boolean delivered) {
        return new DeliveryStep.Receipt(reference, delivered, delivered ? "" : "EXPIRED", start());
    }

    @Test
    void aMessageIsDeliveredWhenItsLastPartIs() {
        Correspondence one = next(Delivery.decide(sent(), receipt("b", true)));
        assertThat(progress(one)).isEqualTo(new Progress.Sent(AT, "smpp", List.of("a")));

        Decision decision = Delivery.decide(one, receipt("a", true));
        assertThat(progress(next(decision))).isEqualTo(new Progress.Delivered(AT, "smpp"));
        assertThat(event(decision)).isInstanceOf(NotificationDelivered.class);
    }

    @Test
    void receiptsThatComeTwiceOrForNothingChangeNothing() {
        Correspondence one = next(Delivery.decide(sent(), receipt("b", true)));
        assertThat(Delivery.decide(one, receipt("b", true))).isEqualTo(UNCHANGED);
        assertThat(Delivery.decide(one, receipt("b", false))).isEqualTo(UNCHANGED);
        assertThat(Delivery.decide(claimed(), receipt("a", true))).isEqualTo(UNCHANGED);
    }

    @Test
    void aPartThatDidNotArriveFailsTheMessageUntilALateReceiptSaysOtherwise() {
        Decision failed = Delivery.decide(sent(), receipt("a", false));
        assertThat(progress(next(failed)))
                .isEqualTo(new Progress.Failed(AT, "smpp", "EXPIRED", List.of("a", "b")));
        assertThat(event(failed)).isInstanceOf(NotificationFailed.class);

        assertThat(Delivery.decide(next(failed), receipt("a", false))).isEqualTo(UNCHANGED);
        assertThat(Delivery.decide(next(failed), receipt("x", true))).isEqualTo(UNCHANGED);
        Correspondence late = next(Delivery.decide(next(failed), receipt("a", true)));
        assertThat(progress(late))
                .isEqualTo(new Progress.Failed(AT, "smpp", "EXPIRED", List.of("b")));
        assertThat(progress(next(Delivery.decide(late, receipt("b", true)))))
                .isEqualTo(new Progress.Delivered(AT, "smpp"));
    }

    @Test
    void anOperatorMaySendAgainWhatIsDecided() {
        Correspondence again =
                next(Delivery.decide(sent(), new DeliveryStep.SendAgain(1, start())));

        assertThat(progress(again)).isEqualTo(new Progress.Created(MACHINE));
        assertThat(sms(again).attempts()).hasSize(1);
        assertThat(sms(again).reference(CODE)).isEqualTo(CODE + "~1.1");
        assertThat(sms(again).chain()).isEqualTo(new Chain(1, 0, null));
    }

    @Test
    void whatIsOnItsWayOrHasNoAddressIsNotSentAgain() {
        assertThat(Delivery.decide(received(), new DeliveryStep.SendAgain(1, start())))
                .isEqualTo(UNCHANGED);
        assertThat(Delivery.decide(received(), new DeliveryStep.SendAgain(3, start())))
                .isEqualTo(UNCHANGED);
        Correspondence nobody = next(telling.on(null, Facts.received(null, null), MACHINE));
        assertThat(Delivery.decide(nobody, new DeliveryStep.SendAgain(1, start())))
                .isEqualTo(UNCHANGED);
    }

    @Test
    void nobodyReadsReadyBeforeReceived() {
        Correspondence state = alsoReady();
        assertThat(state.sendable(Channel.SMS, MACHINE))
                .extracting(Notification::number)
                .containsExactly(1);
        assertThat(Delivery.decide(state, claim(3, 0, start()))).isEqualTo(UNCHANGED);

        Correspondence first = next(Delivery.decide(state, claim(1, 0, start())));
        assertThat(first.sendable(Channel.SMS, MACHINE)).isEmpty();
        assertThat(first.due(Channel.SMS)).contains(MACHINE.plus(Progress.LEASE));

        Correspondence done = next(Delivery.decide(first, taken(1, true, "a")));
        assertThat(done.sendable(Channel.SMS, MACHINE))
                .extracting(Notification::number)
                .containsExactly(3);
        assertThat(done.due(Channel.SMS)).contains(MACHINE);
    }

    @Test
    void whatIsDecidedIsNeverDueAgain() {
        Instant muchLater = MACHINE.plus(Duration.ofDays(9));
        assertThat(sent().due(Channel.SMS)).isEmpty();
        assertThat(sent().due(Channel.EMAIL)).contains(MACHINE);
        assertThat(sent().abandoned(Channel.SMS, ME, muchLater)).isEmpty();
        for (Progress end : ENDS) {
            Correspondence state = claimed().with(sms(claimed()).is(end));
            assertThat(state.due(Channel.SMS)).isEmpty();
            assertThat(Delivery.decide(state, receipt("a", true))).isEqualTo(UNCHANGED);
        }
        assertThat(claimed().abandoned(Channel.SMS, ME, MACHINE)).hasSize(1);
        assertThat(claimed().abandoned(Channel.EMAIL, ME, MACHINE)).isEmpty();
        assertThat(received().sendable(Channel.SMS, MACHINE.minusSeconds(1))).isEmpty();
    }

    @Test
    void everyStateHasTheNameOfTheContract() {
        Map<String, Progress> states =
                Map.of(
                        "CREATED", new Progress.Created(MACHINE),
                        "SENDING", new Progress.Sending(MACHINE, ME),
                        "SENT", new Progress.Sent(AT, "smpp", List.of()),
                        "DELIVERED", new Progress.Delivered(AT, "smpp"),
                        "FAILED", new Progress.Failed(AT, "smpp", "no", List.of()),
                        "TECHNICAL_FAILURE", new Progress.TechnicalFailure(AT, "no"),
                        "SUPPRESSED", new Progress.Suppressed("no"));

        states.forEach((name, progress) -> assertThat(progress.state()).isEqualTo(name));
        assertThat(states.values()).filteredOn(Progress::pending).hasSize(2);
    }
}
