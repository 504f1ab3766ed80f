package vn.lienthong.intake.registration.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.lienthong.intake.registration.domain.Samples.COUNTER;
import static vn.lienthong.intake.registration.domain.Samples.MAI;
import static vn.lienthong.intake.registration.domain.Samples.PERSONAL;
import static vn.lienthong.intake.registration.domain.Samples.SEALED;
import static vn.lienthong.intake.registration.domain.Samples.accepted;
import static vn.lienthong.intake.registration.domain.Samples.act;
import static vn.lienthong.intake.registration.domain.Samples.at;
import static vn.lienthong.intake.registration.domain.Samples.complete;
import static vn.lienthong.intake.registration.domain.Samples.inForce;
import static vn.lienthong.intake.registration.domain.Samples.land;
import static vn.lienthong.intake.registration.domain.Samples.received;
import static vn.lienthong.intake.registration.domain.Samples.suspended;
import static vn.lienthong.intake.registration.domain.Samples.wish;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.lienthong.contracts.DossierStatus;
import vn.lienthong.contracts.Resumption;
import vn.lienthong.contracts.SuspensionGround;
import vn.lienthong.contracts.event.DossierEvent;
import vn.lienthong.contracts.event.DossierPaid;
import vn.lienthong.contracts.event.DossierProcessed;
import vn.lienthong.contracts.event.DossierReceived;
import vn.lienthong.contracts.event.DossierRefused;
import vn.lienthong.contracts.event.DossierRejected;
import vn.lienthong.contracts.event.DossierResultReturned;
import vn.lienthong.contracts.event.DossierSupplemented;
import vn.lienthong.contracts.event.DossierWithdrawn;
import vn.lienthong.intake.registration.domain.Decision.Accepted;
import vn.lienthong.intake.registration.domain.Decision.Unchanged;
import vn.lienthong.intake.registration.domain.Dossier.Promised;
import vn.lienthong.intake.registration.domain.DossierCommand.Act;
import vn.lienthong.intake.registration.domain.DossierCommand.Pay;
import vn.lienthong.intake.registration.domain.DossierCommand.ReturnResult;
import vn.lienthong.intake.registration.domain.DossierCommand.SupplementDossier;
import vn.lienthong.intake.registration.domain.DossierCommand.WithdrawDossier;

class CounterWorkTest {

    private static final String CODE = "W1.C-261123-0001";
    private static final String LATER = "2026-11-24T09:00";
    private static final List<HandedInPaper> DRAWING =
            List.of(new HandedInPaper("BAN-VE", "Bản vẽ", 2, false));

    static Promised beingProcessed() {
        return after(received(), accepted("2026-11-23T09:00"));
    }

    static Promised awaitingSupplement() {
        return after(
                beingProcessed(),
                suspended("2026-11-24T08:00", "tham-dinh", SuspensionGround.SUPPLEMENT));
    }

    static Promised awaitingPayment() {
        return after(
                beingProcessed(),
                suspended("2026-11-24T08:00", "tham-dinh", SuspensionGround.FINANCIAL_OBLIGATION));
    }

    static Promised stopped() {
        return after(
                beingProcessed(),
                new DossierRejected(
                        CODE,
                        at("2026-11-24T08:00"),
                        "tham-dinh",
                        1,
                        "D.L",
                        "chuyenvien.dl",
                        "Đất có tranh chấp"));
    }

    static Promised processed() {
        return after(beingProcessed(), new DossierProcessed(CODE, at("2026-11-24T08:00"), COUNTER));
    }

    static Promised withdrawn() {
        return (Promised) accept(received(), new WithdrawDossier(act(LATER), "Đổi ý")).next();
    }

    static Promised returned() {
        return (Promised) accept(processed(), new ReturnResult(act(LATER))).next();
    }

    static Dossier refused() {
        return CounterWork.refuse(
                        land(),
                        CODE,
                        at("2026-11-23T08:30"),
                        COUNTER,
                        MAI,
                        PERSONAL.applicant(),
                        "Không thuộc thẩm quyền",
                        null)
                .next();
    }

    @Test
    void aReceivedDossierHasItsPromiseAndTellsEverybody() {
        Admission admission =
                ((Admission.Finding.Admissible)
                                Admission.examine(
                                        wish(complete()), inForce(land()), at("2026-11-23T08:30")))
                        .admission();

        Accepted decision =
                CounterWork.receive(admission, CODE, MAI, "042137", PERSONAL, "mai/key-1");

        Promised dossier = (Promised) decision.next();
        assertThat(dossier.status()).isEqualTo(DossierStatus.RECEIVED);
        assertThat(dossier.submission().request()).isEqualTo("mai/key-1");
        assertThat(dossier.offices()).containsExactly(COUNTER, "D.L", "P.L");
        assertThat(dossier.history())
                .containsExactly(
                        new StatusChange(
                                at("2026-11-23T08:30"),
                                DossierStatus.RECEIVED,
                                COUNTER,
                                "motcua.w1",
                                null));
        assertThat(decision.events())
                .containsExactly(
                        new DossierReceived(
                                CODE,
                                at("2026-11-23T08:30"),
                                COUNTER,
                                "COUNTER",
                                "1.013831",
                                2,
                                "Đăng ký biến động đất đai",
                                "Đất đai",
                                at("2026-12-03T17:30"),
                                "8wd",
                                "END_OF_DAY",
                                null,
                                "province",
                                "042137",
                                SEALED,
                                admission.promise().steps(),
                                Map.of(
                                        SuspensionGround.SUPPLEMENT,
                                        Resumption.RESTART,
                                        SuspensionGround.FINANCIAL_OBLIGATION,
                                        Resumption.RESUME,
                                        SuspensionGround.EXPERT_OPINION,
                                        Resumption.RESUME,
                                        SuspensionGround.OTHER,
                                        Resumption.RESUME),
                                null,
                                null,
                                null,
                                null,
                                null,
                                List.of()));
    }

    @Test
    void theLadderTheSecondAppointmentAndTheLettersTravelWithTheReceipt() {
        Admission admission =
                ((Admission.Finding.Admissible)
                                Admission.examine(
                                        wish(complete()),
                                        inForce(Samples.strict(land())),
                                        at("2026-11-23T08:30")))
                        .admission();

        Accepted decision = CounterWork.receive(admission, CODE, MAI, "042137", PERSONAL, null);

        assertThat(decision.events())
                .singleElement()
                .satisfies(event -> {
                    DossierReceived received = (DossierReceived) event;
                    assertThat(received.ladder()).isEqualTo(Samples.STRICT);
                    assertThat(received.secondAppointment()).isEqualTo("3wd");
                    assertThat(received.letters()).containsExactly("CONGRATULATION_BIRTH");
                });
    }

    @Test
    void aDossierThatIsNotTakenHasANumberAndAReason() {
        Accepted decision =
                CounterWork.refuse(
                        land(),
                        CODE,
                        at("2026-11-23T08:30"),
                        COUNTER,
                        MAI,
                        PERSONAL.applicant(),
                        "Không thuộc thẩm quyền",
                        null);

        assertThat(decision.next().status()).isEqualTo(DossierStatus.REFUSED_AT_INTAKE);
        assertThat(decision.next().offices()).containsExactly(COUNTER);
        assertThat(decision.next().history())
                .containsExactly(
                        new StatusChange(
                                at("2026-11-23T08:30"),
                                DossierStatus.REFUSED_AT_INTAKE,
                                COUNTER,
                                "motcua.w1",
                                "Không thuộc thẩm quyền"));
        assertThat(decision.events())
                .containsExactly(
                        new DossierRefused(
                                CODE,
                                at("2026-11-23T08:30"),
                                COUNTER,
                                "1.013831",
                                "Đăng ký biến động đất đai",
                                "Không thuộc thẩm quyền",
                                SEALED));
    }

    @Test
    void aSupplementThatWasAskedForIsTakenOnceAndTheStatusStaysUntilTheClockRuns() {
        Accepted decision =
                accept(
                        awaitingSupplement(),
                        new SupplementDossier(act(LATER), DRAWING, "Đã vẽ lại"));

        Promised dossier = (Promised) decision.next();
        assertThat(dossier.status()).isEqualTo(DossierStatus.SUPPLEMENT_REQUIRED);
        assertThat(dossier.supplements())
                .containsExactly(new Supplement(at(LATER), "motcua.w1", DRAWING, "Đã vẽ lại"));
        assertThat(decision.events())
                .containsExactly(
                        new DossierSupplemented(
                                CODE, at(LATER), COUNTER, "motcua.w1", List.of("Bản vẽ"), null));
        assertThat(CounterWork.decide(dossier, new SupplementDossier(act(LATER), DRAWING, null)))
                .isEqualTo(
                        new Decision.Refused(
                                new Refusal.SupplementedAlready(
                                        DossierStatus.SUPPLEMENT_REQUIRED)));
    }

    @Test
    void aSupplementAnswersOnlyTheGroundThatAskedForPapers() {
        Promised waiting =
                after(
                        after(
                                beingProcessed(),
                                suspended(LATER, "ky-duyet", SuspensionGround.EXPERT_OPINION)),
                        suspended(LATER, "tham-dinh", SuspensionGround.SUPPLEMENT));

        Promised dossier =
                (Promised) accept(waiting, new SupplementDossier(act(LATER), DRAWING, null)).next();

        assertThat(((DossierState.AwaitingSupplement) dossier.state()).suspensions())
                .extracting(Suspension::answered)
                .containsExactly(false, true);
    }

    @ParameterizedTest
    @MethodSource("allButAwaitingSupplement")
    void papersThatNobodyAskedForAreNotTaken(Dossier dossier) {
        assertThat(CounterWork.decide(dossier, new SupplementDossier(act(LATER), DRAWING, null)))
                .isEqualTo(
                        new Decision.Refused(new Refusal.NoSupplementRequired(dossier.status())));
    }

    static Stream<Dossier> allButAwaitingSupplement() {
        return Stream.of(
                refused(),
                received(),
                beingProcessed(),
                awaitingPayment(),
                withdrawn(),
                stopped(),
                processed(),
                returned());
    }

    @ParameterizedTest
    @MethodSource("open")
    void aDossierWithoutResultCanBeWithdrawn(Promised dossier) {
        Accepted decision = accept(dossier, new WithdrawDossier(act(LATER), "Đổi ý"));

        assertThat(decision.next().status()).isEqualTo(DossierStatus.WITHDRAWAL_ASKED_FOR);
        assertThat(decision.next().history().getLast())
                .isEqualTo(
                        new StatusChange(
                                at(LATER),
                                DossierStatus.WITHDRAWAL_ASKED_FOR,
                                COUNTER,
                                "motcua.w1",
                                "Đổi ý"));
        assertThat(decision.events())
                .containsExactly(
                        new DossierWithdrawn(CODE, at(LATER), COUNTER, "motcua.w1", "Đổi ý"));
    }

    static Stream<Promised> open() {
        return Stream.of(received(), beingProcessed(), awaitingSupplement(), awaitingPayment());
    }

    @ParameterizedTest
    @MethodSource("ended")
    void whatHasEndedCannotBeWithdrawn(Dossier dossier) {
        assertThat(CounterWork.decide(dossier, new WithdrawDossier(act(LATER), "Đổi ý")))
                .isEqualTo(new Decision.Refused(new Refusal.NotWithdrawable(dossier.status())));
    }

    static Stream<Dossier> ended() {
        return Stream.of(refused(), withdrawn(), stopped(), processed(), returned());
    }

    @ParameterizedTest
    @MethodSource("returnable")
    void aResultOrThePapersOfAStoppedDossierAreHandedOver(Promised dossier) {
        Accepted decision = accept(dossier, new ReturnResult(act(LATER)));

        assertThat(decision.next().status()).isEqualTo(DossierStatus.RESULT_RETURNED);
        assertThat(decision.events())
                .containsExactly(new DossierResultReturned(CODE, at(LATER), COUNTER, "motcua.w1"));
    }

    static Stream<Promised> returnable() {
        return Stream.of(processed(), stopped());
    }

    @ParameterizedTest
    @MethodSource("notReturnable")
    void nothingIsHandedOverThatIsNotThere(Dossier dossier) {
        assertThat(CounterWork.decide(dossier, new ReturnResult(act(LATER))))
                .isEqualTo(new Decision.Refused(new Refusal.NothingToReturn(dossier.status())));
    }

    static Stream<Dossier> notReturnable() {
        return Stream.of(
                refused(),
                received(),
                beingProcessed(),
                awaitingSupplement(),
                awaitingPayment(),
                withdrawn(),
                returned());
    }

    @ParameterizedTest
    @MethodSource("payable")
    void paymentsAreNotedAndChangeNoStatus(Promised dossier) {
        Accepted first = accept(dossier, new Pay(act(LATER), 50_000, "Tiền mặt"));
        Accepted second =
                accept((Promised) first.next(), new Pay(act(LATER), 20_000, "Chuyển khoản"));

        assertThat(second.next().status()).isEqualTo(dossier.status());
        assertThat(((Promised) second.next()).payments())
                .containsExactly(
                        new Payment(at(LATER), "motcua.w1", 50_000, "Tiền mặt"),
                        new Payment(at(LATER), "motcua.w1", 20_000, "Chuyển khoản"));
        assertThat(second.events())
                .containsExactly(
                        new DossierPaid(
                                CODE, at(LATER), COUNTER, "motcua.w1", 20_000, "Chuyển khoản"));
    }

    static Stream<Promised> payable() {
        return Stream.concat(open(), Stream.of(processed()));
    }

    @ParameterizedTest
    @MethodSource("notPayable")
    void nothingIsPaidForWhatHasEnded(Dossier dossier) {
        assertThat(CounterWork.decide(dossier, new Pay(act(LATER), 50_000, "Tiền mặt")))
                .isEqualTo(new Decision.Refused(new Refusal.NotPayable(dossier.status())));
    }

    static Stream<Dossier> notPayable() {
        return Stream.of(refused(), withdrawn(), stopped(), returned());
    }

    @Test
    void aCommandThatIsRepeatedUnderItsKeyChangesNothing() {
        Act act = new Act(at(LATER), "motcua.w1", "motcua.w1/k2");
        WithdrawDossier command = new WithdrawDossier(act, "Đổi ý");
        Promised withdrawn = (Promised) accept(received(), command).next();

        assertThat(CounterWork.decide(withdrawn, command)).isEqualTo(new Unchanged());
        assertThat(
                        CounterWork.decide(
                                received(),
                                new Pay(
                                        new Act(at(LATER), "motcua.w1", "motcua.w1/k3"),
                                        1,
                                        "Tiền mặt")))
                .isInstanceOf(Accepted.class);
    }

    @Test
    void anOccasionIsRememberedByWhatWasTakenOnIt() {
        Accepted taken =
                CounterWork.receive(
                        Samples.admission(at("2026-11-23T08:30")),
                        CODE,
                        MAI,
                        "042137",
                        PERSONAL,
                        null);
        Accepted refusal = new Accepted(refused(), List.of());

        assertThat(((Promised) taken.on("import 1 2").next()).requests())
                .containsExactly("import 1 2");
        assertThat(taken.on("import 1 2").events()).isEqualTo(taken.events());
        assertThat(refusal.on("import 1 2")).isEqualTo(refusal);
    }

    private static Accepted accept(Dossier dossier, DossierCommand command) {
        Decision decision = CounterWork.decide(dossier, command);
        assertThat(decision).isInstanceOf(Accepted.class);
        return (Accepted) decision;
    }

    static Promised after(Promised dossier, DossierEvent event) {
        Decision decision = Following.follow(dossier, event);
        assertThat(decision).isInstanceOf(Accepted.class);
        assertThat(((Accepted) decision).events()).isEmpty();
        return (Promised) ((Accepted) decision).next();
    }
}
