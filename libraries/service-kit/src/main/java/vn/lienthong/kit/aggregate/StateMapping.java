package vn.lienthong.kit.aggregate;

import java.util.Collection;
import java.util.function.Function;
import org.bson.Document;
import org.springframework.data.mongodb.core.convert.MongoConverter;

/// How a state is written to MongoDB and read back.
public interface StateMapping<S> {

    Document write(S state);

    S read(Document document);

    /// Is told which states are read next, so that what they need can be fetched together.
    default void prepare(Collection<String> ids) {}

    /// For a state that is itself a plain record.
    static <S> StateMapping<S> ofRecord(Class<S> type, MongoConverter converter) {
        return via(type, converter, Function.identity(), Function.identity());
    }

    /// For a state that has a stored form of its own, a plain record.
    static <S, D> StateMapping<S> via(
            Class<D> stored, MongoConverter converter, Function<S, D> to, Function<D, S> from) {
        return new StateMapping<>() {
            @Override
            public Document write(S state) {
                Document document = new Document();
                converter.write(to.apply(state), document);
                // The type is known from the collection; class names stay out of the store.
                document.remove("_class");
                return document;
            }

            @Override
            public S read(Document document) {
                return from.apply(converter.read(stored, document));
            }
        };
    }

    /// For a state that nobody but its service reads: one JSON text, which costs the store and the
    /// driver a fraction of what as many fields do, and beside it the fields that queries ask for.
    ///
    /// @param stored what the text is of, a plain record
    /// @param fields what queries ask for, each as `state.<field>`; what is null is left out
    static <S, D> StateMapping<S> asText(
            Class<D> stored, Function<S, D> to, Function<D, S> from, Function<S, Document> fields) {
        return new StateText<>(stored, to, from, fields);
    }
}
