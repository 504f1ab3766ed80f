package vn.lienthong.local.store;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.DefaultQueryMatcher;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.bson.MaxKey;
import de.bwaldvogel.mongo.bson.MinKey;
import de.bwaldvogel.mongo.exception.DuplicateKeyError;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// An index in memory on one field or several: entries of the fields' values and the document's
/// position, in order. A field that holds an array gives an entry for each element.
///
/// Serves equality and membership on a prefix of its fields, then a range on the next; and the sort
/// order of what follows an equality. Whatever is demanded of its other fields it tells from its
/// entries, without the documents.
final class OrderedIndex extends Index<Object> implements IndexScans.Source {

    private static final int WORTH_OF_EQUALITY = 4;
    private static final int WORTH_OF_RANGE = 2;
    private static final int WORTH_OF_TEST = 1;

    /// More combinations of `$in` values than this are not looked up one by one.
    private static final int MOST_PREFIXES = 2000;

    private final List<String> fields;
    private final List<FieldPath> paths;
    private final boolean unique;
    private final boolean sparse;
    private final @Nullable Document partialFilter;
    private final NavigableSet<@Nullable Object[]> entries = new TreeSet<>(KeyOrder.ASCENDING);
    private boolean arrays;

    /// @param partialFilter which documents a unique index is about; nothing for all
    OrderedIndex(
            String name,
            List<IndexKey> keys,
            boolean sparse,
            boolean unique,
            @Nullable Document partialFilter) {
        super(name, keys, sparse);
        this.fields = keys.stream().map(IndexKey::getKey).toList();
        this.paths = fields.stream().map(FieldPath::of).toList();
        this.sparse = sparse;
        this.unique = unique;
        this.partialFilter = partialFilter;
    }

    /// The fields of a document, without what lies in them, that this index looks at.
    Set<String> topLevelFields() {
        var paths = new ArrayList<>(fields);
        if (partialFilter != null) {
            collectPaths(partialFilter, paths);
        }
        return paths.stream().map(Utils::firstFragment).collect(Collectors.toSet());
    }

    private static void collectPaths(Object filter, List<String> paths) {
        switch (filter) {
            case Document document ->
                    document.forEach((key, value) -> {
                        paths.add(key);
                        if (key.startsWith("$")) {
                            collectPaths(value, paths);
                        }
                    });
            case Collection<?> filters -> filters.forEach(each -> collectPaths(each, paths));
            default -> {}
        }
    }

    @Override
    public IndexScans.@Nullable Scan scan(Conditions conditions, @Nullable Document order) {
        if (partialFilter != null) {
            return null;
        }
        List<List<@Nullable Object>> prefixes = List.of(List.of());
        var depth = 0;
        while (depth < fields.size()
                && conditions.fields().get(fields.get(depth))
                        instanceof Conditions.OneOf(var values)
                && prefixes.size() * (long) values.size() <= MOST_PREFIXES
                && !(sparse && values.contains(null))) {
            prefixes = extended(prefixes, values);
            depth++;
        }
        Conditions.Range range = null;
        if (depth < fields.size()
                && conditions.fields().get(fields.get(depth)) instanceof Conditions.Range found) {
            range = arrays ? widened(found) : found;
        }
        var tests = tests(conditions, range == null ? depth : depth + 1);
        var narrowing = depth * WORTH_OF_EQUALITY + (range == null ? 0 : WORTH_OF_RANGE);
        var worth = narrowing == 0 ? 0 : narrowing + tests.size() * WORTH_OF_TEST;
        var direction = prefixes.size() == 1 && !arrays ? sortDirection(order, depth) : 0;
        if (worth == 0 && (direction == 0 || sparse)) {
            return null;
        }
        var served = depth + (range == null ? 0 : 1) + tests.size();
        var exact = !arrays && conditions.areTheQuery() && served == conditions.fields().size();
        var between = range;
        var lookedUp = prefixes;
        return new IndexScans.Scan(
                worth,
                direction != 0,
                exact,
                () -> {
                    var found =
                            lookedUp.stream()
                                    .map(prefix -> between(prefix, between))
                                    .flatMap(part ->
                                            (direction < 0 ? part.descendingSet() : part).stream())
                                    .filter(entry ->
                                            tests.stream().allMatch(test -> test.holds(entry)))
                                    .map(OrderedIndex::position);
                    return arrays ? found.distinct() : found;
                });
    }

    /// A demand on a field of the entries that neither prefix nor range has answered.
    private record Test(int field, Conditions.Condition condition) {

        boolean holds(@Nullable Object[] entry) {
            return condition.holds(entry[field]);
        }
    }

    /// Of arrays each entry knows one element only.
    private List<Test> tests(Conditions conditions, int from) {
        var tests = new ArrayList<Test>();
        for (var i = from; i < fields.size() && !arrays; i++) {
            var condition = conditions.fields().get(fields.get(i));
            if (condition != null) {
                tests.add(new Test(i, condition));
            }
        }
        return tests;
    }

    /// Two elements of one array may each satisfy one end of a range, so only one end can be used.
    private static Conditions.Range widened(Conditions.Range range) {
        return new Conditions.Range(
                range.lower(), range.withLower(), Conditions.ceiling(range.lower()), true);
    }

    private static List<List<@Nullable Object>> extended(
            List<List<@Nullable Object>> prefixes, List<@Nullable Object> values) {
        var distinct = new TreeSet<@Nullable Object>(KeyOrder::compareValues);
        distinct.addAll(values);
        var all = new ArrayList<List<@Nullable Object>>(prefixes.size() * distinct.size());
        for (var prefix : prefixes) {
            for (var value : distinct) {
                var longer = new ArrayList<>(prefix);
                longer.add(value);
                all.add(longer);
            }
        }
        return all;
    }

    private NavigableSet<@Nullable Object[]> between(
            List<@Nullable Object> prefix, Conditions.@Nullable Range range) {
        // An end that does not belong to it is passed over with all entries that have it.
        var after = range != null && !range.withLower();
        var before = range != null && !range.withUpper();
        var from = bound(prefix, after ? MaxKey.getInstance() : MinKey.getInstance());
        var to = bound(prefix, before ? MinKey.getInstance() : MaxKey.getInstance());
        if (range != null) {
            from[prefix.size()] = range.lower();
            to[prefix.size()] = range.upper();
        }
        return KeyOrder.ASCENDING.compare(from, to) > 0
                ? new TreeSet<>(KeyOrder.ASCENDING)
                : entries.subSet(from, true, to, true);
    }

    private @Nullable Object[] bound(List<@Nullable Object> prefix, Object rest) {
        var bound = new @Nullable Object[fields.size() + 1];
        Arrays.fill(bound, rest);
        for (var i = 0; i < prefix.size(); i++) {
            bound[i] = prefix.get(i);
        }
        return bound;
    }

    /// 1 or -1 when entries with the same first `depth` values stand in this order or its reverse.
    private int sortDirection(@Nullable Document order, int depth) {
        if (order == null || order.isEmpty()) {
            return 0;
        }
        var direction = 0;
        var next = depth;
        for (var field : order.keySet()) {
            var here = direction(order, field);
            var expected = next < fields.size() ? fields.get(next) : IdIndex.ID;
            if (next > fields.size()
                    || !field.equals(expected)
                    || (direction != 0 && here != direction)) {
                return 0;
            }
            direction = here;
            next++;
        }
        return direction;
    }

    static int direction(Document order, String field) {
        return order.get(field) instanceof Number number ? Integer.signum(number.intValue()) : 0;
    }

    private static Object position(@Nullable Object[] entry) {
        var position = entry[entry.length - 1];
        if (position == null) {
            throw new IllegalStateException("An index entry without a position");
        }
        return position;
    }

    private List<@Nullable Object[]> entriesOf(Document document) {
        if (!covers(document)) {
            return List.of();
        }
        List<@Nullable Object[]> all = new ArrayList<>();
        var template = new @Nullable Object[fields.size() + 1];
        template[fields.size()] = IdIndex.position(document);
        all.add(template);
        for (var i = 0; i < fields.size(); i++) {
            all = withField(all, i, values(document, paths.get(i)));
        }
        return all;
    }

    private static List<@Nullable Object[]> withField(
            List<@Nullable Object[]> entries, int field, List<@Nullable Object> values) {
        var all = new ArrayList<@Nullable Object[]>(entries.size() * values.size());
        for (var entry : entries) {
            for (var value : values) {
                all.add(withField(entry, field, value));
            }
        }
        return all;
    }

    private static @Nullable Object[] withField(
            @Nullable Object[] entry, int field, @Nullable Object value) {
        var copy = entry.clone();
        copy[field] = value;
        return copy;
    }

    private static List<@Nullable Object> values(Document document, FieldPath field) {
        var value = field.in(document);
        var values = new ArrayList<@Nullable Object>(1);
        if (value instanceof Collection<?> elements && !elements.isEmpty()) {
            elements.forEach(element -> values.add(KeyOrder.normalized(element)));
        } else {
            values.add(value instanceof Collection<?> ? null : KeyOrder.normalized(value));
        }
        return values;
    }

    private boolean covers(Document document) {
        if (partialFilter != null && !new DefaultQueryMatcher().matches(document, partialFilter)) {
            return false;
        }
        return !sparse || paths.stream().anyMatch(field -> isPresent(document, field));
    }

    /// An explicit null is there; a sparse index is about fields that are not.
    private static boolean isPresent(Document document, FieldPath field) {
        var value = field.in(document);
        return (value instanceof Collection<?> elements && !elements.isEmpty())
                ? elements.stream().anyMatch(element -> !(element instanceof Missing))
                : !(value instanceof Missing);
    }

    private boolean holdsArray(Document document) {
        return paths.stream().anyMatch(field -> field.in(document) instanceof Collection<?>);
    }

    @Override
    public void add(Document document, Object position, MongoCollection<Object> collection) {
        checkAdd(document, collection);
        arrays = arrays || holdsArray(document);
        entries.addAll(entriesOf(document));
    }

    @Override
    public @Nullable Object remove(Document document) {
        entriesOf(document).forEach(entries::remove);
        return null;
    }

    @Override
    public void updateInPlace(
            Document oldDocument,
            Document newDocument,
            Object position,
            MongoCollection<Object> collection) {
        var before = entriesOf(oldDocument);
        var after = entriesOf(newDocument);
        if (isSame(before, after)) {
            return;
        }
        before.forEach(entries::remove);
        add(newDocument, position, collection);
    }

    private static boolean isSame(
            List<@Nullable Object[]> entries, List<@Nullable Object[]> others) {
        if (entries.size() != others.size()) {
            return false;
        }
        for (var i = 0; i < entries.size(); i++) {
            if (KeyOrder.ASCENDING.compare(entries.get(i), others.get(i)) != 0) {
                return false;
            }
        }
        return true;
    }

    @Override
    public void checkAdd(Document document, MongoCollection<Object> collection) {
        if (!unique) {
            return;
        }
        var own = IdIndex.position(document);
        for (var entry : entriesOf(document)) {
            var key = Arrays.asList(entry).subList(0, fields.size());
            for (var other : between(key, null)) {
                if (KeyOrder.comparePositions(position(other), own) != 0) {
                    throw new DuplicateKeyError(this, collection, getKeys(), new KeyValue(key));
                }
            }
        }
    }

    @Override
    public void checkUpdate(
            Document oldDocument, Document newDocument, MongoCollection<Object> collection) {
        checkAdd(newDocument, collection);
    }

    /// The collection takes a document's position from the index on `_id`; this one may well not
    /// hold it, as a sparse one in the library's sense.
    @Override
    public @Nullable Object getPosition(Document document) {
        return null;
    }

    @Override
    protected boolean isSparse() {
        return true;
    }

    @Override
    public boolean isUnique() {
        return unique;
    }

    @Override
    public boolean canHandle(Document query) {
        return false;
    }

    @Override
    public Iterable<Object> getPositions(Document query) {
        throw new IllegalStateException("Asked for positions of " + query.keySet());
    }

    @Override
    public long getCount() {
        return entries.size();
    }

    @Override
    public long getDataSize() {
        return 0;
    }

    @Override
    public void drop() {
        entries.clear();
    }
}
