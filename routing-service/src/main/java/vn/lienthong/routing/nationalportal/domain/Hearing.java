package vn.lienthong.routing.nationalportal.domain;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contracts.DossierStatus;
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

/// What the national portal is to be told because of an event: each change of the status, of a step
/// or of the promised date is one push.
///
/// What is handed in online is no dossier yet and is not told. Repetitions are told apart before
/// events come here.
public final class Hearing {

    private final Instant now;

    private Hearing(Instant now) {
        this.now = now;
    }

    /// What came of one event.
    public sealed interface Heard {}

    /// The dossier stands otherwise now, or the portal is to be told something.
    public record Changed(NationalDossier next) implements Heard {}

    /// Nothing that concerns the national portal.
    public record Unchanged() implements Heard {}

    /// The dossier was not received yet, as far as is known here.
    public record TooEarly() implements Heard {}

    /// What this event makes of the dossier.
    ///
    /// @param dossier null before it was received
    /// @param now on the machine's clock
    public static Heard on(@Nullable NationalDossier dossier, DossierEvent event, Instant now) {
        if (dossier == null) {
            return new Hearing(now).first(event);
        }
        NationalDossier next = new Hearing(now).heard(dossier, event);
        return next.equals(dossier) ? new Unchanged() : new Changed(next);
    }

    private Heard first(DossierEvent event) {
        return switch (event) {
            case DossierReceived e ->
                    new Changed(NationalDossier.of(Particulars.of(e), Standing.of(e), e.at(), now));
            case DossierRefused e ->
                    new Changed(
                            NationalDossier.of(
                                    Particulars.of(e),
                                    Standing.refused(e.at(), e.reason()),
                                    e.at(),
                                    now));
            case SubmissionHandedIn _ -> new Unchanged();
            case SubmissionReturned _ -> new Unchanged();
            case DossierEvent _ -> new TooEarly();
        };
    }

    private NationalDossier heard(NationalDossier dossier, DossierEvent event) {
        return switch (event) {
            case StepAccepted e -> accepted(dossier, e);
            case StepCompleted e ->
                    progress(dossier, Deed.COMPLETED, e.step(), e.office(), e.actor(), e);
            case StepRefused e ->
                    progress(dossier, Deed.REFUSED, e.step(), e.office(), e.actor(), e);
            case StepReturned e ->
                    progress(dossier, Deed.RETURNED, e.step(), e.office(), e.actor(), e);
            case StepRecalled e ->
                    progress(dossier, Deed.RECALLED, e.step(), e.office(), e.actor(), e);
            case DossierSuspended e -> suspended(dossier, e);
            case DossierResumed e -> resumed(dossier, e);
            case DossierProcessed e -> ended(dossier, DossierStatus.PROCESSED, "", e);
            case DossierRejected e ->
                    ended(dossier, DossierStatus.PROCESSING_STOPPED, e.reason(), e);
            case DossierWithdrawn e -> withdrawn(dossier, e);
            case DossierResultReturned e -> to(dossier, dossier.standing().returned(e.at()), e);
            case DossierReplanned e -> replanned(dossier, e);
            case DeadlineSet e -> promised(dossier, e.clock(), e.dueAt(), e);
            case DeadlineRescheduled e -> promised(dossier, e.clock(), e.dueAt(), e);
            case StepOffered _ -> dossier;
            case StepCalledOff _ -> dossier;
            case StepAssigned _ -> dossier;
            case StepExamined _ -> dossier;
            case DossierReceived _ -> dossier;
            case DossierRefused _ -> dossier;
            case SubmissionHandedIn _ -> dossier;
            case SubmissionReturned _ -> dossier;
            // Whether the clock runs again is told as resumed.
            case DossierSupplemented _ -> dossier;
            case DossierPaid _ -> dossier;
            case PaperHandedOver _ -> dossier;
            case PaperReceived _ -> dossier;
            case DeadlineApproaching _ -> dossier;
            case DeadlineMissed _ -> dossier;
            case ApologyLetterRequired _ -> dossier;
            case ApologyLetterLate _ -> dossier;
            // The new date is told as rescheduled.
            case ApologyLetterIssued _ -> dossier;
            case EscalationRaised _ -> dossier;
            case NotificationSent _ -> dossier;
            case NotificationDelivered _ -> dossier;
            case NotificationFailed _ -> dossier;
            case CourtesyLetterSigned _ -> dossier;
        };
    }

    /// The status changes with it when it is the first desk of all.
    private NationalDossier accepted(NationalDossier dossier, StepAccepted e) {
        if (!dossier.standing().goesOn()) {
            return dossier;
        }
        NationalDossier started = dossier.with(dossier.about().started(e.step(), e.at()));
        return progress(
                to(started, started.standing().takenOver(), e),
                Deed.ACCEPTED,
                e.step(),
                e.office(),
                e.actor(),
                e);
    }

    private NationalDossier suspended(NationalDossier dossier, DossierSuspended e) {
        if (!dossier.standing().goesOn()) {
            return dossier;
        }
        NationalDossier next = to(dossier, dossier.standing().paused(Pause.of(e)), e);
        return next.pushes().equals(dossier.pushes())
                ? progress(next, Deed.SUSPENDED, e.step(), e.office(), e.actor(), e)
                : next;
    }

    private NationalDossier resumed(NationalDossier dossier, DossierResumed e) {
        NationalDossier next = to(dossier, dossier.standing().resumed(e.step(), e.visit()), e);
        return next.pushes().equals(dossier.pushes())
                ? progress(next, Deed.RESUMED, e.step(), e.office(), e.actor(), e)
                : next;
    }

    /// The first end counts.
    private NationalDossier ended(
            NationalDossier dossier, DossierStatus how, String why, DossierEvent e) {
        return dossier.standing().goesOn()
                ? to(dossier, dossier.standing().ended(how, e.at(), why), e)
                : dossier;
    }

    /// The counter may have taken a withdrawal before it heard that the offices were done.
    private NationalDossier withdrawn(NationalDossier dossier, DossierWithdrawn e) {
        return dossier.standing().status() == DossierStatus.PROCESSED
                ? to(
                        dossier,
                        dossier.standing()
                                .ended(DossierStatus.WITHDRAWAL_ASKED_FOR, e.at(), e.reason()),
                        e)
                : ended(dossier, DossierStatus.WITHDRAWAL_ASKED_FOR, e.reason(), e);
    }

    /// Another procedure, or other steps and dates: the portal gets the dossier anew.
    private NationalDossier replanned(NationalDossier dossier, DossierReplanned e) {
        return dossier.standing().goesOn()
                ? dossier.with(dossier.about().replanned(e)).tellingStatus(e.at(), now)
                : dossier;
    }

    /// Only the promise to the applicant is the portal's business.
    private NationalDossier promised(
            NationalDossier dossier, ClockScope clock, Instant dueAt, DossierEvent e) {
        return clock == ClockScope.STEP
                        || dueAt.equals(dossier.about().dueAt())
                        || !dossier.standing().goesOn()
                ? dossier
                : dossier.with(dossier.about().promised(dueAt)).tellingStatus(e.at(), now);
    }

    private NationalDossier to(NationalDossier dossier, Standing standing, DossierEvent e) {
        NationalDossier next = dossier.with(standing);
        return standing.status() == dossier.standing().status()
                ? next
                : next.tellingStatus(e.at(), now);
    }

    private NationalDossier progress(
            NationalDossier dossier,
            Deed deed,
            String step,
            String office,
            String actor,
            DossierEvent e) {
        if (!dossier.standing().goesOn()) {
            return dossier;
        }
        Optional<Stop> stop = dossier.about().stop(step);
        return dossier.telling(
                new Message.Progress(
                        dossier.code(),
                        actor,
                        office,
                        e.at(),
                        deed.at(stop.map(Stop::name).orElse(step)),
                        dossier.standing().status(),
                        stop.map(Stop::startedAt).orElse(null),
                        stop.map(Stop::dueAt).orElse(null)),
                e.at(),
                now);
    }
}
