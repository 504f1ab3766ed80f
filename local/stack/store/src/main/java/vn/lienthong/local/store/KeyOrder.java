package vn.lienthong.local.store;

import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.backend.ValueComparator;
import de.bwaldvogel.mongo.bson.MaxKey;
import de.bwaldvogel.mongo.bson.MinKey;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Comparator;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The order of index entries: field by field, in the order of the query language.
///
/// Stands beside the library's comparator because that one takes a large long and a fraction beside
/// it for equal, which is no order.
final class KeyOrder implements Comparator<@Nullable Object[]> {

    static final KeyOrder ASCENDING = new KeyOrder();

    private KeyOrder() {}

    @Override
    public int compare(@Nullable Object[] one, @Nullable Object[] other) {
        for (var i = 0; i < one.length; i++) {
            var order = compareValues(one[i], other[i]);
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }

    static int compareValues(@Nullable Object one, @Nullable Object other) {
        if (Objects.equals(one, other)) {
            return 0;
        }
        if (one instanceof MinKey || other instanceof MaxKey) {
            return -1;
        }
        if (one instanceof MaxKey || other instanceof MinKey) {
            return 1;
        }
        if (one instanceof String text && other instanceof String otherText) {
            return text.compareTo(otherText);
        }
        if (one instanceof Instant instant && other instanceof Instant otherInstant) {
            return instant.compareTo(otherInstant);
        }
        if (one instanceof Number number && other instanceof Number otherNumber) {
            return compareNumbers(number, otherNumber);
        }
        return ValueComparator.ascWithoutListHandling().compare(one, other);
    }

    /// The order of positions, which are values of `_id` as a document or a query wrote them.
    static int comparePositions(Object one, Object other) {
        return compareValues(normalized(one), normalized(other));
    }

    private static int compareNumbers(Number one, Number other) {
        if (one instanceof Double || other instanceof Double) {
            var order = Double.compare(one.doubleValue(), other.doubleValue());
            return order != 0 || one.getClass() == other.getClass()
                    ? order
                    : exact(one).compareTo(exact(other));
        }
        return Long.compare(one.longValue(), other.longValue());
    }

    private static BigDecimal exact(Number number) {
        return number instanceof Double fraction
                ? new BigDecimal(fraction)
                : BigDecimal.valueOf(number.longValue());
    }

    /// One representation for values that the query language takes for equal: nothing for a missing
    /// value, a double for a number, a long only where a double is not exact.
    static @Nullable Object normalized(@Nullable Object value) {
        if (Missing.isNullOrMissing(value)) {
            return null;
        }
        if (value instanceof Long number && number != (long) number.doubleValue()) {
            return value;
        }
        if (value instanceof Number number) {
            return number.doubleValue() + 0.0;
        }
        return value;
    }
}
