package vn.lienthong.kit.parking;

import java.time.Instant;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/// What an operator did to a parked event, kept for good: who, when, why, and what was there
/// before.
///
/// @param id of the deed
/// @param event id of the event
/// @param type of the event
/// @param before the payload as it was
/// @param after the payload as it is since, absent when the event was left out
record Deed(
        String id,
        String event,
        String type,
        String by,
        Instant at,
        String reason,
        String before,
        @Nullable String after) {

    /// What can be done to an event.
    enum Kind {
        REPAIRED,
        SKIPPED
    }

    Kind kind() {
        return after == null ? Kind.SKIPPED : Kind.REPAIRED;
    }

    Document toDocument() {
        return new Document("id", id)
                .append("event", event)
                .append("type", type)
                .append("by", by)
                .append("at", at)
                .append("reason", reason)
                .append("before", before)
                .append("after", after);
    }

    static Deed of(Document document) {
        return new Deed(
                document.getString("id"),
                document.getString("event"),
                document.getString("type"),
                document.getString("by"),
                document.getDate("at").toInstant(),
                document.getString("reason"),
                document.getString("before"),
                document.getString("after"));
    }

    /// Says nothing of the payloads, which may be personal.
    @Override
    public String toString() {
        return "%s %s by %s".formatted(kind(), event, by);
    }
}
