package vn.lienthong.intake.online.domain;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import vn.lienthong.contracts.event.SubmissionHandedIn;
import vn.lienthong.contracts.event.SubmissionReturned;
import vn.lienthong.intake.online.domain.SubmissionDecision.Accepted;
import vn.lienthong.intake.online.domain.SubmissionDecision.Refused;
import vn.lienthong.intake.online.domain.SubmissionDecision.Unchanged;
import vn.lienthong.intake.online.domain.SubmissionState.AwaitingCounter;
import vn.lienthong.intake.online.domain.SubmissionState.BeingDrawnUp;
import vn.lienthong.intake.online.domain.SubmissionState.Returned;
import vn.lienthong.intake.online.domain.SubmissionState.UnderDecision;
import vn.lienthong.intake.online.domain.SubmissionState.Withdrawn;

/// The decisions about what came online.
public final class OnlineWork {

    private static final Duration GIVEN_UP_AFTER = Duration.ofSeconds(30);

    private OnlineWork() {}

    /// What becomes of a command.
    public static SubmissionDecision decide(
            OnlineSubmission submission, SubmissionCommand command) {
        return switch (command) {
            case SubmissionCommand.Rewrite(Matter matter) ->
                    isWithCitizen(submission)
                            ? new Accepted(submission.about(matter))
                            : refused(Objection.HANDED_IN);
            case SubmissionCommand.AddFile(PaperFile file) -> add(submission, file);
            case SubmissionCommand.RemoveFile(String id) -> remove(submission, id);
            case SubmissionCommand.HandIn handIn -> handIn(submission, handIn);
            case SubmissionCommand.Withdraw withdraw -> withdraw(submission, withdraw);
            case SubmissionCommand.Return back -> giveBack(submission, back);
            case SubmissionCommand.Decide decide -> decideOn(submission, decide);
            case SubmissionCommand.Settle(String dossier) -> settle(submission, dossier);
            case SubmissionCommand.Reopen _ -> reopen(submission);
        };
    }

    private static Refused refused(Objection why) {
        return new Refused(why);
    }

    private static boolean isWithCitizen(OnlineSubmission submission) {
        return switch (submission.state()) {
            case BeingDrawnUp _ -> true;
            case Returned _ -> true;
            case AwaitingCounter _ -> false;
            case UnderDecision _ -> false;
            case SubmissionState.Accepted _ -> false;
            case SubmissionState.Refused _ -> false;
            case Withdrawn _ -> false;
        };
    }

    // More may come while it waits; nothing that an officer may have looked at goes away.
    private static SubmissionDecision add(OnlineSubmission submission, PaperFile file) {
        if (!isWithCitizen(submission) && !(submission.state() instanceof AwaitingCounter)) {
            return refused(Objection.HANDED_IN);
        }
        List<PaperFile> files = submission.files();
        if (files.size() >= PaperFile.MOST) {
            return refused(Objection.TOO_MANY_FILES);
        }
        if (files.stream().filter(one -> one.paper().equals(file.paper())).count()
                >= PaperFile.MOST_OF_PAPER) {
            return refused(Objection.TOO_MANY_FILES_OF_PAPER);
        }
        List<PaperFile> more = new ArrayList<>(files);
        more.add(file);
        return new Accepted(submission.with(more));
    }

    private static SubmissionDecision remove(OnlineSubmission submission, String id) {
        if (!isWithCitizen(submission)) {
            return refused(Objection.HANDED_IN);
        }
        List<PaperFile> others =
                submission.files().stream().filter(file -> !file.id().equals(id)).toList();
        return others.size() == submission.files().size()
                ? refused(Objection.NO_SUCH_FILE)
                : new Accepted(submission.with(others));
    }

    private static SubmissionDecision handIn(
            OnlineSubmission submission, SubmissionCommand.HandIn command) {
        return switch (submission.state()) {
            case BeingDrawnUp _ -> handedIn(submission, command);
            case Returned _ -> handedIn(submission, command);
            case AwaitingCounter _ -> new Unchanged();
            case UnderDecision _ -> refused(Objection.HANDED_IN);
            case SubmissionState.Accepted _ -> refused(Objection.HANDED_IN);
            case SubmissionState.Refused _ -> refused(Objection.HANDED_IN);
            case Withdrawn _ -> refused(Objection.WITHDRAWN);
        };
    }

    private static SubmissionDecision handedIn(
            OnlineSubmission submission, SubmissionCommand.HandIn command) {
        Matter matter =
                command.note() == null
                        ? submission.matter()
                        : submission.matter().noting(command.note());
        return isEmpty(matter, submission.files())
                ? refused(Objection.EMPTY)
                : accepted(submission.about(matter), command);
    }

    private static SubmissionDecision accepted(
            OnlineSubmission submission, SubmissionCommand.HandIn command) {
        Matter matter = submission.matter();
        return new Accepted(
                submission.in(new AwaitingCounter(command.at(), command.answerBy())),
                new SubmissionHandedIn(
                        submission.reference(),
                        command.at(),
                        matter.office(),
                        matter.procedure(),
                        matter.procedureName(),
                        command.answerBy(),
                        submission.pin(),
                        matter.completes(),
                        command.applicant()));
    }

    private static boolean isEmpty(Matter matter, List<PaperFile> files) {
        return switch (matter) {
            case Matter.NewDossier _ -> false;
            case Matter.SupplementAnswer answer -> answer.note() == null && files.isEmpty();
        };
    }

    private static SubmissionDecision withdraw(
            OnlineSubmission submission, SubmissionCommand.Withdraw command) {
        return switch (submission.state()) {
            case BeingDrawnUp _ ->
                    new Accepted(submission.with(List.of()).in(new Withdrawn(command.at())));
            case AwaitingCounter _ ->
                    new Accepted(submission.with(List.of()).in(new Withdrawn(command.at())));
            case Returned _ ->
                    new Accepted(submission.with(List.of()).in(new Withdrawn(command.at())));
            case UnderDecision _ -> refused(Objection.HANDED_IN);
            case SubmissionState.Accepted _ -> refused(Objection.HANDED_IN);
            case SubmissionState.Refused _ -> refused(Objection.HANDED_IN);
            case Withdrawn _ -> new Unchanged();
        };
    }

    private static SubmissionDecision giveBack(
            OnlineSubmission submission, SubmissionCommand.Return command) {
        return switch (submission.state()) {
            case AwaitingCounter _ ->
                    submission.lastReturn() != null
                                    && submission.matter() instanceof Matter.NewDossier
                            ? refused(Objection.RETURNED_ALREADY)
                            : returned(submission, command);
            case Returned earlier ->
                    earlier.reason().equals(command.reason())
                            ? new Unchanged()
                            : refused(Objection.NOT_WAITING);
            case UnderDecision _ -> refused(Objection.DECIDED_OTHERWISE);
            case BeingDrawnUp _ -> refused(Objection.NOT_WAITING);
            case SubmissionState.Accepted _ -> refused(Objection.NOT_WAITING);
            case SubmissionState.Refused _ -> refused(Objection.NOT_WAITING);
            case Withdrawn _ -> refused(Objection.WITHDRAWN);
        };
    }

    private static SubmissionDecision returned(
            OnlineSubmission submission, SubmissionCommand.Return command) {
        Matter matter = submission.matter();
        return new Accepted(
                submission.in(new Returned(command.at(), command.officer(), command.reason())),
                new SubmissionReturned(
                        submission.reference(),
                        command.at(),
                        matter.office(),
                        command.officer().account(),
                        matter.procedure(),
                        matter.procedureName(),
                        command.reason(),
                        submission.pin(),
                        matter.completes(),
                        command.applicant()));
    }

    private static SubmissionDecision decideOn(
            OnlineSubmission submission, SubmissionCommand.Decide command) {
        if (command.verdict() instanceof Verdict.Refuse
                && submission.matter() instanceof Matter.SupplementAnswer) {
            return refused(Objection.NOT_REFUSABLE);
        }
        return switch (submission.state()) {
            case AwaitingCounter awaiting ->
                    new Accepted(
                            submission.in(
                                    new UnderDecision(
                                            awaiting,
                                            command.verdict(),
                                            command.at(),
                                            command.officer(),
                                            command.machine())));
            case UnderDecision earlier -> again(submission, earlier, command);
            case SubmissionState.Accepted _ ->
                    command.verdict() instanceof Verdict.Accept
                            ? new Unchanged()
                            : refused(Objection.NOT_WAITING);
            case SubmissionState.Refused _ ->
                    command.verdict() instanceof Verdict.Refuse
                            ? new Unchanged()
                            : refused(Objection.NOT_WAITING);
            case BeingDrawnUp _ -> refused(Objection.NOT_WAITING);
            case Returned _ -> refused(Objection.NOT_WAITING);
            case Withdrawn _ -> refused(Objection.WITHDRAWN);
        };
    }

    /// Who began may have died on the way; the dossier is known by the submission, so that
    /// beginning again makes no second one.
    private static SubmissionDecision again(
            OnlineSubmission submission, UnderDecision earlier, SubmissionCommand.Decide command) {
        if (!isSame(earlier.verdict(), command.verdict())) {
            return refused(Objection.DECIDED_OTHERWISE);
        }
        return command.machine().isBefore(earlier.begun().plus(GIVEN_UP_AFTER))
                ? refused(Objection.UNDER_WAY)
                : new Accepted(
                        submission.in(
                                new UnderDecision(
                                        earlier.awaiting(),
                                        earlier.verdict(),
                                        earlier.at(),
                                        earlier.officer(),
                                        command.machine())));
    }

    /// Two refusals are the same whatever their words: the first ones count.
    private static boolean isSame(Verdict one, Verdict other) {
        return one instanceof Verdict.Accept == other instanceof Verdict.Accept;
    }

    private static SubmissionDecision settle(OnlineSubmission submission, String dossier) {
        return submission.state() instanceof UnderDecision decided
                ? new Accepted(submission.in(settled(decided, dossier)))
                : new Unchanged();
    }

    private static SubmissionState settled(UnderDecision decided, String dossier) {
        return switch (decided.verdict()) {
            case Verdict.Accept _ ->
                    new SubmissionState.Accepted(decided.at(), decided.officer(), dossier);
            case Verdict.Refuse(String reason) ->
                    new SubmissionState.Refused(decided.at(), decided.officer(), dossier, reason);
        };
    }

    private static SubmissionDecision reopen(OnlineSubmission submission) {
        return submission.state() instanceof UnderDecision decided
                ? new Accepted(submission.in(decided.awaiting()))
                : new Unchanged();
    }
}
