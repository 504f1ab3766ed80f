package vn.lienthong.deadline.clocks.messaging;

import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.cloud.stream.config.BindingServiceProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;
import vn.lienthong.contracts.catalogue.Province;
import vn.lienthong.contracts.event.DossierEvent;
import vn.lienthong.contracts.event.DossierReceived;
import vn.lienthong.contracts.event.Topics;
import vn.lienthong.deadline.clocks.domain.Deadlines;
import vn.lienthong.deadline.clocks.domain.Following;
import vn.lienthong.deadline.clocks.domain.Surroundings;
import vn.lienthong.deadline.clocks.firing.CatchingUp;
import vn.lienthong.kit.aggregate.AggregateFactory;
import vn.lienthong.kit.aggregate.Aggregates;

/// Follows every dossier over the topics of intake, routing, and the handovers of every level.
@Configuration(proxyBeanMethods = false)
class FollowedTopics {

    private static final String GROUP = "deadline-clocks";
    private static final String BINDING = "dossierEvents-in-0";

    @Bean
    Consumer<Message<List<byte[]>>> dossierEvents(
            AggregateFactory factory,
            Aggregates<Deadlines> deadlines,
            Surroundings around,
            CatchingUp catchingUp) {
        Consumer<Message<List<byte[]>>> consumer =
                factory.consumer(
                        GROUP,
                        deadlines,
                        (state, event) -> {
                            catchingUp.saw(learntOf(event));
                            return Outcomes.of(Following.on(state, event, around));
                        });
        return batch -> {
            consumer.accept(batch);
            Places.lastOf(batch).forEach(catchingUp::processed);
        };
    }

    // A dossier that was taken over from other software is news, however old it is itself.
    private static Instant learntOf(DossierEvent event) {
        return event instanceof DossierReceived received && received.imported() != null
                ? received.imported().at()
                : event.at();
    }

    /// The levels are data of the province, so the topics of its handovers cannot stand in a
    /// configuration file.
    @Bean
    static BeanPostProcessor topicsOfEveryLevel(ObjectProvider<Province> province) {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessBeforeInitialization(Object bean, String name) {
                if (bean instanceof BindingServiceProperties properties) {
                    properties
                            .getBindingProperties(BINDING)
                            .setDestination(topics(province.getObject()));
                }
                return bean;
            }
        };
    }

    private static String topics(Province province) {
        return Stream.concat(
                        Stream.of(Topics.INTAKE, Topics.ROUTING),
                        province.levels().stream().map(Topics::handoff))
                .collect(Collectors.joining(","));
    }
}
