package vn.lienthong.intake.registration.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static vn.lienthong.intake.registration.domain.CounterWorkTest.after;
import static vn.lienthong.intake.registration.domain.CounterWorkTest.awaitingPayment;
import static vn.lienthong.intake.registration.domain.CounterWorkTest.awaitingSupplement;
import static vn.lienthong.intake.registration.domain.CounterWorkTest.beingProcessed;
import static vn.lienthong.intake.registration.domain.CounterWorkTest.processed;
import static vn.lienthong.intake.registration.domain.CounterWorkTest.refused;
import static vn.lienthong.intake.registration.domain.CounterWorkTest.returned;
import static vn.lienthong.intake.registration.domain.CounterWorkTest.stopped;
import static vn.lienthong.intake.registration.domain.CounterWorkTest.withdrawn;
import static vn.lienthong.intake.registration.domain.Samples.COUNTER;
import static vn.lienthong.intake.registration.domain.Samples.OFFICES;
import static vn.lienthong.intake.registration.domain.Samples.RECEIVE;
import static vn.lienthong.intake.registration.domain.Samples.as;
import static vn.lienthong.intake.registration.domain.Samples.at;
import static vn.lienthong.intake.registration.domain.Samples.inForce;
import static vn.lienthong.intake.registration.domain.Samples.land;
import static vn.lienthong.intake.registration.domain.Samples.office;
import static vn.lienthong.intake.registration.domain.Samples.paper;
import static vn.lienthong.intake.registration.domain.Samples.procedure;
import static vn.lienthong.intake.registration.domain.Samples.received;
import static vn.lienthong.intake.registration.domain.Samples.step;
import static vn.lienthong.intake.registration.domain.Samples.suspended;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.lienthong.contracts.SuspensionGround;
import vn.lienthong.contracts.catalogue.Office;
import vn.lienthong.contracts.catalogue.Offices;
import vn.lienthong.contracts.catalogue.Procedure;
import vn.lienthong.contracts.event.ClockScope;
import vn.lienthong.contracts.event.DeadlineRescheduled;
import vn.lienthong.contracts.event.DossierReplanned;
import vn.lienthong.contracts.event.PlannedStep;
import vn.lienthong.contracts.event.ReplanCause;
import vn.lienthong.contracts.event.StepAccepted;
import vn.lienthong.intake.registration.domain.Decision.Accepted;
import vn.lienthong.intake.registration.domain.Decision.Refused;
import vn.lienthong.intake.registration.domain.Decision.Unchanged;
import vn.lienthong.intake.registration.domain.Dossier.Promised;
import vn.lienthong.intake.registration.domain.Replan.CorrectProcedure;
import vn.lienthong.intake.registration.domain.Replan.FollowSuccession;
import vn.lienthong.intake.registration.domain.Replan.MoveToVersion;

class ReplannerTest {

    private static final String CODE = "W1.C-261123-0001";
    private static final String LATER = "2026-11-24T09:00";
    private static final Officer LAN = new Officer("lan", "Vũ Thị Lan");
    private static final Procedure NEWER = as(land(), "1.013831", 3, "10wd");
    private static final Procedure OTHER = as(land(), "1.009999", 1, "5wd");

    @Test
    void anotherVersionIsPromisedFromTheReceiptOnAndTold() {
        Accepted decision = accepted(received(), new MoveToVersion(later("k"), NEWER));

        Promised dossier = (Promised) decision.next();
        assertThat(dossier.submission().procedureVersion()).isEqualTo(3);
        assertThat(dossier.submission().procedureName()).isEqualTo(NEWER.name());
        assertThat(dossier.dueAt()).isEqualTo(at("2026-12-07T17:30"));
        assertThat(dossier.receipt().limit()).isEqualTo("10wd");
        assertThat(dossier.receipt().documents()).isEqualTo(received().receipt().documents());
        assertThat(dossier.receipt().lookupPin()).isEqualTo("042137");
        assertThat(dossier.state()).isEqualTo(new DossierState.Received());
        assertThat(dossier.originalDueAt()).isEqualTo(at("2026-12-03T17:30"));
        assertThat(dossier.history())
                .hasSize(2)
                .endsWith(
                        new StatusChange(
                                at(LATER), dossier.status(), "W1", "lan", "Theo quyết định 12"));
        assertThat(decision.events())
                .containsExactly(
                        new DossierReplanned(
                                CODE,
                                at(LATER),
                                "W1",
                                "lan",
                                ReplanCause.NEW_VERSION,
                                "Theo quyết định 12",
                                "1.013831",
                                3,
                                NEWER.name(),
                                "Đất đai",
                                at("2026-12-07T17:30"),
                                "10wd",
                                "END_OF_DAY",
                                null,
                                dossier.receipt().promise().steps(),
                                null,
                                CounterWork.resumption(NEWER),
                                null,
                                null,
                                List.of()));
    }

    @Test
    void theLadderTheSecondAppointmentAndTheLettersOfTheNewPlanGoWithIt() {
        Accepted decision =
                accepted(received(), new MoveToVersion(later("k"), Samples.strict(NEWER)));

        assertThat(decision.events())
                .singleElement()
                .satisfies(event -> {
                    DossierReplanned replanned = (DossierReplanned) event;
                    assertThat(replanned.ladder()).isEqualTo(Samples.STRICT);
                    assertThat(replanned.secondAppointment()).isEqualTo("3wd");
                    assertThat(replanned.letters()).containsExactly("CONGRATULATION_BIRTH");
                });
    }

    @Test
    void everyPlanIsKeptWithWhoDecidedItAndWhy() {
        Promised moved =
                (Promised) accepted(received(), new MoveToVersion(later(null), NEWER)).next();
        Promised again =
                (Promised)
                        accepted(
                                        moved,
                                        new MoveToVersion(
                                                later(null), as(land(), "1.013831", 4, "2wd")))
                                .next();

        assertThat(again.plans())
                .extracting(Plan::procedureVersion, p -> p.receipt().limit())
                .containsExactly(tuple(2, "8wd"), tuple(3, "10wd"), tuple(4, "2wd"));
        assertThat(again.plans().getFirst().origin()).isNull();
        assertThat(again.plans().getFirst().receipt()).isEqualTo(received().receipt());
        assertThat(again.plans().getLast().origin())
                .isEqualTo(
                        new Replanning(
                                at(LATER),
                                "W1",
                                LAN,
                                ReplanCause.NEW_VERSION,
                                "Theo quyết định 12"));
        assertThat(again.originalDueAt()).isEqualTo(at("2026-12-03T17:30"));
    }

    @Test
    void officesOfEarlierPlansStillHaveToDoWithIt() {
        Procedure shorter = as(procedure("8wd", null, RECEIVE), "1.013831", 3, "8wd");

        Dossier dossier = accepted(received(), new MoveToVersion(later(null), shorter)).next();

        assertThat(dossier.offices()).containsExactlyInAnyOrder(COUNTER, "D.L", "P.L");
    }

    @Test
    void aShareWhoseTimeHasPassedIsGivenAnew() {
        Promised dossier =
                (Promised)
                        accepted(received(), new MoveToVersion(by("2026-11-30T09:00", null), NEWER))
                                .next();

        assertThat(dossier.receipt().promise().steps())
                .extracting(PlannedStep::dueAt)
                .containsExactly(
                        at("2026-11-30T15:00"),
                        at("2026-12-03T15:00"),
                        // Its share would end on 8 December.
                        at("2026-12-07T17:30"));
    }

    @Test
    void aShareThatStillHasTimeKeepsIt() {
        assertThat(
                        ((Promised)
                                        accepted(
                                                        received(),
                                                        new MoveToVersion(
                                                                by("2026-11-23T14:30", null),
                                                                NEWER))
                                                .next())
                                .receipt()
                                .promise()
                                .steps())
                .extracting(PlannedStep::dueAt)
                .containsExactly(
                        at("2026-11-23T14:30"), at("2026-11-26T14:30"), at("2026-12-01T14:30"));
    }

    @Test
    void aPromiseThatWouldBePastCutsNoShareShort() {
        Promised dossier =
                (Promised)
                        accepted(
                                        received(),
                                        new MoveToVersion(
                                                by("2026-11-30T09:00", null),
                                                as(land(), "1.013831", 3, "1wd")))
                                .next();

        assertThat(dossier.dueAt()).isEqualTo(at("2026-11-24T17:30"));
        assertThat(dossier.receipt().promise().steps().getLast().dueAt())
                .isEqualTo(at("2026-12-08T15:00"));
    }

    @Test
    void whatIsSoAlreadyChangesNothing() {
        Promised moved =
                (Promised) accepted(received(), new MoveToVersion(later("k"), NEWER)).next();

        assertUnchanged(moved, new MoveToVersion(later(null), NEWER));
        assertUnchanged(moved, new MoveToVersion(later("k"), as(land(), "1.013831", 9, "1wd")));
        assertUnchanged(received(), correction(land()));
        assertUnchanged(received(), succession("D"));
        assertUnchanged(processed(), new MoveToVersion(later(null), land()));
    }

    static Stream<Dossier> ended() {
        return Stream.of(processed(), returned(), stopped(), withdrawn(), refused());
    }

    @ParameterizedTest
    @MethodSource("ended")
    void whatHasEndedIsNotPlannedAgain(Dossier dossier) {
        for (Replan wish : List.of(new MoveToVersion(later(null), NEWER), correction(OTHER))) {
            assertThat(Replanner.decide(dossier, wish, inForce(land())))
                    .isEqualTo(new Refused(new Refusal.NotReplannable(dossier.status())));
        }
    }

    @Test
    void whatIsSuspendedGoesOnByTheNewVersionAndStaysSuspended() {
        Promised dossier =
                (Promised)
                        accepted(awaitingSupplement(), new MoveToVersion(later(null), NEWER))
                                .next();

        assertThat(dossier.state()).isEqualTo(awaitingSupplement().state());
    }

    @Test
    void aVersionThatNobodyCanCarryOutIsRefusedWithTheStep() {
        Procedure nobodys =
                as(
                        procedure("8wd", null, RECEIVE, step("x", "ward", "TAX", "1wd")),
                        "1.013831",
                        3,
                        "8wd");

        assertThat(
                        Replanner.decide(
                                received(),
                                new MoveToVersion(later(null), nobodys),
                                inForce(land())))
                .isEqualTo(notAcceptable(new Shortcoming.NoOfficeForStep("Bước x")));
        assertThat(
                        Replanner.decide(
                                received(),
                                new MoveToVersion(later(null), as(land(), "1.013831", 3, "60wd")),
                                inForce(land())))
                .isEqualTo(notAcceptable(new Shortcoming.YearNotLoaded(2027)));
    }

    @Test
    void aWrongProcedureIsCorrectedAndPromisedAnewFromTheReceiptOn() {
        for (Promised before : List.of(received(), beingProcessed())) {
            Accepted decision = accepted(before, correction(OTHER));

            Promised dossier = (Promised) decision.next();
            assertThat(dossier.submission().procedure()).isEqualTo("1.009999");
            assertThat(dossier.dueAt()).isEqualTo(at("2026-11-30T17:30"));
            assertThat(dossier.originalDueAt()).isEqualTo(at("2026-11-30T17:30"));
            assertThat(dossier.status()).isEqualTo(before.status());
            assertThat(((DossierReplanned) decision.events().getFirst()).cause())
                    .isEqualTo(ReplanCause.WRONG_PROCEDURE);
        }
    }

    @Test
    void theFirstPromiseIsTheOneAfterTheLastCorrection() {
        Promised corrected = (Promised) accepted(received(), correction(OTHER)).next();
        Promised moved =
                (Promised)
                        accepted(
                                        corrected,
                                        new MoveToVersion(
                                                later(null), as(OTHER, "1.009999", 2, "9wd")))
                                .next();

        assertThat(moved.dueAt()).isEqualTo(at("2026-12-04T17:30"));
        assertThat(moved.originalDueAt()).isEqualTo(at("2026-11-30T17:30"));
    }

    @Test
    void theRightProcedureAsksForItsPapers() {
        Procedure asksForMore =
                new Procedure(
                        "1.009999",
                        1,
                        "Khác",
                        "Đất đai",
                        land().validFrom(),
                        "5wd",
                        null,
                        null,
                        null,
                        List.of(new Procedure.Paper("CMND", "Căn cước", true, false, 1)),
                        land().steps(),
                        null,
                        Map.of(),
                        List.of());

        assertThat(Replanner.decide(received(), correction(asksForMore), inForce(land())))
                .isEqualTo(notAcceptable(new Shortcoming.MissingPaper("CMND", "Căn cước")));
        Promised dossier =
                (Promised)
                        accepted(
                                        received(),
                                        new CorrectProcedure(
                                                later(null), asksForMore, List.of(paper("CMND"))))
                                .next();
        assertThat(dossier.receipt().documents())
                .containsExactly(new HandedInPaper("CMND", "Căn cước", 1, false));
        assertThat(dossier.plans().getFirst().receipt().documents()).hasSize(2);
    }

    @Test
    void aCorrectionKeepsThePapersAsTheyWereHandedIn() {
        assertThat(
                        ((Promised) accepted(received(), correction(OTHER)).next())
                                .receipt()
                                .documents())
                .isEqualTo(received().receipt().documents());
    }

    @Test
    void aCounterThatDoesNotReceiveTheRightProcedureCannotCorrectIt() {
        Procedure districts =
                as(
                        procedure("8wd", null, step("a", "district", "ONE_STOP_COUNTER", "1wd")),
                        "1.009999",
                        1,
                        "5wd");

        assertThat(Replanner.decide(received(), correction(districts), inForce(land())))
                .isEqualTo(notAcceptable(new Shortcoming.OfficeDoesNotReceive("Cơ quan W1.C")));
    }

    static Stream<Promised> begun() {
        return Stream.of(
                after(
                        beingProcessed(),
                        new StepAccepted(CODE, at(LATER), "tham-dinh", 1, "D.L", "dl", at(LATER))),
                after(
                        beingProcessed(),
                        suspended(LATER, "tiep-nhan", SuspensionGround.EXPERT_OPINION)),
                awaitingSupplement(),
                awaitingPayment());
    }

    @ParameterizedTest
    @MethodSource("begun")
    void onceAnOfficeHasBegunTheProcedureIsNotCorrected(Promised dossier) {
        assertThat(Replanner.decide(dossier, correction(OTHER), inForce(land())))
                .isEqualTo(new Refused(new Refusal.BegunAlready(dossier.status())));
    }

    @Test
    void theSuccessorTakesOverWhatWasPlannedAndThePromiseStays() {
        Promised extended =
                after(
                        received(),
                        new DeadlineRescheduled(
                                CODE,
                                at(LATER),
                                ClockScope.DOSSIER,
                                null,
                                0,
                                COUNTER,
                                at("2026-12-03T17:30"),
                                at("2026-12-10T17:30"),
                                "RESCHEDULED"));

        Accepted decision =
                (Accepted)
                        Replanner.decide(extended, succession("D.L"), inForce(land(), with("P.L")));

        Promised dossier = (Promised) decision.next();
        assertThat(dossier.receipt().promise().steps())
                .extracting(PlannedStep::office, PlannedStep::level)
                .containsExactly(
                        tuple(COUNTER, "ward"), tuple("P.L", "province"), tuple("P.L", "province"));
        assertThat(dossier.receipt().promise().steps())
                .extracting(PlannedStep::dueAt)
                .isEqualTo(
                        received().receipt().promise().steps().stream()
                                .map(PlannedStep::dueAt)
                                .toList());
        assertThat(dossier.dueAt()).isEqualTo(at("2026-12-10T17:30"));
        assertThat(dossier.receipt().promise().dueAt()).isEqualTo(at("2026-12-03T17:30"));
        DossierReplanned event = (DossierReplanned) decision.events().getFirst();
        assertThat(event.cause()).isEqualTo(ReplanCause.OFFICE_DISSOLVED);
        assertThat(event.dueAt()).isEqualTo(at("2026-12-10T17:30"));
        assertUnchanged(dossier, succession("D.L"));
    }

    @Test
    void ofSeveralSuccessorsTheOneIsMeantThatTheRouteWouldMean() {
        assertThat(successor("D.L3", "D.L2")).isEqualTo("D.L2");
        assertThat(successor("P.L", "P")).isEqualTo("P.L");
        assertThat(successor("P", "P.L")).isEqualTo("P");
    }

    @Test
    void aSuccessorThatWasDissolvedItselfIsFollowed() {
        assertThat(successor("D.OLD")).isEqualTo("P.L");
        assertThat(successor("D.ROUND")).isEqualTo("D.L");
    }

    private static String successor(String... successors) {
        Accepted decision =
                (Accepted)
                        Replanner.decide(
                                received(), succession("D.L"), inForce(land(), with(successors)));
        return ((Promised) decision.next()).receipt().promise().steps().get(1).office();
    }

    /// The province after D.L was dissolved.
    private static Offices with(String... successors) {
        List<Office> offices =
                new ArrayList<>(
                        OFFICES.all().stream().filter(o -> !o.code().equals("D.L")).toList());
        offices.add(dissolved("D.L", successors));
        offices.add(dissolved("D.OLD", "P.L"));
        offices.add(dissolved("D.ROUND", "D.L"));
        offices.add(office("D.L2", "district", "LAND_REGISTRATION", "D"));
        offices.add(office("D.L3", "district", "LAND_REGISTRATION", "D"));
        return Offices.of(offices);
    }

    private static Office dissolved(String code, String... successors) {
        Office office = office(code, "district", "LAND_REGISTRATION", "D");
        return new Office(
                office.code(),
                office.name(),
                office.shortName(),
                office.level(),
                office.kind(),
                office.parent(),
                office.covers(),
                office.calendar(),
                office.email(),
                office.phone(),
                office.head(),
                List.of(successors));
    }

    private static Replan.Circumstances later(@Nullable String request) {
        return by(LATER, request);
    }

    private static Replan.Circumstances by(String localTime, @Nullable String request) {
        return new Replan.Circumstances(at(localTime), "W1", LAN, "Theo quyết định 12", request);
    }

    private static CorrectProcedure correction(Procedure procedure) {
        return new CorrectProcedure(later(null), procedure, List.of());
    }

    private static FollowSuccession succession(String dissolved) {
        return new FollowSuccession(later(null), land(), dissolved);
    }

    private static Accepted accepted(Dossier dossier, Replan wish) {
        Decision decision = Replanner.decide(dossier, wish, inForce(land()));
        assertThat(decision).isInstanceOf(Accepted.class);
        return (Accepted) decision;
    }

    private static void assertUnchanged(Dossier dossier, Replan wish) {
        assertThat(Replanner.decide(dossier, wish, inForce(land()))).isEqualTo(new Unchanged());
    }

    private static Refused notAcceptable(Shortcoming shortcoming) {
        return new Refused(new Refusal.NotAcceptable(received().status(), List.of(shortcoming)));
    }
}
