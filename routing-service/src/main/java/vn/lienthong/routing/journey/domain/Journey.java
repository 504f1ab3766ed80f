package vn.lienthong.routing.journey.domain;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
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
import vn.lienthong.routing.journey.domain.Decision.Accepted;
import vn.lienthong.routing.journey.domain.Decision.TooEarly;
import vn.lienthong.routing.journey.domain.Decision.Unchanged;
import vn.lienthong.routing.journey.domain.JourneyState.Processed;
import vn.lienthong.routing.journey.domain.JourneyState.Rejected;
import vn.lienthong.routing.journey.domain.JourneyState.ResultReturned;
import vn.lienthong.routing.journey.domain.JourneyState.Suspended;
import vn.lienthong.routing.journey.domain.JourneyState.UnderWay;
import vn.lienthong.routing.journey.domain.JourneyState.Withdrawn;

/// What a fact does to a journey.
///
/// Facts are never refused: they have happened, at a desk or at the counter. Where two facts cross
/// (a desk finishes while the applicant withdraws), the end of the dossier wins, and what a desk
/// did with a visit that had been called off changes nothing.
public final class Journey {

    private Journey() {}

    /// The decision on one fact.
    ///
    /// @param state null before the dossier was received
    /// @throws IllegalArgumentException when the dossier was received with an impossible route
    public static Decision decide(@Nullable JourneyState state, DossierEvent event) {
        return switch (state) {
            case null -> beforeReceipt(event);
            case UnderWay at -> onTheWay(at, new Advance(at.course(), List.of()), event);
            case Suspended at -> onTheWay(at, new Advance(at.course(), at.suspensions()), event);
            case Processed at -> ended(at, at.at(), event);
            case Rejected at -> ended(at, at.at(), event);
            case Withdrawn at -> afterwards(at, event);
            case ResultReturned at -> afterwards(at, event);
        };
    }

    private static Decision beforeReceipt(DossierEvent event) {
        return switch (event) {
            case DossierReceived e -> Reception.of(e);
            case DossierSupplemented _ -> new TooEarly();
            case DossierWithdrawn _ -> new TooEarly();
            case DossierPaid _ -> new TooEarly();
            case DossierResultReturned _ -> new TooEarly();
            case StepAccepted _ -> new TooEarly();
            case StepRefused _ -> new TooEarly();
            case StepCompleted _ -> new TooEarly();
            case StepReturned _ -> new TooEarly();
            case StepRecalled _ -> new TooEarly();
            case DossierSuspended _ -> new TooEarly();
            case DossierResumed _ -> new TooEarly();
            case DossierRejected _ -> new TooEarly();
            case DeadlineSet _ -> new TooEarly();
            case DeadlineRescheduled _ -> new TooEarly();
            case DossierRefused _ -> new Unchanged();
            case SubmissionHandedIn _ -> new Unchanged();
            case SubmissionReturned _ -> new Unchanged();
            case StepOffered _ -> new Unchanged();
            case StepCalledOff _ -> new Unchanged();
            case DossierProcessed _ -> new Unchanged();
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
            case DossierReplanned _ -> new TooEarly();
            case StepAssigned _ -> new TooEarly();
            case StepExamined _ -> new TooEarly();
            case PaperHandedOver _ -> new TooEarly();
            case PaperReceived _ -> new TooEarly();
        };
    }

    private static Decision onTheWay(JourneyState state, Advance now, DossierEvent event) {
        return switch (event) {
            case StepAccepted e -> accepted(now, e);
            case StepRefused e -> refused(now, e);
            case StepCompleted e -> completed(now, e);
            case StepReturned e -> returned(now, e);
            case StepRecalled e -> Recall.of(now, e);
            case DossierSuspended e -> suspended(now, e);
            case DossierResumed e -> resumed(now, e);
            case DossierSupplemented e -> supplemented(now, e);
            case DossierPaid e -> paid(now, e);
            case DossierRejected e -> rejected(now, e);
            case DossierWithdrawn e -> withdrawn(everythingCalledOff(now, e.at()).course(), e);
            case DossierResultReturned e ->
                    resultReturned(everythingCalledOff(now, e.at()).course(), e.at(), e);
            case DeadlineSet e -> dated(state, e);
            case DeadlineRescheduled e -> dated(state, e);
            case DossierReceived _ -> new Unchanged();
            case DossierRefused _ -> new Unchanged();
            case SubmissionHandedIn _ -> new Unchanged();
            case SubmissionReturned _ -> new Unchanged();
            case StepOffered _ -> new Unchanged();
            case StepCalledOff _ -> new Unchanged();
            case DossierProcessed _ -> new Unchanged();
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
            case DossierReplanned e -> Replanning.of(now, e);
            case StepAssigned e -> assigned(now, e);
            case StepExamined e -> examined(now, e);
            case PaperHandedOver e -> noted(state, Facts.handedOver(e));
            case PaperReceived e -> noted(state, Facts.paperReceived(e));
        };
    }

    private static Decision accepted(Advance now, StepAccepted e) {
        if (now.visitThatIs(e.step(), e.visit(), is -> is == Custody.OFFERED).isEmpty()) {
            return new Unchanged();
        }
        return now.visit(e.step(), e.visit(), visit -> visit.accepted(e.at(), e.actor()))
                .noting(Facts.accepted(e))
                .settled();
    }

    private static Decision completed(Advance now, StepCompleted e) {
        if (now.visitThatIs(e.step(), e.visit(), is -> is == Custody.HELD).isEmpty()) {
            return new Unchanged();
        }
        return now.visit(e.step(), e.visit(), visit -> visit.ended(e.at(), Custody.DONE))
                .noting(Facts.completed(e))
                .liftingAt(Set.of(e.step()), e.at())
                .onward(e.at(), new Giver(e.office(), e.actor()));
    }

    private static Decision assigned(Advance now, StepAssigned e) {
        return work(
                now, e.step(), e.visit(), Facts.assigned(e), w -> w.assigned(e.at(), e.officer()));
    }

    private static Decision examined(Advance now, StepExamined e) {
        return work(now, e.step(), e.visit(), Facts.examined(e), work -> work.examined(e.at()));
    }

    private static Decision work(
            Advance now, String step, int number, Fact fact, UnaryOperator<Work> more) {
        if (now.visitThatIs(step, number, Custody::isOpen).isEmpty()
                || now.course().history().tellsOf(fact)) {
            return new Unchanged();
        }
        return now.visit(step, number, visit -> visit.with(more.apply(visit.work())))
                .noting(fact)
                .settled();
    }

    /// Something to remember that moves nothing: papers on their way, which travel back to the
    /// counter after the end too.
    private static Decision noted(JourneyState state, Fact fact) {
        return state.course().history().tellsOf(fact)
                ? new Unchanged()
                : new Accepted(state.with(state.course().noting(fact)), List.of());
    }

    /// The earlier step and all that depends on it are done again; legs beside them go on.
    private static Decision returned(Advance now, StepReturned e) {
        if (now.visitThatIs(e.step(), e.visit(), is -> is == Custody.HELD).isEmpty()) {
            return new Unchanged();
        }
        Set<String> redone = now.course().route().redoneByReturn(e.step(), e.toStep());
        return now.visit(e.step(), e.visit(), visit -> visit.ended(e.at(), Custody.RETURNED))
                .noting(Facts.returned(e))
                .liftingAt(Set.of(e.step()), e.at())
                .callingOff(redone, e.at())
                .toRedo(redone, e.at())
                .onward(e.at(), new Giver(e.office(), e.actor()));
    }

    /// The dossier goes back to who handed it over: the steps right before are offered again, and
    /// nothing else is disturbed. A first step has none before it: the counter hands over once
    /// more.
    private static Decision refused(Advance now, StepRefused e) {
        if (now.visitThatIs(e.step(), e.visit(), is -> is == Custody.OFFERED).isEmpty()) {
            return new Unchanged();
        }
        return now.visit(e.step(), e.visit(), visit -> visit.ended(e.at(), Custody.REFUSED))
                .noting(Facts.refused(e))
                .toRedo(now.course().route().before(e.step()), e.at())
                .onward(e.at(), new Giver(e.office(), e.actor()));
    }

    private static Decision suspended(Advance now, DossierSuspended e) {
        if (now.suspensions().stream().anyMatch(one -> one.isAt(e.step(), e.visit()))
                || now.course().history().tellsOf(Facts.suspended(e))) {
            return new Unchanged();
        }
        Suspension suspension =
                new Suspension(e.step(), e.visit(), e.office(), e.ground(), e.at(), e.resumption());
        Advance stopped = now.suspendedBy(suspension).noting(Facts.suspended(e));
        if (now.visitThatIs(e.step(), e.visit(), is -> is == Custody.HELD).isEmpty()) {
            // The visit was called off meanwhile: nobody is left who could resume, and the clock of
            // the promise must not stand still for ever.
            return stopped.lifting(suspension, e.at(), null, e.resumption()).settled();
        }
        boolean again = Supplements.asked(now) > 0 && Supplements.isAsked(suspension);
        return (again ? stopped.noting(Facts.supplementRepeated(e)) : stopped).settled();
    }

    private static Decision resumed(Advance now, DossierResumed e) {
        return now.suspensions().stream()
                .filter(one -> one.isAt(e.step(), e.visit()) && !e.at().isBefore(one.since()))
                .findFirst()
                .map(one -> now.without(one, e.at()).noting(Facts.resumed(e)).settled())
                .orElseGet(Unchanged::new);
    }

    /// What was asked for is there: the suspension ends in the way the procedure says (Nghị định
    /// 118/2025/NĐ-CP, Điều 17 khoản 2).
    private static Decision supplemented(Advance now, DossierSupplemented e) {
        Fact fact = Facts.supplemented(e);
        if (now.course().history().tellsOf(fact)) {
            return new Unchanged();
        }
        if (now.course().supplements() >= Supplements.asked(now)) {
            return new TooEarly();
        }
        Advance noted = now.with(now.course().withSupplement()).noting(fact);
        return Supplements.awaited(now, e.at())
                .map(one -> noted.lifting(one, e.at(), e.actor(), one.resumption()))
                .orElse(noted)
                .settled();
    }

    /// The second appointment begins with the proof of payment.
    private static Decision paid(Advance now, DossierPaid e) {
        Fact fact = Facts.paid(e);
        if (now.course().history().tellsOf(fact)) {
            return new Unchanged();
        }
        Advance noted = now.noting(fact);
        return Supplements.unpaid(now, e.at())
                .map(one -> noted.lifting(one, e.at(), e.actor(), one.resumption()))
                .orElse(noted)
                .settled();
    }

    private static Decision rejected(Advance now, DossierRejected e) {
        Advance ended =
                now.visitThatIs(e.step(), e.visit(), Custody::isOpen)
                        .map(_ -> rejectedAt(now, e))
                        .orElse(now)
                        .noting(Facts.rejected(e));
        return new Accepted(
                new Rejected(
                        everythingCalledOff(ended, e.at()).course(),
                        e.at(),
                        e.office(),
                        e.reason()),
                List.of());
    }

    private static Advance rejectedAt(Advance now, DossierRejected e) {
        return now.visit(e.step(), e.visit(), visit -> visit.ended(e.at(), Custody.REJECTED));
    }

    /// No step goes on. Suspensions are not resumed: the promise ends with the dossier.
    private static Advance everythingCalledOff(Advance now, Instant at) {
        return now.withoutSuspensions(at).withoutVisits(at);
    }

    private static Decision ended(JourneyState state, Instant finishedAt, DossierEvent event) {
        return switch (event) {
            case DossierResultReturned e -> resultReturned(state.course(), finishedAt, e);
            // A withdrawal that the counter took before it heard of the end.
            case DossierWithdrawn e when state instanceof Processed -> withdrawn(state.course(), e);
            case DossierPaid e -> noted(state, Facts.paid(e));
            case DossierEvent e -> afterwards(state, e);
        };
    }

    /// When nothing goes on any more, papers still travel and dates still change.
    private static Decision afterwards(JourneyState state, DossierEvent event) {
        return switch (event) {
            case PaperHandedOver e -> noted(state, Facts.handedOver(e));
            case PaperReceived e -> noted(state, Facts.paperReceived(e));
            case DossierEvent e -> dated(state, e);
        };
    }

    private static Decision withdrawn(Course course, DossierWithdrawn e) {
        Course noted = course.noting(Facts.withdrawn(e));
        return new Accepted(new Withdrawn(noted, e.at(), e.reason()), List.of());
    }

    private static Decision resultReturned(
            Course course, Instant finishedAt, DossierResultReturned e) {
        Course noted = course.noting(Facts.resultReturned(e));
        return new Accepted(new ResultReturned(noted, e.at(), finishedAt), List.of());
    }

    /// Dates change after the end too: they decide whether it ended in time.
    private static Decision dated(JourneyState state, DossierEvent event) {
        Course course = state.course();
        Course dated =
                switch (event) {
                    case DeadlineSet set -> course.dated(set);
                    case DeadlineRescheduled moved -> course.dated(moved);
                    case DossierEvent _ -> course;
                };
        return dated.equals(course) ? new Unchanged() : new Accepted(state.with(dated), List.of());
    }
}
