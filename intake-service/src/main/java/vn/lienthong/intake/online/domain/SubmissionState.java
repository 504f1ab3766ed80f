package vn.lienthong.intake.online.domain;

import java.time.Instant;
import vn.lienthong.intake.registration.domain.Officer;

/// Where something that came online stands.
public sealed interface SubmissionState {

    /// The citizen is still at it; the counter does not see it.
    record BeingDrawnUp(Instant since) implements SubmissionState {}

    /// The counter has to answer (chờ tiếp nhận).
    ///
    /// @param since when it was handed in, the last time
    /// @param answerBy by when the counter should have answered
    record AwaitingCounter(Instant since, Instant answerBy) implements SubmissionState {}

    /// An officer has decided, and what follows from it for the dossier is being carried out. Until
    /// it is, neither the citizen nor another officer can do anything else; when whoever began is
    /// given up, the same decision may be carried out again.
    ///
    /// @param begun when it was last begun to be carried out, by the machine's clock
    record UnderDecision(
            AwaitingCounter awaiting, Verdict verdict, Instant at, Officer officer, Instant begun)
            implements SubmissionState {}

    /// The citizen must complete it (yêu cầu bổ sung, hoàn thiện hồ sơ; Mẫu 02).
    record Returned(Instant at, Officer officer, String reason) implements SubmissionState {}

    /// It became this dossier, or was added to it.
    record Accepted(Instant at, Officer officer, String dossier) implements SubmissionState {}

    /// The counter did not take it (từ chối tiếp nhận; Mẫu 03); the refusal has this code.
    record Refused(Instant at, Officer officer, String dossier, String reason)
            implements SubmissionState {}

    /// The citizen took it back before the counter had decided.
    record Withdrawn(Instant at) implements SubmissionState {}
}
