package vn.lienthong.notification.telling.domain;

import java.util.List;
import vn.lienthong.contracts.event.DossierEvent;

/// What was made of a fact or of a step on a message's way.
public sealed interface Decision {

    /// The next state and the facts to be published with it.
    record Changed(Correspondence next, List<DossierEvent> events) implements Decision {
        public Changed {
            events = List.copyOf(events);
        }
    }

    /// A repetition, or nobody has to be told.
    record Unchanged() implements Decision {}

    /// The dossier is not known yet, so it is not known whom to tell.
    record TooEarly() implements Decision {}

    static Decision changed(Correspondence next, DossierEvent... events) {
        return new Changed(next, List.of(events));
    }
}
