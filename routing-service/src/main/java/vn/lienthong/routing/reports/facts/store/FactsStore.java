package vn.lienthong.routing.reports.facts.store;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.lienthong.kit.aggregate.AggregateFactory;
import vn.lienthong.kit.aggregate.Aggregates;
import vn.lienthong.routing.reports.facts.domain.DossierFacts;

/// The collection of what reports know of every dossier.
@Configuration(proxyBeanMethods = false)
class FactsStore {

    @Bean
    Aggregates<DossierFacts> dossierFacts(AggregateFactory factory) {
        Aggregates<DossierFacts> facts =
                factory.create("dossierFacts", "/routing-service/reports", FactsMapping.create());
        facts.index(false, "state.restsSince", "state.receivedAt");
        facts.indexChanges();
        return facts;
    }
}
