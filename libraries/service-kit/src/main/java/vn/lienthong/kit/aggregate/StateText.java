package vn.lienthong.kit.aggregate;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Objects;
import java.util.function.Function;
import org.bson.Document;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;

/// A state as one JSON text with the fields of queries beside it.
final class StateText<S, D> implements StateMapping<S> {

    private static final String TEXT = "text";

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
    private final Function<S, D> to;
    private final Function<D, S> from;
    private final Function<S, Document> fields;

    StateText(
            Class<D> stored, Function<S, D> to, Function<D, S> from, Function<S, Document> fields) {
        this.writer = JSON.writerFor(stored);
        this.reader = JSON.readerFor(stored);
        this.to = to;
        this.from = from;
        this.fields = fields;
    }

    @Override
    public Document write(S state) {
        Document document = new Document();
        fields.apply(state)
                .forEach((name, value) -> {
                    if (value != null) {
                        document.put(name, value);
                    }
                });
        return document.append(TEXT, writer.writeValueAsString(to.apply(state)));
    }

    @Override
    public S read(Document document) {
        String text = Objects.requireNonNull(document.getString(TEXT), TEXT);
        return from.apply(reader.<D>readValue(text));
    }
}
