package vn.lienthong.routing.paper.domain;

import org.jspecify.annotations.Nullable;
import vn.lienthong.contracts.event.AlreadyHeld;
import vn.lienthong.contracts.event.ApologyLetterIssued;
import vn.lienthong.contracts.event.ApologyLetterLate;
import vn.lienthong.contracts.event.ApologyLetterRequired;
import vn.lienthong.contracts.event.CourtesyLetterSigned;
import vn.lienthong.contracts.event.DeadlineApproaching;
import vn.lienthong.contracts.event.DeadlineMissed;
import vn.lienthong.contracts.event.DeadlineRescheduled;
import vn.lienthong.contracts.event.DeadlineSet;
import vn.lienthong.contracts.event.DossierEvent;
import vn.lienthong.contracts.event.DossierPaid;
import vn.lienthong.contracts.event.DossierProcessed;
import vn.lienthong.contracts.event.DossierReceived;
import vn.lienthong.contracts.event.DossierRefused;
import vn.lienthong.contracts.event.DossierRejected;
import vn.lienthong.contracts.event.DossierReplanned;
import vn.lienthong.contracts.event.DossierResultReturned;
import vn.lienthong.contracts.event.DossierResumed;
import vn.lienthong.contracts.event.DossierSupplemented;
import vn.lienthong.contracts.event.DossierSuspended;
import vn.lienthong.contracts.event.DossierWithdrawn;
import vn.lienthong.contracts.event.EscalationRaised;
import vn.lienthong.contracts.event.NotificationDelivered;
import vn.lienthong.contracts.event.NotificationFailed;
import vn.lienthong.contracts.event.NotificationSent;
import vn.lienthong.contracts.event.PaperHandedOver;
import vn.lienthong.contracts.event.PaperReceived;
import vn.lienthong.contracts.event.StepAccepted;
import vn.lienthong.contracts.event.StepAssigned;
import vn.lienthong.contracts.event.StepCalledOff;
import vn.lienthong.contracts.event.StepCompleted;
import vn.lienthong.contracts.event.StepExamined;
import vn.lienthong.contracts.event.StepOffered;
import vn.lienthong.contracts.event.StepRecalled;
import vn.lienthong.contracts.event.StepRefused;
import vn.lienthong.contracts.event.StepReturned;
import vn.lienthong.contracts.event.SubmissionHandedIn;
import vn.lienthong.contracts.event.SubmissionReturned;

/// What the papers make of an event. Events come from several topics in any order between them, and
/// scans of this deployment come back to it; what is known already changes nothing.
public final class Hearing {

    private Hearing() {}

    /// What came of one event.
    public sealed interface Heard {}

    /// The papers stand otherwise now.
    public record Changed(Papers next) implements Heard {}

    /// A repetition, or nothing that concerns papers.
    public record Unchanged() implements Heard {}

    /// The dossier was not received yet, as far as is known here.
    public record TooEarly() implements Heard {}

    /// What this event makes of the papers.
    ///
    /// @param papers null before the dossier was received
    public static Heard on(@Nullable Papers papers, DossierEvent event) {
        if (papers == null) {
            return switch (event) {
                case DossierReceived e -> new Changed(Papers.of(e));
                case DossierRefused _ -> new Unchanged();
                case SubmissionHandedIn _ -> new Unchanged();
                case SubmissionReturned _ -> new Unchanged();
                case DossierEvent _ -> new TooEarly();
            };
        }
        Papers next = heard(papers, event);
        return next.equals(papers) ? new Unchanged() : new Changed(next);
    }

    private static Papers heard(Papers papers, DossierEvent event) {
        return switch (event) {
            case StepOffered e -> offered(papers, e);
            case StepCalledOff e -> over(papers, e.step(), e.visit(), e.office(), e);
            case StepAccepted e ->
                    papers.change(
                            Task.heard(e.step(), e.visit(), e.office(), e.at()),
                            task -> task.accepted(e.at(), e.actor()));
            case StepCompleted e -> over(papers, e.step(), e.visit(), e.office(), e);
            case StepRefused e -> over(papers, e.step(), e.visit(), e.office(), e);
            case StepReturned e ->
                    over(papers, e.step(), e.visit(), e.office(), e)
                            .redoneBy(e.step(), e.toStep(), e.at());
            case DossierReplanned e -> papers.rerouted(e.steps(), e.at());
            case DossierProcessed e -> ended(papers, Ending.Kind.PROCESSED, e);
            case DossierRejected e -> ended(papers, Ending.Kind.REJECTED, e);
            case DossierWithdrawn e -> ended(papers, Ending.Kind.WITHDRAWN, e);
            case DossierResultReturned e -> papers.returned(e.at());
            case PaperHandedOver e -> papers.plus(Scan.of(e));
            case PaperReceived e -> papers.plus(Scan.of(e));
            case DossierReceived _ -> papers;
            case DossierRefused _ -> papers;
            case SubmissionHandedIn _ -> papers;
            case SubmissionReturned _ -> papers;
            case DossierSupplemented _ -> papers;
            case DossierPaid _ -> papers;
            case DossierSuspended _ -> papers;
            case DossierResumed _ -> papers;
            case StepAssigned _ -> papers;
            case StepExamined _ -> papers;
            // What follows from it is told as called off and offered.
            case StepRecalled _ -> papers;
            case DeadlineSet _ -> papers;
            case DeadlineApproaching _ -> papers;
            case DeadlineMissed _ -> papers;
            case DeadlineRescheduled _ -> papers;
            case ApologyLetterRequired _ -> papers;
            case ApologyLetterLate _ -> papers;
            case ApologyLetterIssued _ -> papers;
            case EscalationRaised _ -> papers;
            case NotificationSent _ -> papers;
            case NotificationDelivered _ -> papers;
            case NotificationFailed _ -> papers;
            case CourtesyLetterSigned _ -> papers;
        };
    }

    private static Papers offered(Papers papers, StepOffered e) {
        AlreadyHeld held = e.held();
        return papers.change(
                Task.heard(e.step(), e.visit(), e.office(), e.at()),
                task -> held == null ? task : task.accepted(held.since(), held.by()));
    }

    private static Papers over(
            Papers papers, String step, int visit, String office, DossierEvent e) {
        return papers.change(Task.heard(step, visit, office, e.at()), task -> task.ended(e.at()));
    }

    private static Papers ended(Papers papers, Ending.Kind kind, DossierEvent e) {
        return papers.ended(new Ending(kind, e.at()));
    }
}
