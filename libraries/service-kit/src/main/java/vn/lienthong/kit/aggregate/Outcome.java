package vn.lienthong.kit.aggregate;

import java.util.List;
import vn.lienthong.contracts.event.DossierEvent;

/// What a pure decision made of a state.
public sealed interface Outcome<S> {

    /// A new state and the facts to be published with it.
    record Changed<S>(S state, List<DossierEvent> events) implements Outcome<S> {
        public Changed {
            events = List.copyOf(events);
        }
    }

    /// Nothing to do, for example because the event was seen before.
    record Unchanged<S>() implements Outcome<S> {}

    /// Something of another topic must come first; the event waits in the document.
    record TooEarly<S>() implements Outcome<S> {}

    static <S> Outcome<S> changed(S state, List<? extends DossierEvent> events) {
        return new Changed<>(state, List.copyOf(events));
    }

    static <S> Outcome<S> changed(S state) {
        return new Changed<>(state, List.of());
    }

    static <S> Outcome<S> unchanged() {
        return new Unchanged<>();
    }

    static <S> Outcome<S> tooEarly() {
        return new TooEarly<>();
    }
}
