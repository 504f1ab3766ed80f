package vn.lienthong.kit.aggregate;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/// The layout of a stored document.
final class DocumentFormat<S> {

    static final String VERSION = "v";
    static final String WRITER = "w";
    static final String WRITTEN_AT = "at";
    static final String PENDING = "pending";
    static final String OUTBOX = "outbox";
    static final String STATE = "state";

    private final String source;
    private final StateMapping<S> mapping;

    /// @param source of the events in the outbox
    DocumentFormat(String source, StateMapping<S> mapping) {
        this.source = source;
        this.mapping = mapping;
    }

    /// The document to be stored.
    ///
    /// @param writer a number that tells this write from every other
    /// @param writtenAt by the machine's clock
    Document write(Stored<S> stored, long writer, Instant writtenAt) {
        Document document = new Document("_id", stored.id());
        document.put(VERSION, stored.version());
        document.put(WRITER, writer);
        document.put(WRITTEN_AT, writtenAt);
        document.put("seq", stored.sequence());
        document.put("marks", marks(stored.marks()));
        document.put(OUTBOX, stored.outbox().stream().map(DocumentFormat::unpublished).toList());
        if (!stored.early().isEmpty()) {
            document.put("early", stored.early().stream().map(EventRecord::toDocument).toList());
        }
        if (!stored.outbox().isEmpty()) {
            document.put(PENDING, writtenAt);
        }
        if (stored.state() != null) {
            document.put(STATE, mapping.write(stored.state()));
        }
        return document;
    }

    void prepare(Collection<String> ids) {
        mapping.prepare(ids);
    }

    List<Stored<S>> readAll(List<Document> documents) {
        mapping.prepare(documents.stream().map(document -> document.getString("_id")).toList());
        return documents.stream().map(this::read).toList();
    }

    Stored<S> read(Document document) {
        @Nullable Document state = document.get(STATE, Document.class);
        return new Stored<>(
                document.getString("_id"),
                document.getLong(VERSION),
                state == null ? null : mapping.read(state),
                document.getLong("seq"),
                readMarks(document.get("marks", new Document())),
                document.getList(OUTBOX, Document.class, List.of()).stream()
                        .map(event -> unpublished(document.getString("_id"), event))
                        .toList(),
                events(document, "early"));
    }

    /// What the document does not tell anyway.
    private static Document unpublished(EventRecord event) {
        Document document =
                new Document("type", event.type())
                        .append("sequence", event.sequence())
                        .append("time", event.time().toString())
                        .append("topic", event.topic())
                        .append("data", event.data());
        if (event.trace() != null) {
            document.append("trace", event.trace());
        }
        return document;
    }

    private EventRecord unpublished(String subject, Document event) {
        return EventRecord.own(
                        event.getString("type"),
                        source,
                        subject,
                        event.getLong("sequence"),
                        Instant.parse(event.getString("time")),
                        event.getString("topic"),
                        event.getString("data"))
                .withTrace(event.getString("trace"));
    }

    // A dot in a field name would be read as a path.
    private static Document marks(Map<String, Long> marks) {
        Document document = new Document();
        marks.forEach((source, sequence) -> document.put(source.replace('.', '·'), sequence));
        return document;
    }

    private static Map<String, Long> readMarks(Document document) {
        Map<String, Long> marks = new HashMap<>();
        document.forEach((source, sequence) ->
                marks.put(source.replace('·', '.'), ((Number) sequence).longValue()));
        return Map.copyOf(marks);
    }

    private static List<EventRecord> events(Document document, String field) {
        return document.getList(field, Document.class, List.of()).stream()
                .map(EventRecord::of)
                .toList();
    }
}
