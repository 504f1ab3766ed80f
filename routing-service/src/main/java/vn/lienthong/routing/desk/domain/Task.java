package vn.lienthong.routing.desk.domain;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contracts.Resumption;
import vn.lienthong.contracts.SuspensionGround;
import vn.lienthong.contracts.event.AlreadyHeld;
import vn.lienthong.contracts.event.StepOffered;
import vn.lienthong.routing.desk.domain.TaskState.Cancelled;
import vn.lienthong.routing.desk.domain.TaskState.Done;
import vn.lienthong.routing.desk.domain.TaskState.Held;
import vn.lienthong.routing.desk.domain.TaskState.Offered;
import vn.lienthong.routing.desk.domain.TaskState.Suspended;
import vn.lienthong.workingtime.Limit;

/// One visit of the dossier at one desk.
///
/// @param offer how it came, with what a later plan changed
/// @param dueAt the planned end until deadline-service sets the step's clock, then that clock's
public record Task(StepOffered offer, Instant dueAt, TaskState state) {

    /// @throws IllegalArgumentException when the limit cannot be read
    static Task of(StepOffered offer) {
        Task task = new Task(offer, offer.dueAt(), new Offered());
        // An unreadable offer is found out here, where it parks its dossier and nothing else.
        var _ = task.limit();
        AlreadyHeld held = offer.held();
        return held == null ? task : task.with(task.underWay(held));
    }

    private TaskState underWay(AlreadyHeld already) {
        Held held =
                new Held(
                        already.since(),
                        already.by(),
                        Objects.requireNonNullElse(already.officer(), already.by()),
                        already.examinedAt(),
                        null);
        SuspensionGround ground = already.ground();
        Instant since = already.suspendedSince();
        return ground == null || since == null
                ? held
                : new Suspended(held, ground, since, resumptionAfter(ground));
    }

    public String step() {
        return offer.step();
    }

    public int visit() {
        return offer.visit();
    }

    public String office() {
        return offer.office();
    }

    /// How long the step may take.
    public Limit limit() {
        return Limit.parse(offer.limit());
    }

    /// When the desk finished it; null when it has not.
    public @Nullable Instant completedAt() {
        return state instanceof Done done ? done.at() : null;
    }

    /// What the end of a suspension on this ground does to the limit.
    Resumption resumptionAfter(SuspensionGround ground) {
        return offer.resumption().getOrDefault(ground, ground.usualResumption());
    }

    /// Whether that step must be complete before this one.
    boolean comesAfter(String step) {
        return offer.earlier().stream().anyMatch(one -> one.step().equals(step));
    }

    /// Whether it may be returned to that step. An offer of before the earlier steps were named
    /// says nothing against it.
    boolean mayReturnTo(String step) {
        return offer.earlier().isEmpty() || comesAfter(step);
    }

    boolean is(String step, int visit) {
        return step().equals(step) && visit() == visit;
    }

    Task with(TaskState newState) {
        return new Task(offer, dueAt, newState);
    }

    Task dueAt(Instant newDueAt) {
        return new Task(offer, newDueAt, state);
    }

    /// The same under a later plan that has it at the same office. What the plan does not have, the
    /// journey calls off.
    Task under(Plan plan) {
        return state.isOpen() && plan.isAfter(offer) && plan.has(offer)
                ? new Task(plan.applied(offer), dueAt, state)
                : this;
    }

    /// Called off, if it is still open; of several reasons the earliest counts, in whatever order
    /// they are heard of.
    Task calledOff(Instant at) {
        if (state instanceof Cancelled known && at.isBefore(known.at())) {
            return with(new Cancelled(known.takenOverAt(), at));
        }
        return state.isOpen() ? with(new Cancelled(state.acceptedAt(), at)) : this;
    }
}
