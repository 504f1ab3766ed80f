package vn.lienthong.kit.aggregate;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.support.KafkaHeaders;
import org.springframework.messaging.Message;

/// CloudEvents 1.0 in Kafka's binary content mode: attributes in headers, data in the value.
final class CloudEvents {

    private CloudEvents() {}

    static ProducerRecord<String, byte[]> toKafka(EventRecord event) {
        var out =
                new ProducerRecord<>(
                        event.topic(),
                        event.subject(),
                        event.data().getBytes(StandardCharsets.UTF_8));
        header(out, "ce_specversion", "1.0");
        header(out, "ce_id", event.id());
        header(out, "ce_source", event.source());
        header(out, "ce_type", event.type());
        header(out, "ce_subject", event.subject());
        header(out, "ce_time", event.time().toString());
        header(out, "ce_sequence", Long.toString(event.sequence()));
        header(out, "content-type", "application/json");
        return out;
    }

    private static void header(ProducerRecord<String, byte[]> out, String name, String value) {
        out.headers().add(name, value.getBytes(StandardCharsets.UTF_8));
    }

    /// Reads leniently: what lacks an attribute is still an event that can be parked.
    static EventRecord fromKafka(Message<byte[]> message) {
        String key = text(message, KafkaHeaders.RECEIVED_KEY, "");
        String topic = text(message, KafkaHeaders.RECEIVED_TOPIC, "");
        String offset =
                text(message, KafkaHeaders.RECEIVED_PARTITION, "")
                        + "-"
                        + text(message, KafkaHeaders.OFFSET, "");
        return new EventRecord(
                text(message, "ce_id", topic + "-" + offset),
                text(message, "ce_type", ""),
                text(message, "ce_source", ""),
                text(message, "ce_subject", key),
                number(text(message, "ce_sequence", "0")),
                time(text(message, "ce_time", "")),
                topic,
                new String(message.getPayload(), StandardCharsets.UTF_8));
    }

    private static String text(Message<byte[]> message, String header, String otherwise) {
        @Nullable Object value = message.getHeaders().get(header);
        if (value instanceof byte[] bytes) {
            return new String(bytes, StandardCharsets.UTF_8);
        }
        return value == null ? otherwise : value.toString();
    }

    private static long number(String text) {
        return text.matches("\\d{1,18}") ? Long.parseLong(text) : 0;
    }

    private static Instant time(String text) {
        try {
            return Instant.parse(text);
        } catch (java.time.format.DateTimeParseException e) {
            return Instant.EPOCH;
        }
    }
}
