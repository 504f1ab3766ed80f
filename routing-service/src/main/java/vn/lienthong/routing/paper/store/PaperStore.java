package vn.lienthong.routing.paper.store;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.convert.MongoConverter;
import vn.lienthong.kit.aggregate.AggregateFactory;
import vn.lienthong.kit.aggregate.Aggregates;
import vn.lienthong.kit.aggregate.StateMapping;
import vn.lienthong.routing.catalogue.Calendars;
import vn.lienthong.routing.paper.domain.Limits;
import vn.lienthong.routing.paper.domain.Papers;
import vn.lienthong.routing.paper.domain.Reconciliation;

/// The collection of papers.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(PaperSettings.class)
class PaperStore {

    static final String COLLECTION = "papers";

    @Bean
    Limits limits(PaperSettings settings) {
        return settings.limits();
    }

    @Bean
    Aggregates<Papers> papers(
            AggregateFactory factory,
            MongoConverter converter,
            Calendars calendars,
            Limits limits) {
        Aggregates<Papers> papers =
                factory.create(
                        COLLECTION,
                        "/routing-service/paper",
                        StateMapping.via(
                                PaperDocument.class,
                                converter,
                                one -> document(one, limits, calendars),
                                PaperDocument::toPapers));
        papers.index(false, "state.marks.key", "state.marks.from");
        papers.index(false, "state.office", "state.receivedAt");
        return papers;
    }

    private static PaperDocument document(Papers papers, Limits limits, Calendars calendars) {
        Reconciliation reconciliation =
                new Reconciliation(limits, calendars.of(papers.registration().calendar()));
        return PaperDocument.of(papers, reconciliation.watches(papers));
    }
}
