package vn.lienthong.kit.aggregate;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.cloud.stream.config.ListenerContainerCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.kafka.config.TopicBuilder;
import org.springframework.kafka.core.DefaultKafkaProducerFactory;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.listener.AbstractMessageListenerContainer;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.kafka.support.KafkaHeaderMapper;
import org.springframework.kafka.support.SimpleKafkaHeaderMapper;
import org.springframework.util.backoff.ExponentialBackOff;
import vn.lienthong.contracts.event.Topics;
import vn.lienthong.kit.data.DataFolder;
import vn.lienthong.kit.parking.Parking;
import vn.lienthong.kit.time.Activity;
import vn.lienthong.tracing.SubjectTraces;

/// Kafka and the outbox.
@Configuration(proxyBeanMethods = false)
class MessagingConfiguration {

    /// The part of the province's data that names the handover topics.
    record Levels(List<String> levels) {}

    @Bean
    KafkaTemplate<String, byte[]> outboxKafka(KafkaProperties properties) {
        Map<String, Object> config = new HashMap<>(properties.buildProducerProperties());
        config.put(ProducerConfig.ACKS_CONFIG, "all");
        config.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        config.put(ProducerConfig.LINGER_MS_CONFIG, 0);
        config.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4");
        config.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 10_000);
        return new KafkaTemplate<>(
                new DefaultKafkaProducerFactory<>(
                        config, new StringSerializer(), new ByteArraySerializer()));
    }

    /// Header values are handed on as the bytes they are.
    @Bean
    KafkaHeaderMapper eventHeaders() {
        return new SimpleKafkaHeaderMapper("*");
    }

    @Bean
    OutboxPublisher outboxPublisher(KafkaTemplate<String, byte[]> outboxKafka) {
        return new OutboxPublisher(outboxKafka);
    }

    @Bean
    MeterBinder outboxMetrics(OutboxPublisher publisher) {
        return registry -> {
            Gauge.builder("lienthong.outbox.unfinished", publisher::unfinished)
                    .description("Documents with events on their way to Kafka")
                    .register(registry);
            Gauge.builder("lienthong.outbox.age", () -> publisher.oldest().toMillis() / 1000.0)
                    .baseUnit("seconds")
                    .description("How long the oldest event has waited for Kafka")
                    .register(registry);
        };
    }

    @Bean
    OutboxState outboxState(OutboxPublisher publisher) {
        return publisher::unfinished;
    }

    @Bean
    AggregateFactory aggregateFactory(
            MongoOperations mongo,
            OutboxPublisher publisher,
            Parking parking,
            Activity activity,
            SubjectTraces traces) {
        return new AggregateFactory(mongo, new EventCodec(), publisher, parking, activity, traces);
    }

    @Bean
    WholeLog wholeLog(KafkaProperties properties) {
        return new WholeLog(properties);
    }

    /// Every service declares every topic: it is the same for all, and nobody needs to come first.
    /// Nothing in them is ever thrown away: what is known follows from them, and can be rebuilt.
    @Bean
    KafkaAdmin.NewTopics topics(
            DataFolder data, @Value("${lienthong.kafka-partitions}") int partitions) {
        List<String> names =
                new ArrayList<>(
                        List.of(
                                Topics.INTAKE,
                                Topics.ROUTING,
                                Topics.DEADLINE,
                                Topics.NOTIFICATION));
        Stream<String> levels = data.one("province.yaml", Levels.class).levels().stream();
        levels.map(Topics::handoff).forEach(names::add);
        return new KafkaAdmin.NewTopics(
                names.stream()
                        .map(name ->
                                TopicBuilder.name(name)
                                        .partitions(partitions)
                                        .config(TopicConfig.RETENTION_MS_CONFIG, "-1")
                                        .build())
                        .toArray(NewTopic[]::new));
    }

    /// What fails here is the infrastructure (a poisonous event is parked): try again until it is
    /// mended, whatever it is; what the framework holds for hopeless it would throw away with the
    /// whole batch. Under load, events gather for a moment before they are read
    /// (`lienthong.kafka-gather` by group): a batch costs much, an event more in it little.
    @Bean
    ListenerContainerCustomizer<AbstractMessageListenerContainer<?, ?>> consumers(
            Environment environment,
            MeterRegistry meters,
            @Value("${lienthong.kafka-gather.default}") Duration usual) {
        return (container, destination, group) -> {
            Duration gather =
                    environment.getProperty(
                            "lienthong.kafka-gather." + group, Duration.class, usual);
            container.getContainerProperties().setIdleBetweenPolls(gather.toMillis());
            ExponentialBackOff backOff = new ExponentialBackOff(200, 2);
            backOff.setMaxInterval(5_000);
            DefaultErrorHandler again = new DefaultErrorHandler(backOff);
            again.setClassifications(Map.of(), true);
            again.setRetryListeners(new ToldRetries(String.valueOf(group), meters));
            container.setCommonErrorHandler(again);
            withoutLosingEmptyEvents(container);
        };
    }

    /// Every binding reads with a text as key and bytes as value (service-kit.yaml).
    @SuppressWarnings("unchecked")
    private static void withoutLosingEmptyEvents(AbstractMessageListenerContainer<?, ?> container) {
        ((AbstractMessageListenerContainer<String, byte[]>) container)
                .setBatchInterceptor(new EmptyEvents());
    }
}
