package vn.lienthong.system.bench;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import tools.jackson.databind.json.JsonMapper;
import vn.lienthong.contracts.event.DossierEvent;
import vn.lienthong.contracts.event.EventTypes;

/// Publishes facts with the headers that the services write, each the first of its dossier.
final class Facts implements AutoCloseable {

    private final JsonMapper json = JsonMapper.builder().build();
    private final KafkaProducer<String, byte[]> producer;

    /// @param lingerMillis how long a batch waits for more
    Facts(String brokers, int lingerMillis) {
        producer =
                new KafkaProducer<>(
                        Map.of(
                                "bootstrap.servers",
                                brokers,
                                "acks",
                                "all",
                                "linger.ms",
                                lingerMillis,
                                "batch.size",
                                131_072,
                                "compression.type",
                                "lz4"),
                        new StringSerializer(),
                        new ByteArraySerializer());
    }

    /// Returns before the broker has it.
    Future<RecordMetadata> publish(DossierEvent event) {
        var out =
                new ProducerRecord<>(
                        EventTypes.topic(event), event.code(), json.writeValueAsBytes(event));
        header(out, "ce_specversion", "1.0");
        header(out, "ce_id", "/bench/" + event.code() + "/1");
        header(out, "ce_source", "/bench");
        header(out, "ce_type", EventTypes.wireName(event));
        header(out, "ce_subject", event.code());
        header(out, "ce_time", event.at().toString());
        header(out, "ce_sequence", "1");
        return producer.send(out);
    }

    private static void header(ProducerRecord<String, byte[]> out, String name, String value) {
        out.headers().add(name, value.getBytes(StandardCharsets.UTF_8));
    }

    /// Waits until the broker has them all.
    void flush() {
        producer.flush();
    }

    @Override
    public void close() {
        producer.close();
    }
}
