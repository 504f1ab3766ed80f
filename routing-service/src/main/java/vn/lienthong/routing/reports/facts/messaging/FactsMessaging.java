package vn.lienthong.routing.reports.facts.messaging;

import java.util.List;
import java.util.function.Consumer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;
import vn.lienthong.kit.aggregate.AggregateFactory;
import vn.lienthong.kit.aggregate.Aggregates;
import vn.lienthong.routing.reports.facts.domain.DossierFacts;

/// The consumer of everything that reports count.
@Configuration(proxyBeanMethods = false)
class FactsMessaging {

    @Bean
    Consumer<Message<List<byte[]>>> reportEvents(
            AggregateFactory factory, Aggregates<DossierFacts> dossierFacts) {
        return factory.consumer("routing-reports", dossierFacts, FactsReaction::on);
    }
}
