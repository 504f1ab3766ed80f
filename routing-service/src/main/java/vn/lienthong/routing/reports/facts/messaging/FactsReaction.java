package vn.lienthong.routing.reports.facts.messaging;

import org.jspecify.annotations.Nullable;
import vn.lienthong.contracts.event.DossierEvent;
import vn.lienthong.kit.aggregate.Outcome;
import vn.lienthong.routing.reports.facts.domain.DossierFacts;
import vn.lienthong.routing.reports.facts.domain.Hearing;

/// What an event makes of the facts, for whoever hears it: once, or once more.
public final class FactsReaction {

    private FactsReaction() {}

    /// What comes of it.
    ///
    /// @param facts null before the receipt
    public static Outcome<DossierFacts> on(@Nullable DossierFacts facts, DossierEvent event) {
        return switch (Hearing.on(facts, event)) {
            case Hearing.Changed(DossierFacts next) -> Outcome.changed(next);
            case Hearing.Unchanged _ -> Outcome.unchanged();
            case Hearing.TooEarly _ -> Outcome.tooEarly();
        };
    }
}
