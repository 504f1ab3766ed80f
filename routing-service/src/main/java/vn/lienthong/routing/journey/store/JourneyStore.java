package vn.lienthong.routing.journey.store;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.convert.MongoConverter;
import vn.lienthong.kit.aggregate.AggregateFactory;
import vn.lienthong.kit.aggregate.Aggregates;
import vn.lienthong.kit.aggregate.StateMapping;
import vn.lienthong.routing.journey.domain.JourneyState;

/// The collection of journeys.
@Configuration(proxyBeanMethods = false)
class JourneyStore {

    @Bean
    Aggregates<JourneyState> journeys(AggregateFactory factory, MongoConverter converter) {
        return factory.create(
                "journeys",
                "/routing-service/journey",
                StateMapping.via(
                        JourneyDocument.class,
                        converter,
                        JourneyDocument::of,
                        JourneyDocument::toState));
    }
}
