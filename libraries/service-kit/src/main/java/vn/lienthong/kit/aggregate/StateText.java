package vn.lienthong.kit.aggregate;

import java.util.Objects;
import java.util.function.Function;
import org.bson.Document;

/// A state as one JSON text with the fields of queries beside it.
final class StateText<S, D> implements StateMapping<S> {

    private static final String TEXT = "text";

    private final StoredText<D> text;
    private final Function<S, D> to;
    private final Function<D, S> from;
    private final Function<S, Document> fields;

    StateText(
            Class<D> stored, Function<S, D> to, Function<D, S> from, Function<S, Document> fields) {
        this.text = new StoredText<>(stored);
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
        return document.append(TEXT, text.write(to.apply(state)));
    }

    @Override
    public S read(Document document) {
        return from.apply(text.read(Objects.requireNonNull(document.getString(TEXT), TEXT)));
    }
}
