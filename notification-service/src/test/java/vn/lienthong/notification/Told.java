package vn.lienthong.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collection;
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

/// Everything that was told of messages over Kafka so far, each event once by its id.
final class Told implements AutoCloseable {

    private final JsonMapper json = new JsonMapper();
    private final KafkaConsumer<String, byte[]> consumer;

    /// By code of the dossier and id of the event.
    private final Map<String, Map<String, DossierEvent>> taken = new HashMap<>();

    private final Collection<String> codes;
    private int repeated;

    /// @param codes of the dossiers that matter
    Told(String kafka, Collection<String> codes) {
        this.codes = codes;
        consumer =
                new KafkaConsumer<>(
                        Map.of("bootstrap.servers", kafka),
                        new StringDeserializer(),
                        new ByteArrayDeserializer());
        List<TopicPartition> all =
                consumer.partitionsFor(Topics.NOTIFICATION).stream()
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
        if (!codes.contains(record.key())) {
            return;
        }
        Map<String, DossierEvent> known =
                taken.computeIfAbsent(record.key(), _ -> new LinkedHashMap<>());
        DossierEvent event =
                json.readValue(
                        record.value(), EventTypes.record(header(record, "ce_type")).orElseThrow());
        DossierEvent before = known.putIfAbsent(header(record, "ce_id"), event);
        if (before == null) {
            assertThat(Long.parseLong(header(record, "ce_sequence")))
                    .as("no gap for " + record.key())
                    .isEqualTo(known.size());
        } else {
            repeated++;
            assertThat(event).as("the same id, the same fact").isEqualTo(before);
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
