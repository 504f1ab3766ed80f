package vn.lienthong.routing.desk.domain;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.function.Predicate;
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
import vn.lienthong.routing.desk.domain.TaskState.Cancelled;
import vn.lienthong.routing.desk.domain.TaskState.Suspended;

/// What a desk makes of events. They come from several topics in any order between them, and a
/// desk's own events come back to it; what is known already changes nothing.
///
/// @param isServed whether an office's desk belongs to this deployment
public record Hearing(Predicate<String> isServed) {

    /// What a desk makes of one event.
    public sealed interface Heard {}

    /// The desk is another one now.
    public record Changed(Desk next) implements Heard {}

    /// A repetition, or nothing that concerns a desk.
    public record Unchanged() implements Heard {}

    /// The offer that it is about has not come yet.
    public record TooEarly() implements Heard {}

    /// What this event makes of the desk.
    ///
    /// @param desk null when nothing was heard of the dossier yet
    public Heard on(@Nullable Desk desk, DossierEvent event) {
        return switch (event) {
            case StepOffered e -> offered(orEmpty(desk, e), e);
            case StepCalledOff e -> calledOff(desk, e);
            case DossierSuspended e -> suspended(orEmpty(desk, e), e);
            case DossierResumed e -> resumed(orEmpty(desk, e), e);
            case DossierReceived e -> planned(orEmpty(desk, e), Plan.of(e));
            case DossierReplanned e -> planned(orEmpty(desk, e), Plan.of(e));
            case DossierWithdrawn e -> ended(orEmpty(desk, e), e);
            case DossierRejected e -> ended(orEmpty(desk, e), e);
            case DossierResultReturned e ->
                    desk == null || desk.open().isEmpty() ? new Unchanged() : ended(desk, e);
            case DeadlineSet e -> due(desk, e.clock(), e.step(), e.visit(), e.office(), e.dueAt());
            case DeadlineRescheduled e ->
                    due(desk, e.clock(), e.step(), e.visit(), e.office(), e.dueAt());
            case DossierRefused _ -> new Unchanged();
            case SubmissionHandedIn _ -> new Unchanged();
            case SubmissionReturned _ -> new Unchanged();
            case DossierSupplemented _ -> new Unchanged();
            case DossierPaid _ -> new Unchanged();
            case StepAccepted _ -> new Unchanged();
            case StepRefused _ -> new Unchanged();
            case StepCompleted _ -> new Unchanged();
            case StepReturned _ -> new Unchanged();
            case StepRecalled _ -> new Unchanged();
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
            case StepAssigned _ -> new Unchanged();
            case StepExamined _ -> new Unchanged();
            case PaperHandedOver _ -> new Unchanged();
            case PaperReceived _ -> new Unchanged();
        };
    }

    private static Desk orEmpty(@Nullable Desk desk, DossierEvent event) {
        return desk == null ? Desk.empty(event.code()) : desk;
    }

    private static Heard offered(Desk desk, StepOffered e) {
        if (desk.tasks().stream().anyMatch(task -> task.is(e.step(), e.visit()))) {
            return new Unchanged();
        }
        Desk cleared =
                desk.each(task -> isEarlierVisit(task, e) ? task.calledOff(millis(e.at())) : task);
        Task task = Task.of(e);
        Desk with = task.state() instanceof Suspended at ? cleared.plus(begun(task, at)) : cleared;
        Task now = sinceThen(desk, task);
        Desk next = with.plus(now);
        return new Changed(
                now.state() instanceof Cancelled off
                        ? next.runningAgain(e.step(), e.visit(), off.at())
                        : next);
    }

    private static boolean isEarlierVisit(Task task, StepOffered e) {
        return task.step().equals(e.step()) && task.visit() < e.visit();
    }

    private static Standstill begun(Task task, Suspended at) {
        return new Standstill(task.step(), task.visit(), at.ground(), millis(at.since()), null);
    }

    /// What was heard of before the offer although it happened after it.
    private static Task sinceThen(Desk desk, Task offered) {
        Task task = offered;
        for (Plan plan : desk.plans()) {
            task = task.under(plan);
        }
        for (Task other : desk.tasks()) {
            if (isEarlierVisit(offered, other.offer())) {
                task = task.calledOff(millis(other.offer().at()));
            }
        }
        Instant endedAt = desk.endedAt();
        return endedAt == null ? task : task.calledOff(endedAt);
    }

    /// The journey alone knows what a return or a new plan calls off, and tells it where it told
    /// the offer. Desks that concluded it themselves would hear the facts in another order, and
    /// come to another end.
    private static Heard calledOff(@Nullable Desk desk, StepCalledOff e) {
        if (desk == null || desk.task(e.step(), e.visit()).isEmpty()) {
            return new TooEarly();
        }
        Instant at = millis(e.at());
        Desk next =
                desk.each(task -> task.is(e.step(), e.visit()) ? task.calledOff(at) : task)
                        .runningAgain(e.step(), e.visit(), at);
        return next.equals(desk) ? new Unchanged() : new Changed(next);
    }

    private static Heard planned(Desk desk, Plan plan) {
        return desk.plans().stream().anyMatch(known -> known.at().equals(plan.at()))
                ? new Unchanged()
                : new Changed(desk.each(task -> task.under(plan)).plus(plan));
    }

    private static Heard suspended(Desk desk, DossierSuspended e) {
        Standstill standstill =
                new Standstill(e.step(), e.visit(), e.ground(), millis(e.at()), null);
        return desk.knows(standstill) ? new Unchanged() : new Changed(desk.plus(standstill));
    }

    /// The journey ends a suspension when the papers or the payment came; another desk its own. One
    /// that began before the dossier came here is told by the offer, perhaps after its end.
    private Heard resumed(Desk desk, DossierResumed e) {
        boolean concerns =
                desk.standstills().stream()
                        .anyMatch(one -> one.isAt(e.step(), e.visit()) && one.lastsAt(e.at()));
        if (concerns) {
            return new Changed(
                    desk.each(task -> task.is(e.step(), e.visit()) ? goOn(task, e.at()) : task)
                            .resumed(e.step(), e.visit(), e.at()));
        }
        boolean isToCome = isServed.test(e.office()) && desk.task(e.step(), e.visit()).isEmpty();
        return isToCome ? new TooEarly() : new Unchanged();
    }

    private static Task goOn(Task task, Instant at) {
        return task.state() instanceof Suspended suspended && !at.isBefore(suspended.since())
                ? task.with(suspended.held().resumed(at))
                : task;
    }

    private static Heard ended(Desk desk, DossierEvent e) {
        Instant at = millis(e.at());
        return desk.endedAt() == null || at.isBefore(desk.endedAt())
                ? new Changed(desk.ended(at))
                : new Unchanged();
    }

    private Heard due(
            @Nullable Desk desk,
            ClockScope clock,
            @Nullable String step,
            int visit,
            String office,
            Instant dueAt) {
        return switch (clock) {
            case DOSSIER -> desk == null ? new Unchanged() : new Changed(desk.dueAt(dueAt));
            case STEP -> {
                if (!isServed.test(office)) {
                    yield new Unchanged();
                }
                yield desk == null || step == null || desk.task(step, visit).isEmpty()
                        ? new TooEarly()
                        : new Changed(
                                desk.each(task -> task.is(step, visit) ? task.dueAt(dueAt) : task));
            }
        };
    }

    /// What is stored is kept to the millisecond, and so compared.
    private static Instant millis(Instant at) {
        return at.truncatedTo(ChronoUnit.MILLIS);
    }
}
