package vn.lienthong.intake.registration.messaging;

import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;
import vn.lienthong.contracts.event.DossierEvent;
import vn.lienthong.intake.registration.domain.Decision;
import vn.lienthong.intake.registration.domain.Dossier;
import vn.lienthong.intake.registration.domain.Following;
import vn.lienthong.kit.aggregate.AggregateFactory;
import vn.lienthong.kit.aggregate.Aggregates;
import vn.lienthong.kit.aggregate.Outcome;

/// Listens to `lienthong.routing` and `lienthong.deadline`.
@Configuration(proxyBeanMethods = false)
class FollowingConfiguration {

    @Bean
    Consumer<Message<List<byte[]>>> followedEvents(
            AggregateFactory factory, Aggregates<Dossier> dossierAggregates) {
        return factory.consumer(
                "intake-dossiers", dossierAggregates, FollowingConfiguration::react);
    }

    // A dossier that was received elsewhere is followed there.
    private static Outcome<Dossier> react(@Nullable Dossier dossier, DossierEvent event) {
        return dossier == null ? Outcome.unchanged() : outcome(Following.follow(dossier, event));
    }

    private static Outcome<Dossier> outcome(Decision decision) {
        return switch (decision) {
            case Decision.Accepted accepted -> Outcome.changed(accepted.next(), accepted.events());
            case Decision.Unchanged _ -> Outcome.unchanged();
            case Decision.Refused refused ->
                    throw new IllegalStateException("Facts are not refused: " + refused.why());
        };
    }
}
