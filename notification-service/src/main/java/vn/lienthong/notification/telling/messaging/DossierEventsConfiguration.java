package vn.lienthong.notification.telling.messaging;

import java.time.Clock;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;
import vn.lienthong.contracts.catalogue.Offices;
import vn.lienthong.kit.aggregate.AggregateFactory;
import vn.lienthong.kit.aggregate.Outcome;
import vn.lienthong.kit.sealing.Applicants;
import vn.lienthong.kit.time.Activity;
import vn.lienthong.notification.sending.Lanes;
import vn.lienthong.notification.telling.domain.Correspondence;
import vn.lienthong.notification.telling.domain.Decision;
import vn.lienthong.notification.telling.domain.Telling;
import vn.lienthong.notification.telling.store.Correspondences;

/// Turns facts into messages and wakes the senders.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(TellingSettings.class)
class DossierEventsConfiguration {

    private static final String GROUP = "notification-messages";

    @Bean
    Consumer<Message<List<byte[]>>> dossierEvents(
            AggregateFactory factory,
            Correspondences correspondences,
            Offices offices,
            TellingSettings ways,
            Applicants applicants,
            Activity activity,
            Lanes lanes) {
        Telling telling = new Telling(offices, ways.toDomain(), applicants::open);
        Clock machine = Clock.systemUTC();
        Consumer<Message<List<byte[]>>> folding =
                factory.consumer(
                        GROUP,
                        correspondences.aggregates(),
                        (state, event) -> outcome(telling.on(state, event, machine.instant())));
        return batch -> {
            // From the facts to the wake-up nobody may think that all is quiet.
            try (Activity.Work _ = activity.begin()) {
                folding.accept(batch);
                lanes.wakeForNews();
            }
        };
    }

    private static Outcome<Correspondence> outcome(Decision decision) {
        return switch (decision) {
            case Decision.Changed(Correspondence next, var events) -> Outcome.changed(next, events);
            case Decision.Unchanged _ -> Outcome.unchanged();
            case Decision.TooEarly _ -> Outcome.tooEarly();
        };
    }
}
