package vn.lienthong.deadline.clocks.domain;

import java.util.List;
import vn.lienthong.contracts.event.DossierEvent;
import vn.lienthong.deadline.letters.domain.LetterRefusal;

/// What came of a fact, a moment or a command.
public sealed interface Decision {

    /// Something changed, and this is to be told, in order.
    record Changed(Deadlines next, List<DossierEvent> events) implements Decision {

        public Changed {
            events = List.copyOf(events);
        }
    }

    /// Nothing changed: a repetition, or nothing to do.
    record Unchanged() implements Decision {}

    /// It needs a fact that travels on another topic and has not come yet.
    record TooEarly() implements Decision {}

    /// A command that may not be carried out.
    record Refused(LetterRefusal why) implements Decision {}
}
