package vn.lienthong.deadline.year;

import java.time.Instant;
import java.util.function.Function;
import vn.lienthong.contracts.event.DossierEvent;

/// A fact of a story before its moment is final: an interruption may push it back.
record Draft(Instant at, Function<Instant, DossierEvent> telling) {

    Draft movedTo(Instant later) {
        return new Draft(later, telling);
    }

    DossierEvent told() {
        return telling.apply(at);
    }
}
