package vn.lienthong.intake.online.store;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.lienthong.intake.online.domain.Matter;
import vn.lienthong.intake.online.domain.OnlineSubmission;
import vn.lienthong.intake.online.domain.PaperFile;
import vn.lienthong.intake.online.domain.Standing;
import vn.lienthong.intake.online.domain.SubmissionState;
import vn.lienthong.intake.online.domain.Verdict;
import vn.lienthong.intake.registration.domain.OfferedPaper;
import vn.lienthong.intake.registration.domain.Officer;

/// The stored form of what came online. Field names are part of the stored data: they are only
/// added to.
///
/// @param kind of the applicant
/// @param sealed all that is personal, in Base64; absent when it was erased
/// @param marks by what the applicant is found; none when he was erased
/// @param dossier the dossier that a supplement is for, absent in a new one
/// @param since when it came to stand where it stands
/// @param outcome code of the dossier that came of it
record SubmissionDocument(
        String reference,
        String pin,
        String office,
        String procedure,
        String procedureName,
        String kind,
        @Nullable String sealed,
        @Nullable List<String> marks,
        List<OfferedPaper> documents,
        @Nullable String dossier,
        @Nullable Instant requestedAt,
        @Nullable String request,
        Standing standing,
        Instant since,
        @Nullable Instant answerBy,
        @Nullable Decided decided,
        @Nullable Officer officer,
        @Nullable String reason,
        @Nullable String outcome,
        List<PaperFile> files,
        @Nullable Return lastReturn) {

    /// A decision that is being carried out.
    ///
    /// @param refusal why it is refused; absent when it is accepted
    record Decided(Instant at, Officer officer, @Nullable String refusal, Instant begun) {}

    record Return(Instant at, Officer officer, String reason) {}

    /// What only some states have.
    private record Standings(
            Instant since,
            @Nullable Instant answerBy,
            @Nullable Decided decided,
            @Nullable Officer officer,
            @Nullable String reason,
            @Nullable String outcome) {

        static Standings of(SubmissionState state) {
            return switch (state) {
                case SubmissionState.BeingDrawnUp(Instant since) -> since(since);
                case SubmissionState.AwaitingCounter awaiting -> waiting(awaiting, null);
                case SubmissionState.UnderDecision under ->
                        waiting(
                                under.awaiting(),
                                new Decided(
                                        under.at(),
                                        under.officer(),
                                        switch (under.verdict()) {
                                            case Verdict.Accept _ -> null;
                                            case Verdict.Refuse(String reason) -> reason;
                                        },
                                        under.begun()));
                case SubmissionState.Returned(Instant at, Officer officer, String reason) ->
                        new Standings(at, null, null, officer, reason, null);
                case SubmissionState.Accepted(Instant at, Officer officer, String dossier) ->
                        new Standings(at, null, null, officer, null, dossier);
                case SubmissionState.Refused(
                                Instant at,
                                Officer officer,
                                String dossier,
                                String reason) ->
                        new Standings(at, null, null, officer, reason, dossier);
                case SubmissionState.Withdrawn(Instant at) -> since(at);
            };
        }

        private static Standings since(Instant at) {
            return new Standings(at, null, null, null, null, null);
        }

        private static Standings waiting(
                SubmissionState.AwaitingCounter awaiting, @Nullable Decided decided) {
            return new Standings(awaiting.since(), awaiting.answerBy(), decided, null, null, null);
        }
    }

    static SubmissionDocument of(
            OnlineSubmission submission, @Nullable String sealed, List<String> marks) {
        Matter matter = submission.matter();
        Standings state = Standings.of(submission.state());
        SubmissionState.Returned back = submission.lastReturn();
        return new SubmissionDocument(
                submission.reference(),
                submission.pin(),
                matter.office(),
                matter.procedure(),
                matter.procedureName(),
                matter.applicant().kind(),
                sealed,
                marks,
                matter instanceof Matter.NewDossier wish ? wish.documents() : List.of(),
                matter instanceof Matter.SupplementAnswer answer ? answer.dossier() : null,
                matter instanceof Matter.SupplementAnswer answer ? answer.requestedAt() : null,
                matter instanceof Matter.SupplementAnswer answer ? answer.request() : null,
                Standing.of(submission.state()),
                state.since(),
                state.answerBy(),
                state.decided(),
                state.officer(),
                state.reason(),
                state.outcome(),
                submission.files(),
                back == null ? null : new Return(back.at(), back.officer(), back.reason()));
    }

    /// When it came to stand where it stands.
    static Instant since(OnlineSubmission submission) {
        return Standings.of(submission.state()).since();
    }

    OnlineSubmission submission(SubmissionSecrets.Secret secret) {
        return new OnlineSubmission(
                reference,
                pin,
                matter(secret),
                state(),
                files,
                lastReturn == null
                        ? null
                        : new SubmissionState.Returned(
                                lastReturn.at(), lastReturn.officer(), lastReturn.reason()));
    }

    private Matter matter(SubmissionSecrets.Secret secret) {
        return dossier == null
                ? new Matter.NewDossier(
                        office,
                        procedure,
                        procedureName,
                        secret.applicant(),
                        documents,
                        secret.note())
                : new Matter.SupplementAnswer(
                        office,
                        procedure,
                        procedureName,
                        secret.applicant(),
                        dossier,
                        Objects.requireNonNull(requestedAt),
                        Objects.requireNonNull(request),
                        secret.note());
    }

    private SubmissionState state() {
        return switch (standing) {
            case DRAFT -> new SubmissionState.BeingDrawnUp(since);
            case WAITING -> waiting();
            case RETURNED ->
                    new SubmissionState.Returned(
                            since, Objects.requireNonNull(officer), Objects.requireNonNull(reason));
            case ACCEPTED ->
                    new SubmissionState.Accepted(
                            since,
                            Objects.requireNonNull(officer),
                            Objects.requireNonNull(outcome));
            case REFUSED ->
                    new SubmissionState.Refused(
                            since,
                            Objects.requireNonNull(officer),
                            Objects.requireNonNull(outcome),
                            Objects.requireNonNull(reason));
            case WITHDRAWN -> new SubmissionState.Withdrawn(since);
        };
    }

    private SubmissionState waiting() {
        SubmissionState.AwaitingCounter awaiting =
                new SubmissionState.AwaitingCounter(since, Objects.requireNonNull(answerBy));
        return decided == null
                ? awaiting
                : new SubmissionState.UnderDecision(
                        awaiting,
                        decided.refusal() == null
                                ? new Verdict.Accept()
                                : new Verdict.Refuse(decided.refusal()),
                        decided.at(),
                        decided.officer(),
                        decided.begun());
    }
}
