package vn.lienthong.kit.aggregate;

import java.time.Instant;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/// One event as it travels: the attributes of CloudEvents 1.0 and the JSON text.
///
/// @param sequence counts the events of one source about one subject from 1; 0 when the producer
///   does not count
/// @param trace the `traceparent` it travels with, when what it is about is traced
public record EventRecord(
        String id,
        String type,
        String source,
        String subject,
        long sequence,
        Instant time,
        String topic,
        String data,
        @Nullable String trace) {

    // Within `00-<trace>-<span>-<flags>`.
    private static final int TRACE_ID_FROM = 3;
    private static final int TRACE_ID_TO = 35;

    /// An event of this service's own. The id is made of source, subject and sequence: the same
    /// fact always carries the same.
    static EventRecord own(
            String type,
            String source,
            String subject,
            long sequence,
            Instant time,
            String topic,
            String data) {
        String id = source + "/" + subject + "/" + sequence;
        return new EventRecord(id, type, source, subject, sequence, time, topic, data, null);
    }

    /// The same event with another payload.
    public EventRecord withData(String other) {
        return new EventRecord(id, type, source, subject, sequence, time, topic, other, trace);
    }

    /// The same event as it travels.
    EventRecord withTrace(@Nullable String travelling) {
        return new EventRecord(id, type, source, subject, sequence, time, topic, data, travelling);
    }

    /// What keeps its order on the way here: one source on one topic. Two topics of one source
    /// overtake each other, and what comes second is no repetition.
    public String stream() {
        return source + " " + topic;
    }

    /// Of the trace that it travels with.
    @Nullable String traceId() {
        return trace == null ? null : trace.substring(TRACE_ID_FROM, TRACE_ID_TO);
    }

    /// As it lies in the store.
    public Document toDocument() {
        Document document =
                new Document("id", id)
                        .append("type", type)
                        .append("source", source)
                        .append("subject", subject)
                        .append("sequence", sequence)
                        // Text, because a date of the store keeps no more than milliseconds.
                        .append("time", time.toString())
                        .append("topic", topic)
                        .append("data", data);
        if (trace != null) {
            document.append("trace", trace);
        }
        return document;
    }

    public static EventRecord of(Document document) {
        return new EventRecord(
                document.getString("id"),
                document.getString("type"),
                document.getString("source"),
                document.getString("subject"),
                document.getLong("sequence"),
                Instant.parse(document.getString("time")),
                document.getString("topic"),
                document.getString("data"),
                document.getString("trace"));
    }

    /// Leaves the data out, which may be personal.
    @Override
    public String toString() {
        return "%s %s (%s)".formatted(type, subject, id);
    }
}
