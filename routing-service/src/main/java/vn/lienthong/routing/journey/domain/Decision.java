package vn.lienthong.routing.journey.domain;

import java.util.List;
import vn.lienthong.contracts.event.DossierEvent;

/// What follows from a fact.
public sealed interface Decision {

    /// The journey goes on to `next`, and the events are to be published in this order.
    record Accepted(JourneyState next, List<DossierEvent> events) implements Decision {

        public Accepted {
            events = List.copyOf(events);
        }
    }

    /// A repeated delivery, or a fact that changes nothing.
    record Unchanged() implements Decision {}

    /// A fact of another topic must come first.
    record TooEarly() implements Decision {}
}
