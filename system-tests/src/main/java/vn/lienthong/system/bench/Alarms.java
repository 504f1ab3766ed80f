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

/// Listens to what deadline-service tells from now on, from outside: counts the clocks that were
/// armed, and for every promise that was missed how long after its end a consumer had that event.
final class Alarms implements AutoCloseable {

    private static final Duration POLL = Duration.ofMillis(20);

    /// What was heard of the promises of one series.
    static final class Series {
        final AtomicLong armed = new AtomicLong();
        final AtomicLong missed = new AtomicLong();
        final AtomicLong warned = new AtomicLong();
        final AtomicLong again = new AtomicLong();
        final AtomicLong early = new AtomicLong();
        final Histogram lag = new Histogram(3_600_000L, 3);
        final Histogram warningLag = new Histogram(3_600_000L, 3);
        final long[] worstOfSecond = new long[Schedule.SUSTAINED_SECONDS + 1];
        private final Set<String> heard = new HashSet<>();
    }

    private final Map<String, Series> series = new ConcurrentHashMap<>();
    private final Schedule schedule;
    private final KafkaConsumer<String, byte[]> consumer;
    private final long offsetMillis;
    private final Thread thread;
    private volatile boolean running = true;

    /// @param offsetMillis how far the business clock is ahead of this machine's
    Alarms(String brokers, String topic, Schedule schedule, long offsetMillis) {
        this.schedule = schedule;
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
        consumer.seekToEnd(all);
        // Where the end is, is asked for only now.
        all.forEach(consumer::position);
        this.thread = Thread.ofPlatform().name("alarms").start(this::listen);
    }

    Series of(String name) {
        return series.computeIfAbsent(name, _ -> new Series());
    }

    private void listen() {
        while (running) {
            var records = consumer.poll(POLL);
            long now = System.currentTimeMillis() + offsetMillis;
            records.forEach(record -> hear(record, now));
        }
        consumer.close();
    }

    private void hear(ConsumerRecord<String, byte[]> record, long now) {
        Header type = record.headers().lastHeader("ce_type");
        if (type == null) {
            return;
        }
        Series of = of(Schedule.series(record.key()));
        switch (new String(type.value(), StandardCharsets.UTF_8)) {
            case "deadline.set.v1" -> of.armed.incrementAndGet();
            case "deadline.missed.v1" -> missed(of, record.key(), now);
            case "deadline.approaching.v1" -> {
                of.warned.incrementAndGet();
                // The one that matters here falls due with the herd.
                record(of.warningLag, now - Schedule.HERD_DUE.toEpochMilli());
            }
            default -> {}
        }
    }

    private void missed(Series of, String code, long now) {
        long lag = now - schedule.dueAt(code).toEpochMilli();
        if (!of.heard.add(code)) {
            of.again.incrementAndGet();
            return;
        }
        if (lag < 0) {
            of.early.incrementAndGet();
        }
        record(of.lag, lag);
        long second =
                (schedule.dueAt(code).toEpochMilli() - Schedule.SUSTAINED_FROM.toEpochMilli())
                        / 1000;
        if (second >= 0 && second < of.worstOfSecond.length) {
            of.worstOfSecond[(int) second] = Math.max(of.worstOfSecond[(int) second], lag);
        }
        of.missed.incrementAndGet();
    }

    private static void record(Histogram histogram, long lag) {
        histogram.recordValue(Math.clamp(lag, 0, histogram.getHighestTrackableValue()));
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
