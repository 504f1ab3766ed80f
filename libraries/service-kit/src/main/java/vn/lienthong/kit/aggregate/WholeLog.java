package vn.lienthong.kit.aggregate;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.kafka.support.KafkaHeaders;
import org.springframework.messaging.Message;
import org.springframework.messaging.support.MessageBuilder;

/// Reads topics from their beginning, beside the consumers that live on them and without moving
/// them: for what is rebuilt from the events alone.
public final class WholeLog {

    private static final Duration POLL = Duration.ofMillis(500);
    private static final int BATCH = 2_000;

    private final KafkaProperties properties;

    WholeLog(KafkaProperties properties) {
        this.properties = properties;
    }

    /// How far somebody has read; nothing at first.
    public static final class Position {
        private final Map<TopicPartition, Long> next;

        private Position(Map<TopicPartition, Long> next) {
            this.next = Map.copyOf(next);
        }

        /// Before the first event.
        public static Position beginning() {
            return new Position(Map.of());
        }
    }

    /// How far a reading is.
    ///
    /// @param total as many as there were when it began
    public record Progress(long read, long total) {}

    /// Reads what there is when it begins, topic by topic, each partition in its order.
    ///
    /// @param from what was read before
    /// @param to gets batches as a binding does
    /// @return how far it came
    public Position read(
            Collection<String> topics,
            Position from,
            Consumer<Message<List<byte[]>>> to,
            Consumer<Progress> progress) {
        try (KafkaConsumer<String, byte[]> consumer = new KafkaConsumer<>(settings())) {
            List<TopicPartition> partitions = new ArrayList<>();
            topics.forEach(topic ->
                    consumer.partitionsFor(topic)
                            .forEach(one ->
                                    partitions.add(new TopicPartition(topic, one.partition()))));
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            Map<TopicPartition, Long> begins = new HashMap<>(consumer.beginningOffsets(partitions));
            begins.replaceAll((partition, begin) -> from.next.getOrDefault(partition, begin));
            long total = ends.values().stream().mapToLong(Long::longValue).sum() - sum(begins);
            consumer.assign(partitions);
            begins.forEach(consumer::seek);
            long read = 0;
            while (partitions.stream()
                    .anyMatch(one -> consumer.position(one) < ends.getOrDefault(one, 0L))) {
                List<ConsumerRecord<String, byte[]>> batch = new ArrayList<>();
                consumer.poll(POLL).forEach(one -> batch.add(EmptyEvents.filled(one)));
                if (!batch.isEmpty()) {
                    to.accept(message(batch));
                    read += batch.size();
                    progress.accept(new Progress(Math.min(read, total), total));
                }
            }
            Map<TopicPartition, Long> next = new HashMap<>();
            partitions.forEach(one -> next.put(one, consumer.position(one)));
            return new Position(next);
        }
    }

    private static long sum(Map<TopicPartition, Long> offsets) {
        return offsets.values().stream().mapToLong(Long::longValue).sum();
    }

    private Map<String, Object> settings() {
        Map<String, Object> settings = properties.buildConsumerProperties();
        settings.remove(ConsumerConfig.GROUP_ID_CONFIG);
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, BATCH);
        settings.put(ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG, StringDeserializer.class);
        settings.put(ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class);
        return settings;
    }

    private static Message<List<byte[]>> message(List<ConsumerRecord<String, byte[]>> batch) {
        return MessageBuilder.withPayload(batch.stream().map(ConsumerRecord::value).toList())
                .setHeader(
                        KafkaHeaders.BATCH_CONVERTED_HEADERS,
                        batch.stream().map(WholeLog::headers).toList())
                .setHeader(KafkaHeaders.RECEIVED_KEY, keys(batch))
                .setHeader(
                        KafkaHeaders.RECEIVED_TOPIC,
                        batch.stream().map(ConsumerRecord::topic).toList())
                .setHeader(
                        KafkaHeaders.RECEIVED_PARTITION,
                        batch.stream().map(ConsumerRecord::partition).toList())
                .setHeader(KafkaHeaders.OFFSET, batch.stream().map(ConsumerRecord::offset).toList())
                .build();
    }

    private static List<String> keys(List<ConsumerRecord<String, byte[]>> batch) {
        return batch.stream().map(one -> one.key() == null ? "" : one.key()).toList();
    }

    private static Map<String, Object> headers(ConsumerRecord<String, byte[]> one) {
        Map<String, Object> headers = new HashMap<>();
        for (Header header : one.headers()) {
            headers.put(header.key(), header.value());
        }
        return headers;
    }
}
