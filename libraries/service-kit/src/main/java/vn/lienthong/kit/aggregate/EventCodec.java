package vn.lienthong.kit.aggregate;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Optional;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;
import vn.lienthong.contracts.event.DossierEvent;
import vn.lienthong.contracts.event.EventTypes;

/// Between the records of the contract and the events on the wire.
public final class EventCodec {

    // Not the mapper of the REST interface: how events are written is the contract's, not the
    // web's.
    private final JsonMapper json =
            JsonMapper.builder()
                    .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                    .changeDefaultPropertyInclusion(
                            usual -> usual.withValueInclusion(JsonInclude.Include.NON_NULL))
                    .build();

    EventRecord write(DossierEvent event, String source, long sequence) {
        return EventRecord.own(
                EventTypes.wireName(event),
                source,
                event.code(),
                sequence,
                event.at(),
                EventTypes.topic(event),
                json.writeValueAsString(event));
    }

    /// Empty for a type that this version does not know.
    public Optional<DossierEvent> read(EventRecord event) {
        return EventTypes.record(event.type())
                .map(type -> (DossierEvent) json.readValue(event.data(), type));
    }
}
