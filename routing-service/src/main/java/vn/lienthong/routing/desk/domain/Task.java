package vn.lienthong.routing.desk.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contracts.event.StepOffered;
import vn.lienthong.routing.desk.domain.TaskState.Done;

/// One visit of the dossier at one desk.
///
/// @param offer how it came
/// @param dueAt the planned end until deadline-service sets the step's clock, then that clock's
public record Task(StepOffered offer, Instant dueAt, TaskState state) {

    static Task of(StepOffered offer) {
        return new Task(offer, offer.dueAt(), new TaskState.Offered());
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

    /// When the desk finished it; null when it has not.
    public @Nullable Instant completedAt() {
        return state instanceof Done done ? done.at() : null;
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

    /// Called off, if it is still open.
    Task calledOff(Instant at) {
        return state.isOpen() ? with(new TaskState.Cancelled(state.acceptedAt(), at)) : this;
    }
}
