package vn.lienthong.local.store;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.DuplicateKeyError;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.h2.mvstore.MVMap;
import org.jspecify.annotations.Nullable;

/// The index on `_id`: the documents themselves, which are kept under it.
final class IdIndex extends Index<Object> implements IndexScans.Source {

    static final String ID = "_id";

    private static final int WORTH_OF_KEY = 1000;

    private final MVMap<Object, StoredDocument> documents;

    IdIndex(String name, boolean ascending, MVMap<Object, StoredDocument> documents) {
        super(name, List.of(new IndexKey(ID, ascending)), false);
        this.documents = documents;
    }

    static Object position(Document document) {
        return Missing.ofNullable(document.get(ID));
    }

    @Override
    public IndexScans.@Nullable Scan scan(Conditions conditions, @Nullable Document order) {
        var sorted = order != null && order.keySet().equals(Set.of(ID));
        var descending = order != null && OrderedIndex.direction(order, ID) < 0;
        return switch (conditions.fields().get(ID)) {
            case Conditions.OneOf(var values) ->
                    new IndexScans.Scan(WORTH_OF_KEY, false, false, () -> present(values));
            case Conditions.Range range ->
                    new IndexScans.Scan(
                            1, sorted, false, () -> keys(range.lower(), range.upper(), descending));
            case Conditions.Text _ -> sorted ? inOrder(descending) : null;
            case null -> sorted ? inOrder(descending) : null;
        };
    }

    private IndexScans.Scan inOrder(boolean descending) {
        return new IndexScans.Scan(0, true, false, () -> keys(null, null, descending));
    }

    private Stream<Object> present(List<@Nullable Object> values) {
        var keys = new LinkedHashSet<Object>();
        for (var value : values) {
            keys.add(Missing.ofNullable(value));
        }
        return keys.stream().filter(documents::containsKey);
    }

    private Stream<Object> keys(
            @Nullable Object lower, @Nullable Object upper, boolean descending) {
        var from = descending ? upper : lower;
        var to = descending ? lower : upper;
        Iterable<Object> keys = () -> documents.cursor(from, to, descending);
        return StreamSupport.stream(keys.spliterator(), false);
    }

    @Override
    public @Nullable Object getPosition(Document document) {
        var position = position(document);
        return documents.containsKey(position) ? position : null;
    }

    @Override
    public void checkAdd(Document document, MongoCollection<Object> collection) {
        if (documents.containsKey(position(document))) {
            throw new DuplicateKeyError(
                    this, collection, getKeys(), new KeyValue(new Object[] {document.get(ID)}));
        }
    }

    @Override
    public Object remove(Document document) {
        return position(document);
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
        return documents.sizeAsLong();
    }

    @Override
    public long getDataSize() {
        return 0;
    }

    @Override
    public boolean isUnique() {
        return true;
    }

    @Override
    public void add(Document document, Object position, MongoCollection<Object> collection) {
        // The collection has just put it where this index finds it.
    }

    @Override
    public void checkUpdate(
            Document oldDocument, Document newDocument, MongoCollection<Object> collection) {
        // The collection refuses to change an _id.
    }

    @Override
    public void updateInPlace(
            Document oldDocument,
            Document newDocument,
            Object position,
            MongoCollection<Object> collection) {
        // The position stays.
    }

    @Override
    public void drop() {
        // Goes with the documents.
    }
}
