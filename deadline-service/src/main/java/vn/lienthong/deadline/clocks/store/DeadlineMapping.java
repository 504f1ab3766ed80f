package vn.lienthong.deadline.clocks.store;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.convert.MongoConverter;
import vn.lienthong.deadline.clocks.domain.Alarms;
import vn.lienthong.deadline.clocks.domain.Deadlines;
import vn.lienthong.deadline.clocks.domain.Surroundings;
import vn.lienthong.kit.aggregate.AggregateFactory;
import vn.lienthong.kit.aggregate.Aggregates;
import vn.lienthong.kit.aggregate.StateMapping;

/// The collection of all dossiers' deadlines.
@Configuration(proxyBeanMethods = false)
class DeadlineMapping {

    @Bean
    Aggregates<Deadlines> deadlines(
            AggregateFactory factory, MongoConverter converter, Surroundings around) {
        StateMapping<Deadlines> mapping =
                StateMapping.via(
                        StoredDeadlines.class,
                        converter,
                        state -> stored(state, around),
                        StoredDeadlines::toDomain);
        Aggregates<Deadlines> deadlines = factory.create("deadlines", "/deadline-service", mapping);
        deadlines.index(false, "state.next");
        deadlines.index(false, "state.open", "state.earliestDueAt");
        deadlines.index(false, "state.open", "state.receipt.calendar", "state.calendarVersion");
        deadlines.index(false, "state.letters.state", "state.letters.office");
        return deadlines;
    }

    private static StoredDeadlines stored(Deadlines state, Surroundings around) {
        return StoredDeadlines.of(
                state,
                Alarms.next(state, around.calendars().get(state.receipt().calendar()))
                        .orElse(null));
    }
}
