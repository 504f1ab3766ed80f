package vn.lienthong.portal.bus;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/// Kafka, asked by its own clients.
@Component
class KafkaBus implements Bus, DisposableBean {
    private static final Duration WITHIN = Duration.ofSeconds(2);
    private static final Duration LOOK_WITHIN = Duration.ofSeconds(1);

    /// What a CloudEvent says of itself on the outside.
    private static final String TELLS = "ce_";

    private final KafkaSettings settings;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private @Nullable KafkaSurvey survey;

    KafkaBus(KafkaSettings settings) {
        this.settings = settings;
    }

    @Override
    public Measurement measure() {
        try {
            return survey().take(Instant.now());
        } catch (KafkaException e) {
            throw new BusAway(why(e), e);
        }
    }

    /// Opened at the first question, so that the portal starts while the bus is away.
    private synchronized KafkaSurvey survey() {
        if (survey == null) {
            survey = new KafkaSurvey(Admin.create(settings.forWatching()), settings::isOurs);
        }
        return survey;
    }

    @Override
    public Optional<Glimpse> look(String topic, int partition, long offset) {
        CompletableFuture<Optional<Glimpse>> found =
                CompletableFuture.supplyAsync(
                        () -> read(new TopicPartition(topic, partition), offset), threads);
        try {
            return found.get(WITHIN.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BusAway("interrupted", e);
        } catch (TimeoutException e) {
            throw new BusAway("no answer within " + WITHIN, e);
        } catch (ExecutionException e) {
            throw new BusAway(why(e.getCause() == null ? e : e.getCause()), e);
        }
    }

    private Optional<Glimpse> read(TopicPartition at, long offset) {
        try (KafkaConsumer<String, byte[]> consumer = new KafkaConsumer<>(settings.forLooking())) {
            List<TopicPartition> one = List.of(at);
            long begin = consumer.beginningOffsets(one).getOrDefault(at, 0L);
            long end = consumer.endOffsets(one).getOrDefault(at, 0L);
            if (offset >= end) {
                return Optional.empty();
            }
            consumer.assign(one);
            consumer.seek(at, Math.max(begin, offset));
            for (ConsumerRecord<String, byte[]> found : consumer.poll(LOOK_WITHIN)) {
                return Optional.of(glimpse(found));
            }
            return Optional.empty();
        }
    }

    private static Glimpse glimpse(ConsumerRecord<String, byte[]> message) {
        return new Glimpse(
                message.partition(),
                message.offset(),
                Instant.ofEpochMilli(message.timestamp()),
                message.key(),
                Arrays.stream(message.headers().toArray())
                        .filter(header -> header.key().startsWith(TELLS))
                        .map(KafkaBus::header)
                        .toList(),
                Math.max(0, message.serializedValueSize()));
    }

    private static Glimpse.Header header(Header header) {
        byte[] value = header.value();
        return new Glimpse.Header(
                header.key(), value == null ? "" : new String(value, StandardCharsets.UTF_8));
    }

    static String why(Throwable failure) {
        return failure.getMessage() == null
                ? failure.getClass().getSimpleName()
                : failure.getMessage();
    }

    @Override
    public synchronized void destroy() {
        threads.shutdownNow();
        if (survey != null) {
            survey.close();
        }
    }
}
