package vn.lienthong.intake.online.store;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.convert.MongoConverter;
import vn.lienthong.intake.online.domain.OnlineSubmission;
import vn.lienthong.intake.registration.store.Marks;
import vn.lienthong.kit.aggregate.AggregateFactory;
import vn.lienthong.kit.aggregate.Aggregates;
import vn.lienthong.kit.sealing.Seals;

/// The collections of what came online and the indexes that a real server needs.
@Configuration(proxyBeanMethods = false)
class OnlineStoreConfiguration {

    @Bean
    OnlineSubmissions onlineSubmissions(
            AggregateFactory factory,
            MongoConverter converter,
            MongoOperations mongo,
            Seals seals,
            Marks marks) {
        Aggregates<OnlineSubmission> aggregates =
                factory.create(
                        OnlineSubmissions.COLLECTION,
                        "/intake-service/online",
                        new SubmissionMapping(converter, new SubmissionSecrets(seals, marks)));
        aggregates.index(false, "state.office", "state.standing", "state.answerBy");
        aggregates.index(false, "state.standing", "state.since");
        aggregates.indexWherePresent("state.dossier");
        aggregates.indexWherePresent("state.outcome");
        aggregates.indexWherePresent("state.marks");
        return new OnlineSubmissions(aggregates, mongo);
    }

    @Bean
    SubmissionFiles submissionFiles(MongoOperations mongo, Seals seals) {
        return new SubmissionFiles(mongo, seals);
    }
}
