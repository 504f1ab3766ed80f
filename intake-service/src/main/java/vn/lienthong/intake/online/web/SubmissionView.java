package vn.lienthong.intake.online.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contracts.catalogue.Office;
import vn.lienthong.contracts.catalogue.Offices;
import vn.lienthong.contracts.catalogue.Procedure;
import vn.lienthong.contracts.event.Applicant;
import vn.lienthong.intake.online.Submissions;
import vn.lienthong.intake.online.domain.Matter;
import vn.lienthong.intake.online.domain.OnlineSubmission;
import vn.lienthong.intake.online.domain.PaperFile;
import vn.lienthong.intake.online.domain.Standing;
import vn.lienthong.intake.online.domain.SubmissionState;

/// Something that came online, as it is shown.
///
/// @param kind `SUBMISSION`: a new dossier; `SUPPLEMENT`: an answer to a request for supplement
/// @param pin only in the answer to who has begun it
/// @param submittedAt while it waits, when it was handed in
/// @param answerBy while it waits, by when the counter should answer: 8 working hours
/// @param late whether that is past
/// @param applicant, documents only for officers
/// @param dossier the dossier that came of it; of a supplement, the one that it is for
/// @param request what an office asked for, of an answer to it
/// @param returned why it is, or once was, returned to be completed
/// @param refusal why it was refused
/// @param papers what the procedure asks for, with the files of each; at the end what else there is
@JsonInclude(JsonInclude.Include.NON_NULL)
record SubmissionView(
        String reference,
        String kind,
        Standing state,
        @Nullable String pin,
        @Nullable Instant submittedAt,
        @Nullable Instant answerBy,
        boolean late,
        String office,
        String officeName,
        String procedure,
        String procedureName,
        @Nullable Applicant applicant,
        @Nullable String note,
        @Nullable String dossier,
        @Nullable String request,
        @Nullable Returned returned,
        @Nullable String refusal,
        List<PaperView> papers) {

    record Returned(Instant at, String reason, String by) {}

    record PaperView(String code, @Nullable String name, boolean required, List<FileView> files) {}

    record FileView(String id, String name, String type, long size, Instant at) {

        static FileView of(PaperFile file) {
            return new FileView(
                    file.id(), file.name(), file.kind().mediaType(), file.size(), file.at());
        }
    }

    /// For the officer: everything.
    static SubmissionView ofAll(
            OnlineSubmission submission,
            List<Procedure.Paper> papers,
            Offices offices,
            Instant now) {
        return of(submission, papers, offices, now, submission.matter().applicant(), null);
    }

    /// For whoever names reference and pin: nothing about the person.
    static SubmissionView ofPublic(
            OnlineSubmission submission,
            List<Procedure.Paper> papers,
            Offices offices,
            Instant now) {
        return of(submission, papers, offices, now, null, null);
    }

    /// For who has just begun it.
    static SubmissionView ofNew(
            OnlineSubmission submission,
            List<Procedure.Paper> papers,
            Offices offices,
            Instant now) {
        return of(submission, papers, offices, now, null, submission.pin());
    }

    private static SubmissionView of(
            OnlineSubmission submission,
            List<Procedure.Paper> papers,
            Offices offices,
            Instant now,
            @Nullable Applicant applicant,
            @Nullable String pin) {
        Matter matter = submission.matter();
        SubmissionState state = submission.state();
        SubmissionState.@Nullable AwaitingCounter awaiting = awaiting(state);
        SubmissionState.@Nullable Returned back = submission.lastReturn();
        return new SubmissionView(
                submission.reference(),
                matter instanceof Matter.NewDossier ? "SUBMISSION" : "SUPPLEMENT",
                Standing.of(state),
                pin,
                awaiting == null ? null : awaiting.since(),
                awaiting == null ? null : awaiting.answerBy(),
                awaiting != null && now.isAfter(awaiting.answerBy()),
                matter.office(),
                offices.find(matter.office()).map(Office::name).orElse(matter.office()),
                matter.procedure(),
                matter.procedureName(),
                applicant,
                matter.note(),
                dossier(submission),
                matter instanceof Matter.SupplementAnswer answer ? answer.request() : null,
                back == null
                        ? null
                        : new Returned(back.at(), back.reason(), back.officer().fullName()),
                state instanceof SubmissionState.Refused refused ? refused.reason() : null,
                papers(submission, papers));
    }

    private static SubmissionState.@Nullable AwaitingCounter awaiting(SubmissionState state) {
        return switch (state) {
            case SubmissionState.AwaitingCounter awaiting -> awaiting;
            case SubmissionState.UnderDecision under -> under.awaiting();
            case SubmissionState.BeingDrawnUp _,
                    SubmissionState.Returned _,
                    SubmissionState.Accepted _,
                    SubmissionState.Refused _,
                    SubmissionState.Withdrawn _ ->
                    null;
        };
    }

    private static @Nullable String dossier(OnlineSubmission submission) {
        if (submission.matter() instanceof Matter.SupplementAnswer answer) {
            return answer.dossier();
        }
        return switch (submission.state()) {
            case SubmissionState.Accepted accepted -> accepted.dossier();
            case SubmissionState.Refused refused -> refused.dossier();
            case SubmissionState.BeingDrawnUp _,
                    SubmissionState.AwaitingCounter _,
                    SubmissionState.UnderDecision _,
                    SubmissionState.Returned _,
                    SubmissionState.Withdrawn _ ->
                    null;
        };
    }

    /// Those of the procedure in its order, then those that only the citizen names.
    private static List<PaperView> papers(
            OnlineSubmission submission, List<Procedure.Paper> asked) {
        List<PaperView> papers = new ArrayList<>();
        for (Procedure.Paper paper : asked) {
            papers.add(
                    new PaperView(
                            paper.code(),
                            paper.name(),
                            paper.required() && submission.matter() instanceof Matter.NewDossier,
                            files(submission, paper.code())));
        }
        submission.files().stream()
                .map(PaperFile::paper)
                .distinct()
                .filter(code -> asked.stream().noneMatch(paper -> paper.code().equals(code)))
                .forEach(code ->
                        papers.add(
                                new PaperView(
                                        code,
                                        name(submission, code),
                                        false,
                                        files(submission, code))));
        return papers;
    }

    private static @Nullable String name(OnlineSubmission submission, String code) {
        if (code.equals(Submissions.FURTHER_PAPER)) {
            return null;
        }
        return submission.matter() instanceof Matter.NewDossier wish
                ? wish.documents().stream()
                        .filter(document -> document.code().equals(code))
                        .findFirst()
                        .map(document -> document.name())
                        .orElse(code)
                : code;
    }

    private static List<FileView> files(OnlineSubmission submission, String paper) {
        return submission.files().stream()
                .filter(file -> file.paper().equals(paper))
                .map(FileView::of)
                .toList();
    }
}
