package vn.lienthong.kit.parking;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.lienthong.contracts.event.DossierEvent;
import vn.lienthong.kit.aggregate.EventCodec;
import vn.lienthong.kit.aggregate.EventRecord;
import vn.lienthong.kit.web.FieldErrors;
import vn.lienthong.kit.web.Problem;

/// Payloads as operators see and repair them.
final class Payloads {

    private static final String FIELD = "data";
    private static final JsonMapper JSON = new JsonMapper();

    private final Masking masking;
    private final EventCodec codec;

    Payloads(Masking masking, EventCodec codec) {
        this.masking = masking;
        this.codec = codec;
    }

    /// The payload with what is personal hidden; null when it is no JSON.
    @Nullable JsonNode shown(String data) {
        JsonNode payload = read(data);
        return payload == null ? null : masking.masked(payload);
    }

    /// The payload that an operator means for an event: with what he left masked, in the form of
    /// its type, and about the same subject.
    ///
    /// @throws Problem 422 with the field when it is not
    String repaired(EventRecord event, JsonNode data) {
        if (!data.isObject()) {
            throw wrong(FIELD, "kit.parked.not-object");
        }
        JsonNode payload = unmasked(event, data);
        Schema schema =
                Schema.of(event.type())
                        .orElseThrow(() ->
                                Problem.unprocessable("kit.parked.type-unknown", event.type()));
        FieldErrors errors = new FieldErrors();
        schema.check(payload, FIELD, errors);
        errors.throwIfAny(HttpStatus.UNPROCESSABLE_CONTENT, "kit.parked.wrong");
        String text = JSON.writeValueAsString(payload);
        if (!read(event.withData(text)).code().equals(event.subject())) {
            throw wrong(FIELD + ".code", "kit.parked.other-subject", event.subject());
        }
        return text;
    }

    private JsonNode unmasked(EventRecord event, JsonNode data) {
        try {
            return masking.unmasked(data, read(event.data()), FIELD);
        } catch (Masking.NothingBehind e) {
            throw wrong(e.path(), "kit.parked.mask");
        }
    }

    private DossierEvent read(EventRecord event) {
        try {
            return codec.read(event)
                    .orElseThrow(
                            () -> Problem.unprocessable("kit.parked.type-unknown", event.type()));
        } catch (DatabindException e) {
            StringBuilder path = new StringBuilder(FIELD);
            e.getPath()
                    .forEach(step ->
                            path.append(
                                    step.getPropertyName() == null
                                            ? "[" + step.getIndex() + "]"
                                            : "." + step.getPropertyName()));
            throw wrong(path.toString(), "kit.field.unreadable");
        }
    }

    private static Problem wrong(String field, String key, Object... args) {
        return Problem.unprocessable("kit.parked.wrong").error(field, key, args);
    }

    private static @Nullable JsonNode read(String data) {
        try {
            return JSON.readTree(data);
        } catch (JacksonException e) {
            return null;
        }
    }
}
