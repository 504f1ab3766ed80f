package vn.lienthong.contracts.event;

import java.time.Instant;

/// A fact about one dossier, or about what was handed in online to become one. Its wire name and
/// topic stand in {@link EventTypes}; only optional fields are ever added to a type, anything else
/// is a new version beside the old.
public sealed interface DossierEvent
        permits SubmissionHandedIn,
                SubmissionReturned,
                DossierReceived,
                DossierRefused,
                DossierSupplemented,
                DossierWithdrawn,
                DossierPaid,
                DossierResultReturned,
                DossierReplanned,
                StepOffered,
                StepCalledOff,
                StepAccepted,
                StepRefused,
                StepAssigned,
                StepExamined,
                StepCompleted,
                StepReturned,
                StepRecalled,
                DossierSuspended,
                DossierResumed,
                DossierRejected,
                DossierProcessed,
                PaperHandedOver,
                PaperReceived,
                DeadlineSet,
                DeadlineApproaching,
                DeadlineMissed,
                DeadlineRescheduled,
                ApologyLetterRequired,
                ApologyLetterLate,
                ApologyLetterIssued,
                EscalationRaised,
                NotificationSent,
                NotificationDelivered,
                NotificationFailed,
                CourtesyLetterSigned {

    /// Code of the dossier (mã số hồ sơ) or reference of the submission; the key of the Kafka
    /// record.
    String code();

    /// When it happened, on the business clock.
    Instant at();
}
