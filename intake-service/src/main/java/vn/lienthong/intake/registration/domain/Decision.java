package vn.lienthong.intake.registration.domain;

import java.util.List;
import vn.lienthong.contracts.event.DossierEvent;

/// What came of a command or of an event.
public sealed interface Decision {

    record Accepted(Dossier next, List<DossierEvent> events) implements Decision {
        public Accepted {
            events = List.copyOf(events);
        }

        /// The same, with a request that its repetition is known by.
        public Accepted on(String request) {
            return switch (next) {
                case Dossier.Promised promised -> new Accepted(promised.done(request), events);
                case Dossier.Refused _ -> this;
            };
        }
    }

    /// It was done before, or does not concern the counter.
    record Unchanged() implements Decision {}

    record Refused(Refusal why) implements Decision {}
}
