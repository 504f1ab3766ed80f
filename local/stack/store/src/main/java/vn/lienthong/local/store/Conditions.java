package vn.lienthong.local.store;

import de.bwaldvogel.mongo.bson.BinData;
import de.bwaldvogel.mongo.bson.BsonRegularExpression;
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
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What a query demands of single fields, as far as an index can use it: equality, membership,
/// ranges of plain values and patterns of text, at the top level and under `$and`; and the branches
/// of an `$or`.
///
/// Whatever is not understood is left out. That widens the set of documents to look at and never
/// narrows it; the whole query is matched against each of them afterwards.
///
/// @param others what of the query is not, or not fully, said by the fields
record Conditions(Map<String, Condition> fields, List<Conditions> either, List<String> others) {

    private static final Set<String> RANGE = Set.of("$gt", "$gte", "$lt", "$lte");
    private static final Set<String> PATTERN = Set.of("$regex", "$options");

    /// A demand on one field.
    sealed interface Condition {

        /// Whether a value, normalized, can satisfy it.
        boolean holds(@Nullable Object value);
    }

    /// The field equals one of these; nothing stands for null or missing. Values are normalized.
    record OneOf(List<@Nullable Object> values) implements Condition {

        @Override
        public boolean holds(@Nullable Object value) {
            return values.stream().anyMatch(one -> KeyOrder.compareValues(one, value) == 0);
        }
    }

    /// The field lies between these.
    ///
    /// @param withLower whether the lower end itself belongs to it
    record Range(Object lower, boolean withLower, Object upper, boolean withUpper)
            implements Condition {

        @Override
        public boolean holds(@Nullable Object value) {
            var above = KeyOrder.compareValues(lower, value);
            var below = KeyOrder.compareValues(value, upper);
            return (withLower ? above <= 0 : above < 0) && (withUpper ? below <= 0 : below < 0);
        }

        private Range and(Range other) {
            var lowers = KeyOrder.compareValues(lower, other.lower);
            var uppers = KeyOrder.compareValues(upper, other.upper);
            return new Range(
                    lowers < 0 ? other.lower : lower,
                    lowers == 0
                            ? withLower && other.withLower
                            : (lowers < 0 ? other : this).withLower,
                    uppers < 0 ? upper : other.upper,
                    uppers == 0
                            ? withUpper && other.withUpper
                            : (uppers < 0 ? this : other).withUpper);
        }
    }

    /// The field is text in which each of these is found.
    record Text(List<BsonRegularExpression> patterns) implements Condition {

        @Override
        public boolean holds(@Nullable Object value) {
            return value instanceof String text
                    && patterns.stream().allMatch(pattern -> pattern.matcher(text).find());
        }

        private Text and(Text other) {
            return new Text(Stream.concat(patterns.stream(), other.patterns.stream()).toList());
        }
    }

    static Conditions of(Document query) {
        var conditions = new Conditions(new HashMap<>(), new ArrayList<>(), new ArrayList<>());
        conditions.add(query);
        return conditions;
    }

    /// Whether the fields say the whole query: what satisfies them matches.
    boolean areTheQuery() {
        return either.isEmpty() && others.isEmpty();
    }

    private void add(Document query) {
        query.forEach((key, value) -> {
            if (key.equals("$and") && value instanceof Collection<?> all) {
                all.forEach(each -> add((Document) each));
            } else if (key.equals("$or")
                    && either.isEmpty()
                    && value instanceof Collection<?> any) {
                any.forEach(each -> either.add(of((Document) each)));
            } else if (key.startsWith("$")) {
                others.add(key);
            } else {
                addField(key, value);
            }
        });
    }

    private void addField(String field, @Nullable Object value) {
        var condition = condition(value);
        if (condition == null || !saysAll(condition, value)) {
            others.add(field);
        }
        if (condition != null) {
            fields.merge(field, condition, (known, more) -> both(field, known, more));
        }
    }

    private Condition both(String field, Condition known, Condition more) {
        if (known instanceof Range one && more instanceof Range other) {
            return one.and(other);
        }
        if (known instanceof Text one && more instanceof Text other) {
            return one.and(other);
        }
        others.add(field);
        return more instanceof OneOf ? more : known;
    }

    /// Whether the condition says all that is demanded. Numbers are compared as doubles, which is
    /// not always exact; and a range without its other end is one of values of its bound's type.
    private static boolean saysAll(Condition condition, @Nullable Object value) {
        var operators = value instanceof Document document ? document.keySet() : Set.<String>of();
        return switch (condition) {
            case OneOf(var values) ->
                    operators.size() <= 1
                            && values.stream()
                                    .allMatch(
                                            one -> one instanceof String || one instanceof Instant);
            case Range range ->
                    RANGE.containsAll(operators)
                            && operators.stream().map(name -> name.charAt(1)).distinct().count()
                                    == operators.size()
                            && range.lower instanceof Instant
                            && range.upper instanceof Instant;
            case Text _ -> PATTERN.containsAll(operators);
        };
    }

    private static @Nullable Condition condition(@Nullable Object value) {
        if (isPlain(value)) {
            return new OneOf(normalized(value));
        }
        if (value != null && BsonRegularExpression.isRegularExpression(value)) {
            return new Text(List.of(pattern(value)));
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
        return range(operators);
    }

    private static BsonRegularExpression pattern(Object value) {
        var pattern = BsonRegularExpression.convertToRegularExpression(value);
        // The library cannot match with one that has none.
        return pattern.getOptions() == null
                ? new BsonRegularExpression(pattern.getPattern(), "")
                : pattern;
    }

    private static @Nullable Range range(Document operators) {
        var withLower = operators.containsKey("$gte");
        var withUpper = operators.containsKey("$lte");
        var lower = operators.get(withLower ? "$gte" : "$gt");
        var upper = operators.get(withUpper ? "$lte" : "$lt");
        if (lower != null && isPlain(lower) && upper != null && isPlain(upper)) {
            return new Range(bound(lower), withLower, bound(upper), withUpper);
        }
        if (lower != null && isPlain(lower)) {
            return new Range(bound(lower), withLower, ceiling(lower), true);
        }
        if (upper != null && isPlain(upper)) {
            return new Range(floor(upper), true, bound(upper), withUpper);
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
