package vn.lienthong.system.bench;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.HdrHistogram.Histogram;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Listens to what deadline-service tells, from outside: counts the clocks that were armed, and for
/// every promise that was missed how long after its end that was told.
final class Alarms implements AutoCloseable {

    private static final Duration POLL = Duration.ofMillis(100);

    /// What was heard of the promises of one series.
    static final class Series {
        final AtomicLong armed = new AtomicLong();
        final AtomicLong missed = new AtomicLong();
        final AtomicLong warned = new AtomicLong();
        final AtomicLong again = new AtomicLong();
        final AtomicLong early = new AtomicLong();
        final AtomicLong lastMissAt = new AtomicLong();
        final AtomicLong warnedBeforeLastMiss = new AtomicLong();
        final Histogram lag = new Histogram(3_600_000L, 3);
        private final Set<String> heard = new HashSet<>();
    }

    private final JsonMapper json = JsonMapper.builder().build();
    private final Map<String, Series> series = new ConcurrentHashMap<>();
    private final KafkaConsumer<String, byte[]> consumer;
    private final long offsetMillis;
    private final Thread thread;
    private volatile boolean running = true;

    /// @param offsetMillis how far the business clock is ahead of this machine's
    Alarms(String brokers, String topic, long offsetMillis) {
        this.offsetMillis = offsetMillis;
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
        consumer.seekToBeginning(all);
        this.thread = Thread.ofPlatform().name("alarms").start(this::listen);
    }

    Series of(String name) {
        return series.computeIfAbsent(name, _ -> new Series());
    }

    private void listen() {
        while (running) {
            consumer.poll(POLL).forEach(this::hear);
        }
        consumer.close();
    }

    private void hear(ConsumerRecord<String, byte[]> record) {
        Header type = record.headers().lastHeader("ce_type");
        String code = record.key();
        int dash = code.lastIndexOf('-');
        if (type == null || dash < 0) {
            return;
        }
        Series of = of(code.substring(0, dash));
        switch (new String(type.value(), StandardCharsets.UTF_8)) {
            case "deadline.set.v1" -> of.armed.incrementAndGet();
            case "deadline.missed.v1" -> missed(of, record);
            case "deadline.approaching.v1" -> of.warned.incrementAndGet();
            default -> {}
        }
    }

    private void missed(Series of, ConsumerRecord<String, byte[]> record) {
        JsonNode event = json.readTree(record.value());
        long dueAt = java.time.Instant.parse(event.path("dueAt").asString("")).toEpochMilli();
        // Kafka's stamp is the producer's wall clock at the send.
        long lag = record.timestamp() + offsetMillis - dueAt;
        if (!of.heard.add(record.key())) {
            of.again.incrementAndGet();
            return;
        }
        if (lag < 0) {
            of.early.incrementAndGet();
        }
        of.lag.recordValue(Math.clamp(lag, 0, of.lag.getHighestTrackableValue()));
        of.missed.incrementAndGet();
        of.lastMissAt.set(record.timestamp());
        of.warnedBeforeLastMiss.set(of.warned.get());
    }

    @Override
    public void close() {
        running = false;
        try {
            thread.join(Duration.ofSeconds(10));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
