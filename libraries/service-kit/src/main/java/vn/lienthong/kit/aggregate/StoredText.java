package vn.lienthong.kit.aggregate;

import com.fasterxml.jackson.annotation.JsonInclude;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;

/// A plain record as one JSON text: it costs the store and the driver a fraction of what as many
/// fields do.
public final class StoredText<D> {

    // Not the mapper of the REST interface: what is stored must be read whatever becomes of that.
    private static final JsonMapper JSON =
            JsonMapper.builder()
                    .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                    .changeDefaultPropertyInclusion(
                            usual -> usual.withValueInclusion(JsonInclude.Include.NON_NULL))
                    .build();

    private final ObjectWriter writer;
    private final ObjectReader reader;

    public StoredText(Class<D> type) {
        this.writer = JSON.writerFor(type);
        this.reader = JSON.readerFor(type);
    }

    public String write(D stored) {
        return writer.writeValueAsString(stored);
    }

    public D read(String text) {
        return reader.readValue(text);
    }
}
