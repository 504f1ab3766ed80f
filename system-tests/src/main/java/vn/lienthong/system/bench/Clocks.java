package vn.lienthong.system.bench;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import tools.jackson.databind.json.JsonMapper;
import vn.lienthong.contracts.event.Applicant;
import vn.lienthong.contracts.event.DossierEvent;
import vn.lienthong.contracts.event.DossierReceived;
import vn.lienthong.contracts.event.EventTypes;

/// Arms clocks the way intake-service does: each is a dossier that was received with a promise.
final class Clocks implements AutoCloseable {

    private static final String OFFICE = "001.10.17.H99";

    private final JsonMapper json = JsonMapper.builder().build();
    private final KafkaProducer<String, byte[]> producer;

    Clocks(String brokers) {
        producer =
                new KafkaProducer<>(
                        Map.of(
                                "bootstrap.servers",
                                brokers,
                                "acks",
                                "all",
                                "linger.ms",
                                20,
                                "batch.size",
                                131_072,
                                "compression.type",
                                "lz4"),
                        new StringSerializer(),
                        new ByteArraySerializer());
    }

    /// A clock to be armed.
    record Promise(String code, Instant receivedAt, Instant dueAt) {}

    /// Arms them all and waits until the broker has them.
    void arm(List<Promise> promises) {
        List<Future<RecordMetadata>> sent =
                promises.stream().map(promise -> producer.send(event(received(promise)))).toList();
        producer.flush();
        sent.forEach(Future::resultNow);
    }

    static List<Promise> promises(
            String series, int from, int count, Instant receivedAt, Instant dueAt) {
        List<Promise> promises = new ArrayList<>(count);
        for (int i = from; i < from + count; i++) {
            promises.add(new Promise("%s-%07d".formatted(series, i), receivedAt, dueAt));
        }
        return promises;
    }

    private ProducerRecord<String, byte[]> event(DossierEvent event) {
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
        return out;
    }

    private static void header(ProducerRecord<String, byte[]> out, String name, String value) {
        out.headers().add(name, value.getBytes(StandardCharsets.UTF_8));
    }

    private static DossierReceived received(Promise promise) {
        return new DossierReceived(
                promise.code(),
                promise.receivedAt(),
                OFFICE,
                "COUNTER",
                "1.013831",
                1,
                "Đăng ký biến động đất đai",
                "Đất đai",
                promise.dueAt(),
                "8wd",
                "END_OF_DAY",
                null,
                "province",
                "000000",
                new Applicant("CITIZEN", "Nguyễn Văn Thử", null, "0912000001", null, null),
                List.of(),
                Map.of(),
                null,
                null,
                null);
    }

    @Override
    public void close() {
        producer.close();
    }
}
