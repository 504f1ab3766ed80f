package vn.lienthong.system.bench;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import tools.jackson.databind.json.JsonMapper;
import vn.lienthong.contracts.event.NotificationFailed;
import vn.lienthong.contracts.event.NotificationSent;

/// Listens to what notification-service tells from now on, from outside: which message a provider
/// took, and which came to nothing.
final class Messages implements AutoCloseable {

    private static final Duration POLL = Duration.ofMillis(50);
    private static final Duration END_WITHIN = Duration.ofSeconds(10);

    /// A provider took a message.
    ///
    /// @param at when the event was published, machine time
    record Taken(String code, String channel, String provider, Instant at) {}

    /// A message came to nothing.
    record Failed(String code, String channel, String reason) {}

    private final JsonMapper json = JsonMapper.builder().build();
    private final Collection<Taken> taken = new ConcurrentLinkedQueue<>();
    private final Collection<Failed> failed = new ConcurrentLinkedQueue<>();
    private final KafkaConsumer<String, byte[]> consumer;
    private final Thread thread;
    private volatile boolean running = true;

    Messages(String brokers, String topic) {
        this.consumer =
                new KafkaConsumer<>(
                        Map.of("bootstrap.servers", brokers, "max.poll.records", 5_000),
                        new StringDeserializer(),
                        new ByteArrayDeserializer());
        List<TopicPartition> all =
                consumer.partitionsFor(topic).stream()
                        .map(info -> new TopicPartition(topic, info.partition()))
                        .toList();
        consumer.assign(all);
        consumer.seekToEnd(all);
        // Where the end is, is asked for only now.
        all.forEach(consumer::position);
        this.thread = Thread.ofPlatform().name("messages").start(this::listen);
    }

    private void listen() {
        while (running) {
            consumer.poll(POLL).forEach(this::hear);
        }
        consumer.close();
    }

    private void hear(ConsumerRecord<String, byte[]> record) {
        Header type = record.headers().lastHeader("ce_type");
        if (type == null) {
            return;
        }
        switch (new String(type.value(), StandardCharsets.UTF_8)) {
            case "notification.sent.v1" -> {
                var event = json.readValue(record.value(), NotificationSent.class);
                taken.add(
                        new Taken(
                                event.code(),
                                event.channel(),
                                event.provider(),
                                Instant.ofEpochMilli(record.timestamp())));
            }
            case "notification.failed.v1" -> {
                var event = json.readValue(record.value(), NotificationFailed.class);
                failed.add(new Failed(event.code(), event.channel(), event.reason()));
            }
            default -> {}
        }
    }

    /// What was taken of a series, in the order in which it was heard of.
    List<Taken> taken(String series) {
        return taken.stream().filter(t -> t.code().startsWith(series + "-")).toList();
    }

    List<Failed> failed(String series) {
        return failed.stream().filter(f -> f.code().startsWith(series + "-")).toList();
    }

    /// How many different messages of a series were taken or came to nothing.
    int decided(String series) {
        Set<String> names =
                taken(series).stream()
                        .map(t -> t.channel() + " " + t.code())
                        .collect(Collectors.toCollection(HashSet::new));
        failed(series).forEach(f -> names.add(f.channel() + " " + f.code()));
        return names.size();
    }

    @Override
    public void close() {
        running = false;
        try {
            thread.join(END_WITHIN);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
