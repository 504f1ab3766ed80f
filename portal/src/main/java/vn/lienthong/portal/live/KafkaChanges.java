package vn.lienthong.portal.live;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.SmartLifecycle;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.json.JsonMapper;
import vn.lienthong.logging.Faults;

/// Hears on the topics of the desks where something changes, from now on and without a group: every
/// portal hears everything, and nobody waits for it. Of an event only the office is read.
///
/// Listens only while a page does. While Kafka is away there are no live updates, and nothing else
/// is missing.
@Component
class KafkaChanges implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(KafkaChanges.class);
    private static final Pattern TOPICS = Pattern.compile("lienthong\\.(routing|handoff\\..+)");
    private static final String OFFICE = "office";
    private static final Duration POLL = Duration.ofSeconds(1);
    private static final Duration TOPICS_WITHIN = Duration.ofSeconds(10);
    private static final Duration LOOK_AGAIN = Duration.ofSeconds(2);
    private static final Duration AFTER_FAILURE = Duration.ofSeconds(20);
    private static final long TOPICS_KEPT = Duration.ofMinutes(2).toNanos();

    private final LiveStreams streams;
    private final JsonMapper json;
    private final Map<String, Object> settings;
    private volatile @Nullable Thread listener;

    /// `lienthong.kafka` names the brokers; `spring.kafka.properties` holds what else they ask for,
    /// such as how the portal proves who it is.
    KafkaChanges(LiveStreams streams, JsonMapper json, Environment environment) {
        this.streams = streams;
        this.json = json;
        this.settings =
                new HashMap<>(
                        Binder.get(environment)
                                .bind(
                                        "spring.kafka.properties",
                                        Bindable.mapOf(String.class, String.class))
                                .orElse(Map.of()));
        settings.put(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                environment.getProperty("lienthong.kafka", "localhost:9092"));
        settings.put(ConsumerConfig.CLIENT_ID_CONFIG, "portal-live");
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class);
        settings.put(ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class);
        // The properties may set up a serialiser of the services; there is none here.
        settings.remove(ConsumerConfig.GROUP_ID_CONFIG);
    }

    @Override
    public void start() {
        // A platform thread: the client of Kafka holds locks while it waits.
        listener = Thread.ofPlatform().daemon().name("live-changes").start(this::run);
    }

    private void run() {
        boolean told = false;
        while (listener != null) {
            try {
                if (streams.isWatched()) {
                    listen();
                    told = false;
                }
                Thread.sleep(LOOK_AGAIN);
            } catch (KafkaException e) {
                if (!told) {
                    LOG.info("No live updates while Kafka is away: {}", Faults.told(e));
                    told = true;
                }
                if (!slept()) {
                    return;
                }
            } catch (InterruptedException _) {
                return;
            }
        }
    }

    private static boolean slept() {
        try {
            Thread.sleep(AFTER_FAILURE);
            return true;
        } catch (InterruptedException _) {
            return false;
        }
    }

    private void listen() {
        try (KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(settings)) {
            long known = System.nanoTime();
            assign(consumer);
            while (listener != null && streams.isWatched()) {
                for (ConsumerRecord<byte[], byte[]> one : consumer.poll(POLL)) {
                    office(one.value()).ifPresent(streams::changed);
                }
                if (System.nanoTime() - known > TOPICS_KEPT) {
                    known = System.nanoTime();
                    assign(consumer);
                }
            }
        }
    }

    /// All partitions there are; those that are new are heard from now on.
    private static void assign(KafkaConsumer<byte[], byte[]> consumer) {
        Set<TopicPartition> all =
                consumer.listTopics(TOPICS_WITHIN).entrySet().stream()
                        .filter(topic -> TOPICS.matcher(topic.getKey()).matches())
                        .flatMap(topic -> topic.getValue().stream())
                        .map(one -> new TopicPartition(one.topic(), one.partition()))
                        .collect(Collectors.toSet());
        List<TopicPartition> fresh =
                all.stream().filter(one -> !consumer.assignment().contains(one)).toList();
        if (!fresh.isEmpty()) {
            consumer.assign(all);
            consumer.seekToEnd(fresh);
        }
    }

    /// The office of an event; empty when it has none, or is no event.
    Optional<String> office(byte @Nullable [] value) {
        if (value == null) {
            return Optional.empty();
        }
        try (JsonParser parser = json.createParser(value)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                return Optional.empty();
            }
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                boolean isOffice = parser.currentName().equals(OFFICE);
                if (parser.nextToken() == JsonToken.VALUE_STRING && isOffice) {
                    return Optional.of(parser.getString());
                }
                parser.skipChildren();
            }
            return Optional.empty();
        } catch (JacksonException _) {
            return Optional.empty();
        }
    }

    @Override
    public void stop() {
        Thread running = listener;
        listener = null;
        if (running != null) {
            running.interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return listener != null;
    }
}
