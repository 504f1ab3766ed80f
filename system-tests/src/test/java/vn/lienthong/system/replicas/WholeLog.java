package vn.lienthong.system.replicas;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/// All that was ever told on Kafka.
final class WholeLog {

    private final List<Event> events = new ArrayList<>();

    /// @param place of the broker
    WholeLog(int place) {
        Map<String, Object> settings = Map.of("bootstrap.servers", "localhost:" + place);
        try (var consumer =
                new KafkaConsumer<>(
                        settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> all =
                    consumer.listTopics().values().stream()
                            .flatMap(List::stream)
                            .filter(part -> part.topic().startsWith("lienthong."))
                            .map(part -> new TopicPartition(part.topic(), part.partition()))
                            .toList();
            consumer.assign(all);
            consumer.seekToBeginning(all);
            Map<TopicPartition, Long> ends = consumer.endOffsets(all);
            while (all.stream()
                    .anyMatch(part -> consumer.position(part) < ends.getOrDefault(part, 0L))) {
                consumer.poll(Duration.ofMillis(500)).forEach(record -> events.add(event(record)));
            }
        }
    }

    private record Event(
            String stream, String topic, String id, String subject, long sequence, String data) {}

    private static Event event(ConsumerRecord<String, byte[]> record) {
        return new Event(
                header(record, "ce_source") + " " + record.key(),
                record.topic(),
                header(record, "ce_id"),
                header(record, "ce_subject"),
                Long.parseLong(header(record, "ce_sequence")),
                new String(record.value(), StandardCharsets.UTF_8));
    }

    private static String header(ConsumerRecord<String, byte[]> record, String name) {
        Header header = record.headers().lastHeader(name);
        return header == null ? "" : new String(header.value(), StandardCharsets.UTF_8);
    }

    int size() {
        return events.size();
    }

    /// What is wrong with it: a fact that is told in two ways, a number that is missing, an order
    /// that is not kept.
    List<String> faults() {
        List<String> faults = new ArrayList<>();
        Map<String, String> told = new HashMap<>();
        Map<String, TreeMap<Long, String>> streams = new HashMap<>();
        Map<String, Long> lastOnTopic = new HashMap<>();
        for (Event event : events) {
            String before = told.putIfAbsent(event.id(), event.data());
            if (before != null && !before.equals(event.data())) {
                faults.add(event.id() + " is told in two ways");
            }
            streams.computeIfAbsent(event.stream(), _ -> new TreeMap<>())
                    .put(event.sequence(), event.id());
            if (before == null) {
                long last =
                        lastOnTopic.merge(
                                event.stream() + " " + event.topic(), event.sequence(), Math::max);
                if (last > event.sequence()) {
                    faults.add(event.id() + " comes after " + last);
                }
            }
        }
        streams.forEach((stream, numbers) -> {
            if (numbers.firstKey() != 1 || numbers.lastKey() != numbers.size()) {
                faults.add(stream + " has a gap: " + numbers.keySet());
            }
        });
        return faults;
    }
}
