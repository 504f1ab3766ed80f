package vn.lienthong.intake.online.domain;

import java.util.List;
import vn.lienthong.contracts.event.DossierEvent;

/// What came of a command.
public sealed interface SubmissionDecision {

    /// It is so from now on.
    ///
    /// @param events what is told of it
    record Accepted(OnlineSubmission next, List<DossierEvent> events)
            implements SubmissionDecision {

        public Accepted {
            events = List.copyOf(events);
        }

        Accepted(OnlineSubmission next, DossierEvent... events) {
            this(next, List.of(events));
        }
    }

    /// It was done before.
    record Unchanged() implements SubmissionDecision {}

    record Refused(Objection why) implements SubmissionDecision {}
}
