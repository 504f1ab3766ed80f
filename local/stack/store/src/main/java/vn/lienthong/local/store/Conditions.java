package vn.lienthong.local.store;

import de.bwaldvogel.mongo.bson.BinData;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.bson.MaxKey;
import de.bwaldvogel.mongo.bson.MinKey;
import de.bwaldvogel.mongo.bson.ObjectId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What a query demands of single fields, as far as an index can use it: equality, membership and
/// ranges of plain values, at the top level and under `$and`; and the branches of an `$or`.
///
/// Whatever is not understood is left out. That widens the set of documents to look at and never
/// narrows it; the whole query is matched against each of them afterwards.
record Conditions(Map<String, Condition> fields, List<Conditions> either) {

    /// A demand on one field.
    sealed interface Condition {}

    /// The field equals one of these; nothing stands for null or missing. Values are normalized.
    record OneOf(List<@Nullable Object> values) implements Condition {}

    /// The field lies between these, whether they themselves belong to it or not.
    record Range(Object lower, Object upper) implements Condition {

        private Range and(Range other) {
            return new Range(
                    KeyOrder.compareValues(lower, other.lower) < 0 ? other.lower : lower,
                    KeyOrder.compareValues(upper, other.upper) < 0 ? upper : other.upper);
        }
    }

    static Conditions of(Document query) {
        var conditions = new Conditions(new HashMap<>(), new ArrayList<>());
        conditions.add(query);
        return conditions;
    }

    private void add(Document query) {
        query.forEach((key, value) -> {
            if (key.equals("$and") && value instanceof Collection<?> all) {
                all.forEach(each -> add((Document) each));
            } else if (key.equals("$or")
                    && either.isEmpty()
                    && value instanceof Collection<?> any) {
                any.forEach(each -> either.add(of((Document) each)));
            } else if (!key.startsWith("$")) {
                addField(key, value);
            }
        });
    }

    private void addField(String field, @Nullable Object value) {
        var condition = condition(value);
        switch (condition) {
            case OneOf values -> fields.put(field, values);
            case Range range ->
                    fields.merge(
                            field,
                            range,
                            (known, _) -> known instanceof Range other ? other.and(range) : known);
            case null -> {}
        }
    }

    private static @Nullable Condition condition(@Nullable Object value) {
        if (isPlain(value)) {
            return new OneOf(normalized(value));
        }
        if (!(value instanceof Document operators)) {
            return null;
        }
        if (operators.containsKey("$eq") && isPlain(operators.get("$eq"))) {
            return new OneOf(normalized(operators.get("$eq")));
        }
        if (operators.get("$in") instanceof Collection<?> values
                && values.stream().allMatch(Conditions::isPlain)) {
            return new OneOf(normalized(values.toArray()));
        }
        return range(
                operators.getOrDefault("$gte", operators.get("$gt")),
                operators.getOrDefault("$lte", operators.get("$lt")));
    }

    private static @Nullable Condition range(@Nullable Object lower, @Nullable Object upper) {
        if (lower != null && isPlain(lower) && upper != null && isPlain(upper)) {
            return new Range(bound(lower), bound(upper));
        }
        if (lower != null && isPlain(lower)) {
            return new Range(bound(lower), ceiling(lower));
        }
        if (upper != null && isPlain(upper)) {
            return new Range(floor(upper), bound(upper));
        }
        return null;
    }

    private static Object bound(Object value) {
        var normalized = KeyOrder.normalized(value);
        return normalized == null ? MinKey.getInstance() : normalized;
    }

    /// A range holds values of the bound's own type only: without its other end it need not walk
    /// over the documents that lack the field.
    private static Object floor(Object upper) {
        return switch (upper) {
            case Number _ -> Double.NEGATIVE_INFINITY;
            case Instant _ -> Instant.MIN;
            case String _ -> "";
            default -> MinKey.getInstance();
        };
    }

    /// The upper end of a range of the bound's own type, see [#floor].
    static Object ceiling(Object lower) {
        return switch (lower) {
            case Number _ -> Double.NaN;
            case Instant _ -> Instant.MAX;
            default -> MaxKey.getInstance();
        };
    }

    private static boolean isPlain(@Nullable Object value) {
        return switch (value) {
            case null -> true;
            case String _, Number _, Boolean _, Instant _, ObjectId _, UUID _, BinData _ -> true;
            default -> false;
        };
    }

    private static List<@Nullable Object> normalized(@Nullable Object... values) {
        var normalized = new ArrayList<@Nullable Object>(values.length);
        for (var value : values) {
            normalized.add(KeyOrder.normalized(value));
        }
        return normalized;
    }
}
