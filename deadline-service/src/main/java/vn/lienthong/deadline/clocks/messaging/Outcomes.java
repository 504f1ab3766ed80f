package vn.lienthong.deadline.clocks.messaging;

import vn.lienthong.deadline.clocks.domain.Deadlines;
import vn.lienthong.deadline.clocks.domain.Decision;
import vn.lienthong.kit.aggregate.Outcome;

/// A decision of the domain in the words of the store.
public final class Outcomes {

    private Outcomes() {}

    public static Outcome<Deadlines> of(Decision decision) {
        return switch (decision) {
            case Decision.Changed(var next, var events) -> Outcome.changed(next, events);
            case Decision.Unchanged() -> Outcome.unchanged();
            case Decision.TooEarly() -> Outcome.tooEarly();
            case Decision.Refused _ -> Outcome.unchanged();
        };
    }
}
