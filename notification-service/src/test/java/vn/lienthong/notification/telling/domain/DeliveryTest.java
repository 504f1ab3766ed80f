package vn.lienthong.notification.telling.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.lienthong.notification.telling.domain.Course.BEFORE;
import static vn.lienthong.notification.telling.domain.Course.ME;
import static vn.lienthong.notification.telling.domain.Course.OTHER;
import static vn.lienthong.notification.telling.domain.Course.PATIENCE;
import static vn.lienthong.notification.telling.domain.Course.UNCHANGED;
import static vn.lienthong.notification.telling.domain.Course.VALIDITY;
import static vn.lienthong.notification.telling.domain.Course.after;
import static vn.lienthong.notification.telling.domain.Course.claim;
import static vn.lienthong.notification.telling.domain.Course.event;
import static vn.lienthong.notification.telling.domain.Course.events;
import static vn.lienthong.notification.telling.domain.Course.message;
import static vn.lienthong.notification.telling.domain.Course.moment;
import static vn.lienthong.notification.telling.domain.Course.next;
import static vn.lienthong.notification.telling.domain.Course.progress;
import static vn.lienthong.notification.telling.domain.Course.received;
import static vn.lienthong.notification.telling.domain.Course.refused;
import static vn.lienthong.notification.telling.domain.Course.sent;
import static vn.lienthong.notification.telling.domain.Course.start;
import static vn.lienthong.notification.telling.domain.Course.taken;
import static vn.lienthong.notification.telling.domain.Course.told;
import static vn.lienthong.notification.telling.domain.Facts.AT;
import static vn.lienthong.notification.telling.domain.Facts.CODE;
import static vn.lienthong.notification.telling.domain.Facts.MACHINE;
import static vn.lienthong.notification.telling.domain.Facts.OPENING;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import vn.lienthong.contracts.event.DossierProcessed;
import vn.lienthong.contracts.event.NotificationFailed;
import vn.lienthong.contracts.event.NotificationSent;
import vn.lienthong.notification.templates.domain.Channel;
import vn.lienthong.notification.templates.domain.OnUnknownOutcome;

class DeliveryTest {

    private static final Duration TWO_SECONDS = Duration.ofSeconds(2);
    private static final Instant NEXT_TRY = MACHINE.plus(TWO_SECONDS);

    private static Correspondence claimed() {
        return after(received(), claim(1));
    }

    private static Notification sms(Correspondence state) {
        return message(state, 1);
    }

    private static Progress progressOf(Decision decision) {
        return progress(next(decision), 1);
    }

    /// A warning that waits for the desk's digest, as third message.
    private static Correspondence waitingForDigest() {
        return told(received(), Facts.approachingInDigest("SHARE_80"));
    }

    private static List<Integer> sendable(Correspondence state, Channel channel, Moment at) {
        return state.sendable(channel, at.machine(), at.business()).stream()
                .map(Notification::number)
                .toList();
    }

    private static DeliveryStep.NotTaken notTaken(int attempt, boolean elsewhere, Moment now) {
        return new DeliveryStep.NotTaken(1, attempt, "TIMEOUT", elsewhere, now, PATIENCE);
    }

    private static DeliveryStep.HoldBack holdBack(int number, Hold why, Duration until) {
        return new DeliveryStep.HoldBack(number, 0, AT.plus(until), why);
    }

    private static DeliveryStep.Throttled throttled(int attempt) {
        return throttled(attempt, start());
    }

    private static DeliveryStep.Throttled throttled(int attempt, Moment now) {
        return new DeliveryStep.Throttled(1, attempt, Duration.ofSeconds(7), now, PATIENCE);
    }

    private static DeliveryStep.Unprepared unprepared(int attempts, boolean forGood) {
        return new DeliveryStep.Unprepared(1, attempts, "LETTER 503", forGood, start(), PATIENCE);
    }

    private static DeliveryStep.Unanswered unanswered(OnUnknownOutcome then) {
        return new DeliveryStep.Unanswered(1, 1, "UNKNOWN_OUTCOME", then, start(), PATIENCE);
    }

    private static DeliveryStep.Abandoned abandoned(
            OnUnknownOutcome then, Claimant by, Duration after) {
        return new DeliveryStep.Abandoned(1, 1, then, by, moment(after), PATIENCE);
    }

    private static DeliveryStep.SendAgain sendAgain(int number) {
        return new DeliveryStep.SendAgain(number, start());
    }

    // Claiming

    @Test
    void theClaimStandsBeforeAnythingIsSubmitted() {
        Correspondence state = claimed();

        assertThat(progress(state, 1)).isEqualTo(new Progress.Sending(MACHINE, BEFORE));
        assertThat(sms(state).attempts())
                .containsExactly(new Attempt("smpp", AT, "SENDING", List.of()));
        assertThat(sms(state).parts()).isEqualTo(2);
        assertThat(sms(state).chain()).isEqualTo(new Chain(0, 1, MACHINE));
        assertThat(sms(state).lastProvider()).isEqualTo("smpp");
        assertThat(sms(received()).lastProvider()).isEmpty();
    }

    @Test
    void whoClaimsSecondGetsNothing() {
        assertThat(Delivery.decide(claimed(), claim(1))).isEqualTo(UNCHANGED);
        assertThat(Delivery.decide(claimed(), claim(1, 1, start()))).isEqualTo(UNCHANGED);
        assertThat(Delivery.decide(received(), claim(1, 5, start()))).isEqualTo(UNCHANGED);
    }

    @ParameterizedTest
    @CsvSource({"0", "-1", "3", "9"})
    void whatDoesNotExistIsNotClaimed(int number) {
        assertThat(received().find(number)).isEmpty();
        assertThat(Delivery.decide(received(), claim(number))).isEqualTo(UNCHANGED);
    }

    @Test
    void aSenderThatLooksAheadMayClaimWhatIsDueSoon() {
        Correspondence state = after(claimed(), notTaken(1, false, start()));
        DeliveryStep.Claim early = claim(1, 1, start());

        assertThat(Delivery.decide(state, early)).isEqualTo(UNCHANGED);
        assertThat(
                        progressOf(
                                Delivery.decide(
                                        state,
                                        new DeliveryStep.Claim(
                                                1, 1, "smpp", 1, ME, start(), NEXT_TRY))))
                .isEqualTo(new Progress.Sending(MACHINE, ME));
    }

    @Test
    void nobodyReadsReadyBeforeReceived() {
        Correspondence state = told(received(), new DossierProcessed(CODE, AT, "W"));
        assertThat(sendable(state, Channel.SMS, start())).containsExactly(1);
        assertThat(Delivery.decide(state, claim(3))).isEqualTo(UNCHANGED);

        Correspondence first = after(state, claim(1));
        assertThat(sendable(first, Channel.SMS, start())).isEmpty();
        assertThat(first.due(Channel.SMS)).contains(MACHINE.plus(Progress.LEASE));

        Correspondence done = after(first, taken(1, 1, "a"));
        assertThat(sendable(done, Channel.SMS, start())).containsExactly(3);
        assertThat(done.due(Channel.SMS)).contains(MACHINE);
    }

    @Test
    void whoeverIsWrittenToDoesNotWaitForWhatIsOnItsWayToSomebodyElse() {
        Correspondence both = told(received(), Facts.missed());

        assertThat(sendable(both, Channel.EMAIL, start())).containsExactly(2, 3, 4);
        assertThat(sendable(both, Channel.SMS, start())).containsExactly(1, 5);
    }

    // Holding back

    @Test
    void whatIsHeldBackWaitsByTheBusinessClock() {
        Duration night = Duration.ofHours(10);
        Correspondence state = after(received(), holdBack(1, Hold.QUIET_HOURS, night));

        assertThat(progress(state, 1))
                .isEqualTo(new Progress.Held(AT.plus(night), Hold.QUIET_HOURS));
        assertThat(state.due(Channel.SMS)).isEmpty();
        assertThat(state.heldUntil(Channel.SMS)).contains(AT.plus(night));
        assertThat(state.heldUntil(Channel.EMAIL)).isEmpty();
        assertThat(sendable(state, Channel.SMS, moment(night.minusMillis(1)))).isEmpty();
        assertThat(Delivery.decide(state, claim(1, 0, moment(night.minusMillis(1)))))
                .isEqualTo(UNCHANGED);
        assertThat(progressOf(Delivery.decide(state, claim(1, 0, moment(night)))))
                .isInstanceOf(Progress.Sending.class);
    }

    @Test
    void whatIsHeldMayBeHeldAgainAndSuppressed() {
        Correspondence state =
                after(
                        received(),
                        holdBack(1, Hold.QUIET_HOURS, Duration.ofHours(1)),
                        holdBack(1, Hold.CAP, Duration.ofHours(2)));

        assertThat(progress(state, 1))
                .isEqualTo(new Progress.Held(AT.plus(Duration.ofHours(2)), Hold.CAP));
        assertThat(
                        progressOf(
                                Delivery.decide(
                                        state, new DeliveryStep.Suppress(1, 0, "STOP", start()))))
                .isEqualTo(new Progress.Suppressed("STOP"));
    }

    @Test
    void whatIsClaimedIsNeitherHeldNorSuppressed() {
        assertThat(Delivery.decide(claimed(), holdBack(1, Hold.CAP, TWO_SECONDS)))
                .isEqualTo(UNCHANGED);
        assertThat(Delivery.decide(claimed(), new DeliveryStep.Suppress(1, 1, "STOP", start())))
                .isEqualTo(UNCHANGED);
    }

    @Test
    void whatIsHeldDoesNotKeepOthersWaiting() {
        Correspondence state =
                after(
                        told(received(), new DossierProcessed(CODE, AT, "W")),
                        holdBack(1, Hold.CAP, Duration.ofHours(1)));

        assertThat(sendable(state, Channel.SMS, start())).containsExactly(3);
    }

    @Test
    void theEarliestOfWhatIsHeldIsLetGoFirst() {
        Correspondence state =
                after(
                        told(received(), new DossierProcessed(CODE, AT, "W")),
                        holdBack(1, Hold.CAP, Duration.ofHours(2)),
                        holdBack(3, Hold.QUIET_HOURS, Duration.ofHours(1)));

        assertThat(state.heldUntil(Channel.SMS)).contains(AT.plus(Duration.ofHours(1)));
    }

    @Test
    void whatNobodyWantsIsSuppressedWithoutAFact() {
        Decision decision =
                Delivery.decide(
                        received(), new DeliveryStep.Suppress(1, 0, "NOT_ASKED_FOR", start()));

        assertThat(progressOf(decision)).isEqualTo(new Progress.Suppressed("NOT_ASKED_FOR"));
        assertThat(events(decision)).isEmpty();
        assertThat(next(decision).unreached()).isEmpty();
    }

    // The digest

    @Test
    void whatWaitsForTheDigestIsNotSentAlone() {
        Correspondence state = waitingForDigest();
        Moment opening = new Moment(OPENING, MACHINE);

        assertThat(progress(state, 3)).isEqualTo(new Progress.Held(OPENING, Hold.DIGEST));
        assertThat(state.nextDigest()).contains(OPENING);
        assertThat(state.heldUntil(Channel.EMAIL)).isEmpty();
        assertThat(state.due(Channel.EMAIL)).contains(MACHINE);
        assertThat(sendable(state, Channel.EMAIL, opening)).containsExactly(2);
        assertThat(Delivery.decide(state, claim(3, 0, opening))).isEqualTo(UNCHANGED);
        assertThat(state.forDigest(OPENING.minusMillis(1))).isEmpty();
        assertThat(state.forDigest(OPENING)).extracting(Notification::number).containsExactly(3);
    }

    @Test
    void whatStandsInTheDigestIsTold() {
        Correspondence state =
                after(waitingForDigest(), new DeliveryStep.Bundle(3, "digest~D~1", start()));

        assertThat(progress(state, 3)).isEqualTo(new Progress.InDigest(AT, "digest~D~1"));
        assertThat(state.nextDigest()).isEmpty();
        assertThat(state.forDigest(OPENING)).isEmpty();
        assertThat(Delivery.decide(state, new DeliveryStep.Bundle(3, "digest~D~2", start())))
                .isEqualTo(UNCHANGED);
    }

    /// The digest was written from what waited; before that was recorded, the step was done.
    @Test
    void whatWasSettledWhileTheDigestWasWrittenStandsInItAllTheSame() {
        DeliveryStep bundle = new DeliveryStep.Bundle(3, "digest~D~1", start());
        Correspondence waiting = waitingForDigest();
        Correspondence settled =
                waiting.with(waiting.find(3).orElseThrow().is(new Progress.Suppressed("SETTLED")));
        Correspondence unwanted =
                waiting.with(
                        waiting.find(3).orElseThrow().is(new Progress.Suppressed("NOT_ASKED_FOR")));

        assertThat(progress(after(settled, bundle), 3))
                .isEqualTo(new Progress.InDigest(AT, "digest~D~1"));
        assertThat(Delivery.decide(unwanted, bundle)).isEqualTo(UNCHANGED);
    }

    @Test
    void onlyWhatWaitsForTheDigestIsBundled() {
        DeliveryStep bundle = new DeliveryStep.Bundle(1, "digest~D~1", start());
        Correspondence held = after(received(), holdBack(1, Hold.CAP, TWO_SECONDS));

        assertThat(Delivery.decide(received(), bundle)).isEqualTo(UNCHANGED);
        assertThat(Delivery.decide(held, bundle)).isEqualTo(UNCHANGED);
        assertThat(held.nextDigest()).isEmpty();
        assertThat(held.forDigest(OPENING)).isEmpty();
    }

    // Writing

    @Test
    void whatCannotBeWrittenNowIsTriedAgain() {
        Correspondence state = after(received(), unprepared(0, false));

        assertThat(progress(state, 1)).isEqualTo(new Progress.Created(NEXT_TRY));
        assertThat(sms(state).attempts())
                .containsExactly(new Attempt("lienthong", AT, "LETTER 503", List.of()));
        assertThat(sms(state).chain()).isEqualTo(new Chain(0, 1, MACHINE));
        assertThat(progress(after(state, unprepared(1, false)), 1))
                .isEqualTo(new Progress.Created(MACHINE.plusSeconds(5)));
    }

    @Test
    void whatCanNeverBeWrittenIsOurFailure() {
        Decision decision = Delivery.decide(received(), unprepared(0, true));

        assertThat(progressOf(decision))
                .isEqualTo(
                        new Progress.Failed(
                                Failure.TECHNICAL, AT, "lienthong", "LETTER 503", List.of()));
        assertThat(event(decision)).isInstanceOf(NotificationFailed.class);
        assertThat(Delivery.decide(claimed(), unprepared(1, true))).isEqualTo(UNCHANGED);
    }

    // Answers

    @Test
    void whatTheProviderTookIsSentAndSaidSoWithoutTheAddress() {
        Decision decision = Delivery.decide(claimed(), taken(1, 1, "a", "b"));

        assertThat(progressOf(decision))
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
        Correspondence state =
                after(claimed(), new DeliveryStep.Taken(1, 1, List.of("a"), false, start()));

        assertThat(progress(state, 1)).isEqualTo(new Progress.Sent(AT, "smpp", List.of()));
        assertThat(state.awaitingSince()).isEmpty();
        assertThat(state.awaiting(MACHINE.plus(Duration.ofDays(9)))).isEmpty();
    }

    @Test
    void anAnswerToAnotherAttemptIsNone() {
        assertThat(Delivery.decide(claimed(), taken(1, 2, "a"))).isEqualTo(UNCHANGED);
        assertThat(Delivery.decide(claimed(), taken(2, 1, "a"))).isEqualTo(UNCHANGED);
        assertThat(Delivery.decide(claimed(), taken(7, 1, "a"))).isEqualTo(UNCHANGED);
        assertThat(Delivery.decide(received(), taken(1, 0, "a"))).isEqualTo(UNCHANGED);
    }

    static Stream<DeliveryStep> answers() {
        return Stream.of(
                taken(1, 1, "a"),
                refused(1, 1),
                new DeliveryStep.GivenUp(1, 1, "no", start()),
                notTaken(1, false, start()),
                notTaken(1, true, start()),
                throttled(1),
                unanswered(OnUnknownOutcome.GIVE_UP),
                unanswered(OnUnknownOutcome.SEND_AGAIN),
                abandoned(OnUnknownOutcome.GIVE_UP, ME, Duration.ZERO),
                abandoned(OnUnknownOutcome.SEND_AGAIN, ME, Duration.ZERO));
    }

    @ParameterizedTest
    @MethodSource("answers")
    void anAnswerCountsOnceAndNoneCountsAfterIt(DeliveryStep answer) {
        Correspondence state = after(claimed(), answer);

        assertThat(progress(state, 1)).isNotInstanceOf(Progress.Sending.class);
        assertThat(answers().map(late -> Delivery.decide(state, late))).containsOnly(UNCHANGED);
    }

    @Test
    void aRefusalIsForGood() {
        Decision decision = Delivery.decide(claimed(), refused(1, 1));

        assertThat(progressOf(decision))
                .isEqualTo(
                        new Progress.Failed(Failure.PERMANENT, AT, "smpp", "SMPP 0x0B", List.of()));
        assertThat(sms(next(decision)).attempts().getLast().result()).isEqualTo("SMPP 0x0B");
        assertThat(event(decision))
                .isEqualTo(
                        new NotificationFailed(
                                CODE,
                                AT,
                                CODE + "~1",
                                "received",
                                "SMS",
                                "0912***678",
                                "SMPP 0x0B"));
    }

    @Test
    void whatCannotBeSentAtAllIsGivenUp() {
        Decision decision =
                Delivery.decide(claimed(), new DeliveryStep.GivenUp(1, 1, "UNENCODABLE", start()));

        assertThat(progressOf(decision))
                .isEqualTo(
                        new Progress.Failed(
                                Failure.TECHNICAL, AT, "smpp", "UNENCODABLE", List.of()));
        assertThat(event(decision)).isInstanceOf(NotificationFailed.class);
    }

    // Trying again

    @Test
    void whatWasNotTakenIsTriedAgainAfterAPause() {
        Decision decision = Delivery.decide(claimed(), notTaken(1, false, start()));
        Correspondence state = next(decision);

        assertThat(events(decision)).isEmpty();
        assertThat(progress(state, 1)).isEqualTo(new Progress.Created(NEXT_TRY));
        assertThat(sms(state).attempts().getLast().result()).isEqualTo("TIMEOUT");
        assertThat(sendable(state, Channel.SMS, moment(TWO_SECONDS.minusMillis(1)))).isEmpty();
        assertThat(sendable(state, Channel.SMS, moment(TWO_SECONDS))).containsExactly(1);
        assertThat(sms(after(state, claim(1, 1, moment(TWO_SECONDS)))).chain())
                .isEqualTo(new Chain(0, 2, MACHINE));
    }

    @Test
    void whereAnotherProviderCanBeAskedTheFirstRetryFollowsAtOnce() {
        Correspondence once = after(claimed(), notTaken(1, true, start()));
        assertThat(progress(once, 1)).isEqualTo(new Progress.Created(MACHINE));

        Correspondence twice = after(once, claim(1, 1, start()), notTaken(2, true, start()));
        assertThat(progress(twice, 1)).isEqualTo(new Progress.Created(NEXT_TRY));
    }

    @ParameterizedTest
    @CsvSource({
        "1, 2, 0",
        "2, 5, 2",
        "3, 10, 0",
        "4, 20, 5",
        "5, 30, 0",
        "6, 60, 10",
        "7, 120, 0",
        "8, 300, 20",
        "9, 300, 0",
        "16, 300, 300",
        "80, 300, 300",
        "81, 300, 0"
    })
    void thePausesGrow(int tries, int here, int elsewhere) {
        assertThat(Backoff.after(tries, 0.5)).isEqualTo(Duration.ofSeconds(here));
        assertThat(Backoff.elsewhere(tries, 0.5)).isEqualTo(Duration.ofSeconds(elsewhere));
    }

    @Test
    void thePausesAreSpreadByAFifthToBothSides() {
        assertThat(Backoff.after(1, 0)).isEqualTo(Duration.ofMillis(1600));
        assertThat(Backoff.after(1, 1)).isEqualTo(Duration.ofMillis(2400));
    }

    @Test
    void whatIsNotWorthSendingAnyMoreExpires() {
        Moment late = moment(VALIDITY.minus(TWO_SECONDS).plusMillis(1));
        Decision decision = Delivery.decide(claimed(), notTaken(1, false, late));

        assertThat(progressOf(decision))
                .isEqualTo(new Progress.Expired(late.business(), "TIMEOUT"));
        assertThat(sms(next(decision)).attempts().getLast().result()).isEqualTo("TIMEOUT");
        assertThat(event(decision))
                .isEqualTo(
                        new NotificationFailed(
                                CODE,
                                late.business(),
                                CODE + "~1",
                                "received",
                                "SMS",
                                "0912***678",
                                "TIMEOUT"));
    }

    @Test
    void theLastTryMayFallOnTheEndOfTheValidity() {
        Moment justInTime = moment(VALIDITY.minus(TWO_SECONDS));

        assertThat(progressOf(Delivery.decide(claimed(), notTaken(1, false, justInTime))))
                .isEqualTo(new Progress.Created(MACHINE.plus(VALIDITY)));
    }

    @Test
    void nothingExpiresBeforeItWasTried() {
        Instant nextYear = MACHINE.plus(Duration.ofDays(365));

        assertThat(Chain.FIRST.stillValidAt(nextYear, VALIDITY)).isTrue();
        assertThat(
                        progressOf(
                                Delivery.decide(
                                        received(), claim(1, 0, moment(VALIDITY.plusDays(9))))))
                .isInstanceOf(Progress.Sending.class);
    }

    @Test
    void beingThrottledIsNoTry() {
        Decision decision = Delivery.decide(claimed(), throttled(1));
        Correspondence state = next(decision);

        assertThat(events(decision)).isEmpty();
        assertThat(progress(state, 1)).isEqualTo(new Progress.Created(MACHINE.plusSeconds(7)));
        assertThat(sms(state).attempts()).isEmpty();
        assertThat(sms(state).chain()).isEqualTo(new Chain(0, 0, MACHINE));
    }

    @Test
    void whoIsThrottledForTooLongIsNotToldAnyMore() {
        Decision decision = Delivery.decide(claimed(), throttled(1, moment(PATIENCE.validity())));

        assertThat(progress(next(decision), 1))
                .isEqualTo(new Progress.Expired(AT.plus(PATIENCE.validity()), "THROTTLED"));
        assertThat(events(decision)).hasSize(1);
    }

    @Test
    void beingThrottledLaterLeavesTheEarlierTries() {
        Correspondence state =
                after(
                        claimed(),
                        notTaken(1, true, start()),
                        claim(1, 1, moment(TWO_SECONDS)),
                        throttled(2));

        assertThat(sms(state).attempts()).extracting(Attempt::result).containsExactly("TIMEOUT");
        assertThat(sms(state).chain()).isEqualTo(new Chain(0, 1, MACHINE));
    }

    // Unknown outcomes

    @Test
    void whatNobodyKnowsIsGivenUpWhereTwiceIsWorse() {
        Progress givenUp =
                new Progress.Failed(Failure.TECHNICAL, AT, "smpp", "UNKNOWN_OUTCOME", List.of());
        Decision unanswered = Delivery.decide(claimed(), unanswered(OnUnknownOutcome.GIVE_UP));
        Decision abandoned =
                Delivery.decide(claimed(), abandoned(OnUnknownOutcome.GIVE_UP, ME, Duration.ZERO));

        assertThat(progressOf(unanswered)).isEqualTo(givenUp);
        assertThat(progressOf(abandoned)).isEqualTo(givenUp);
        assertThat(event(unanswered)).isInstanceOf(NotificationFailed.class);
        assertThat(event(abandoned)).isEqualTo(event(unanswered));
    }

    @Test
    void whatNobodyKnowsIsSentAgainUnderTheSameNameWhereNeverIsWorse() {
        Correspondence unanswered = after(claimed(), unanswered(OnUnknownOutcome.SEND_AGAIN));
        Correspondence abandoned =
                after(claimed(), abandoned(OnUnknownOutcome.SEND_AGAIN, ME, Duration.ZERO));

        assertThat(abandoned).isEqualTo(unanswered);
        assertThat(progress(unanswered, 1)).isEqualTo(new Progress.Created(NEXT_TRY));
        assertThat(sms(unanswered).attempts().getLast().result()).isEqualTo("UNKNOWN_OUTCOME");
        assertThat(sms(unanswered).reference(CODE)).isEqualTo(CODE + "~1");
    }

    @ParameterizedTest
    @EnumSource(OnUnknownOutcome.class)
    void theClaimOfAnotherLivesUntilItsLeaseIsOver(OnUnknownOutcome then) {
        Duration almost = Progress.LEASE.minusMillis(1);

        assertThat(Delivery.decide(claimed(), abandoned(then, OTHER, almost))).isEqualTo(UNCHANGED);
        assertThat(Delivery.decide(claimed(), abandoned(then, BEFORE, almost)))
                .isEqualTo(UNCHANGED);
        assertThat(progressOf(Delivery.decide(claimed(), abandoned(then, OTHER, Progress.LEASE))))
                .isNotInstanceOf(Progress.Sending.class);
    }

    @Test
    void theClaimOfAnEarlierRunIsDeadAtOnce() {
        assertThat(claimed().abandoned(Channel.SMS, ME, MACHINE))
                .extracting(Notification::number)
                .containsExactly(1);
        assertThat(claimed().abandoned(Channel.SMS, OTHER, MACHINE)).isEmpty();
        assertThat(claimed().abandoned(Channel.EMAIL, ME, MACHINE)).isEmpty();
        assertThat(received().abandoned(Channel.SMS, ME, MACHINE.plus(Progress.LEASE))).isEmpty();
    }

    // Waiting for receipts

    @Test
    void whatIsSentWaitsForItsReceiptFromTheFirstTryOn() {
        Correspondence both =
                after(sent(received(), 1, "a"), claim(2, 0, moment(TWO_SECONDS)), taken(2, 1, "b"));

        assertThat(both.awaitingSince()).contains(MACHINE);
        assertThat(both.awaiting(MACHINE.minusMillis(1))).isEmpty();
        assertThat(both.awaiting(MACHINE)).extracting(Notification::number).containsExactly(1);
        assertThat(both.awaiting(NEXT_TRY)).hasSize(2);
    }

    @Test
    void whatHasFailedIsNotWaitedForThoughALateReceiptCounts() {
        Correspondence failed =
                after(sent(received(), 1, "a"), Course.notArrived("a", Failure.TEMPORARY));

        assertThat(progress(failed, 1).references()).containsExactly("a");
        assertThat(failed.awaitingSince()).isEmpty();
        assertThat(failed.awaiting(NEXT_TRY)).isEmpty();
    }

    // Sending again, settling, forgetting

    static Stream<Progress> decided() {
        return Stream.of(
                new Progress.Sent(AT, "smpp", List.of()),
                new Progress.Pending(AT, "smpp", List.of("a")),
                new Progress.Delivered(AT, "smpp"),
                new Progress.Failed(Failure.TECHNICAL, AT, "smpp", "no", List.of()),
                new Progress.Expired(AT, "no"));
    }

    static Stream<Progress> undecided() {
        return Stream.of(
                new Progress.Created(MACHINE),
                new Progress.Held(AT, Hold.CAP),
                new Progress.Sending(MACHINE, ME),
                new Progress.InDigest(AT, "digest~D~1"),
                new Progress.Suppressed("no"));
    }

    private static Correspondence with(Progress progress) {
        return claimed().with(sms(claimed()).is(progress));
    }

    @ParameterizedTest
    @MethodSource("decided")
    void whatIsDecidedMayBeSentAgainUnderAnotherName(Progress progress) {
        Correspondence again = after(with(progress), sendAgain(1));

        assertThat(progress(again, 1)).isEqualTo(new Progress.Created(MACHINE));
        assertThat(sms(again).attempts()).hasSize(1);
        assertThat(sms(again).reference(CODE)).isEqualTo(CODE + "~1.1");
        assertThat(sms(again).chain()).isEqualTo(new Chain(1, 0, null));
        assertThat(sms(again).lastProvider()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("undecided")
    void whatIsOnItsWayOrNotWantedIsNotSentAgain(Progress progress) {
        assertThat(Delivery.decide(with(progress), sendAgain(1))).isEqualTo(UNCHANGED);
        assertThat(Delivery.decide(with(progress), sendAgain(3))).isEqualTo(UNCHANGED);
    }

    @Test
    void whoseAddressIsForgottenIsNotWrittenToAgain() {
        Correspondence forgotten =
                after(sent(received(), 1, "a"), new DeliveryStep.Forget(start()));

        assertThat(Delivery.decide(forgotten, sendAgain(1))).isEqualTo(UNCHANGED);
    }

    @ParameterizedTest
    @MethodSource("decided")
    void whatIsDecidedIsNeverDue(Progress progress) {
        Moment muchLater = moment(Duration.ofDays(9));

        assertThat(with(progress).due(Channel.SMS)).isEmpty();
        assertThat(sendable(with(progress), Channel.SMS, muchLater)).isEmpty();
        assertThat(with(progress).abandoned(Channel.SMS, ME, muchLater.machine())).isEmpty();
    }

    @Test
    void whatIsInADigestOrSuppressedIsNeverDue() {
        for (Progress end :
                List.of(new Progress.InDigest(AT, "d"), new Progress.Suppressed("no"))) {
            assertThat(with(end).due(Channel.SMS)).isEmpty();
            assertThat(sendable(with(end), Channel.SMS, start())).isEmpty();
        }
    }

    @Test
    void whatIsPersonalIsForgottenOnce() {
        Correspondence before =
                told(sent(received(), 1, "a"), Facts.missed()).closed(AT.plusSeconds(1));
        Decision decision = Delivery.decide(before, new DeliveryStep.Forget(start()));
        Correspondence state = next(decision);

        assertThat(events(decision)).isEmpty();
        assertThat(state.forgottenAt()).isEqualTo(AT);
        assertThat(state.closedAt()).isEqualTo(AT.plusSeconds(1));
        assertThat(state.about().applicant()).isEmpty();
        assertThat(state.about().phone()).isNull();
        assertThat(state.about().email()).isNull();
        assertThat(state.about().pin()).isNull();
        assertThat(state.about().procedure()).isEqualTo("Đăng ký biến động");
        assertThat(state.notifications())
                .allSatisfy(n -> {
                    assertThat(n.to()).isEmpty();
                    assertThat(n.values()).isEmpty();
                    assertThat(n.alternative()).isNull();
                });
        assertThat(Delivery.decide(state, new DeliveryStep.Forget(start()))).isEqualTo(UNCHANGED);
    }

    @Test
    void whatWasToBeSentIsNotSentWhenItsRecipientIsForgotten() {
        Correspondence state = after(sent(received(), 1, "a"), new DeliveryStep.Forget(start()));

        assertThat(progress(state, 1)).isEqualTo(new Progress.Sent(AT, "smpp", List.of("a")));
        assertThat(progress(state, 2)).isEqualTo(new Progress.Suppressed("FORGOTTEN"));
        assertThat(state.due(Channel.EMAIL)).isEmpty();
    }

    @Test
    void whatFailsAfterForgettingIsTheCountersToTellStill() {
        Correspondence forgotten =
                after(
                        sent(received(), 1, "a"),
                        new DeliveryStep.Suppress(2, 0, "STOP", start()),
                        new DeliveryStep.Forget(start()));

        assertThat(after(forgotten, Course.notArrived("a", Failure.PERMANENT)).unreached())
                .extracting(Unreached::fact)
                .containsExactly("received");
    }

    @Test
    void whatWasNeverTriedWaitsForNoReceipt() {
        Correspondence state =
                received().with(sms(received()).is(new Progress.Sent(AT, "smpp", List.of("a"))));

        assertThat(state.awaiting(NEXT_TRY)).isEmpty();
        assertThat(state.awaitingSince()).isEmpty();
    }

    // States

    static Stream<Arguments> states() {
        Progress.Failed failed =
                new Progress.Failed(Failure.PERMANENT, AT, "smpp", "no", List.of("a"));
        return Stream.of(
                Arguments.of("CREATED", new Progress.Created(MACHINE), true, true, 0),
                Arguments.of("HELD", new Progress.Held(AT, Hold.CAP), true, true, 0),
                Arguments.of("SENDING", new Progress.Sending(MACHINE, ME), true, true, 0),
                Arguments.of("SENT", new Progress.Sent(AT, "p", List.of("a")), false, true, 1),
                Arguments.of(
                        "PENDING",
                        new Progress.Pending(AT, "p", List.of("a", "b")),
                        false,
                        true,
                        2),
                Arguments.of("DELIVERED", new Progress.Delivered(AT, "p"), false, true, 0),
                Arguments.of("PERMANENT_FAILURE", failed, false, false, 1),
                Arguments.of(
                        "TEMPORARY_FAILURE",
                        new Progress.Failed(Failure.TEMPORARY, AT, "p", "no", List.of()),
                        false,
                        false,
                        0),
                Arguments.of(
                        "TECHNICAL_FAILURE",
                        new Progress.Failed(Failure.TECHNICAL, AT, "", "no", List.of()),
                        false,
                        false,
                        0),
                Arguments.of("EXPIRED", new Progress.Expired(AT, "no"), false, false, 0),
                Arguments.of("IN_DIGEST", new Progress.InDigest(AT, "d"), false, true, 0),
                Arguments.of("SUPPRESSED", new Progress.Suppressed("no"), false, false, 0));
    }

    @ParameterizedTest
    @MethodSource("states")
    void everyStateHasTheNameOfTheContract(
            String name, Progress progress, boolean open, boolean hopeful, int references) {
        assertThat(progress.state()).isEqualTo(name);
        assertThat(progress.open()).isEqualTo(open);
        assertThat(progress.hopeful()).isEqualTo(hopeful);
        assertThat(progress.references()).hasSize(references);
    }
}
