package vn.lienthong.deadline.clocks.domain;

import java.util.ArrayList;
import java.util.List;
import vn.lienthong.contracts.event.DossierEvent;

/// A decision in the making: the state as far as it has come, and what is to be told of it. Lives
/// within one decision.
final class Course {

    private final Deadlines before;
    private final List<DossierEvent> events = new ArrayList<>();
    private Deadlines state;

    Course(Deadlines before) {
        this.before = before;
        this.state = before;
    }

    Deadlines state() {
        return state;
    }

    void become(Deadlines next) {
        state = next;
    }

    void tell(DossierEvent event) {
        events.add(event);
    }

    /// The decision of a dossier that was not known before, or about which a person did something.
    Decision begun() {
        return new Decision.Changed(state, events);
    }

    Decision decision() {
        return events.isEmpty() && state.equals(before)
                ? new Decision.Unchanged()
                : new Decision.Changed(state, events);
    }
}
