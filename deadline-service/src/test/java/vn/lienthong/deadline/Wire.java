package vn.lienthong.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import tools.jackson.databind.json.JsonMapper;
import vn.lienthong.contracts.event.DossierEvent;
import vn.lienthong.contracts.event.EventTypes;
import vn.lienthong.contracts.event.Topics;

/// The other services, as far as the broker is concerned: publishes their facts, reads ours.
final class Wire implements AutoCloseable {

    private final JsonMapper json = new JsonMapper();
    private final KafkaProducer<String, byte[]> producer;
    private final KafkaConsumer<String, byte[]> consumer;
    private final Map<String, Long> sequences = new HashMap<>();
    private final List<ConsumerRecord<String, byte[]>> read = new ArrayList<>();

    Wire(String kafka) {
        producer =
                new KafkaProducer<>(
                        Map.of(
                                ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                                kafka,
                                ProducerConfig.ACKS_CONFIG,
                                "all"),
                        new StringSerializer(),
                        new ByteArraySerializer());
        consumer =
                new KafkaConsumer<>(
                        Map.of(
                                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                                kafka,
                                ConsumerConfig.GROUP_ID_CONFIG,
                                "test-" + UUID.randomUUID(),
                                ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                                "earliest"),
                        new StringDeserializer(),
                        new ByteArrayDeserializer());
        consumer.subscribe(List.of(Topics.DEADLINE));
    }

    /// Publishes a fact as the service that owns its topic would.
    void publish(DossierEvent event) {
        String topic = EventTypes.topic(event);
        String source = topic.equals(Topics.INTAKE) ? "/intake-service" : "/routing-service";
        long sequence = sequences.merge(source + event.code(), 1L, Long::sum);
        var out =
                new ProducerRecord<>(
                        topic,
                        event.code(),
                        json.writeValueAsString(event).getBytes(StandardCharsets.UTF_8));
        header(out, "ce_specversion", "1.0");
        header(out, "ce_id", source + "/" + event.code() + "/" + sequence);
        header(out, "ce_source", source);
        header(out, "ce_type", EventTypes.wireName(event));
        header(out, "ce_subject", event.code());
        header(out, "ce_time", event.at().toString());
        header(out, "ce_sequence", Long.toString(sequence));
        header(out, "content-type", "application/json");
        var _ = producer.send(out);
        producer.flush();
    }

    private static void header(ProducerRecord<String, byte[]> out, String name, String value) {
        out.headers().add(name, value.getBytes(StandardCharsets.UTF_8));
    }

    private static String header(ConsumerRecord<String, byte[]> event, String name) {
        return new String(event.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }

    /// The facts that were published about a dossier so far, in order. A fact may be published
    /// again under the same id, and only so.
    List<DossierEvent> facts(String code) {
        consumer.poll(Duration.ofMillis(200)).forEach(read::add);
        Map<String, DossierEvent> facts = new LinkedHashMap<>();
        for (ConsumerRecord<String, byte[]> each : read) {
            if (each.key().equals(code)) {
                DossierEvent fact = fact(each);
                assertThat(facts.getOrDefault(header(each, "ce_id"), fact)).isEqualTo(fact);
                facts.putIfAbsent(header(each, "ce_id"), fact);
            }
        }
        return List.copyOf(facts.values());
    }

    private DossierEvent fact(ConsumerRecord<String, byte[]> event) {
        return json.readValue(
                event.value(), EventTypes.record(header(event, "ce_type")).orElseThrow());
    }

    @Override
    public void close() {
        producer.close();
        consumer.close();
    }
}
