package vn.lienthong.intake.online.domain;

/// Where something that came online stands, in one word for lists.
public enum Standing {
    DRAFT,
    WAITING,
    RETURNED,
    ACCEPTED,
    REFUSED,
    WITHDRAWN;

    /// A decision that is still being carried out waits.
    public static Standing of(SubmissionState state) {
        return switch (state) {
            case SubmissionState.BeingDrawnUp _ -> DRAFT;
            case SubmissionState.AwaitingCounter _ -> WAITING;
            case SubmissionState.UnderDecision _ -> WAITING;
            case SubmissionState.Returned _ -> RETURNED;
            case SubmissionState.Accepted _ -> ACCEPTED;
            case SubmissionState.Refused _ -> REFUSED;
            case SubmissionState.Withdrawn _ -> WITHDRAWN;
        };
    }
}
