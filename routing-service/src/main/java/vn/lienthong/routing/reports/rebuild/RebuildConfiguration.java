package vn.lienthong.routing.reports.rebuild;

import java.util.List;
import java.util.function.Consumer;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.messaging.Message;
import vn.lienthong.kit.aggregate.AggregateFactory;
import vn.lienthong.kit.aggregate.Aggregates;
import vn.lienthong.kit.aggregate.WholeLog;
import vn.lienthong.routing.reports.facts.domain.DossierFacts;
import vn.lienthong.routing.reports.facts.messaging.FactsReaction;
import vn.lienthong.routing.reports.facts.store.FactsMapping;

/// Rebuilds from the topics that the reports live on.
@Configuration(proxyBeanMethods = false)
class RebuildConfiguration {

    @Bean
    RebuildJob rebuildJob(
            AggregateFactory factory,
            MongoOperations mongo,
            WholeLog log,
            @Value("${spring.cloud.stream.bindings.reportEvents-in-0.destination}")
                    List<String> topics) {
        Aggregates<DossierFacts> anew =
                factory.create(
                        Rebuild.ANEW, "/routing-service/reports-anew", FactsMapping.create());
        Consumer<Message<List<byte[]>>> consumer =
                factory.consumer("routing-reports-anew", anew, FactsReaction::on);
        return new RebuildJob(new Rebuild(mongo, log, topics, consumer));
    }
}
