package vn.lienthong.intake.online.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import vn.lienthong.contracts.event.Applicant;
import vn.lienthong.contracts.event.DossierEvent;
import vn.lienthong.contracts.event.SealedApplicant;
import vn.lienthong.contracts.event.SubmissionHandedIn;
import vn.lienthong.contracts.event.SubmissionReturned;
import vn.lienthong.intake.online.domain.SubmissionState.AwaitingCounter;
import vn.lienthong.intake.online.domain.SubmissionState.BeingDrawnUp;
import vn.lienthong.intake.online.domain.SubmissionState.Returned;
import vn.lienthong.intake.online.domain.SubmissionState.UnderDecision;
import vn.lienthong.intake.online.domain.SubmissionState.Withdrawn;
import vn.lienthong.intake.registration.domain.Officer;

class OnlineWorkTest {

    private static final Instant AT = Instant.parse("2026-11-23T01:30:00Z");
    private static final Instant BY = Instant.parse("2026-11-25T01:30:00Z");
    private static final Officer MAI = new Officer("motcua.binhan", "Trần Thị Mai");
    private static final Applicant HOA =
            new Applicant("CITIZEN", "Nguyễn Thị Hoà", null, "0912000001", null, null);
    private static final SealedApplicant SEALED = new SealedApplicant("CITIZEN", "YQ==");
    private static final Matter NEW =
            new Matter.NewDossier("001", "1.013831", "Đăng ký", HOA, List.of(), "Xin sớm");
    private static final Matter ANSWER =
            new Matter.SupplementAnswer(
                    "001", "1.013831", "Đăng ký", HOA, "H99-1", AT, "Bản vẽ", null);

    private static final BeingDrawnUp DRAFT = new BeingDrawnUp(AT);
    private static final AwaitingCounter WAITING = new AwaitingCounter(AT, BY);
    private static final UnderDecision ACCEPTING =
            new UnderDecision(WAITING, new Verdict.Accept(), AT, MAI, AT);
    private static final UnderDecision REFUSING =
            new UnderDecision(WAITING, new Verdict.Refuse("Không thuộc thẩm quyền"), AT, MAI, AT);
    private static final Returned RETURNED = new Returned(AT, MAI, "Thiếu trang 2");
    private static final SubmissionState ACCEPTED = new SubmissionState.Accepted(AT, MAI, "H99-2");
    private static final SubmissionState REFUSED =
            new SubmissionState.Refused(AT, MAI, "H99-3", "Không thuộc thẩm quyền");
    private static final Withdrawn WITHDRAWN = new Withdrawn(AT);

    private static final SubmissionCommand HAND_IN =
            new SubmissionCommand.HandIn(AT, BY, null, SEALED);
    private static final SubmissionCommand WITHDRAW = new SubmissionCommand.Withdraw(AT);
    private static final SubmissionCommand RETURN =
            new SubmissionCommand.Return(AT, MAI, "Thiếu trang 2", SEALED);
    private static final SubmissionCommand ACCEPT =
            new SubmissionCommand.Decide(AT, MAI, new Verdict.Accept(), AT);
    private static final SubmissionCommand REFUSE =
            new SubmissionCommand.Decide(AT, MAI, new Verdict.Refuse("Không thuộc thẩm quyền"), AT);
    private static final SubmissionCommand ADD = new SubmissionCommand.AddFile(file("a", "DON"));
    private static final SubmissionCommand REMOVE = new SubmissionCommand.RemoveFile("a");
    private static final SubmissionCommand REWRITE = new SubmissionCommand.Rewrite(NEW);

    private static PaperFile file(String id, String paper) {
        return new PaperFile(id, paper, "don.pdf", FileKind.PDF, 100, AT);
    }

    private static OnlineSubmission submission(Matter matter, SubmissionState state) {
        return OnlineSubmission.begun("TT-2222222222", "123456", matter, AT).in(state);
    }

    private static OnlineSubmission withFile(SubmissionState state) {
        return submission(NEW, state).with(List.of(file("a", "DON")));
    }

    private static OnlineSubmission next(OnlineSubmission submission, SubmissionCommand command) {
        SubmissionDecision decision = OnlineWork.decide(submission, command);
        assertThat(decision).isInstanceOf(SubmissionDecision.Accepted.class);
        return ((SubmissionDecision.Accepted) decision).next();
    }

    private static List<DossierEvent> events(
            OnlineSubmission submission, SubmissionCommand command) {
        return ((SubmissionDecision.Accepted) OnlineWork.decide(submission, command)).events();
    }

    private static Objection objection(OnlineSubmission submission, SubmissionCommand command) {
        SubmissionDecision decision = OnlineWork.decide(submission, command);
        assertThat(decision).isInstanceOf(SubmissionDecision.Refused.class);
        return ((SubmissionDecision.Refused) decision).why();
    }

    private static SubmissionState state(SubmissionState before, SubmissionCommand command) {
        return next(submission(NEW, before), command).state();
    }

    @Test
    void aDraftIsHandedInAndAccepted() {
        OnlineSubmission waiting = next(submission(NEW, DRAFT), HAND_IN);
        OnlineSubmission deciding = next(waiting, ACCEPT);
        OnlineSubmission accepted = next(deciding, new SubmissionCommand.Settle("H99-2"));

        assertThat(waiting.state()).isEqualTo(WAITING);
        assertThat(waiting.matter().note()).isEqualTo("Xin sớm");
        assertThat(deciding.state()).isEqualTo(ACCEPTING);
        assertThat(accepted.state()).isEqualTo(ACCEPTED);
        assertThat(Standing.of(accepted.state())).isEqualTo(Standing.ACCEPTED);
    }

    @Test
    void aRefusalSettlesWithItsReason() {
        assertThat(state(WAITING, REFUSE)).isEqualTo(REFUSING);
        assertThat(state(REFUSING, new SubmissionCommand.Settle("H99-3"))).isEqualTo(REFUSED);
    }

    @Test
    void whatCannotBeCarriedOutWaitsAgainAsBefore() {
        assertThat(state(ACCEPTING, new SubmissionCommand.Reopen())).isEqualTo(WAITING);
        assertThat(state(REFUSING, new SubmissionCommand.Reopen())).isEqualTo(WAITING);
    }

    @Test
    void aDecisionThatWasGivenUpIsCarriedOutAgainAsItWas() {
        Officer other = new Officer("khac", "Người khác");
        Instant later = AT.plusSeconds(30);

        SubmissionState again =
                state(
                        REFUSING,
                        new SubmissionCommand.Decide(
                                later, other, new Verdict.Refuse("Lý do khác"), later));

        assertThat(again)
                .isEqualTo(
                        new UnderDecision(
                                WAITING,
                                new Verdict.Refuse("Không thuộc thẩm quyền"),
                                AT,
                                MAI,
                                later));
        assertThat(
                        objection(
                                submission(NEW, ACCEPTING),
                                new SubmissionCommand.Decide(
                                        AT, other, new Verdict.Accept(), later.minusMillis(1))))
                .isEqualTo(Objection.UNDER_WAY);
    }

    @Test
    void itIsReturnedOnceAndCompleted() {
        OnlineSubmission returned = next(submission(NEW, WAITING), RETURN);
        OnlineSubmission completed =
                next(returned, new SubmissionCommand.HandIn(AT, BY, "Đã thêm trang 2", SEALED));

        assertThat(returned.state()).isEqualTo(RETURNED);
        assertThat(returned.lastReturn()).isEqualTo(RETURNED);
        assertThat(completed.state()).isEqualTo(WAITING);
        assertThat(completed.lastReturn()).isEqualTo(RETURNED);
        assertThat(completed.matter().note()).isEqualTo("Đã thêm trang 2");
        assertThat(objection(completed, RETURN)).isEqualTo(Objection.RETURNED_ALREADY);
    }

    @Test
    void theCitizenIsToldThatItArrivedAndWhatIsMissing() {
        OnlineSubmission answer = submission(ANSWER, DRAFT).with(List.of(file("a", "KHAC")));

        assertThat(events(submission(NEW, DRAFT), HAND_IN))
                .containsExactly(
                        new SubmissionHandedIn(
                                "TT-2222222222",
                                AT,
                                "001",
                                "1.013831",
                                "Đăng ký",
                                BY,
                                "123456",
                                null,
                                SEALED));
        assertThat(events(submission(NEW, WAITING), RETURN))
                .containsExactly(
                        new SubmissionReturned(
                                "TT-2222222222",
                                AT,
                                "001",
                                "motcua.binhan",
                                "1.013831",
                                "Đăng ký",
                                "Thiếu trang 2",
                                "123456",
                                null,
                                SEALED));
        assertThat(events(answer, HAND_IN))
                .singleElement()
                .extracting(told -> ((SubmissionHandedIn) told).dossier())
                .isEqualTo("H99-1");
        assertThat(events(submission(NEW, WAITING), ACCEPT)).isEmpty();
    }

    @Test
    void anAnswerToARequestForSupplementMayBeReturnedAgain() {
        OnlineSubmission returned = next(submission(ANSWER, WAITING), RETURN);
        OnlineSubmission completed =
                next(returned, new SubmissionCommand.HandIn(AT, BY, "Trang 2", SEALED));

        assertThat(completed.matter().note()).isEqualTo("Trang 2");
        assertThat(next(completed, RETURN).state()).isEqualTo(RETURNED);
    }

    @Test
    void anAnswerToARequestForSupplementIsNotRefusedAndNotEmpty() {
        assertThat(objection(submission(ANSWER, WAITING), REFUSE))
                .isEqualTo(Objection.NOT_REFUSABLE);
        assertThat(next(submission(ANSWER, WAITING), ACCEPT).state()).isEqualTo(ACCEPTING);
        assertThat(objection(submission(ANSWER, DRAFT), HAND_IN)).isEqualTo(Objection.EMPTY);
        OnlineSubmission withFile = submission(ANSWER, DRAFT).with(List.of(file("a", "KHAC")));
        assertThat(next(withFile, HAND_IN).state()).isEqualTo(WAITING);
    }

    @Test
    void withdrawingForgetsTheFiles() {
        for (SubmissionState open : List.of(DRAFT, WAITING, RETURNED)) {
            OnlineSubmission withdrawn = next(withFile(open), WITHDRAW);
            assertThat(withdrawn.state()).isEqualTo(WITHDRAWN);
            assertThat(withdrawn.files()).isEmpty();
        }
    }

    @Test
    void filesComeAndGoWhileTheCitizenHasItAndOnlyComeWhileItWaits() {
        for (SubmissionState open : List.of(DRAFT, RETURNED)) {
            assertThat(next(submission(NEW, open), ADD).files()).hasSize(1);
            assertThat(next(withFile(open), REMOVE).files()).isEmpty();
        }
        PaperFile other = file("b", "DON");
        OnlineSubmission two = withFile(DRAFT).with(List.of(file("a", "DON"), other));
        assertThat(next(two, REMOVE).files()).containsExactly(other);
        assertThat(next(submission(NEW, WAITING), ADD).files()).hasSize(1);
        assertThat(objection(withFile(WAITING), REMOVE)).isEqualTo(Objection.HANDED_IN);
        assertThat(objection(submission(NEW, DRAFT), REMOVE)).isEqualTo(Objection.NO_SUCH_FILE);
    }

    @Test
    void thereAreOnlySoManyFiles() {
        OnlineSubmission tenOfOne = submission(NEW, DRAFT).with(files(10, "DON"));
        List<PaperFile> twenty = new ArrayList<>(files(10, "DON"));
        twenty.addAll(files(10, "GCN"));

        assertThat(objection(tenOfOne, ADD)).isEqualTo(Objection.TOO_MANY_FILES_OF_PAPER);
        assertThat(next(tenOfOne, new SubmissionCommand.AddFile(file("b", "GCN"))).files())
                .hasSize(11);
        assertThat(
                        objection(
                                submission(NEW, DRAFT).with(twenty),
                                new SubmissionCommand.AddFile(file("b", "KHAC"))))
                .isEqualTo(Objection.TOO_MANY_FILES);
    }

    private static List<PaperFile> files(int count, String paper) {
        return Stream.generate(() -> file("x", paper)).limit(count).toList();
    }

    @Test
    void whatTheCitizenHasCanBeRewritten() {
        Matter other = new Matter.NewDossier("002", "1.013831", "Đăng ký", HOA, List.of(), null);
        for (SubmissionState open : List.of(DRAFT, RETURNED)) {
            assertThat(next(submission(NEW, open), new SubmissionCommand.Rewrite(other)).matter())
                    .isEqualTo(other);
        }
    }

    /// What every state says to every command that it does not carry out.
    static Stream<Arguments> cannot() {
        Objection handedIn = Objection.HANDED_IN;
        Objection notWaiting = Objection.NOT_WAITING;
        Objection otherwise = Objection.DECIDED_OTHERWISE;
        Objection withdrawn = Objection.WITHDRAWN;
        return Stream.of(
                        row(DRAFT, RETURN, notWaiting, ACCEPT, notWaiting, REFUSE, notWaiting),
                        row(WAITING, REWRITE, handedIn, HAND_IN, null),
                        row(ACCEPTING, REWRITE, handedIn, ADD, handedIn, REMOVE, handedIn),
                        row(ACCEPTING, HAND_IN, handedIn, WITHDRAW, handedIn, RETURN, otherwise),
                        row(ACCEPTING, ACCEPT, Objection.UNDER_WAY, REFUSE, otherwise),
                        row(REFUSING, ACCEPT, otherwise, WITHDRAW, handedIn),
                        row(REFUSING, REFUSE, Objection.UNDER_WAY),
                        row(RETURNED, RETURN, null, ACCEPT, notWaiting, REFUSE, notWaiting),
                        row(
                                RETURNED,
                                new SubmissionCommand.Return(AT, MAI, "Khác", SEALED),
                                notWaiting),
                        row(ACCEPTED, REWRITE, handedIn, ADD, handedIn, REMOVE, handedIn),
                        row(ACCEPTED, HAND_IN, handedIn, WITHDRAW, handedIn, RETURN, notWaiting),
                        row(ACCEPTED, ACCEPT, null, REFUSE, notWaiting),
                        row(REFUSED, REWRITE, handedIn, ADD, handedIn, HAND_IN, handedIn),
                        row(REFUSED, WITHDRAW, handedIn, RETURN, notWaiting),
                        row(REFUSED, ACCEPT, notWaiting, REFUSE, null),
                        row(WITHDRAWN, REWRITE, handedIn, ADD, handedIn, HAND_IN, withdrawn),
                        row(WITHDRAWN, WITHDRAW, null, RETURN, withdrawn),
                        row(WITHDRAWN, ACCEPT, withdrawn, REFUSE, withdrawn),
                        row(WAITING, new SubmissionCommand.Settle("x"), null),
                        row(ACCEPTED, new SubmissionCommand.Settle("x"), null),
                        row(WAITING, new SubmissionCommand.Reopen(), null),
                        row(REFUSED, new SubmissionCommand.Reopen(), null))
                .flatMap(List::stream);
    }

    /// Commands, each with the objection to it; none when it was done before.
    private static List<Arguments> row(SubmissionState state, @Nullable Object... pairs) {
        List<Arguments> rows = new ArrayList<>();
        for (int at = 0; at < pairs.length; at += 2) {
            rows.add(Arguments.of(state, pairs[at], pairs[at + 1]));
        }
        return rows;
    }

    @ParameterizedTest
    @MethodSource("cannot")
    void everythingElseIsRefusedOrWasDone(
            SubmissionState state, SubmissionCommand command, @Nullable Objection why) {
        assertThat(OnlineWork.decide(submission(NEW, state), command))
                .isEqualTo(
                        why == null
                                ? new SubmissionDecision.Unchanged()
                                : new SubmissionDecision.Refused(why));
    }

    @Test
    void everyStateHasAWordForLists() {
        assertThat(
                        Stream.of(DRAFT, WAITING, ACCEPTING, RETURNED, ACCEPTED, REFUSED, WITHDRAWN)
                                .map(Standing::of)
                                .distinct())
                .containsExactlyElementsOf(Arrays.asList(Standing.values()));
        assertThat(Standing.of(ACCEPTING)).isEqualTo(Standing.WAITING);
    }

    @Test
    void nothingSecretIsLogged() {
        assertThat(submission(NEW, DRAFT)).hasToString("OnlineSubmission[TT-2222222222]");
    }
}
