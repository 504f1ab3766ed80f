package vn.lienthong.local.store;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.AbstractSynchronizedMongoCollection;
import de.bwaldvogel.mongo.backend.ArrayFilters;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.DocumentWithPosition;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.oplog.Oplog;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.h2.mvstore.MVMap;
import org.jspecify.annotations.Nullable;

/// One collection: its documents by `_id` and its indexes.
///
/// A document in the map is never changed: it may be on its way to a client or to the file. What is
/// going to be changed is copied first, because the library changes documents in place.
final class StoreCollection extends AbstractSynchronizedMongoCollection<Object> {

    /// What the documents that are being looked for are wanted for.
    private enum Purpose {
        READING,
        CHANGING_ONE,
        CHANGING_ALL
    }

    private static final Document EVERYTHING = new Document();

    private final MVMap<Object, StoredDocument> documents;
    private final boolean usesIndexes;
    private Purpose purpose = Purpose.READING;
    private boolean opening = true;

    /// @param usesIndexes false makes every query look at all documents, for comparison
    StoreCollection(
            MongoDatabase database,
            String name,
            CollectionOptions options,
            CursorRegistry cursors,
            MVMap<Object, StoredDocument> documents,
            boolean usesIndexes) {
        super(database, name, options, cursors);
        this.documents = documents;
        this.usesIndexes = usesIndexes;
    }

    /// Fills the indexes that were declared before the collection was opened, all in one walk.
    synchronized void opened() {
        opening = false;
        var declared =
                getIndexes().stream()
                        .filter(OrderedIndex.class::isInstance)
                        .map(OrderedIndex.class::cast)
                        .toList();
        if (declared.isEmpty()) {
            return;
        }
        var fields = new HashSet<>(Set.of(IdIndex.ID));
        declared.forEach(index -> fields.addAll(index.topLevelFields()));
        documents.forEach((position, stored) -> {
            var document = stored.fields(fields);
            declared.forEach(index -> index.add(document, position, this));
        });
    }

    @Override
    public synchronized void addIndex(Index<Object> index) {
        if (opening) {
            getIndexes().add(index);
        } else {
            super.addIndex(index);
        }
    }

    @Override
    public synchronized Document updateDocuments(
            Document selector,
            Document update,
            ArrayFilters arrayFilters,
            boolean isMulti,
            boolean isUpsert,
            Oplog oplog) {
        purpose = isMulti ? Purpose.CHANGING_ALL : Purpose.CHANGING_ONE;
        try {
            return super.updateDocuments(selector, update, arrayFilters, isMulti, isUpsert, oplog);
        } finally {
            purpose = Purpose.READING;
        }
    }

    @Override
    public synchronized Document findAndModify(Document command) {
        purpose = Purpose.CHANGING_ONE;
        try {
            return super.findAndModify(command);
        } finally {
            purpose = Purpose.READING;
        }
    }

    @Override
    public synchronized int count(@Nullable Document query, int skip, int limit) {
        if (query == null || query.isEmpty()) {
            return super.count(query, skip, limit);
        }
        var scan = scan(query, null);
        if (scan != null && scan.exact() && skip == 0 && limit <= 0) {
            return (int) scan.positions().get().count();
        }
        var all = scan == null ? documents.values().stream() : stored(scan);
        var matching = matching(all, query).skip(skip);
        return (int) (limit > 0 ? matching.limit(limit) : matching).count();
    }

    @Override
    protected QueryResult queryDocuments(
            Document query,
            @Nullable Document orderBy,
            int numberToSkip,
            int limit,
            int batchSize,
            @Nullable Document fieldSelector) {
        var wanted = purpose == Purpose.CHANGING_ONE ? 1 : limit;
        var found = find(query, orderBy, numberToSkip, wanted, batchSize, fieldSelector);
        return purpose == Purpose.READING ? found : copied(found);
    }

    private static QueryResult copied(QueryResult found) {
        return new QueryResult(
                found.collectDocuments().stream().map(Document::cloneDeeply).toList());
    }

    private Document document(Object position) {
        return Objects.requireNonNull(getDocument(position));
    }

    private QueryResult find(
            Document query,
            @Nullable Document orderBy,
            int numberToSkip,
            int limit,
            int batchSize,
            @Nullable Document fieldSelector) {
        var scan = scan(query, orderBy);
        if (scan == null) {
            return matchDocuments(query, orderBy, numberToSkip, limit, batchSize, fieldSelector);
        }
        return matchDocumentsFromStream(
                EVERYTHING,
                matching(stored(scan), query).map(StoredDocument::document),
                numberToSkip,
                limit,
                batchSize,
                scan.sorted() ? null : deriveComparator(orderBy),
                fieldSelector);
    }

    private IndexScans.@Nullable Scan scan(Document query, @Nullable Document orderBy) {
        return usesIndexes
                ? IndexScans.best(
                        getIndexes().stream().map(index -> (IndexScans.Source) index).toList(),
                        Conditions.of(query),
                        orderBy)
                : null;
    }

    private Stream<StoredDocument> stored(IndexScans.Scan scan) {
        return scan.positions()
                .get()
                .map(position -> Objects.requireNonNull(documents.get(position)));
    }

    /// Looks at what the query asks about, and does not decode the rest of what does not match.
    private Stream<StoredDocument> matching(Stream<StoredDocument> all, Document query) {
        var fields = QueriedFields.of(query);
        return all.filter(stored ->
                documentMatchesQuery(
                        fields == null ? stored.document() : stored.glance(fields), query));
    }

    @Override
    protected QueryResult matchDocuments(
            Document query,
            @Nullable Document orderBy,
            int numberToSkip,
            int limit,
            int batchSize,
            @Nullable Document fieldSelector) {
        Iterable<Object> backwards = () -> documents.cursor(null, null, true);
        var all =
                isNaturalDescending(orderBy)
                        ? StreamSupport.stream(backwards.spliterator(), false).map(this::document)
                        : documents.values().stream().map(StoredDocument::document);
        return matchDocumentsFromStream(
                all, query, orderBy, numberToSkip, limit, batchSize, fieldSelector);
    }

    @Override
    protected Object addDocumentInternal(Document document) {
        var key =
                getIdField() == null
                        ? UUID.randomUUID()
                        : Missing.ofNullable(document.get(getIdField()));
        if (documents.putIfAbsent(key, StoredDocument.of(document)) != null) {
            throw new IllegalStateException("A document has the key " + key + " already");
        }
        return key;
    }

    @Override
    protected void handleUpdate(Object position, Document oldDocument, Document newDocument) {
        documents.put(position, StoredDocument.of(newDocument));
    }

    @Override
    protected void removeDocument(Object position) {
        documents.remove(position);
    }

    @Override
    protected @Nullable Document getDocument(Object position) {
        var stored = documents.get(position);
        return stored == null ? null : stored.document();
    }

    @Override
    protected Stream<DocumentWithPosition<Object>> streamAllDocumentsWithPosition() {
        return documents.entrySet().stream()
                .map(entry ->
                        new DocumentWithPosition<>(entry.getValue().document(), entry.getKey()));
    }

    @Override
    public int count() {
        return documents.size();
    }

    @Override
    protected boolean tracksDataSize() {
        return false;
    }

    @Override
    protected void updateDataSize(int sizeDelta) {
        throw new IllegalStateException("Sizes are not kept");
    }

    @Override
    protected int getDataSize() {
        return 0;
    }
}
