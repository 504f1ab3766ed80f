package vn.lienthong.routing.nationalportal.messaging;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
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
import vn.lienthong.routing.nationalportal.domain.Hearing;
import vn.lienthong.routing.nationalportal.domain.NationalDossier;

/// The consumer of what the national portal is told.
@Configuration(proxyBeanMethods = false)
class NationalMessaging {

    private static final Clock MACHINE = Clock.systemUTC();

    @Bean
    Consumer<Message<List<byte[]>>> nationalEvents(
            AggregateFactory factory, Aggregates<NationalDossier> dossiers) {
        return factory.consumer("routing-national", dossiers, NationalMessaging::on);
    }

    private static Outcome<NationalDossier> on(
            @Nullable NationalDossier dossier, DossierEvent event) {
        // The store keeps milliseconds.
        Instant now = MACHINE.instant().truncatedTo(ChronoUnit.MILLIS);
        return switch (Hearing.on(dossier, event, now)) {
            case Hearing.Changed changed -> Outcome.changed(changed.next());
            case Hearing.Unchanged _ -> Outcome.unchanged();
            case Hearing.TooEarly _ -> Outcome.tooEarly();
        };
    }
}
