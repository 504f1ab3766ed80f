package vn.lienthong.deadline.year;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import tools.jackson.databind.json.JsonMapper;
import vn.lienthong.contracts.event.DossierEvent;
import vn.lienthong.contracts.event.EventTypes;
import vn.lienthong.contracts.event.Topics;

/// Reads what the service tells, from now on. A fact may come again under the same id, and only so.
final class ToldReader implements AutoCloseable {

    private final JsonMapper json = new JsonMapper();
    private final KafkaConsumer<String, byte[]> consumer;
    private final List<TopicPartition> partitions;
    private final Map<String, DossierEvent> byId = new HashMap<>();
    private final Map<String, List<DossierEvent>> byDossier = new HashMap<>();

    ToldReader(String kafka) {
        consumer =
                new KafkaConsumer<>(
                        Map.of(
                                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                                kafka,
                                ConsumerConfig.MAX_POLL_RECORDS_CONFIG,
                                5_000),
                        new StringDeserializer(),
                        new ByteArrayDeserializer());
        partitions =
                consumer.partitionsFor(Topics.DEADLINE).stream()
                        .map(p -> new TopicPartition(p.topic(), p.partition()))
                        .toList();
        consumer.assign(partitions);
        consumer.seekToEnd(partitions);
        partitions.forEach(consumer::position);
    }

    /// Reads on to the present end of the topic.
    void readOn() {
        Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
        while (ends.entrySet().stream()
                .anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
            consumer.poll(Duration.ofMillis(100)).forEach(this::read);
        }
    }

    private void read(ConsumerRecord<String, byte[]> event) {
        Class<? extends DossierEvent> type =
                EventTypes.record(header(event, "ce_type")).orElseThrow();
        DossierEvent told = json.readValue(event.value(), type);
        DossierEvent before = byId.putIfAbsent(header(event, "ce_id"), told);
        if (before == null) {
            byDossier.computeIfAbsent(event.key(), _ -> new ArrayList<>()).add(told);
        } else {
            assertThat(told).as("what comes again is the same").isEqualTo(before);
        }
    }

    private static String header(ConsumerRecord<String, byte[]> event, String name) {
        return new String(event.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }

    List<DossierEvent> of(String code) {
        return byDossier.getOrDefault(code, List.of());
    }

    @Override
    public void close() {
        consumer.close();
    }
}
