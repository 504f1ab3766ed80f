package vn.lienthong.intake.registration.store;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.convert.MongoConverter;
import vn.lienthong.intake.registration.domain.Dossier;
import vn.lienthong.kit.aggregate.AggregateFactory;
import vn.lienthong.kit.aggregate.Aggregates;
import vn.lienthong.kit.aggregate.StateMapping;

/// The collection of dossiers and the indexes that a real server needs.
@Configuration(proxyBeanMethods = false)
class DossierStoreConfiguration {

    @Bean
    Aggregates<Dossier> dossierAggregates(AggregateFactory factory, MongoConverter converter) {
        Aggregates<Dossier> aggregates =
                factory.create(
                        "dossiers",
                        "/intake-service",
                        StateMapping.via(
                                DossierDocument.class,
                                converter,
                                DossierDocument::of,
                                DossierDocument::dossier));
        aggregates.index(false, "state.request");
        aggregates.index(false, "state.applicant.marks");
        aggregates.index(false, "state.office", "state.status", "state.at");
        return aggregates;
    }

    @Bean
    Dossiers dossiers(Aggregates<Dossier> dossierAggregates, Marks marks) {
        return new Dossiers(dossierAggregates, marks);
    }
}
