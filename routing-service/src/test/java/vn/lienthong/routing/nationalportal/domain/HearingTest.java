package vn.lienthong.routing.nationalportal.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.lienthong.contracts.DossierStatus.BEING_PROCESSED;
import static vn.lienthong.contracts.DossierStatus.PAYMENT_REQUIRED;
import static vn.lienthong.contracts.DossierStatus.PROCESSED;
import static vn.lienthong.contracts.DossierStatus.PROCESSING_STOPPED;
import static vn.lienthong.contracts.DossierStatus.RECEIVED;
import static vn.lienthong.contracts.DossierStatus.REFUSED_AT_INTAKE;
import static vn.lienthong.contracts.DossierStatus.RESULT_RETURNED;
import static vn.lienthong.contracts.DossierStatus.SUPPLEMENT_REQUIRED;
import static vn.lienthong.contracts.DossierStatus.WITHDRAWAL_ASKED_FOR;
import static vn.lienthong.contracts.SuspensionGround.EXPERT_OPINION;
import static vn.lienthong.contracts.SuspensionGround.FINANCIAL_OBLIGATION;
import static vn.lienthong.contracts.SuspensionGround.SUPPLEMENT;
import static vn.lienthong.routing.Story.COUNTER;
import static vn.lienthong.routing.Story.LAND;
import static vn.lienthong.routing.Story.TAX;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.lienthong.contracts.DossierStatus;
import vn.lienthong.contracts.event.Applicant;
import vn.lienthong.contracts.event.DossierEvent;
import vn.lienthong.contracts.event.DossierRefused;
import vn.lienthong.contracts.event.ImportedStanding;
import vn.lienthong.contracts.event.ReplanCause;
import vn.lienthong.contracts.event.SealedApplicant;
import vn.lienthong.routing.Story;
import vn.lienthong.routing.Tickets;

class HearingTest {

    private static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");

    static NationalDossier hearing(@Nullable NationalDossier before, DossierEvent... events) {
        NationalDossier dossier = before;
        for (DossierEvent event : events) {
            if (Hearing.on(dossier, event, NOW) instanceof Hearing.Changed(NationalDossier next)) {
                dossier = next;
            }
        }
        if (dossier == null) {
            throw new AssertionError("Nothing was heard");
        }
        return dossier;
    }

    private static NationalDossier received(DossierEvent... events) {
        return hearing(hearing(null, Story.received()), events);
    }

    private static List<DossierStatus> statuses(NationalDossier dossier) {
        return dossier.pushes().stream()
                .filter(push -> push.kind() == Push.Kind.STATUS)
                .map(Push::status)
                .toList();
    }

    private static List<String> contents(NationalDossier dossier) {
        return dossier.pushes().stream()
                .<String>mapMulti((push, out) -> {
                    if (push.message() instanceof Message.Progress progress) {
                        out.accept(progress.content());
                    }
                })
                .toList();
    }

    private static Message.Status lastStatus(NationalDossier dossier) {
        return dossier.pushes().stream()
                .<Message.Status>mapMulti((push, out) -> {
                    if (push.message() instanceof Message.Status status) {
                        out.accept(status);
                    }
                })
                .toList()
                .getLast();
    }

    @Test
    void aReceivedDossierIsToldWithWhoseItIs() {
        NationalDossier dossier = received();

        assertThat(statuses(dossier)).containsExactly(RECEIVED);
        Message.Status told = lastStatus(dossier);
        assertThat(told.update()).isFalse();
        assertThat(told.about().owner()).isEqualTo(new Owner(Story.received().applicant()));
        assertThat(dossier.pushes().getFirst().since()).isEqualTo(NOW);
        assertThat(dossier.pushes().getFirst().at()).isEqualTo(Story.START);
    }

    @Test
    void aRefusedOneIsToldWithTheReason() {
        SealedApplicant applicant =
                Tickets.of(
                        new Applicant(
                                "BUSINESS", "Công ty Thử", "0100", null, "thu@example.vn", null));
        NationalDossier dossier =
                hearing(
                        null,
                        new DossierRefused(
                                Story.CODE,
                                Story.START,
                                COUNTER,
                                "1.013831",
                                "Thủ tục",
                                "sai thẩm quyền",
                                applicant));

        assertThat(statuses(dossier)).containsExactly(REFUSED_AT_INTAKE);
        assertThat(lastStatus(dossier).remark()).isEqualTo("sai thẩm quyền");
        assertThat(lastStatus(dossier).finishedAt()).isEqualTo(Story.START);
        assertThat(lastStatus(dossier).about().owner()).isEqualTo(new Owner(applicant));
        assertThat(Hearing.on(dossier, Story.accepted(1, "check", 1, COUNTER), NOW))
                .isInstanceOf(Hearing.Unchanged.class);
    }

    @Test
    void theFirstDeskChangesTheStatusAndEveryDeskIsProgress() {
        NationalDossier dossier =
                received(
                        Story.accepted(1, "check", 1, COUNTER),
                        Story.completed(2, "check", 1, COUNTER),
                        Story.accepted(3, "tax", 1, TAX));

        assertThat(statuses(dossier)).containsExactly(RECEIVED, BEING_PROCESSED);
        assertThat(contents(dossier))
                .containsExactly(
                        "Tiếp nhận xử lý: Bước check",
                        "Hoàn thành: Bước check",
                        "Tiếp nhận xử lý: Bước tax");
        assertThat(dossier.pushes().get(3).message())
                .isEqualTo(
                        new Message.Progress(
                                Story.CODE,
                                Story.ACTOR,
                                COUNTER,
                                Story.hour(2),
                                "Hoàn thành: Bước check",
                                BEING_PROCESSED,
                                Story.hour(1),
                                Story.PROMISED));
        assertThat(dossier.pushes()).extracting(Push::number).containsExactly(1, 2, 3, 4, 5);
    }

    @Test
    void whatOfficesGiveBackIsProgressWithoutTheReasonTheyGiveEachOther() {
        NationalDossier dossier =
                received(
                        Story.accepted(1, "check", 1, COUNTER),
                        Story.refused(2, "tax", 1, TAX),
                        Story.returned(3, "appraise", 1, LAND, null),
                        Story.recalled(4, "check", 1, COUNTER),
                        Story.completed(5, "gone", 1, LAND));

        assertThat(contents(dossier))
                .containsExactly(
                        "Tiếp nhận xử lý: Bước check",
                        "Từ chối nhận bàn giao: Bước tax",
                        "Chuyển trả bước trước: Bước appraise",
                        "Rút lại để xử lý tiếp: Bước check",
                        "Hoàn thành: gone");
        assertThat(((Message.Progress) dossier.pushes().getLast().message()))
                .extracting(Message.Progress::startedAt, Message.Progress::dueAt)
                .containsExactly(null, null);
    }

    @Test
    void aSupplementIsAskedForAndTheDossierGoesOn() {
        NationalDossier asked =
                received(
                        Story.accepted(1, "check", 1, COUNTER),
                        Story.suspended(2, "check", 1, COUNTER, SUPPLEMENT));

        assertThat(asked.standing().status()).isEqualTo(SUPPLEMENT_REQUIRED);
        Pause pause = lastStatus(asked).asked();
        assertThat(pause).isNotNull();
        assertThat(pause)
                .isEqualTo(
                        new Pause("check", 1, SUPPLEMENT, Story.hour(2), Story.ACTOR, "cần thêm"));

        NationalDossier again = hearing(asked, Story.resumed(3, "check", 1, COUNTER, SUPPLEMENT));
        assertThat(statuses(again))
                .containsExactly(RECEIVED, BEING_PROCESSED, SUPPLEMENT_REQUIRED, BEING_PROCESSED);
        assertThat(lastStatus(again).asked()).isNull();
        assertThat(lastStatus(again).update()).isTrue();
    }

    @Test
    void twoGroundsAtOnceAreToldInTheirOrder() {
        NationalDossier dossier =
                received(
                        Story.accepted(1, "check", 1, COUNTER),
                        Story.suspended(2, "tax", 1, TAX, FINANCIAL_OBLIGATION),
                        Story.suspended(3, "appraise", 1, LAND, SUPPLEMENT),
                        Story.resumed(4, "appraise", 2, LAND, SUPPLEMENT),
                        Story.resumed(5, "appraise", 1, LAND, SUPPLEMENT),
                        Story.resumed(6, "tax", 1, TAX, FINANCIAL_OBLIGATION));

        assertThat(statuses(dossier))
                .containsExactly(
                        RECEIVED,
                        BEING_PROCESSED,
                        PAYMENT_REQUIRED,
                        SUPPLEMENT_REQUIRED,
                        PAYMENT_REQUIRED,
                        BEING_PROCESSED);
    }

    @Test
    void aPauseThatLeavesTheStatusIsProgress() {
        NationalDossier dossier =
                received(
                        Story.accepted(1, "check", 1, COUNTER),
                        Story.suspended(2, "check", 1, COUNTER, EXPERT_OPINION),
                        Story.resumed(3, "check", 1, COUNTER, EXPERT_OPINION));

        assertThat(statuses(dossier)).containsExactly(RECEIVED, BEING_PROCESSED);
        assertThat(contents(dossier))
                .contains(
                        "Tạm dừng tính thời gian: Bước check",
                        "Tiếp tục tính thời gian: Bước check");
    }

    @Test
    void theEndIsToldAndThenThatTheResultWasReturned() {
        NationalDossier dossier =
                received(
                        Story.accepted(1, "check", 1, COUNTER),
                        Story.processed(5),
                        Story.resultReturned(7));

        assertThat(statuses(dossier))
                .containsExactly(RECEIVED, BEING_PROCESSED, PROCESSED, RESULT_RETURNED);
        assertThat(lastStatus(dossier).finishedAt()).isEqualTo(Story.hour(5));
        assertThat(lastStatus(dossier).returnedAt()).isEqualTo(Story.hour(7));
    }

    @Test
    void whatComesAfterTheEndSaysNothingNew() {
        NationalDossier ended =
                received(Story.rejected(2, "check", 1, COUNTER), Story.processed(3));

        assertThat(statuses(ended)).containsExactly(RECEIVED, PROCESSING_STOPPED);
        assertThat(lastStatus(ended).remark()).isEqualTo("không đủ điều kiện");
        Stream.of(
                        Story.accepted(4, "check", 1, COUNTER),
                        Story.completed(4, "check", 1, COUNTER),
                        Story.suspended(4, "check", 1, COUNTER, SUPPLEMENT),
                        Story.resumed(4, "check", 1, COUNTER, SUPPLEMENT),
                        Story.withdrawn(4),
                        Story.replanned(
                                Story.hour(4), ReplanCause.NEW_VERSION, Story.forkedRoute()),
                        Story.rescheduled(
                                null, 0, Story.PROMISED, Story.REPROMISED, "APOLOGY_LETTER"))
                .forEach(late ->
                        assertThat(Hearing.on(ended, late, NOW))
                                .as(late.toString())
                                .isInstanceOf(Hearing.Unchanged.class));
    }

    @Test
    void aWithdrawalUndoesAnEndThatItCrossed() {
        assertThat(statuses(received(Story.withdrawn(2))))
                .containsExactly(RECEIVED, WITHDRAWAL_ASKED_FOR);
        NationalDossier crossed = received(Story.processed(2), Story.withdrawn(3));
        assertThat(statuses(crossed)).containsExactly(RECEIVED, PROCESSED, WITHDRAWAL_ASKED_FOR);
        assertThat(lastStatus(crossed).remark()).isEqualTo("đổi ý");
    }

    @Test
    void aResultThatIsReturnedBeforeItsEndIsHeardOfEndsIt() {
        NationalDossier dossier = received(Story.resultReturned(4), Story.processed(3));

        assertThat(statuses(dossier)).containsExactly(RECEIVED, RESULT_RETURNED);
        assertThat(lastStatus(dossier).finishedAt()).isEqualTo(Story.hour(4));
    }

    @Test
    void anotherPlanIsToldAnewAndOpenStepsGoOn() {
        NationalDossier dossier =
                received(
                        Story.accepted(1, "check", 1, COUNTER),
                        Story.replanned(
                                Story.hour(2),
                                ReplanCause.WRONG_PROCEDURE,
                                List.of(
                                        Story.step("check", COUNTER, "ward"),
                                        Story.step("new", LAND, "district", "check"))));

        assertThat(statuses(dossier)).containsExactly(RECEIVED, BEING_PROCESSED, BEING_PROCESSED);
        Particulars about = lastStatus(dossier).about();
        assertThat(about.procedure()).isEqualTo("1.013999");
        assertThat(about.dueAt()).isEqualTo(Story.REPROMISED);
        assertThat(about.steps()).extracting(Stop::startedAt).containsExactly(Story.hour(1), null);
    }

    @Test
    void anotherPromisedDateIsToldAnew() {
        NationalDossier dossier =
                received(
                        Story.deadlineSet(null, 0, Story.PROMISED),
                        Story.deadlineSet("check", 1, Story.REPROMISED),
                        Story.rescheduled(
                                null, 0, Story.PROMISED, Story.REPROMISED, "APOLOGY_LETTER"));

        assertThat(statuses(dossier)).containsExactly(RECEIVED, RECEIVED);
        assertThat(lastStatus(dossier).about().dueAt()).isEqualTo(Story.REPROMISED);
    }

    @Test
    void whatWasTakenOverUnderWayIsToldAsItStands() {
        Instant at = Story.hour(2);
        assertThat(imported(new ImportedStanding(at, List.of("check"), List.of(), null, null)))
                .isEqualTo(PROCESSED);
        assertThat(imported(new ImportedStanding(at, List.of(), List.of("check"), null, null)))
                .isEqualTo(BEING_PROCESSED);
        assertThat(imported(new ImportedStanding(at, List.of(), List.of("check"), SUPPLEMENT, at)))
                .isEqualTo(SUPPLEMENT_REQUIRED);
        assertThat(
                        imported(
                                new ImportedStanding(
                                        at,
                                        List.of(),
                                        List.of("check"),
                                        FINANCIAL_OBLIGATION,
                                        null)))
                .isEqualTo(PAYMENT_REQUIRED);
    }

    private static DossierStatus imported(ImportedStanding standing) {
        return hearing(null, Story.imported(standing)).standing().status();
    }

    @Test
    void nothingIsToldBeforeTheReceiptAndNoSubmissionIsADossier() {
        assertThat(Hearing.on(null, Story.accepted(1, "check", 1, COUNTER), NOW))
                .isInstanceOf(Hearing.TooEarly.class);
        Story.noDossiers()
                .skip(1)
                .forEach(submission ->
                        assertThat(Hearing.on(null, submission, NOW))
                                .isInstanceOf(Hearing.Unchanged.class));
    }

    static Stream<DossierEvent> quiet() {
        return Stream.concat(
                Story.irrelevant().filter(event -> !event.equals(Story.processed(1))),
                Stream.of(
                        Story.received(),
                        Story.offered(1, "check", 1, COUNTER),
                        Story.calledOff(1, "check", 1, COUNTER),
                        Story.assigned(1, "check", 1, "an"),
                        Story.examined(1, "check", 1),
                        Story.supplemented(1),
                        Story.paid(1),
                        Story.paperHandedOver(1, null, 1),
                        Story.paperReceived(1, null, 1)));
    }

    @ParameterizedTest
    @MethodSource("quiet")
    void theRestSaysNothingToThePortal(DossierEvent event) {
        assertThat(Hearing.on(received(), event, NOW)).isInstanceOf(Hearing.Unchanged.class);
    }
}
