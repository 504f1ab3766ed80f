package vn.lienthong.intake.online.domain;

/// What came of a command.
public sealed interface SubmissionDecision {

    record Accepted(OnlineSubmission next) implements SubmissionDecision {}

    /// It was done before.
    record Unchanged() implements SubmissionDecision {}

    record Refused(Objection why) implements SubmissionDecision {}
}
