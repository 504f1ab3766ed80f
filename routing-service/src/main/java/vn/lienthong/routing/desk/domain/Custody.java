package vn.lienthong.routing.desk.domain;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contracts.Resumption;
import vn.lienthong.contracts.SuspensionGround;
import vn.lienthong.contracts.event.DossierEvent;
import vn.lienthong.contracts.event.DossierRejected;
import vn.lienthong.contracts.event.DossierResumed;
import vn.lienthong.contracts.event.DossierSuspended;
import vn.lienthong.contracts.event.StepAccepted;
import vn.lienthong.contracts.event.StepAssigned;
import vn.lienthong.contracts.event.StepCompleted;
import vn.lienthong.contracts.event.StepExamined;
import vn.lienthong.contracts.event.StepRefused;
import vn.lienthong.contracts.event.StepReturned;
import vn.lienthong.routing.desk.domain.DeskCommand.Accept;
import vn.lienthong.routing.desk.domain.DeskCommand.Assign;
import vn.lienthong.routing.desk.domain.DeskCommand.Complete;
import vn.lienthong.routing.desk.domain.DeskCommand.Examine;
import vn.lienthong.routing.desk.domain.DeskCommand.Refuse;
import vn.lienthong.routing.desk.domain.DeskCommand.Reject;
import vn.lienthong.routing.desk.domain.DeskCommand.Resume;
import vn.lienthong.routing.desk.domain.DeskCommand.Return;
import vn.lienthong.routing.desk.domain.DeskCommand.Suspend;
import vn.lienthong.routing.desk.domain.Refusal.NotAnEarlierStep;
import vn.lienthong.routing.desk.domain.Refusal.NotInThatState;
import vn.lienthong.routing.desk.domain.Refusal.NotTheHoldingOffice;
import vn.lienthong.routing.desk.domain.Refusal.NotYoursToAssign;
import vn.lienthong.routing.desk.domain.Refusal.NothingBefore;
import vn.lienthong.routing.desk.domain.Refusal.StandsStillAlready;
import vn.lienthong.routing.desk.domain.Refusal.SupplementAskedBefore;
import vn.lienthong.routing.desk.domain.Refusal.UnknownTask;
import vn.lienthong.routing.desk.domain.TaskState.Cancelled;
import vn.lienthong.routing.desk.domain.TaskState.Done;
import vn.lienthong.routing.desk.domain.TaskState.Held;
import vn.lienthong.routing.desk.domain.TaskState.Offered;
import vn.lienthong.routing.desk.domain.TaskState.Refused;
import vn.lienthong.routing.desk.domain.TaskState.Rejected;
import vn.lienthong.routing.desk.domain.TaskState.Returned;
import vn.lienthong.routing.desk.domain.TaskState.Suspended;
import vn.lienthong.routing.desk.domain.Verdict.Accepted;
import vn.lienthong.routing.desk.domain.Verdict.Unchanged;

/// What an officer's command does to the desk. A command that had its effect already is
/// [Unchanged]; everything that the state does not provide for is refused.
public final class Custody {

    private final Desk desk;
    private final Task task;
    private final Order order;

    private Custody(Desk desk, Task task, Order order) {
        this.desk = desk;
        this.task = task;
        this.order = order;
    }

    /// The verdict on an order.
    ///
    /// @param desk null when the dossier never came here
    public static Verdict decide(@Nullable Desk desk, Order order) {
        Task task = desk == null ? null : desk.task(order.step(), order.visit()).orElse(null);
        if (desk == null || task == null) {
            return refused(new UnknownTask());
        }
        if (!order.officer().actsFor().test(task.office())) {
            return refused(new NotTheHoldingOffice(task.office()));
        }
        return new Custody(desk, task, order).decide();
    }

    private Verdict decide() {
        return switch (task.state()) {
            case Offered _ -> offered(order.command());
            case Held held -> held(held, order.command());
            case Suspended suspended -> suspended(suspended, order.command());
            case Done _ -> unchangedIf(order.command() instanceof Complete);
            case Refused _ -> unchangedIf(order.command() instanceof Refuse);
            case Returned _ -> unchangedIf(order.command() instanceof Return);
            case Rejected _ -> unchangedIf(order.command() instanceof Reject);
            case Cancelled _ -> unchangedIf(false);
        };
    }

    private Verdict offered(DeskCommand command) {
        return switch (command) {
            case Accept _ ->
                    becomes(
                            new Held(
                                    order.at(),
                                    order.officer().account(),
                                    order.officer().account(),
                                    null,
                                    null),
                            new StepAccepted(
                                    desk.code(),
                                    order.at(),
                                    task.step(),
                                    task.visit(),
                                    task.office(),
                                    order.officer().account(),
                                    task.offer().at()));
            case Refuse refuse -> becomes(new Refused(order.at()), refusedStep(refuse.reason()));
            // Only the first desk sees at a glance that a dossier is ineligible.
            case Reject reject ->
                    task.offer().firstDesk() ? reject(null, reject.reason()) : notInThatState();
            case Complete _ -> notInThatState();
            case Return _ -> notInThatState();
            case Suspend _ -> notInThatState();
            case Resume _ -> notInThatState();
            case Assign _ -> notInThatState();
            case Examine _ -> notInThatState();
        };
    }

    private Verdict held(Held held, DeskCommand command) {
        return switch (command) {
            case Accept _ -> new Unchanged(task);
            case Complete complete ->
                    becomes(
                            new Done(held, order.at()),
                            new StepCompleted(
                                    desk.code(),
                                    order.at(),
                                    task.step(),
                                    task.visit(),
                                    task.office(),
                                    order.officer().account(),
                                    complete.note()));
            case Return back -> giveBack(held, back);
            case Suspend suspend -> suspend(held, suspend);
            case Resume _ -> unchangedIf(held.resumedAt() != null);
            case Reject reject -> reject(held.since(), reject.reason());
            case Assign assign -> assign(held, assign.officer());
            case Examine examine -> examine(held, examine.note());
            case Refuse _ -> notInThatState();
        };
    }

    private Verdict suspended(Suspended suspended, DeskCommand command) {
        return switch (command) {
            case Suspend suspend -> unchangedIf(suspend.ground() == suspended.ground());
            case Resume _ -> resume(suspended);
            case Reject reject -> reject(suspended.held().since(), reject.reason());
            case Accept _ -> notInThatState();
            case Refuse _ -> notInThatState();
            case Complete _ -> notInThatState();
            case Return _ -> notInThatState();
            case Assign _ -> notInThatState();
            case Examine _ -> notInThatState();
        };
    }

    /// The head gives work to whom he will; others take it themselves, or pass on what is theirs.
    private Verdict assign(Held held, String officer) {
        if (officer.equals(held.officer())) {
            return new Unchanged(task);
        }
        Officer by = order.officer();
        if (!by.leads() && !List.of(officer, held.officer()).contains(by.account())) {
            return refused(new NotYoursToAssign(held.officer()));
        }
        return becomes(
                held.givenTo(officer),
                new StepAssigned(
                        desk.code(),
                        order.at(),
                        task.step(),
                        task.visit(),
                        task.office(),
                        by.account(),
                        officer));
    }

    private Verdict examine(Held held, @Nullable String note) {
        if (held.examinedAt() != null) {
            return new Unchanged(task);
        }
        return becomes(
                held.examined(order.at()),
                new StepExamined(
                        desk.code(),
                        order.at(),
                        task.step(),
                        task.visit(),
                        task.office(),
                        order.officer().account(),
                        note));
    }

    private Verdict giveBack(Held held, Return back) {
        String toStep = back.toStep();
        if (task.offer().firstDesk()) {
            return refused(new NothingBefore());
        }
        if (toStep != null && !task.mayReturnTo(toStep)) {
            return refused(new NotAnEarlierStep(toStep));
        }
        return becomes(
                new Returned(held, order.at()),
                new StepReturned(
                        desk.code(),
                        order.at(),
                        task.step(),
                        task.visit(),
                        task.office(),
                        order.officer().account(),
                        toStep,
                        back.reason()));
    }

    private Verdict suspend(Held held, Suspend suspend) {
        SuspensionGround ground = suspend.ground();
        Standstill inForce = desk.inForce().orElse(null);
        if (inForce != null) {
            return refused(new StandsStillAlready(inForce.step()));
        }
        if (ground == SuspensionGround.SUPPLEMENT && desk.askedForPapers() && !suspend.override()) {
            return refused(new SupplementAskedBefore(task));
        }
        Resumption resumption = task.resumptionAfter(ground);
        Standstill standstill = new Standstill(task.step(), task.visit(), ground, order.at(), null);
        return accepted(
                desk.change(task, new Suspended(held, ground, order.at(), resumption))
                        .plus(standstill),
                new DossierSuspended(
                        desk.code(),
                        order.at(),
                        task.step(),
                        task.visit(),
                        task.office(),
                        order.officer().account(),
                        ground,
                        suspend.reason(),
                        suspend.legalBasis(),
                        resumption));
    }

    private Verdict resume(Suspended suspended) {
        Instant at = order.at();
        Held held = suspended.held().resumed(at);
        return accepted(
                desk.change(task, held).resumed(task.step(), task.visit(), at),
                new DossierResumed(
                        desk.code(),
                        at,
                        task.step(),
                        task.visit(),
                        task.office(),
                        order.officer().account(),
                        suspended.ground(),
                        suspended.resumption()));
    }

    private Verdict reject(@Nullable Instant takenOverAt, String reason) {
        return accepted(
                desk.change(task, new Rejected(takenOverAt, order.at())).ended(order.at()),
                new DossierRejected(
                        desk.code(),
                        order.at(),
                        task.step(),
                        task.visit(),
                        task.office(),
                        order.officer().account(),
                        reason));
    }

    private StepRefused refusedStep(String reason) {
        return new StepRefused(
                desk.code(),
                order.at(),
                task.step(),
                task.visit(),
                task.office(),
                order.officer().account(),
                reason);
    }

    private Verdict becomes(TaskState state, DossierEvent event) {
        return accepted(desk.change(task, state), event);
    }

    private Verdict accepted(Desk next, DossierEvent event) {
        Task changed = next.task(task.step(), task.visit()).orElseThrow();
        return new Accepted(next, changed, event);
    }

    private Verdict unchangedIf(boolean hadItsEffect) {
        return hadItsEffect ? new Unchanged(task) : notInThatState();
    }

    private Verdict notInThatState() {
        return refused(new NotInThatState(task));
    }

    private static Verdict refused(Refusal why) {
        return new Verdict.Refused(why);
    }
}
