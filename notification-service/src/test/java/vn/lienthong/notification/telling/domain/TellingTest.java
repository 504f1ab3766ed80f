package vn.lienthong.notification.telling.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.lienthong.notification.telling.domain.Facts.AT;
import static vn.lienthong.notification.telling.domain.Facts.CODE;
import static vn.lienthong.notification.telling.domain.Facts.DUE;
import static vn.lienthong.notification.telling.domain.Facts.LATER;
import static vn.lienthong.notification.telling.domain.Facts.MACHINE;
import static vn.lienthong.notification.telling.domain.Facts.OPENING;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.lienthong.contracts.SuspensionGround;
import vn.lienthong.contracts.event.ApologyLetterIssued;
import vn.lienthong.contracts.event.ApologyLetterLate;
import vn.lienthong.contracts.event.ApologyLetterRequired;
import vn.lienthong.contracts.event.Applicant;
import vn.lienthong.contracts.event.ClockScope;
import vn.lienthong.contracts.event.DeadlineApproaching;
import vn.lienthong.contracts.event.DossierEvent;
import vn.lienthong.contracts.event.DossierProcessed;
import vn.lienthong.contracts.event.DossierReceived;
import vn.lienthong.contracts.event.DossierRefused;
import vn.lienthong.contracts.event.DossierRejected;
import vn.lienthong.contracts.event.DossierResultReturned;
import vn.lienthong.contracts.event.DossierWithdrawn;
import vn.lienthong.contracts.event.EscalationCause;
import vn.lienthong.contracts.event.LetterPhase;
import vn.lienthong.contracts.event.ReplanCause;
import vn.lienthong.contracts.event.SealedApplicant;
import vn.lienthong.contracts.event.StepCalledOff;
import vn.lienthong.contracts.event.StepCompleted;
import vn.lienthong.contracts.event.StepReturned;
import vn.lienthong.contracts.event.SubmissionHandedIn;
import vn.lienthong.contracts.event.SubmissionReturned;
import vn.lienthong.notification.Tickets;
import vn.lienthong.notification.courtesy.domain.CourtesyKind;
import vn.lienthong.notification.courtesy.domain.CourtesyLetter;
import vn.lienthong.notification.templates.domain.Channel;
import vn.lienthong.notification.templates.domain.Occasion;

class TellingTest {

    private final Telling telling = new Telling(Facts.OFFICES, Ways.USUAL, Tickets::open);

    private static final String SUBMISSION = "TT-7KM4W9QXHB";
    private static final SealedApplicant HOA =
            Tickets.of(new Applicant("CITIZEN", "Hòa", null, "0912000678", null, null));
    private static final Progress SETTLED = new Progress.Suppressed("SETTLED");

    private Decision on(@Nullable Correspondence state, DossierEvent event) {
        return telling.on(state, event, MACHINE);
    }

    private Correspondence after(@Nullable Correspondence state, DossierEvent event) {
        assertThat(on(state, event)).isInstanceOf(Decision.Changed.class);
        return ((Decision.Changed) on(state, event)).next();
    }

    private Correspondence received() {
        return after(null, Facts.received());
    }

    /// The messages that the fact adds to a received dossier: occasion, channel, audience, address.
    private List<String> told(DossierEvent event) {
        Correspondence before = received();
        return after(before, event).notifications().stream()
                .skip(before.notifications().size())
                .map(TellingTest::line)
                .toList();
    }

    private static String line(Notification n) {
        return "%s %s %s %s".formatted(n.occasion().id(), n.channel(), n.audience(), n.to());
    }

    @Test
    void whoHandsInADossierIsToldByPhoneAndMail() {
        Correspondence state = received();

        assertThat(state.notifications())
                .extracting(TellingTest::line)
                .containsExactly(
                        "received SMS CITIZEN 0912000678", "received EMAIL CITIZEN hoa@example.vn");
        Notification sms = state.notifications().getFirst();
        assertThat(sms.id(CODE)).isEqualTo(CODE + "~1");
        assertThat(sms.createdAt()).isEqualTo(AT);
        assertThat(sms.progress()).isEqualTo(new Progress.Created(MACHINE));
        assertThat(sms.values())
                .containsEntry("dueDate", "17:30 ngày 27/11/2026")
                .containsEntry("office", "UBND phường Bình An")
                .containsEntry("officeShort", "UBND P. Bình An");
        assertThat(state.about().values(CODE))
                .containsEntry("code", CODE)
                .containsEntry("pin", "482913")
                .containsEntry("applicant", "Nguyễn Thị Hòa")
                .containsEntry("procedure", "Đăng ký biến động");
    }

    @Test
    void theSameFactTellsNobodyTwice() {
        Correspondence state = received();

        assertThat(on(state, Facts.received())).isEqualTo(new Decision.Unchanged());
        Correspondence missed = after(state, Facts.missed(ClockScope.STEP, "tham-dinh"));
        assertThat(on(missed, Facts.missed(ClockScope.STEP, "tham-dinh")))
                .isEqualTo(new Decision.Unchanged());
    }

    @Test
    void whoGaveNoAddressIsNotForgottenButSuppressed() {
        Correspondence state = after(null, Facts.received(null, "none"));

        assertThat(state.notifications())
                .extracting(Notification::progress)
                .containsOnly(new Progress.Suppressed("NO_ADDRESS"));
        assertThat(state.notifications()).extracting(Notification::to).containsOnly("");
    }

    private static SubmissionHandedIn handedIn(Instant at) {
        return new SubmissionHandedIn(
                SUBMISSION, at, "W", "1.0", "Khai sinh", Facts.DUE, "482913", null, HOA);
    }

    private static SubmissionReturned submissionReturned(Instant at) {
        return new SubmissionReturned(
                SUBMISSION,
                at,
                "W",
                "mai",
                "1.0",
                "Khai sinh",
                "Thiếu trang 2",
                "482913",
                null,
                HOA);
    }

    @Test
    void whatIsHandedInOnlineIsConfirmedAndWhatIsMissingIsSaid() {
        Correspondence handedIn = after(null, handedIn(AT));
        Correspondence returned = after(handedIn, submissionReturned(AT.plusSeconds(60)));
        Correspondence again = after(returned, handedIn(AT.plusSeconds(120)));

        assertThat(again.notifications())
                .extracting(TellingTest::line)
                .containsExactly(
                        "handed-in SMS CITIZEN 0912000678",
                        "handed-in EMAIL CITIZEN ",
                        "submission-returned SMS CITIZEN 0912000678",
                        "submission-returned EMAIL CITIZEN ",
                        "handed-in SMS CITIZEN 0912000678",
                        "handed-in EMAIL CITIZEN ");
        assertThat(returned.notifications().get(2).values())
                .containsEntry("reason", "Thiếu trang 2");
        assertThat(again.about().values(SUBMISSION)).containsEntry("pin", "482913");
        assertThat(again.closedAt()).isEqualTo(AT.plusSeconds(120));
        assertThat(on(returned, handedIn(AT))).isEqualTo(new Decision.Unchanged());
        assertThat(after(null, submissionReturned(AT)).notifications()).hasSize(2);
    }

    @Test
    void aRefusalAtIntakeIsToldAndOpensTheDossierToo() {
        DossierRefused refused =
                new DossierRefused(
                        CODE,
                        AT,
                        "W",
                        "1.0",
                        "Khai sinh",
                        "Sai thẩm quyền",
                        Tickets.of(
                                new Applicant("CITIZEN", "Hòa", null, "0912000678", null, null)));
        Correspondence state = after(null, refused);

        assertThat(state.notifications())
                .extracting(TellingTest::line)
                .containsExactly("refused SMS CITIZEN 0912000678", "refused EMAIL CITIZEN ");
        assertThat(state.about().values(CODE)).doesNotContainKey("pin");
        assertThat(on(state, refused)).isEqualTo(new Decision.Unchanged());
    }

    @Test
    void whatComesBeforeTheReceiptWaits() {
        assertThat(on(null, new DossierProcessed(CODE, AT, "W")))
                .isEqualTo(new Decision.TooEarly());
        assertThat(on(null, Facts.missed(ClockScope.DOSSIER, null)))
                .isEqualTo(new Decision.TooEarly());
    }

    @ParameterizedTest
    @MethodSource("vn.lienthong.notification.telling.domain.Facts#internal")
    void factsThatConcernNobodyOutsideAreTakenInSilence(DossierEvent event) {
        assertThat(on(null, event)).isEqualTo(new Decision.Unchanged());
        assertThat(on(received(), event)).isEqualTo(new Decision.Unchanged());
    }

    @Test
    void theApplicantHearsWhatHeMustDo() {
        assertThat(told(Facts.suspended(SuspensionGround.SUPPLEMENT)))
                .containsExactly(
                        "supplement-required SMS CITIZEN 0912000678",
                        "supplement-required EMAIL CITIZEN hoa@example.vn");
        assertThat(told(Facts.suspended(SuspensionGround.FINANCIAL_OBLIGATION)))
                .containsExactly(
                        "payment-required SMS CITIZEN 0912000678",
                        "payment-required EMAIL CITIZEN hoa@example.vn");
        assertThat(
                        after(received(), Facts.suspended(SuspensionGround.SUPPLEMENT))
                                .notifications()
                                .getLast()
                                .values())
                .containsEntry("reason", "Thiếu bản chính");
    }

    @ParameterizedTest
    @EnumSource(names = {"EXPERT_OPINION", "OTHER"})
    void theApplicantNeedNotHearOfOtherStops(SuspensionGround ground) {
        assertThat(on(received(), Facts.suspended(ground))).isEqualTo(new Decision.Unchanged());
    }

    @Test
    void theDeskIsWarnedOnceForEachRung() {
        Correspondence state = received();
        Correspondence once = after(state, Facts.approaching(ClockScope.STEP, "SHARE_80"));
        Correspondence twice = after(once, Facts.approaching(ClockScope.STEP, "LAST_WORKING_DAY"));

        assertThat(twice.notifications()).hasSize(4);
        assertThat(line(twice.notifications().getLast()))
                .isEqualTo("step-approaching EMAIL DESK binhan@example.vn");
        assertThat(twice.notifications().getLast().values())
                .containsEntry("step", "Thẩm định")
                .containsEntry("left", "còn một ngày làm việc");
        assertThat(told(Facts.approaching(ClockScope.DOSSIER, "SHARE_80")))
                .containsExactly("dossier-approaching EMAIL DESK binhan@example.vn");
    }

    /// A warning of the step and one of the dossier, both waiting for the digest; messages 3 and 4.
    private Correspondence waiting() {
        return after(
                after(received(), Facts.approachingInDigest("SHARE_80")),
                Facts.approaching(ClockScope.DOSSIER, "SHARE_80", OPENING));
    }

    private static Progress progress(Correspondence state, int number) {
        return Course.progress(state, number);
    }

    @ParameterizedTest
    @CsvSource({
        // Due four hours after the opening or later: the digest is soon enough.
        "2026-11-27T06:30:00Z, true",
        "2026-11-27T06:30:01Z, false",
        "2026-11-27T10:30:00Z, false",
        "2026-11-24T00:00:00Z, true",
        ", false"
    })
    void anApproachingEndWaitsForTheNextOpeningUnlessThatIsTooLateOrUnknown(
            @Nullable Instant opening, boolean waits) {
        Correspondence state =
                after(received(), Facts.approaching(ClockScope.STEP, "SHARE_80", opening));

        assertThat(progress(state, 3))
                .isEqualTo(
                        waits && opening != null
                                ? new Progress.Held(opening, Hold.DIGEST)
                                : new Progress.Created(MACHINE));
        assertThat(state.nextDigest()).isEqualTo(Optional.ofNullable(waits ? opening : null));
    }

    @Test
    void aDeskWithoutAMailboxHasNoDigestEither() {
        DeadlineApproaching a = Facts.approachingInDigest("SHARE_80");
        Correspondence state =
                after(
                        received(),
                        new DeadlineApproaching(
                                CODE, AT, a.clock(), a.step(), 1, "X", DUE, "SHARE_80", OPENING));

        assertThat(progress(state, 3)).isEqualTo(new Progress.Suppressed("NO_ADDRESS"));
        assertThat(state.nextDigest()).isEmpty();
    }

    @Test
    void theDigestKnowsWhatEndsWhen() {
        assertThat(waiting().notifications().getLast().values())
                .containsEntry("dueAt", DUE.toString())
                .containsEntry("dueDate", "17:30 ngày 27/11/2026")
                .doesNotContainKey("step");
        assertThat(Course.message(waiting(), 3).fact())
                .isEqualTo("approaching/STEP/tham-dinh/1/" + DUE + "/SHARE_80");
        assertThat(Course.message(waiting(), 4).fact())
                .isEqualTo("approaching/DOSSIER//1/" + DUE + "/SHARE_80");
    }

    static Stream<DossierEvent> stepLeft() {
        return Stream.of(
                new StepCompleted(CODE, AT, "tham-dinh", 1, "W", "lan", null),
                new StepReturned(CODE, AT, "tham-dinh", 1, "W", "lan", "tiep-nhan", "Thiếu"),
                new StepCalledOff(CODE, AT, "tham-dinh", 1, "W", "ward"));
    }

    @ParameterizedTest
    @MethodSource("stepLeft")
    void whoHasDoneWithAStepIsNotWarnedOfItsEnd(DossierEvent event) {
        Correspondence state = after(waiting(), event);

        assertThat(progress(state, 3)).isEqualTo(SETTLED);
        assertThat(progress(state, 4)).isEqualTo(new Progress.Held(OPENING, Hold.DIGEST));
        assertThat(state.notifications()).hasSize(4);
        assertThat(on(state, event)).isEqualTo(new Decision.Unchanged());
    }

    @Test
    void anotherStepOrVisitLeavesTheWarning() {
        assertThat(on(waiting(), new StepCompleted(CODE, AT, "ky", 1, "W", "lan", null)))
                .isEqualTo(new Decision.Unchanged());
        assertThat(on(waiting(), new StepCompleted(CODE, AT, "tham-dinh", 2, "W", "lan", null)))
                .isEqualTo(new Decision.Unchanged());
        assertThat(on(waiting(), new StepCompleted(CODE, AT, "tham", 1, "W", "lan", null)))
                .isEqualTo(new Decision.Unchanged());
    }

    @Test
    void whatIsToldAtOnceIsNotTakenBack() {
        Correspondence state = after(received(), Facts.approaching(ClockScope.STEP, "SHARE_80"));

        assertThat(on(state, stepLeft().findFirst().orElseThrow()))
                .isEqualTo(new Decision.Unchanged());
        assertThat(progress(after(state, new DossierProcessed(CODE, AT, "W")), 3))
                .isEqualTo(new Progress.Created(MACHINE));
    }

    @Test
    void whatIsHeldForAnotherReasonIsNotTakenBack() {
        Progress night = new Progress.Held(OPENING, Hold.QUIET_HOURS);
        Correspondence state = waiting().with(Course.message(waiting(), 1).is(night));

        assertThat(progress(after(state, new DossierProcessed(CODE, AT, "W")), 1)).isEqualTo(night);
    }

    @Test
    void whoMissesAnEndIsNotWarnedOfItsApproach() {
        Correspondence step = after(waiting(), Facts.missed());
        assertThat(progress(step, 3)).isEqualTo(SETTLED);
        assertThat(progress(step, 4)).isEqualTo(new Progress.Held(OPENING, Hold.DIGEST));

        Correspondence dossier = after(waiting(), Facts.missed(ClockScope.DOSSIER, null));
        assertThat(progress(dossier, 3)).isEqualTo(new Progress.Held(OPENING, Hold.DIGEST));
        assertThat(progress(dossier, 4)).isEqualTo(SETTLED);
    }

    static Stream<Arguments> clocksStopped() {
        return Stream.of(
                Arguments.of(Facts.suspended(SuspensionGround.SUPPLEMENT), 2, false),
                Arguments.of(Facts.suspended(SuspensionGround.FINANCIAL_OBLIGATION), 2, false),
                Arguments.of(Facts.suspended(SuspensionGround.EXPERT_OPINION), 0, false),
                Arguments.of(Facts.suspended(SuspensionGround.OTHER), 0, false),
                Arguments.of(new DossierProcessed(CODE, AT, "W"), 2, false),
                Arguments.of(rejectedBy("W"), 2, true),
                Arguments.of(new DossierWithdrawn(CODE, AT, "W", "mai", "Đổi ý"), 2, true),
                Arguments.of(new DossierResultReturned(CODE, AT, "W", "mai"), 2, true));
    }

    private static DossierRejected rejectedBy(String office) {
        return new DossierRejected(CODE, AT, "tham-dinh", 1, office, "lan", "Không đủ");
    }

    @ParameterizedTest
    @MethodSource("clocksStopped")
    void whereNoClockRunsNobodyIsWarnedOfItsEnd(DossierEvent event, int told, boolean end) {
        Correspondence state = after(waiting(), event);

        assertThat(progress(state, 3)).isEqualTo(SETTLED);
        assertThat(progress(state, 4)).isEqualTo(SETTLED);
        assertThat(state.nextDigest()).isEmpty();
        assertThat(state.notifications()).hasSize(4 + told);
        assertThat(state.closedAt()).isEqualTo(end ? AT : null);
        assertThat(on(state, event)).isEqualTo(new Decision.Unchanged());
    }

    @Test
    void aDossierThatIsRefusedIsAtItsEndAtOnce() {
        Correspondence state =
                after(
                        null,
                        new DossierRefused(
                                CODE,
                                AT,
                                "W",
                                "1.0",
                                "Khai sinh",
                                "Sai thẩm quyền",
                                Tickets.of(
                                        new Applicant("CITIZEN", "Hòa", null, null, null, null))));

        assertThat(state.closedAt()).isEqualTo(AT);
        assertThat(received().closedAt()).isNull();
    }

    private Correspondence forgotten() {
        return Course.after(received(), new DeliveryStep.Forget(Course.start()));
    }

    @Test
    void whoIsForgottenIsNotWrittenToAndNothingOfWhatHappensToHimIsKept() {
        Correspondence state = after(forgotten(), Facts.suspended(SuspensionGround.SUPPLEMENT));

        assertThat(state.notifications()).hasSize(4);
        assertThat(state.notifications())
                .extracting(Notification::progress)
                .filteredOn(Progress::open)
                .isEmpty();
        assertThat(state.notifications()).extracting(Notification::to).containsOnly("");
        assertThat(state.notifications())
                .flatExtracting(n -> n.values().keySet())
                .containsOnly("office", "officeShort");
        assertThat(state.unreached())
                .extracting(Unreached::occasion)
                .containsExactly(Occasion.SUPPLEMENT_REQUIRED);
    }

    @Test
    void noLetterIsDraftedForWhoIsForgotten() {
        List<CourtesyKind> letters = List.of(CourtesyKind.CONGRATULATION_BIRTH);
        Correspondence state = received().about(received().about().withLetters(letters));
        DossierEvent processed = new DossierProcessed(CODE, AT, "W");

        assertThat(after(state, processed).letters())
                .extracting(CourtesyLetter::kind)
                .isEqualTo(letters);
        assertThat(
                        after(
                                        Course.after(
                                                state, new DeliveryStep.Forget(Course.start())),
                                        processed)
                                .letters())
                .isEmpty();
    }

    @Test
    void officesAreWarnedOfADossierThatIsForgottenBeforeItsEnd() {
        Correspondence state = after(forgotten(), Facts.missed());

        assertThat(state.notifications().stream().skip(2).map(TellingTest::line))
                .containsExactly(
                        "step-missed EMAIL DESK binhan@example.vn",
                        "step-missed EMAIL HEAD chutich.binhan@example.vn",
                        "step-missed SMS HEAD 0912000102");
        assertThat(state.notifications().getLast().values()).containsKey("dueDate");
        assertThat(state.forgottenAt()).isEqualTo(AT);
    }

    @Test
    void onlyTheHeadHasAnotherWay() {
        assertThat(after(received(), Facts.missed()).notifications())
                .extracting(Notification::alternative)
                .containsExactly(
                        null, null, null, new Alternative(Channel.SMS, "0912000102"), null);
        assertThat(
                        after(received(), Facts.escalation(EscalationCause.STEP_MISSED, "W", false))
                                .notifications()
                                .getLast()
                                .alternative())
                .isNull();
    }

    private static DossierReceived identified(@Nullable String phone) {
        DossierReceived r = Facts.received(phone, "hoa@example.vn");
        Applicant a = Tickets.open(r.code(), r.applicant());
        return new DossierReceived(
                r.code(),
                r.at(),
                r.office(),
                r.channel(),
                r.procedure(),
                r.procedureVersion(),
                r.procedureName(),
                r.field(),
                r.dueAt(),
                r.limit(),
                r.policy(),
                r.cutOff(),
                r.calendar(),
                r.lookupPin(),
                Tickets.of(
                        new Applicant(
                                a.kind(),
                                a.fullName(),
                                "046099000678",
                                a.phone(),
                                a.email(),
                                a.address())),
                r.steps(),
                r.resumption(),
                r.note(),
                r.lead(),
                r.imported());
    }

    private static Correspondence by(Ways ways, DossierEvent... events) {
        Correspondence state = null;
        for (DossierEvent event : events) {
            state =
                    Course.next(
                            new Telling(Facts.OFFICES, ways, Tickets::open)
                                    .on(state, event, MACHINE));
        }
        return Objects.requireNonNull(state);
    }

    @Test
    void whereThereIsChatItComesFirstAndATextMessageWhenItFails() {
        Correspondence state = by(new Ways(true, false, false), Facts.received());

        assertThat(state.notifications())
                .extracting(TellingTest::line)
                .containsExactly(
                        "received CHAT CITIZEN 0912000678",
                        "received EMAIL CITIZEN hoa@example.vn");
        assertThat(
                        Course.after(
                                        state,
                                        new DeliveryStep.Suppress(
                                                1, 0, "NOT_ASKED_FOR", Course.start()))
                                .notifications()
                                .getLast())
                .extracting(TellingTest::line)
                .isEqualTo("received SMS CITIZEN 0912000678");
        assertThat(
                        by(new Ways(true, false, false), Facts.received(null, "hoa@example.vn"))
                                .notifications()
                                .getFirst()
                                .alternative())
                .isNull();
    }

    @Test
    void theInboxOfTheNationalPortalIsWrittenToWhereItIsUsed() {
        assertThat(by(new Ways(false, true, false), identified("0912000678")).notifications())
                .extracting(TellingTest::line)
                .containsExactly(
                        "received SMS CITIZEN 0912000678",
                        "received EMAIL CITIZEN hoa@example.vn",
                        "received NATIONAL_PORTAL CITIZEN 046099000678");
        assertThat(by(new Ways(false, true, false), Facts.received()).notifications()).hasSize(2);
        assertThat(by(Ways.USUAL, identified("0912000678")).about().idNumber()).isNull();
    }

    @Test
    void whoHasHisResultIsAskedForHisOpinionAndNobodyRingsHimUpForIt() {
        Correspondence state =
                by(
                        new Ways(false, false, true),
                        Facts.imported(),
                        new DossierResultReturned(CODE, AT, "W", "mai"));

        assertThat(state.notifications())
                .extracting(TellingTest::line)
                .containsExactly(
                        "returned SMS CITIZEN 0912000678",
                        "returned EMAIL CITIZEN hoa@example.vn",
                        "satisfaction-invitation SMS CITIZEN 0912000678");
        Correspondence first = Course.sent(state, 1, "a");
        assertThat(Course.failed(first, 3).unreached()).isEmpty();
    }

    @Test
    void aHeadThatNobodyKnowsIsNotWrittenTo() {
        Correspondence state = after(received(), new ApologyLetterLate(CODE, AT, "L1", "X", DUE));

        assertThat(progress(state, 3)).isEqualTo(new Progress.Suppressed("NO_ADDRESS"));
        assertThat(Course.message(state, 3).alternative()).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "SHARE_80, đã dùng 80 % thời hạn",
        "SHARE_50, đã dùng 50 % thời hạn",
        "DAYS_BEFORE_3, còn 3 ngày làm việc",
        "LAST_WORKING_DAY, còn một ngày làm việc"
    })
    void everyRungOfALadderHasItsWords(String rung, String left) {
        assertThat(
                        after(received(), Facts.approaching(ClockScope.DOSSIER, rung))
                                .notifications()
                                .getLast()
                                .values())
                .containsEntry("left", left);
    }

    @Test
    void aMissIsToldToTheDeskAndTheHead() {
        assertThat(told(Facts.missed(ClockScope.STEP, "tham-dinh")))
                .containsExactly(
                        "step-missed EMAIL DESK binhan@example.vn",
                        "step-missed EMAIL HEAD chutich.binhan@example.vn",
                        "step-missed SMS HEAD 0912000102");
        assertThat(told(Facts.missed(ClockScope.DOSSIER, null)))
                .containsExactly(
                        "dossier-missed EMAIL DESK binhan@example.vn",
                        "dossier-missed EMAIL HEAD chutich.binhan@example.vn",
                        "dossier-missed SMS HEAD 0912000102");
        assertThat(
                        after(received(), Facts.missed(ClockScope.STEP, "strange"))
                                .notifications()
                                .getLast()
                                .values())
                .containsEntry("step", "strange");
    }

    @ParameterizedTest
    @EnumSource(EscalationCause.class)
    void anEscalationGoesToTheHeadOrTheDeskAbove(EscalationCause cause) {
        assertThat(told(Facts.escalation(cause, "W", true)))
                .containsExactly("escalation EMAIL HEAD chutich.tinh@example.vn");
        assertThat(told(Facts.escalation(cause, "W", false)))
                .containsExactly("escalation EMAIL DESK tinh@example.vn");
        assertThat(
                        after(received(), Facts.escalation(cause, "W", true))
                                .notifications()
                                .getLast()
                                .values()
                                .get("cause"))
                .isNotBlank();
    }

    @Test
    void anOfficeThatNobodyKnowsIsNamedByItsCode() {
        Correspondence state =
                after(received(), Facts.escalation(EscalationCause.STEP_MISSED, "X", true));
        assertThat(state.notifications().getLast().values()).containsEntry("lateOffice", "X");

        Correspondence returned =
                after(
                        received(),
                        new DossierRejected(CODE, AT, "tham-dinh", 1, "X", "lan", "Không đủ"));
        assertThat(returned.notifications().getLast().values())
                .containsEntry("office", "X")
                .containsEntry("officeShort", "X");
    }

    @ParameterizedTest
    @EnumSource(LetterPhase.class)
    void theHeadIsToldToSignALetter(LetterPhase phase) {
        ApologyLetterRequired required =
                new ApologyLetterRequired(CODE, AT, "L1", "W", phase, DUE, LATER, LATER);
        assertThat(told(required))
                .containsExactly("letter-required EMAIL HEAD chutich.binhan@example.vn");
        assertThat(after(received(), required).notifications().getLast().values())
                .containsEntry("issueBy", "17:30 ngày 30/11/2026")
                .containsKey("phase");
    }

    @Test
    void theHeadIsToldOfALateLetter() {
        assertThat(told(new ApologyLetterLate(CODE, AT, "L1", "W", DUE)))
                .containsExactly("letter-late EMAIL HEAD chutich.binhan@example.vn");
    }

    @Test
    void theApologyGoesOutWithTheLetterInTheMailOnly() {
        Correspondence state =
                after(
                        received(),
                        new ApologyLetterIssued(
                                CODE, AT, "L1", "W", "Bình", "Chờ xác minh", DUE, LATER));
        List<Notification> added = state.notifications().subList(2, 4);

        assertThat(added)
                .extracting(TellingTest::line)
                .containsExactly(
                        "apology-letter SMS CITIZEN 0912000678",
                        "apology-letter EMAIL CITIZEN hoa@example.vn");
        assertThat(added.getFirst().letter()).isNull();
        assertThat(added.getLast().letter()).isEqualTo("L1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"CALENDAR", "RESTARTED", "RESUMED"})
    void aNewDateIsToldToTheApplicant(String cause) {
        Correspondence state = after(received(), Facts.rescheduled(ClockScope.DOSSIER, cause));

        assertThat(state.about().dueAt()).isEqualTo(LATER);
        assertThat(line(state.notifications().get(2)))
                .isEqualTo("rescheduled SMS CITIZEN 0912000678");
        assertThat(state.notifications().get(2).values())
                .containsEntry("dueDate", "17:30 ngày 30/11/2026")
                .containsEntry("previousDueDate", "17:30 ngày 27/11/2026")
                .containsKey("cause");
    }

    @Test
    void theApplicantHearsOfADateThatTheCalendarMovedOnce() {
        DossierEvent moved = Facts.rescheduled(ClockScope.DOSSIER, "CALENDAR");
        Correspondence once = after(received(), moved);

        assertThat(once.notifications())
                .extracting(TellingTest::line)
                .filteredOn(line -> line.startsWith("rescheduled"))
                .containsExactly(
                        "rescheduled SMS CITIZEN 0912000678",
                        "rescheduled EMAIL CITIZEN hoa@example.vn");
        assertThat(on(once, moved)).isEqualTo(new Decision.Unchanged());
        assertThat(on(once, Facts.rescheduled(ClockScope.STEP, "CALENDAR")))
                .isEqualTo(new Decision.Unchanged());
    }

    @Test
    void theDateOfALetterIsToldByTheLetterAlone() {
        Correspondence state =
                after(received(), Facts.rescheduled(ClockScope.DOSSIER, "APOLOGY_LETTER"));

        assertThat(state.about().dueAt()).isEqualTo(LATER);
        assertThat(state.notifications()).hasSize(2);
    }

    @Test
    void anOfficesShareConcernsTheApplicantNot() {
        assertThat(on(received(), Facts.rescheduled(ClockScope.STEP, "CALENDAR")))
                .isEqualTo(new Decision.Unchanged());
    }

    @Test
    void whoHasHisReceiptFromOtherSoftwareIsNotSentAnotherButHearsOfTheRest() {
        Correspondence state = after(null, Facts.imported());

        assertThat(state.notifications()).isEmpty();
        assertThat(on(state, Facts.imported())).isEqualTo(new Decision.Unchanged());
        assertThat(after(state, new DossierProcessed(CODE, AT, "W")).notifications())
                .extracting(TellingTest::line)
                .containsExactly(
                        "ready SMS CITIZEN 0912000678", "ready EMAIL CITIZEN hoa@example.vn");
    }

    @Test
    void aReceiptThatIsWrittenAnewIsToldOnceWithItsProcedureAndDate() {
        DossierEvent replanned = Facts.replanned(ReplanCause.WRONG_PROCEDURE, AT, LATER);
        Correspondence state = after(received(), replanned);

        assertThat(state.notifications().stream().skip(2).map(TellingTest::line))
                .containsExactly(
                        "receipt-corrected SMS CITIZEN 0912000678",
                        "receipt-corrected EMAIL CITIZEN hoa@example.vn");
        assertThat(state.notifications().getLast().values())
                .containsEntry("dueDate", "17:30 ngày 30/11/2026");
        assertThat(state.about().values(CODE))
                .containsEntry("procedure", "Cấp đổi giấy chứng nhận");
        assertThat(state.about().stepName("ky")).isEqualTo("Ký duyệt");
        assertThat(on(state, replanned)).isEqualTo(new Decision.Unchanged());

        Correspondence moved = after(state, Facts.rescheduled(ClockScope.DOSSIER, "REPLANNED"));
        assertThat(moved.notifications()).hasSize(4);
        assertThat(moved.about().dueAt()).isEqualTo(LATER);
    }

    @Test
    void aDateThatIsNotTheOneInTheNewReceiptIsToldToo() {
        Correspondence state =
                after(received(), Facts.replanned(ReplanCause.WRONG_PROCEDURE, AT, DUE));

        assertThat(after(state, Facts.rescheduled(ClockScope.DOSSIER, "REPLANNED")).notifications())
                .hasSize(6);
    }

    @ParameterizedTest
    @EnumSource(names = {"NEW_VERSION", "OFFICE_DISSOLVED"})
    void anotherPlanIsToldOnlyWhenItMovesTheDate(ReplanCause cause) {
        Correspondence state = after(received(), Facts.replanned(cause, AT, LATER));
        assertThat(state.notifications()).hasSize(2);

        Correspondence moved = after(state, Facts.rescheduled(ClockScope.DOSSIER, "REPLANNED"));
        assertThat(moved.notifications().stream().skip(2).map(TellingTest::line))
                .containsExactly(
                        "rescheduled SMS CITIZEN 0912000678",
                        "rescheduled EMAIL CITIZEN hoa@example.vn");
        assertThat(moved.notifications().getLast().values())
                .containsEntry("cause", "hồ sơ được giải quyết theo quy trình khác");
    }

    @Test
    void aDateThatMovedWithAPlanWaitsForTheNewsOfThatPlan() {
        DossierEvent moved = Facts.rescheduled(ClockScope.DOSSIER, "REPLANNED");
        assertThat(on(received(), moved)).isEqualTo(new Decision.TooEarly());

        Correspondence earlier =
                after(
                        received(),
                        Facts.replanned(ReplanCause.NEW_VERSION, AT.minusSeconds(60), LATER));
        assertThat(on(earlier, moved)).isEqualTo(new Decision.TooEarly());
        assertThat(
                        after(earlier, Facts.replanned(ReplanCause.NEW_VERSION, AT, LATER))
                                .about()
                                .replan())
                .isEqualTo(new About.Replan(AT, null));
    }

    @Test
    void theEndIsTold() {
        Map<String, DossierEvent> ends =
                Map.of(
                        "ready", new DossierProcessed(CODE, AT, "W"),
                        "returned", new DossierResultReturned(CODE, AT, "W", "mai"),
                        "withdrawn", new DossierWithdrawn(CODE, AT, "W", "mai", "Đổi ý"),
                        "rejected",
                                new DossierRejected(
                                        CODE, AT, "tham-dinh", 1, "W", "lan", "Không đủ"));
        ends.forEach((occasion, event) ->
                assertThat(told(event))
                        .containsExactly(
                                occasion + " SMS CITIZEN 0912000678",
                                occasion + " EMAIL CITIZEN hoa@example.vn"));
    }

    @Test
    void whatIsKnownAboutPeopleIsNotPrinted() {
        assertThat(received().about().toString()).doesNotContain("Hòa", "0912", "482913");
        assertThat(received().notifications())
                .extracting(Notification::channel)
                .containsExactly(Channel.SMS, Channel.EMAIL);
    }
}
