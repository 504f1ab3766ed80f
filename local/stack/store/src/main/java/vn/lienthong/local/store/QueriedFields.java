package vn.lienthong.local.store;

import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.Document;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Which fields of a document a query looks at: whether it matches can be told from them alone.
final class QueriedFields {

    private static final Set<String> COMBINATIONS = Set.of("$and", "$or", "$nor");

    private QueriedFields() {}

    /// Their names at the top level, or nothing when the query may look at any.
    static @Nullable Set<String> of(Document query) {
        var names = new HashSet<String>();
        return collect(query, names) ? names : null;
    }

    private static boolean collect(Document query, Set<String> names) {
        for (var part : query.entrySet()) {
            if (!part.getKey().startsWith("$")) {
                names.add(Utils.firstFragment(part.getKey()));
            } else if (!COMBINATIONS.contains(part.getKey())
                    || !(part.getValue() instanceof Collection<?> queries)
                    || !queries.stream()
                            .allMatch(
                                    each -> each instanceof Document one && collect(one, names))) {
                return false;
            }
        }
        return true;
    }
}
