package vn.lienthong.kit.aggregate;

import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;
import vn.lienthong.contracts.event.DossierEvent;
import vn.lienthong.contracts.event.EventTypes;

/// Between the records of the contract and the events on the wire.
final class EventCodec {

    private final JsonMapper json;

    EventCodec(JsonMapper json) {
        this.json = json;
    }

    /// The id is made of source, subject and sequence: the same fact always carries the same.
    EventRecord write(DossierEvent event, String source, long sequence) {
        return new EventRecord(
                source + "/" + event.code() + "/" + sequence,
                EventTypes.wireName(event),
                source,
                event.code(),
                sequence,
                event.at(),
                EventTypes.topic(event),
                json.writeValueAsString(event));
    }

    /// Empty for a type that this version does not know.
    Optional<DossierEvent> read(EventRecord event) {
        return EventTypes.record(event.type())
                .map(type -> (DossierEvent) json.readValue(event.data(), type));
    }
}
