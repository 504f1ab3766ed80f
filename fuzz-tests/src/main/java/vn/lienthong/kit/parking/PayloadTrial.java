package vn.lienthong.kit.parking;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.lienthong.kit.aggregate.EventCodec;
import vn.lienthong.kit.aggregate.EventRecord;
import vn.lienthong.kit.web.Problem;

/// A parked event is shown, and repaired with what is given for it.
public final class PayloadTrial {

    private static final JsonMapper JSON = new JsonMapper();

    private final Payloads payloads;

    public PayloadTrial(EventCodec codec) {
        this.payloads = new Payloads(new Masking(Set.of("applicant", "note", "reason")), codec);
    }

    /// Shows it, gives what was shown back as its repair, and its own data for a readable one.
    public void of(EventRecord event) {
        @Nullable JsonNode shown = payloads.shown(event.data());
        if (shown != null) {
            repaired(event, shown);
        }
        try {
            JsonNode given = JSON.readTree(event.data());
            repaired(event.withData("{}"), given);
            repaired(event.withData("{"), given);
        } catch (JacksonException _) {
            // Nobody could give that: the body of his request would be refused.
        }
    }

    private void repaired(EventRecord event, JsonNode given) {
        try {
            String _ = payloads.repaired(event, given);
        } catch (Problem _) {
            // 422, with the field.
        }
    }
}
