package vn.lienthong.routing.desk.domain;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contracts.event.ApologyLetterIssued;
import vn.lienthong.contracts.event.ApologyLetterLate;
import vn.lienthong.contracts.event.ApologyLetterRequired;
import vn.lienthong.contracts.event.ClockScope;
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
import vn.lienthong.contracts.event.StepCompleted;
import vn.lienthong.contracts.event.StepExamined;
import vn.lienthong.contracts.event.StepOffered;
import vn.lienthong.contracts.event.StepRefused;
import vn.lienthong.contracts.event.StepReturned;
import vn.lienthong.routing.catalogue.domain.RuleBook;
import vn.lienthong.routing.desk.domain.TaskState.Held;
import vn.lienthong.routing.desk.domain.TaskState.Suspended;

/// What a desk makes of events. They come from several topics in any order between them, and a
/// desk's own events come back to it; what is known already changes nothing.
///
/// @param ruleBook the rules of the procedures
/// @param isServed whether an office's desk belongs to this deployment
public record Hearing(RuleBook ruleBook, Predicate<String> isServed) {

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
            case StepReturned e -> returned(orEmpty(desk, e), e);
            case DossierSuspended e -> suspended(orEmpty(desk, e), e);
            case DossierResumed e -> desk == null ? new Unchanged() : resumed(desk, e);
            case DossierWithdrawn e -> ended(orEmpty(desk, e), e);
            case DossierRejected e -> ended(orEmpty(desk, e), e);
            case DossierResultReturned e ->
                    desk == null || desk.open().isEmpty() ? new Unchanged() : ended(desk, e);
            case DeadlineSet e -> due(desk, e.clock(), e.step(), e.visit(), e.office(), e.dueAt());
            case DeadlineRescheduled e ->
                    due(desk, e.clock(), e.step(), e.visit(), e.office(), e.dueAt());
            case DossierReceived _ -> new Unchanged();
            case DossierRefused _ -> new Unchanged();
            case DossierSupplemented _ -> new Unchanged();
            case DossierPaid _ -> new Unchanged();
            case StepAccepted _ -> new Unchanged();
            case StepRefused _ -> new Unchanged();
            case StepCompleted _ -> new Unchanged();
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
            case DossierReplanned _ -> new Unchanged();
            case StepAssigned _ -> new Unchanged();
            case StepExamined _ -> new Unchanged();
            case PaperHandedOver _ -> new Unchanged();
            case PaperReceived _ -> new Unchanged();
        };
    }

    private static Desk orEmpty(@Nullable Desk desk, DossierEvent event) {
        return desk == null ? Desk.empty(event.code()) : desk;
    }

    private Heard offered(Desk desk, StepOffered e) {
        if (desk.tasks().stream().anyMatch(task -> task.is(e.step(), e.visit()))) {
            return new Unchanged();
        }
        Desk cleared =
                desk.each(task -> task.step().equals(e.step()) ? task.calledOff(e.at()) : task);
        Task offered = Task.of(e);
        Instant calledOffAt = calledOffAt(desk, e);
        Task task = calledOffAt == null ? offered : offered.calledOff(calledOffAt);
        return new Changed(cleared.dueAt(e.dossierDueAt()).plus(task));
    }

    /// When something that was heard of before had called this offer off.
    private @Nullable Instant calledOffAt(Desk desk, StepOffered e) {
        Optional<Instant> recalled =
                desk.recalls().stream()
                        .filter(recall -> recall.at().isAfter(e.at()))
                        .filter(recall -> redone(e, recall).contains(e.step()))
                        .map(Recall::at)
                        .findFirst();
        return desk.endedAt() == null ? recalled.orElse(null) : desk.endedAt();
    }

    private Set<String> redone(StepOffered offer, Recall recall) {
        return ruleBook.of(offer.procedure(), offer.receivedAt())
                .route()
                .redoneByReturn(recall.step(), recall.toStep());
    }

    private Heard returned(Desk desk, StepReturned e) {
        Recall recall = new Recall(e.step(), e.toStep(), millis(e.at()));
        if (desk.recalls().contains(recall)) {
            return new Unchanged();
        }
        return new Changed(
                desk.each(task -> isCalledOff(task, recall) ? task.calledOff(e.at()) : task)
                        .plus(recall));
    }

    private boolean isCalledOff(Task task, Recall recall) {
        return task.offer().at().isBefore(recall.at())
                && redone(task.offer(), recall).contains(task.step());
    }

    private static Heard suspended(Desk desk, DossierSuspended e) {
        Standstill standstill =
                new Standstill(e.step(), e.visit(), e.ground(), millis(e.at()), null);
        return desk.knows(standstill) ? new Unchanged() : new Changed(desk.plus(standstill));
    }

    /// The journey ends a suspension when the papers or the payment came; another desk its own.
    private static Heard resumed(Desk desk, DossierResumed e) {
        boolean concerns =
                desk.standstills().stream()
                        .anyMatch(one ->
                                one.isInForce()
                                        && one.isAt(e.step(), e.visit())
                                        && !e.at().isBefore(one.since()));
        if (!concerns) {
            return new Unchanged();
        }
        return new Changed(
                desk.each(task -> task.is(e.step(), e.visit()) ? goOn(task, e.at()) : task)
                        .runningAgain(e.step(), e.visit(), e.at()));
    }

    private static Task goOn(Task task, Instant at) {
        return task.state() instanceof Suspended suspended
                ? task.with(new Held(suspended.held().since(), suspended.held().by(), at))
                : task;
    }

    private static Heard ended(Desk desk, DossierEvent e) {
        return desk.endedAt() == null ? new Changed(desk.ended(e.at())) : new Unchanged();
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
