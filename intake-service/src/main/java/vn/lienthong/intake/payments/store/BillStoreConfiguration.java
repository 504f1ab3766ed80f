package vn.lienthong.intake.payments.store;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.convert.MongoConverter;
import vn.lienthong.intake.payments.domain.Bill;
import vn.lienthong.kit.aggregate.AggregateFactory;
import vn.lienthong.kit.aggregate.Aggregates;
import vn.lienthong.kit.aggregate.StateMapping;

/// The collection of bills and its indexes; most bills are in neither.
@Configuration(proxyBeanMethods = false)
class BillStoreConfiguration {

    @Bean
    Bills bills(AggregateFactory factory, MongoConverter converter) {
        Aggregates<Bill> aggregates =
                factory.create(
                        "bills",
                        "/intake-service/bills",
                        StateMapping.via(
                                BillDocument.class,
                                converter,
                                BillDocument::of,
                                BillDocument::bill));
        aggregates.indexWherePresent("state.unbooked");
        aggregates.indexWherePresent("state.look");
        aggregates.indexWherePresent("state.cleared");
        return new Bills(aggregates);
    }
}
