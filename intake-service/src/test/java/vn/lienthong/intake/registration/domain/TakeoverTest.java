package vn.lienthong.intake.registration.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static vn.lienthong.intake.registration.domain.Samples.COUNTER;
import static vn.lienthong.intake.registration.domain.Samples.HOA;
import static vn.lienthong.intake.registration.domain.Samples.MAI;
import static vn.lienthong.intake.registration.domain.Samples.RECEIVE;
import static vn.lienthong.intake.registration.domain.Samples.at;
import static vn.lienthong.intake.registration.domain.Samples.inForce;
import static vn.lienthong.intake.registration.domain.Samples.land;
import static vn.lienthong.intake.registration.domain.Samples.paper;
import static vn.lienthong.intake.registration.domain.Samples.procedure;
import static vn.lienthong.intake.registration.domain.Samples.step;
import static vn.lienthong.intake.registration.domain.Samples.wish;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import vn.lienthong.contracts.DossierStatus;
import vn.lienthong.contracts.SuspensionGround;
import vn.lienthong.contracts.catalogue.Procedure;
import vn.lienthong.contracts.event.DossierReceived;
import vn.lienthong.contracts.event.ImportedStanding;
import vn.lienthong.contracts.event.PlannedStep;
import vn.lienthong.intake.registration.domain.Decision.Accepted;
import vn.lienthong.intake.registration.domain.Dossier.Promised;
import vn.lienthong.intake.registration.domain.Takeover.Finding;

class TakeoverTest {

    private static final String CODE = "W1.C-261116-0042";
    private static final Instant NOW = at("2026-11-23T08:30");
    private static final Instant RECEIVED = at("2026-11-16T09:00");
    private static final Instant DUE = at("2026-11-26T17:30");

    private static final Procedure FORKED =
            procedure(
                    "15wd",
                    null,
                    RECEIVE,
                    step("cham", "district", "LAND_REGISTRATION", "3wd", "tiep-nhan"),
                    step("nhanh", "province", "LAND_REGISTRATION", "1wd", "tiep-nhan"),
                    step("ky", "province", "PEOPLES_COMMITTEE", "1wd", "cham", "nhanh"));

    @Test
    void numberReceiptAndPromiseAreKeptAndWhereItStandsIsTold() {
        Accepted decision = accepted(land(), in(DossierStatus.BEING_PROCESSED, "tham-dinh"));

        Promised dossier = (Promised) decision.next();
        assertThat(dossier.submission().code()).isEqualTo(CODE);
        assertThat(dossier.submission().at()).isEqualTo(RECEIVED);
        assertThat(dossier.submission().request()).isEqualTo("code " + CODE);
        assertThat(dossier.dueAt()).isEqualTo(DUE);
        assertThat(dossier.originalDueAt()).isEqualTo(DUE);
        assertThat(dossier.handedOn()).isTrue();
        assertThat(dossier.history())
                .extracting(StatusChange::at, StatusChange::status, StatusChange::actor)
                .containsExactly(
                        tuple(RECEIVED, DossierStatus.RECEIVED, "motcua.w1"),
                        tuple(NOW, DossierStatus.BEING_PROCESSED, "motcua.w1"));
        assertThat(dossier.history().getLast().reason()).contains("phần mềm trước");
        DossierReceived event = (DossierReceived) decision.events().getFirst();
        assertThat(event.at()).isEqualTo(RECEIVED);
        assertThat(event.dueAt()).isEqualTo(DUE);
        assertThat(event.imported())
                .isEqualTo(
                        new ImportedStanding(
                                NOW, List.of("tiep-nhan"), List.of("tham-dinh"), null, null));
        assertThat(event.steps()).isEqualTo(dossier.receipt().promise().steps());
    }

    @Test
    void theStepsThatAreLeftShareWhatIsLeftOfThePromiseFromNowOn() {
        assertThat(legs(land(), in(DossierStatus.BEING_PROCESSED, "tham-dinh")))
                .extracting(PlannedStep::step, PlannedStep::office, PlannedStep::dueAt)
                .containsExactly(
                        tuple("tiep-nhan", COUNTER, NOW),
                        tuple("tham-dinh", "D.L", at("2026-11-26T08:30")),
                        // Its share would end on 1 December.
                        tuple("ky-duyet", "P.L", DUE));
    }

    @Test
    void whenThePromiseIsPastEveryStepHasItsOwnLimitFromNowOn() {
        for (Instant due : List.of(at("2026-11-20T17:30"), NOW)) {
            assertThat(legs(land(), due(due, null)))
                    .extracting(PlannedStep::dueAt)
                    .containsExactly(NOW, at("2026-11-26T08:30"), at("2026-12-01T08:30"));
        }
    }

    @Test
    void aPromiseThatIsNotNamedIsAsTheProcedurePromisesItFromTheReceiptOn() {
        assertThat(taken(land(), due(null, null)).dueAt()).isEqualTo(DUE);
    }

    @Test
    void aPromiseForADayIsForTheEndOfThatDay() {
        assertThat(taken(land(), due(at("2026-11-27T00:00"), null)).dueAt())
                .isEqualTo(at("2026-11-27T17:30"));
        assertThat(taken(land(), due(at("2026-11-28T00:00"), null)).dueAt())
                .isEqualTo(at("2026-11-28T23:59"));
        assertThat(taken(land(), due(at("2026-11-16T00:00"), null)).dueAt())
                .isEqualTo(at("2026-11-16T17:30"));
    }

    @Test
    void whatWasPromisedFirstIsKeptBesideWhatHoldsNow() {
        Promised dossier = (Promised) accepted(land(), due(DUE, at("2026-11-24T00:00"))).next();

        assertThat(dossier.dueAt()).isEqualTo(DUE);
        assertThat(dossier.originalDueAt()).isEqualTo(at("2026-11-24T17:30"));
    }

    @Test
    void aDossierThatNobodyHasBegunStandsAtTheFirstStep() {
        Takeover received = taken(land(), in(DossierStatus.RECEIVED));
        Takeover begun = taken(land(), in(DossierStatus.BEING_PROCESSED));

        assertThat(received.state()).isEqualTo(new DossierState.Received());
        assertThat(received.standing().held()).containsExactly("tiep-nhan");
        assertThat(received.standing().done()).isEmpty();
        assertThat(begun.state()).isEqualTo(new DossierState.BeingProcessed(List.of()));
        assertThat(List.of(received.handedOn(), begun.handedOn())).containsExactly(false, false);
    }

    @Test
    void aStepOfAnotherOfficeThatIsOnlyReadyIsNotBegun() {
        assertThat(taken(land(), in(DossierStatus.RECEIVED, "tham-dinh")).handedOn()).isFalse();
        assertThat(taken(land(), in(DossierStatus.RECEIVED, "ky-duyet")).handedOn()).isTrue();
    }

    @Test
    void aResultThatLiesAtTheCounterHasEveryStepDone() {
        Takeover takeover = taken(land(), in(DossierStatus.PROCESSED, "ky-duyet"));

        assertThat(takeover.state()).isEqualTo(new DossierState.Processed());
        assertThat(takeover.standing().done())
                .containsExactly("tiep-nhan", "tham-dinh", "ky-duyet");
        assertThat(takeover.standing().held()).isEmpty();
        assertThat(takeover.admission().promise().steps())
                .extracting(PlannedStep::dueAt)
                .containsOnly(NOW);
    }

    static Stream<Arguments> standstills() {
        return Stream.of(
                Arguments.of(DossierStatus.SUPPLEMENT_REQUIRED, SuspensionGround.SUPPLEMENT),
                Arguments.of(DossierStatus.PAYMENT_REQUIRED, SuspensionGround.FINANCIAL_OBLIGATION),
                Arguments.of(DossierStatus.BEING_PROCESSED, SuspensionGround.OTHER));
    }

    @ParameterizedTest
    @MethodSource("standstills")
    void aClockThatStoodStillStandsStillHere(DossierStatus status, SuspensionGround ground) {
        Instant since = at("2026-11-18T10:00");

        Takeover takeover = taken(land(), suspended(status, since));

        assertThat(takeover.state().status()).isEqualTo(status);
        assertThat(((DossierState.Open) takeover.state()).suspensions())
                .containsExactly(
                        new Suspension(
                                since,
                                "tham-dinh",
                                1,
                                "D.L",
                                "motcua.w1",
                                ground,
                                "Xin nhận sớm",
                                null,
                                false));
        assertThat(takeover.standing().ground()).isEqualTo(ground);
        assertThat(takeover.standing().suspendedSince()).isEqualTo(since);
    }

    @Test
    void aStandstillThatIsNotDatedBeginsNow() {
        UnderWay undated = in(DossierStatus.SUPPLEMENT_REQUIRED, "tham-dinh");
        RegisterDossier silent =
                new RegisterDossier("1.013831", COUNTER, Channel.COUNTER, HOA, List.of(), null);

        Takeover takeover =
                ((Finding.Possible) Takeover.examine(silent, undated, inForce(land()), MAI, NOW))
                        .takeover();

        assertThat(takeover.standing().suspendedSince()).isEqualTo(NOW);
        assertThat(((DossierState.Open) takeover.state()).suspensions().getFirst().reason())
                .contains("phần mềm trước đây");
    }

    @ParameterizedTest
    @EnumSource(
            value = DossierStatus.class,
            names = {
                "REFUSED_AT_INTAKE",
                "WITHDRAWAL_ASKED_FOR",
                "PROCESSING_STOPPED",
                "RESULT_RETURNED"
            })
    void whatHasEndedIsNotGoneOnWith(DossierStatus status) {
        assertThat(shortcomings(land(), in(status)))
                .containsExactly(new Shortcoming.EndedBefore(status));
    }

    @Test
    void legsSideBySideAreHeldTogether() {
        assertStands(steps("cham", "nhanh"), List.of(), "tiep-nhan", "cham nhanh");
        assertStands(steps("nhanh"), List.of(), "tiep-nhan", "nhanh");
        assertStands(steps("ky"), List.of(), "tiep-nhan cham nhanh", "ky");
        assertStands(List.of(), steps("tiep-nhan", "nhanh"), "tiep-nhan nhanh", "cham");
        assertStands(List.of(), steps("tiep-nhan"), "tiep-nhan", "cham nhanh");
        assertStands(steps("cham"), steps("nhanh", "tiep-nhan"), "tiep-nhan nhanh", "cham");
    }

    static Stream<Arguments> impossible() {
        List<String> known = steps("tiep-nhan", "cham", "nhanh", "ky");
        return Stream.of(
                Arguments.of(
                        steps("bay"),
                        steps("bo"),
                        List.of(
                                new Shortcoming.UnknownStep("step", "bay", known),
                                new Shortcoming.UnknownStep("doneSteps", "bo", known))),
                Arguments.of(
                        steps("ky"),
                        steps("tiep-nhan", "cham"),
                        List.of(new Shortcoming.StepNotReached("ky", "nhanh"))),
                Arguments.of(
                        List.of(),
                        steps("cham"),
                        List.of(new Shortcoming.StepNotReached("cham", "tiep-nhan"))),
                Arguments.of(
                        steps("cham", "ky"),
                        List.of(),
                        List.of(new Shortcoming.StepDoneAndHeld("cham"))),
                Arguments.of(List.of(), known, List.of(new Shortcoming.NothingLeftToDo())));
    }

    @ParameterizedTest
    @MethodSource("impossible")
    void aDossierCannotStandWhereTheRouteDoesNotLead(
            List<String> held, List<String> done, List<Shortcoming> shortcomings) {
        List<Shortcoming> found = shortcomings(FORKED, standing(held, done));

        // A step that is not reached is named once; what waits for it may be named too.
        assertThat(found).containsAll(shortcomings);
        assertThat(found).hasSameSizeAs(found.stream().distinct().toList());
    }

    @Test
    void datesThatContradictEachOtherAreTold() {
        Instant before = at("2026-11-16T08:59");
        assertThat(
                        shortcomings(
                                land(),
                                new UnderWay(
                                        DossierStatus.BEING_PROCESSED,
                                        RECEIVED,
                                        before,
                                        before,
                                        List.of(),
                                        List.of(),
                                        before)))
                .containsExactly(
                        new Shortcoming.DueBeforeReceipt("dueAt"),
                        new Shortcoming.DueBeforeReceipt("originalDueAt"),
                        new Shortcoming.SuspendedOutside());
        assertThat(
                        shortcomings(
                                land(),
                                suspended(DossierStatus.BEING_PROCESSED, at("2026-11-23T08:31"))))
                .containsExactly(new Shortcoming.SuspendedOutside());
        assertThat(
                        shortcomings(
                                land(),
                                new UnderWay(
                                        DossierStatus.BEING_PROCESSED,
                                        at("2026-11-23T08:31"),
                                        null,
                                        null,
                                        List.of(),
                                        List.of(),
                                        null)))
                .containsExactly(new Shortcoming.ReceivedLater());
        // The receipt and the suspension may come together, and both just now.
        assertThat(
                        taken(land(), suspended(DossierStatus.BEING_PROCESSED, RECEIVED))
                                .standing()
                                .suspendedSince())
                .isEqualTo(RECEIVED);
        assertThat(
                        taken(land(), suspended(DossierStatus.BEING_PROCESSED, NOW))
                                .standing()
                                .suspendedSince())
                .isEqualTo(NOW);
    }

    @Test
    void aClockThatHasNotBegunOrHasEndedCannotStandStill() {
        for (DossierStatus status : List.of(DossierStatus.RECEIVED, DossierStatus.PROCESSED)) {
            assertThat(shortcomings(land(), suspended(status, RECEIVED)))
                    .containsExactly(new Shortcoming.NothingToSuspend(status));
        }
    }

    @Test
    void whatTheCatalogueDoesNotKnowIsToldAtOnce() {
        assertThat(impossible(wish("9.999999", "X"), land(), in(DossierStatus.RESULT_RETURNED)))
                .containsExactly(
                        new Shortcoming.EndedBefore(DossierStatus.RESULT_RETURNED),
                        new Shortcoming.UnknownProcedure("9.999999"),
                        new Shortcoming.UnknownOffice("X"));
        assertThat(impossible(wish("1.013831", "X"), land(), in(DossierStatus.RECEIVED)))
                .containsExactly(new Shortcoming.UnknownOffice("X"));
        assertThat(impossible(wish("1.013831", "D.L"), land(), in(DossierStatus.RECEIVED)))
                .containsExactly(new Shortcoming.OfficeDoesNotReceive("Cơ quan D.L"));
        Procedure nobodys =
                procedure("8wd", null, RECEIVE, step("x", "ward", "TAX", "1wd", "tiep-nhan"));
        assertThat(shortcomings(nobodys, in(DossierStatus.RECEIVED)))
                .containsExactly(new Shortcoming.NoOfficeForStep("Bước x"));
    }

    @Test
    void papersAreNotAskedForAgainButWhatIsNamedMustBeKnown() {
        Finding finding =
                Takeover.examine(
                        wish(paper("BAN-VE"), paper("LA")),
                        in(DossierStatus.RECEIVED),
                        inForce(land()),
                        MAI,
                        NOW);

        assertThat(((Finding.Impossible) finding).shortcomings())
                .containsExactly(new Shortcoming.UnknownPaper(1, "LA"));
        assertThat(taken(land(), in(DossierStatus.RECEIVED)).admission().documents())
                .containsExactly(new HandedInPaper("DON", "Đơn đăng ký", 1, true));
    }

    @Test
    void aYearWithoutDaysOffIsNamed() {
        UnderWay lastYear =
                new UnderWay(
                        DossierStatus.RECEIVED,
                        at("2025-12-30T09:00"),
                        null,
                        null,
                        List.of(),
                        List.of(),
                        null);

        assertThat(shortcomings(land(), lastYear))
                .containsExactly(new Shortcoming.YearNotLoaded(2025));
    }

    private static List<String> steps(String... steps) {
        return List.of(steps);
    }

    private static UnderWay standing(List<String> held, List<String> done) {
        return new UnderWay(DossierStatus.BEING_PROCESSED, RECEIVED, DUE, null, held, done, null);
    }

    private static UnderWay in(DossierStatus status, String... held) {
        return new UnderWay(status, RECEIVED, DUE, null, List.of(held), List.of(), null);
    }

    private static UnderWay due(@Nullable Instant due, @Nullable Instant original) {
        return new UnderWay(
                DossierStatus.BEING_PROCESSED,
                RECEIVED,
                due,
                original,
                List.of("tham-dinh"),
                List.of(),
                null);
    }

    private static UnderWay suspended(DossierStatus status, Instant since) {
        return new UnderWay(status, RECEIVED, DUE, null, List.of("tham-dinh"), List.of(), since);
    }

    private static void assertStands(
            List<String> held, List<String> done, String expectedDone, String expectedHeld) {
        ImportedStanding standing = taken(FORKED, standing(held, done)).standing();
        assertThat(String.join(" ", standing.done())).isEqualTo(expectedDone);
        assertThat(String.join(" ", standing.held())).isEqualTo(expectedHeld);
    }

    private static Finding examine(Procedure procedure, UnderWay underWay) {
        return Takeover.examine(wish(paper("DON")), underWay, inForce(procedure), MAI, NOW);
    }

    private static Takeover taken(Procedure procedure, UnderWay underWay) {
        Finding finding = examine(procedure, underWay);
        assertThat(finding).isInstanceOf(Finding.Possible.class);
        return ((Finding.Possible) finding).takeover();
    }

    private static List<Shortcoming> shortcomings(Procedure procedure, UnderWay underWay) {
        return ((Finding.Impossible) examine(procedure, underWay)).shortcomings();
    }

    private static List<Shortcoming> impossible(
            RegisterDossier wish, Procedure procedure, UnderWay underWay) {
        return ((Finding.Impossible) Takeover.examine(wish, underWay, inForce(procedure), MAI, NOW))
                .shortcomings();
    }

    private static List<PlannedStep> legs(Procedure procedure, UnderWay underWay) {
        return taken(procedure, underWay).admission().promise().steps();
    }

    private static Accepted accepted(Procedure procedure, UnderWay underWay) {
        return CounterWork.takeOver(
                taken(procedure, underWay), CODE, MAI, "042137", Samples.PERSONAL, "code " + CODE);
    }
}
