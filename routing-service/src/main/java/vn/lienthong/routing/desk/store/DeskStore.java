package vn.lienthong.routing.desk.store;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.convert.MongoConverter;
import vn.lienthong.kit.aggregate.AggregateFactory;
import vn.lienthong.kit.aggregate.Aggregates;
import vn.lienthong.kit.aggregate.StateMapping;
import vn.lienthong.routing.ServedLevels;
import vn.lienthong.routing.desk.domain.Desk;

/// The collection of desks.
@Configuration(proxyBeanMethods = false)
class DeskStore {

    @Bean
    Aggregates<Desk> desks(
            AggregateFactory factory,
            MongoConverter converter,
            @Value("${" + ServedLevels.KEY + "}") String key) {
        Aggregates<Desk> desks =
                factory.create(
                        "desks",
                        "/routing-service/desk/" + key,
                        StateMapping.via(
                                DeskDocument.class,
                                converter,
                                DeskDocument::of,
                                DeskDocument::toDesk));
        desks.index(false, "state.desk");
        return desks;
    }
}
