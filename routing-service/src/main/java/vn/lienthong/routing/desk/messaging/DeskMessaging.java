package vn.lienthong.routing.desk.messaging;

import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;
import vn.lienthong.contracts.catalogue.Offices;
import vn.lienthong.kit.aggregate.AggregateFactory;
import vn.lienthong.kit.aggregate.Aggregates;
import vn.lienthong.kit.aggregate.Outcome;
import vn.lienthong.routing.ServedLevels;
import vn.lienthong.routing.desk.domain.Desk;
import vn.lienthong.routing.desk.domain.Hearing;
import vn.lienthong.routing.desk.store.DeskEntries;

/// The consumer of the desks.
@Configuration(proxyBeanMethods = false)
class DeskMessaging {

    @Bean
    Consumer<Message<List<byte[]>>> deskEvents(
            AggregateFactory factory,
            Aggregates<Desk> desks,
            DeskEntries entries,
            Offices offices,
            @Value("${" + ServedLevels.LEVELS + "}") Set<String> levels,
            @Value("${" + ServedLevels.KEY + "}") String key) {
        Hearing hearing = new Hearing(office -> isServed(offices, levels, office));
        return factory.consumer(
                "routing-desk-" + key,
                desks,
                (desk, event) -> outcome(hearing.on(desk, event)),
                entries::follow);
    }

    private static boolean isServed(Offices offices, Set<String> levels, String office) {
        return offices.find(office).filter(one -> levels.contains(one.level())).isPresent();
    }

    private static Outcome<Desk> outcome(Hearing.Heard heard) {
        return switch (heard) {
            case Hearing.Changed changed -> Outcome.changed(changed.next());
            case Hearing.Unchanged _ -> Outcome.unchanged();
            case Hearing.TooEarly _ -> Outcome.tooEarly();
        };
    }
}
