package vn.lienthong.local.store;

import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Chooses how to find the documents that a query has to look at.
final class IndexScans {

    private IndexScans() {}

    /// An index that can tell where the documents of a query are.
    interface Source {

        /// How this index would find the documents of a query.
        ///
        /// @param order what the result is to be sorted by, fields to 1 or -1, or nothing
        /// @return nothing when this index is of no use for them
        @Nullable Scan scan(Conditions conditions, @Nullable Document order);
    }

    /// One way to find them.
    ///
    /// @param worth how much it narrows the search; 0 when it only gives the order
    /// @param sorted they come in the order asked for
    /// @param exact it finds just what the query asks for
    /// @param positions positions of at least all documents that match, each once
    record Scan(int worth, boolean sorted, boolean exact, Supplier<Stream<Object>> positions) {

        private int rank() {
            return 2 * worth + (sorted ? 1 : 0);
        }
    }

    /// The best way, or nothing when all documents have to be looked at.
    static @Nullable Scan best(
            List<? extends Source> sources, Conditions conditions, @Nullable Document order) {
        Scan best = null;
        for (var source : sources) {
            var scan = source.scan(conditions, order);
            if (scan != null && (best == null || scan.rank() > best.rank())) {
                best = scan;
            }
        }
        if (best != null && best.worth() > 0) {
            return best;
        }
        var union = union(sources, conditions);
        return union == null ? best : union;
    }

    private static @Nullable Scan union(List<? extends Source> sources, Conditions conditions) {
        if (conditions.either().isEmpty()) {
            return null;
        }
        var scans = new ArrayList<Scan>();
        for (var branch : conditions.either()) {
            var scan = best(sources, branch, null);
            if (scan == null) {
                return null;
            }
            scans.add(scan);
        }
        return new Scan(
                1,
                false,
                false,
                () -> {
                    var positions = new TreeSet<>(KeyOrder::comparePositions);
                    scans.forEach(scan -> scan.positions().get().forEach(positions::add));
                    return positions.stream();
                });
    }
}
