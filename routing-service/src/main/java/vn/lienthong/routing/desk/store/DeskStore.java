package vn.lienthong.routing.desk.store;

import java.util.function.Function;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.convert.MongoConverter;
import vn.lienthong.contracts.catalogue.Office;
import vn.lienthong.contracts.catalogue.Offices;
import vn.lienthong.kit.aggregate.AggregateFactory;
import vn.lienthong.kit.aggregate.Aggregates;
import vn.lienthong.routing.ServedLevels;
import vn.lienthong.routing.catalogue.Calendars;
import vn.lienthong.routing.desk.domain.Desk;
import vn.lienthong.workingtime.WorkingCalendar;

/// The collections of desks and of their lists.
@Configuration(proxyBeanMethods = false)
class DeskStore {

    static final String COLLECTION = "desks";

    @Bean
    Aggregates<Desk> desks(
            AggregateFactory factory,
            MongoConverter converter,
            Offices offices,
            Calendars calendars,
            @Value("${" + ServedLevels.KEY + "}") String key) {
        Function<String, WorkingCalendar> calendarOf =
                office -> calendars.of(offices.find(office).map(Office::calendar).orElse(""));
        return factory.create(
                COLLECTION, "/routing-service/desk/" + key, new DeskMapping(converter, calendarOf));
    }

    @Bean
    DeskEntries deskEntries(MongoOperations mongo) {
        return new DeskEntries(mongo);
    }

    @Bean
    FinishedWork finishedWork(MongoOperations mongo) {
        return new FinishedWork(mongo);
    }

    /// Before anything is consumed.
    @Bean
    SmartInitializingSingleton missingDeskEntries(Aggregates<Desk> desks, DeskEntries entries) {
        return new MissingEntries(desks, entries)::write;
    }
}
