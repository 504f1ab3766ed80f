package vn.lienthong.routing.paper.messaging;

import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;
import vn.lienthong.contracts.event.DossierEvent;
import vn.lienthong.kit.aggregate.AggregateFactory;
import vn.lienthong.kit.aggregate.Aggregates;
import vn.lienthong.kit.aggregate.Outcome;
import vn.lienthong.routing.paper.domain.Hearing;
import vn.lienthong.routing.paper.domain.Papers;

/// The consumer of the papers.
@Configuration(proxyBeanMethods = false)
class PaperMessaging {

    @Bean
    Consumer<Message<List<byte[]>>> paperEvents(
            AggregateFactory factory, Aggregates<Papers> papers) {
        return factory.consumer("routing-paper", papers, PaperMessaging::on);
    }

    private static Outcome<Papers> on(@Nullable Papers papers, DossierEvent event) {
        return switch (Hearing.on(papers, event)) {
            case Hearing.Changed changed -> Outcome.changed(changed.next());
            case Hearing.Unchanged _ -> Outcome.unchanged();
            case Hearing.TooEarly _ -> Outcome.tooEarly();
        };
    }
}
