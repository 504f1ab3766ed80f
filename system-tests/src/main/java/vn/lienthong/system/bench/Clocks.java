package vn.lienthong.system.bench;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
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

    /// Arms them all and waits until the broker has them.
    void arm(List<String> codes, Schedule schedule) {
        List<Future<RecordMetadata>> sent =
                codes.stream()
                        .map(code -> producer.send(event(received(code, schedule.dueAt(code)))))
                        .toList();
        producer.flush();
        sent.forEach(Future::resultNow);
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

    private static DossierReceived received(String code, Instant dueAt) {
        return new DossierReceived(
                code,
                Schedule.RECEIVED,
                OFFICE,
                "COUNTER",
                "1.013831",
                1,
                "Đăng ký biến động đất đai",
                "Đất đai",
                dueAt,
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
