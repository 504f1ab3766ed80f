package vn.lienthong.deadline.year;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.AdminClient;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import tools.jackson.databind.json.JsonMapper;
import vn.lienthong.contracts.event.DossierEvent;
import vn.lienthong.contracts.event.EventTypes;
import vn.lienthong.contracts.event.Topics;

/// The services that the facts come from. Between topics Kafka keeps no order, and what an alert
/// says may depend on it; so facts go in waves, and a dossier's next topic waits until the service
/// has taken in the one before.
final class FactWire implements AutoCloseable {

    private static final String GROUP = "deadline-clocks";
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final JsonMapper json = new JsonMapper();
    private final KafkaProducer<String, byte[]> producer;
    private final AdminClient admin;
    private final Map<String, Long> sequences = new HashMap<>();
    private final Map<TopicPartition, Long> sent = new ConcurrentHashMap<>();

    FactWire(String kafka) {
        producer =
                new KafkaProducer<>(
                        Map.of(
                                ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                                kafka,
                                ProducerConfig.ACKS_CONFIG,
                                "all",
                                ProducerConfig.COMPRESSION_TYPE_CONFIG,
                                "lz4"),
                        new StringSerializer(),
                        new ByteArraySerializer());
        admin = AdminClient.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, kafka));
    }

    /// Sends what happened to each dossier, and returns when the service has taken it in.
    void send(Collection<List<DossierEvent>> factsOfEach) throws Exception {
        List<Deque<DossierEvent>> ahead =
                factsOfEach.stream().<Deque<DossierEvent>>map(ArrayDeque::new).toList();
        while (!ahead.isEmpty()) {
            ahead.forEach(this::sendOneTopic);
            producer.flush();
            awaitTaken();
            ahead = ahead.stream().filter(facts -> !facts.isEmpty()).toList();
        }
    }

    private void sendOneTopic(Deque<DossierEvent> facts) {
        String topic = EventTypes.topic(facts.getFirst());
        while (!facts.isEmpty() && EventTypes.topic(facts.getFirst()).equals(topic)) {
            send(facts.removeFirst(), topic);
        }
    }

    private void send(DossierEvent fact, String topic) {
        String source = topic.equals(Topics.INTAKE) ? "/intake-service" : "/routing-service";
        long sequence = sequences.merge(source + fact.code(), 1L, Long::sum);
        var out = new ProducerRecord<>(topic, fact.code(), json.writeValueAsBytes(fact));
        header(out, "ce_specversion", "1.0");
        header(out, "ce_id", source + "/" + fact.code() + "/" + sequence);
        header(out, "ce_source", source);
        header(out, "ce_type", EventTypes.wireName(fact));
        header(out, "ce_subject", fact.code());
        header(out, "ce_time", fact.at().toString());
        header(out, "ce_sequence", Long.toString(sequence));
        header(out, "content-type", "application/json");
        var _ =
                producer.send(
                        out,
                        (stored, failure) -> {
                            if (failure == null) {
                                sent.merge(
                                        new TopicPartition(stored.topic(), stored.partition()),
                                        stored.offset() + 1,
                                        Math::max);
                            }
                        });
    }

    private static void header(ProducerRecord<String, byte[]> out, String name, String value) {
        out.headers().add(name, value.getBytes(StandardCharsets.UTF_8));
    }

    private void awaitTaken() throws InterruptedException, ExecutionException {
        long until = System.nanoTime() + PATIENCE.toNanos();
        while (!isTaken()) {
            assertThat(System.nanoTime() - until)
                    .as("the service takes in what was sent within %s", PATIENCE)
                    .isNegative();
            Thread.sleep(5);
        }
        sent.clear();
    }

    private boolean isTaken() throws InterruptedException, ExecutionException {
        Map<TopicPartition, OffsetAndMetadata> taken =
                admin.listConsumerGroupOffsets(GROUP).partitionsToOffsetAndMetadata().get();
        return sent.entrySet().stream()
                .allMatch(end -> {
                    OffsetAndMetadata at = taken.get(end.getKey());
                    return at != null && at.offset() >= end.getValue();
                });
    }

    @Override
    public void close() {
        producer.close();
        admin.close();
    }
}
