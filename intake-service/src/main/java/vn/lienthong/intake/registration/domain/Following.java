package vn.lienthong.intake.registration.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contracts.event.ApologyLetterIssued;
import vn.lienthong.contracts.event.ApologyLetterLate;
import vn.lienthong.contracts.event.ApologyLetterRequired;
import vn.lienthong.contracts.event.ClockScope;
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
import vn.lienthong.intake.registration.domain.Decision.Accepted;
import vn.lienthong.intake.registration.domain.Decision.Unchanged;
import vn.lienthong.intake.registration.domain.Dossier.Promised;
import vn.lienthong.intake.registration.domain.DossierState.AwaitingPayment;
import vn.lienthong.intake.registration.domain.DossierState.AwaitingSupplement;
import vn.lienthong.intake.registration.domain.DossierState.BeingProcessed;
import vn.lienthong.intake.registration.domain.DossierState.Ended;
import vn.lienthong.intake.registration.domain.DossierState.Open;
import vn.lienthong.intake.registration.domain.DossierState.Processed;
import vn.lienthong.intake.registration.domain.DossierState.Received;
import vn.lienthong.intake.registration.domain.DossierState.Stopped;

/// How the counter follows what the offices and the deadlines do. Nothing is published about it:
/// the facts are others'. An end stays an end, whatever arrives late.
public final class Following {

    private Following() {}

    /// What an event of another service changes at the counter; a repetition changes nothing.
    public static Decision follow(Dossier dossier, DossierEvent event) {
        return switch (dossier) {
            case Dossier.Refused _ -> new Unchanged();
            case Promised promised -> follow(promised, event);
        };
    }

    private static Decision follow(Promised dossier, DossierEvent event) {
        return switch (event) {
            case StepAccepted accepted ->
                    whileOpen(dossier, open -> accepted(dossier, open, accepted));
            case DossierSuspended suspended ->
                    whileOpen(dossier, open -> suspended(dossier, open, suspended));
            case DossierResumed resumed ->
                    whileOpen(dossier, open -> resumed(dossier, open, resumed));
            case DossierRejected rejected ->
                    whileOpen(
                            dossier,
                            _ ->
                                    new Accepted(
                                            dossier.in(
                                                    new Stopped(rejected.reason()),
                                                    rejected.at(),
                                                    rejected.office(),
                                                    rejected.actor(),
                                                    rejected.reason()),
                                            List.of()));
            case DossierProcessed processed ->
                    whileOpen(
                            dossier,
                            _ ->
                                    new Accepted(
                                            dossier.in(
                                                    new Processed(),
                                                    processed.at(),
                                                    processed.office(),
                                                    null,
                                                    null),
                                            List.of()));
            case DeadlineRescheduled rescheduled -> rescheduled(dossier, rescheduled);
            case DossierReceived _ -> new Unchanged();
            case DossierRefused _ -> new Unchanged();
            case SubmissionHandedIn _ -> new Unchanged();
            case SubmissionReturned _ -> new Unchanged();
            case DossierSupplemented _ -> new Unchanged();
            case DossierWithdrawn _ -> new Unchanged();
            case DossierPaid _ -> new Unchanged();
            case DossierResultReturned _ -> new Unchanged();
            case StepOffered _ -> new Unchanged();
            case StepCalledOff _ -> new Unchanged();
            case StepRefused _ -> new Unchanged();
            case StepCompleted _ -> new Unchanged();
            case StepReturned _ -> new Unchanged();
            case StepRecalled _ -> new Unchanged();
            case DeadlineSet _ -> new Unchanged();
            case DeadlineApproaching _ -> new Unchanged();
            case DeadlineMissed _ -> new Unchanged();
            case ApologyLetterRequired _ -> new Unchanged();
            case ApologyLetterLate _ -> new Unchanged();
            case ApologyLetterIssued _ -> new Unchanged();
            case EscalationRaised _ -> new Unchanged();
            case NotificationSent _ -> new Unchanged();
            case NotificationDelivered _ -> new Unchanged();
            case NotificationFailed _ -> new Unchanged();
            case CourtesyLetterSigned _ -> new Unchanged();
            case DossierReplanned _ -> new Unchanged();
            case StepAssigned _ -> new Unchanged();
            case StepExamined _ -> new Unchanged();
            case PaperHandedOver _ -> new Unchanged();
            case PaperReceived _ -> new Unchanged();
        };
    }

    private static Decision whileOpen(Promised dossier, Function<Open, Decision> react) {
        return switch (dossier.state()) {
            case Open open -> react.apply(open);
            case Ended _ -> new Unchanged();
        };
    }

    private static Decision accepted(Promised dossier, Open open, StepAccepted event) {
        return switch (open) {
            case Received _ ->
                    handled(
                            handedOn(dossier, event),
                            List.of(),
                            event.at(),
                            event.office(),
                            event.actor(),
                            null);
            case BeingProcessed _ -> passedOn(dossier, event);
            case AwaitingSupplement _ -> passedOn(dossier, event);
            case AwaitingPayment _ -> passedOn(dossier, event);
        };
    }

    // Only the first office besides the counter is news.
    private static Decision passedOn(Promised dossier, StepAccepted event) {
        Promised next = handedOn(dossier, event);
        return next.handedOn() == dossier.handedOn()
                ? new Unchanged()
                : new Accepted(next, List.of());
    }

    private static Promised handedOn(Promised dossier, StepAccepted event) {
        return event.office().equals(dossier.submission().office()) ? dossier : dossier.handOn();
    }

    private static Decision suspended(Promised dossier, Open open, DossierSuspended event) {
        List<Suspension> suspensions = new ArrayList<>(open.suspensions());
        // Asked for once more by the same desk: the new request takes the place of the old.
        suspensions.removeIf(s -> s.isOf(event.step(), event.visit(), event.ground()));
        suspensions.add(
                new Suspension(
                        event.at(),
                        event.step(),
                        event.visit(),
                        event.office(),
                        event.actor(),
                        event.ground(),
                        event.reason(),
                        event.legalBasis(),
                        false));
        return handled(
                dossier, suspensions, event.at(), event.office(), event.actor(), event.reason());
    }

    private static Decision resumed(Promised dossier, Open open, DossierResumed event) {
        List<Suspension> suspensions = new ArrayList<>(open.suspensions());
        return suspensions.removeIf(s -> s.isOf(event.step(), event.visit(), event.ground()))
                ? handled(dossier, suspensions, event.at(), event.office(), event.actor(), null)
                : new Unchanged();
    }

    private static Accepted handled(
            Promised dossier,
            List<Suspension> suspensions,
            Instant at,
            String office,
            String actor,
            @Nullable String reason) {
        return new Accepted(
                dossier.in(DossierState.handled(suspensions), at, office, actor, reason),
                List.of());
    }

    private static Decision rescheduled(Promised dossier, DeadlineRescheduled event) {
        return event.clock() == ClockScope.DOSSIER && !event.dueAt().equals(dossier.dueAt())
                ? new Accepted(dossier.due(event.dueAt()), List.of())
                : new Unchanged();
    }
}
