package vn.lienthong.deadline.clocks.firing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import tools.jackson.databind.json.JsonMapper;
import vn.lienthong.contracts.event.DossierEvent;
import vn.lienthong.contracts.event.EventTypes;
import vn.lienthong.contracts.event.Topics;

/// Everything that was told over Kafka so far, as a consumer takes it that remembers the last
/// sequence of each dossier.
final class Told implements AutoCloseable {

    private final JsonMapper json = new JsonMapper();
    private final KafkaConsumer<String, byte[]> consumer;
    private final Map<String, Map<Long, DossierEvent>> taken = new HashMap<>();
    private int repeated;

    Told(String kafka) {
        consumer =
                new KafkaConsumer<>(
                        Map.of("bootstrap.servers", kafka),
                        new StringDeserializer(),
                        new ByteArrayDeserializer());
        List<TopicPartition> all =
                consumer.partitionsFor(Topics.DEADLINE).stream()
                        .map(info -> new TopicPartition(info.topic(), info.partition()))
                        .toList();
        consumer.assign(all);
        consumer.seekToBeginning(all);
        Map<TopicPartition, Long> ends = consumer.endOffsets(all);
        while (ends.entrySet().stream()
                .anyMatch(e -> consumer.position(e.getKey()) < e.getValue())) {
            consumer.poll(Duration.ofMillis(200)).forEach(this::take);
        }
    }

    private void take(ConsumerRecord<String, byte[]> record) {
        Map<Long, DossierEvent> known =
                taken.computeIfAbsent(record.key(), _ -> new LinkedHashMap<>());
        long sequence = Long.parseLong(header(record, "ce_sequence"));
        DossierEvent event =
                json.readValue(
                        record.value(), EventTypes.record(header(record, "ce_type")).orElseThrow());
        if (sequence <= known.size()) {
            repeated++;
            assertThat(event).as("the same id, the same fact").isEqualTo(known.get(sequence));
        } else {
            assertThat(sequence).as("no gap for " + record.key()).isEqualTo(known.size() + 1L);
            known.put(sequence, event);
        }
    }

    private static String header(ConsumerRecord<String, byte[]> record, String name) {
        return new String(record.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }

    /// In order, each once.
    List<DossierEvent> about(String code) {
        return List.copyOf(taken.getOrDefault(code, Map.of()).values());
    }

    /// How many came again.
    int repeated() {
        return repeated;
    }

    @Override
    public void close() {
        consumer.close();
    }
}
