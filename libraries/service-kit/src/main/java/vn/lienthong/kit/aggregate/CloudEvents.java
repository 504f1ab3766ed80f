package vn.lienthong.kit.aggregate;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.support.KafkaHeaders;
import org.springframework.messaging.Message;

/// CloudEvents 1.0 in Kafka's binary content mode: attributes in headers, data in the value.
final class CloudEvents {

    /// Of the extension for distributed tracing.
    private static final String TRACE = "ce_traceparent";

    private static final int TRACE_LENGTH = 55;

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
        if (event.trace() != null) {
            header(out, TRACE, event.trace());
        }
        return out;
    }

    private static void header(ProducerRecord<String, byte[]> out, String name, String value) {
        out.headers().add(name, value.getBytes(StandardCharsets.UTF_8));
    }

    /// Reads a batch leniently: what lacks an attribute is still an event that can be parked.
    static List<EventRecord> fromKafka(Message<List<byte[]>> batch) {
        List<EventRecord> events = new ArrayList<>();
        List<?> headers = list(batch, KafkaHeaders.BATCH_CONVERTED_HEADERS);
        List<?> keys = list(batch, KafkaHeaders.RECEIVED_KEY);
        List<?> topics = list(batch, KafkaHeaders.RECEIVED_TOPIC);
        List<?> partitions = list(batch, KafkaHeaders.RECEIVED_PARTITION);
        List<?> offsets = list(batch, KafkaHeaders.OFFSET);
        for (int i = 0; i < batch.getPayload().size(); i++) {
            Map<?, ?> header = (Map<?, ?>) headers.get(i);
            String topic = text(topics.get(i), "");
            String place = topic + "-" + partitions.get(i) + "@" + offsets.get(i);
            events.add(
                    new EventRecord(
                            text(header.get("ce_id"), place),
                            text(header.get("ce_type"), ""),
                            text(header.get("ce_source"), ""),
                            text(header.get("ce_subject"), text(keys.get(i), place)),
                            number(text(header.get("ce_sequence"), "0")),
                            time(text(header.get("ce_time"), "")),
                            topic,
                            new String(batch.getPayload().get(i), StandardCharsets.UTF_8),
                            trace(header.get(TRACE))));
        }
        return events;
    }

    /// Nothing but what it may be: it lies in the store for a while.
    private static @Nullable String trace(@Nullable Object header) {
        String text = text(header, "");
        return text.length() == TRACE_LENGTH ? text : null;
    }

    private static List<?> list(Message<?> batch, String header) {
        return Objects.requireNonNull((List<?>) batch.getHeaders().get(header), header);
    }

    private static String text(@Nullable Object value, String otherwise) {
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
        } catch (DateTimeParseException e) {
            return Instant.EPOCH;
        }
    }
}
