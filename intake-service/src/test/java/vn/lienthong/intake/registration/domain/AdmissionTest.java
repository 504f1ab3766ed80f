package vn.lienthong.intake.registration.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static vn.lienthong.intake.registration.domain.Samples.COUNTER;
import static vn.lienthong.intake.registration.domain.Samples.RECEIVE;
import static vn.lienthong.intake.registration.domain.Samples.at;
import static vn.lienthong.intake.registration.domain.Samples.complete;
import static vn.lienthong.intake.registration.domain.Samples.inForce;
import static vn.lienthong.intake.registration.domain.Samples.land;
import static vn.lienthong.intake.registration.domain.Samples.paper;
import static vn.lienthong.intake.registration.domain.Samples.procedure;
import static vn.lienthong.intake.registration.domain.Samples.step;
import static vn.lienthong.intake.registration.domain.Samples.wish;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.lienthong.contracts.catalogue.Procedure;
import vn.lienthong.contracts.event.PlannedStep;
import vn.lienthong.intake.registration.domain.Admission.Finding;

class AdmissionTest {

    private static final Instant MONDAY_MORNING = at("2026-11-23T08:30");

    @Test
    void aCompleteDossierIsPromisedForTheCloseOfTheLastDayOfItsLimit() {
        Admission admission = admitted(land());

        assertThat(admission.promise().dueAt()).isEqualTo(at("2026-12-03T17:30"));
        assertThat(admission.calendar()).isEqualTo("province");
    }

    @Test
    void everyStepHasItsOfficeAndAnEndThatComesAfterTheOneBefore() {
        assertThat(admitted(land()).promise().steps())
                .extracting(PlannedStep::step, PlannedStep::office, PlannedStep::dueAt)
                .containsExactly(
                        tuple("tiep-nhan", COUNTER, at("2026-11-23T14:30")),
                        tuple("tham-dinh", "D.L", at("2026-11-26T14:30")),
                        tuple("ky-duyet", "P.L", at("2026-12-01T14:30")));
    }

    @Test
    void aJoinBeginsWhenTheLastBranchEndsHoweverTheRouteIsWritten() {
        Procedure written =
                procedure(
                        "15wd",
                        null,
                        step("ky", "ward", "PEOPLES_COMMITTEE", "1wd", "nhanh", "cham"),
                        step("cham", "district", "LAND_REGISTRATION", "3wd", "tiep-nhan"),
                        step("nhanh", "province", "LAND_REGISTRATION", "1wd", "tiep-nhan"),
                        RECEIVE);

        List<PlannedStep> steps = admitted(written).promise().steps();

        assertThat(steps)
                .extracting(PlannedStep::step)
                .containsExactly("tiep-nhan", "cham", "nhanh", "ky");
        assertThat(steps.getLast().dueAt()).isEqualTo(at("2026-11-27T14:30"));
    }

    @Test
    void noStepIsPlannedToEndAfterThePromise() {
        Procedure tight =
                procedure(
                        "1wd",
                        null,
                        RECEIVE,
                        step("tham-dinh", "district", "LAND_REGISTRATION", "3wd", "tiep-nhan"));

        Admission admission = admitted(tight);

        assertThat(admission.promise().steps().getLast().dueAt())
                .isEqualTo(admission.promise().dueAt());
    }

    @Test
    void whatComesAfterTheCutOffCountsFromTheNextWorkingDay() {
        Procedure sameDay = procedure("8wh", "ROLLING", "15:00", RECEIVE);

        Promise late = admitted(sameDay, at("2026-11-27T15:01")).promise();
        Promise early = admitted(sameDay, at("2026-11-27T15:00")).promise();

        assertThat(late.dueAt()).isEqualTo(at("2026-11-30T17:30"));
        assertThat(late.steps().getFirst().dueAt()).isEqualTo(at("2026-11-30T11:30"));
        assertThat(early.dueAt()).isEqualTo(at("2026-11-30T15:00"));
    }

    @Test
    void whatIsLeftOutOfAPaperIsAsTheProcedureAsksForIt() {
        assertThat(admitted(land()).documents())
                .containsExactly(
                        new HandedInPaper("DON", "Đơn đăng ký", 1, true),
                        new HandedInPaper("BAN-VE", "Bản vẽ", 2, false));
    }

    @Test
    void aFurtherPaperIsTakenUnderTheNameThatTheCounterGivesIt() {
        OfferedPaper further = new OfferedPaper("KHAC-1", "Sổ hộ khẩu cũ", null, null);
        OfferedPaper original = new OfferedPaper("KHAC-2", "Giấy uỷ quyền", 3, true);

        Finding finding =
                Admission.examine(
                        wish(paper("DON"), paper("BAN-VE"), further, original),
                        inForce(land()),
                        MONDAY_MORNING);

        assertThat(((Finding.Admissible) finding).admission().documents())
                .endsWith(
                        new HandedInPaper("KHAC-1", "Sổ hộ khẩu cũ", 1, false),
                        new HandedInPaper("KHAC-2", "Giấy uỷ quyền", 3, true));
    }

    @Test
    void copiesOfOnePaperThatAreEnteredApartCountTogether() {
        OfferedPaper one = new OfferedPaper("BAN-VE", null, 1, false);

        assertThat(Admission.examine(wish(paper("DON"), one, one), inForce(land()), MONDAY_MORNING))
                .isInstanceOf(Finding.Admissible.class);
    }

    @Test
    void allThatIsMissingIsSaidAtOnce() {
        OfferedPaper one = new OfferedPaper("BAN-VE", null, 1, false);

        assertThat(insufficient(wish(paper("LA"), one), land(), MONDAY_MORNING))
                .containsExactly(
                        new Shortcoming.UnknownPaper(0, "LA"),
                        new Shortcoming.MissingPaper("DON", "Đơn đăng ký"),
                        new Shortcoming.TooFewCopies("BAN-VE", "Bản vẽ", 2, 1));
    }

    @Test
    void unknownProceduresAndOfficesAreNamedTogether() {
        assertThat(insufficient(wish("9.9", "nowhere"), land(), MONDAY_MORNING))
                .containsExactly(
                        new Shortcoming.UnknownProcedure("9.9"),
                        new Shortcoming.UnknownOffice("nowhere"));
        assertThat(insufficient(wish("1.013831", "nowhere"), land(), MONDAY_MORNING))
                .containsExactly(new Shortcoming.UnknownOffice("nowhere"));
    }

    @Test
    void onlyAWorkingCounterOfTheRightLevelReceives() {
        for (String office : List.of("W1", "W0.C", "D.C")) {
            assertThat(insufficient(wish("1.013831", office, complete()), land(), MONDAY_MORNING))
                    .containsExactly(new Shortcoming.OfficeDoesNotReceive("Cơ quan " + office));
        }
    }

    @Test
    void aRouteThatDoesNotBeginAtACounterIsReceivedByAnyCounter() {
        Procedure direct =
                procedure("8wd", null, step("ky", "province", "LAND_REGISTRATION", "1wd"));

        assertThat(
                        Admission.examine(
                                wish("1.013831", "D.C", complete()),
                                inForce(direct),
                                MONDAY_MORNING))
                .isInstanceOf(Finding.Admissible.class);
    }

    @Test
    void aStepThatNoOfficeCanDoStopsTheReception() {
        Procedure police =
                procedure("8wd", null, RECEIVE, step("ca", "ward", "POLICE", "1wd", "tiep-nhan"));

        assertThat(insufficient(wish(complete()), police, MONDAY_MORNING))
                .containsExactly(new Shortcoming.NoOfficeForStep("Bước ca"));
    }

    @Test
    void aYearWithoutDaysOffIsNamedAndNeverGuessed() {
        assertThat(insufficient(wish(complete()), land(), at("2026-12-28T08:00")))
                .containsExactly(new Shortcoming.YearNotLoaded(2027));
    }

    private static Admission admitted(Procedure procedure) {
        return admitted(procedure, MONDAY_MORNING);
    }

    private static Admission admitted(Procedure procedure, Instant at) {
        Finding finding = Admission.examine(wish(complete()), inForce(procedure), at);
        assertThat(finding).isInstanceOf(Finding.Admissible.class);
        return ((Finding.Admissible) finding).admission();
    }

    private static List<Shortcoming> insufficient(
            RegisterDossier wish, Procedure procedure, Instant at) {
        Finding finding = Admission.examine(wish, inForce(procedure), at);
        assertThat(finding).isInstanceOf(Finding.Insufficient.class);
        return ((Finding.Insufficient) finding).shortcomings();
    }
}
