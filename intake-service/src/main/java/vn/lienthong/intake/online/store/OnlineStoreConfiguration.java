package vn.lienthong.intake.online.store;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.convert.MongoConverter;
import vn.lienthong.intake.online.domain.OnlineSubmission;
import vn.lienthong.kit.aggregate.AggregateFactory;
import vn.lienthong.kit.aggregate.Aggregates;
import vn.lienthong.kit.aggregate.StateMapping;
import vn.lienthong.kit.sealing.Sealing;

/// The collections of what came online and the indexes that a real server needs.
@Configuration(proxyBeanMethods = false)
class OnlineStoreConfiguration {

    @Bean
    OnlineSubmissions onlineSubmissions(
            AggregateFactory factory, MongoConverter converter, MongoOperations mongo) {
        Aggregates<OnlineSubmission> aggregates =
                factory.create(
                        OnlineSubmissions.COLLECTION,
                        "/intake-service/online",
                        StateMapping.via(
                                SubmissionDocument.class,
                                converter,
                                SubmissionDocument::of,
                                SubmissionDocument::submission));
        aggregates.index(false, "state.office", "state.standing", "state.answerBy");
        aggregates.index(false, "state.standing", "state.since");
        aggregates.indexWherePresent("state.dossier");
        aggregates.indexWherePresent("state.outcome");
        return new OnlineSubmissions(aggregates, mongo);
    }

    @Bean
    SubmissionFiles submissionFiles(MongoOperations mongo, Sealing sealing) {
        return new SubmissionFiles(mongo, sealing);
    }
}
