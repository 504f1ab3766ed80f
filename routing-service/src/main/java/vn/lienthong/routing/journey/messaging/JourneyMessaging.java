package vn.lienthong.routing.journey.messaging;

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
import vn.lienthong.routing.journey.domain.Decision;
import vn.lienthong.routing.journey.domain.Journey;
import vn.lienthong.routing.journey.domain.JourneyState;

/// The consumer of the journeys.
@Configuration(proxyBeanMethods = false)
class JourneyMessaging {

    @Bean
    Consumer<Message<List<byte[]>>> journeyEvents(
            AggregateFactory factory, Aggregates<JourneyState> journeys) {
        return factory.consumer("routing-journey", journeys, JourneyMessaging::on);
    }

    private static Outcome<JourneyState> on(@Nullable JourneyState state, DossierEvent event) {
        return switch (Journey.decide(state, event)) {
            case Decision.Accepted accepted -> Outcome.changed(accepted.next(), accepted.events());
            case Decision.Unchanged _ -> Outcome.unchanged();
            case Decision.TooEarly _ -> Outcome.tooEarly();
        };
    }
}
