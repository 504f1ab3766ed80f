package vn.lienthong.local.store;

import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.Document;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A field of a document, or one within another, such as `state.office`: taken apart once, because
/// an index asks for it at every write.
///
/// @param name as it is written
/// @param parts of the name
record FieldPath(String name, List<String> parts) {

    static FieldPath of(String name) {
        return new FieldPath(name, List.of(name.split("\\.")));
    }

    /// The outermost field.
    String top() {
        return parts.getFirst();
    }

    /// What a document has there; the elements' own values where an array lies on the way.
    @Nullable Object in(Document document) {
        Object here = document;
        for (var part : parts) {
            if (here instanceof Collection<?>) {
                return Utils.getSubdocumentValueCollectionAware(document, name);
            }
            here =
                    here instanceof Document inner
                            ? inner.getOrMissing(part)
                            : Missing.getInstance();
        }
        return here;
    }
}
