package vn.lienthong.routing.reports.facts.store;

import java.util.function.Function;
import org.bson.Document;
import vn.lienthong.kit.aggregate.StateMapping;
import vn.lienthong.routing.reports.facts.domain.DossierFacts;

/// How facts are stored: a text, and beside it what reports look for.
public final class FactsMapping {

    private FactsMapping() {}

    /// A new one; all are alike.
    public static StateMapping<DossierFacts> create() {
        return StateMapping.asText(
                DossierFacts.class,
                Function.identity(),
                Function.identity(),
                facts ->
                        new Document("receivedAt", facts.receipt().at())
                                .append("restsSince", facts.restsSince()));
    }
}
