package vn.lienthong.local.store;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.AbstractSynchronizedMongoDatabase;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.DatabaseResolver;
import de.bwaldvogel.mongo.backend.InMemoryCursor;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.aggregation.Aggregation;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.oplog.Oplog;
import io.netty.channel.Channel;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// One database: its collections in the file, and the commands on them, those put right that the
/// library answers otherwise than the real server.
final class StoreDatabase extends AbstractSynchronizedMongoDatabase<Object> {

    /// The real server cuts answers at 16 MB; cut by number, they stay below what a client accepts.
    static final int BATCH = 1000;

    /// What drivers send, behind a `$match`, to count documents.
    private static final List<Document> COUNT =
            List.of(
                    new Document(
                            "$group", new Document("_id", 1).append("n", new Document("$sum", 1))));

    private final DocumentFile file;
    private final boolean usesIndexes;
    private final Map<String, StoreCollection> atStart = new HashMap<>();
    private boolean started;
    private @Nullable Document declaration;

    StoreDatabase(String name, DocumentFile file, CursorRegistry cursors, boolean usesIndexes) {
        super(name, cursors);
        this.file = file;
        this.usesIndexes = usesIndexes;
        initializeNamespacesAndIndexes();
        started = true;
        atStart.values().forEach(StoreCollection::opened);
        atStart.clear();
    }

    @Override
    protected MongoCollection<Object> openOrCreateCollection(
            String collectionName, CollectionOptions options) {
        var collection =
                new StoreCollection(
                        this,
                        collectionName,
                        options,
                        cursorRegistry,
                        file.open(getFullCollectionNamespace(collectionName)),
                        usesIndexes);
        if (started) {
            collection.opened();
        } else {
            atStart.put(collectionName, collection);
        }
        return collection;
    }

    @Override
    protected synchronized void addIndex(Document indexDescription) {
        // Declaring the first index of a collection makes the collection, which declares its own.
        var outer = declaration;
        declaration = indexDescription;
        try {
            super.addIndex(indexDescription);
        } finally {
            declaration = outer;
        }
    }

    @Override
    protected Index<Object> openOrCreateUniqueIndex(
            String collectionName, String indexName, List<IndexKey> keys, boolean sparse) {
        if (keys.getFirst().getKey().equals(IdIndex.ID) && keys.size() == 1) {
            return new IdIndex(
                    indexName,
                    keys.getFirst().isAscending(),
                    file.open(getFullCollectionNamespace(collectionName)));
        }
        var filter = (Document) declared(collectionName, indexName).get("partialFilterExpression");
        return new OrderedIndex(indexName, keys, sparse, true, filter);
    }

    @Override
    protected Index<Object> openOrCreateSecondaryIndex(
            String collectionName, String indexName, List<IndexKey> keys, boolean sparse) {
        return new OrderedIndex(indexName, keys, sparse, false, null);
    }

    /// The whole declaration of the index that is being opened: the library hands over parts of it.
    private Document declared(String collectionName, String indexName) {
        return declaration != null ? declaration : description(collectionName, indexName);
    }

    private Document description(String collectionName, String indexName) {
        var description =
                descriptions(collectionName).stream()
                        .filter(each -> indexName.equals(each.get("name")))
                        .findFirst();
        return description.orElseGet(Document::new);
    }

    private List<Document> descriptions(String collectionName) {
        var ns = new Document("ns", getFullCollectionNamespace(collectionName));
        return getOrCreateIndexesCollection().handleQueryAsStream(ns).toList();
    }

    @Override
    public Document handleCommand(
            Channel channel,
            String command,
            Document query,
            DatabaseResolver databaseResolver,
            Oplog oplog) {
        return switch (command.toLowerCase(Locale.ROOT)) {
            case "find" -> {
                query.putIfAbsent("batchSize", BATCH);
                yield super.handleCommand(channel, command, query, databaseResolver, oplog);
            }
            case "insert" -> {
                var answer = super.handleCommand(channel, command, query, databaseResolver, oplog);
                answer.put("n", inserted(query, answer));
                yield answer;
            }
            case "update" ->
                    Boolean.FALSE.equals(query.get("ordered"))
                                    || elements(query, "updates").size() < 2
                            ? super.handleCommand(channel, command, query, databaseResolver, oplog)
                            : updateInOrder(channel, command, query, databaseResolver, oplog);
            case "dropindexes" -> {
                for (var key : keysToDrop(query, command)) {
                    var one = new Document(query);
                    one.put("index", key);
                    super.handleCommand(channel, command, one, databaseResolver, oplog);
                }
                yield new Document("ok", 1.0);
            }
            case "aggregate" ->
                    elements(query, "pipeline").stream()
                                    .anyMatch(stage -> stage.containsKey("$changeStream"))
                            ? super.handleCommand(channel, command, query, databaseResolver, oplog)
                            : aggregate(
                                    String.valueOf(query.get(command)),
                                    query,
                                    databaseResolver,
                                    oplog);
            default -> super.handleCommand(channel, command, query, databaseResolver, oplog);
        };
    }

    @SuppressWarnings("unchecked") // The protocol says that it holds documents.
    private static List<Document> elements(Document holder, String field) {
        var elements = holder.get(field);
        return elements == null ? List.of() : List.copyOf((List<Document>) elements);
    }

    /// The library counts the refused ones too.
    private static int inserted(Document query, Document answer) {
        var asked = elements(query, "documents").size();
        var errors = elements(answer, "writeErrors");
        if (errors.isEmpty()) {
            return asked;
        }
        return Boolean.FALSE.equals(query.get("ordered"))
                ? asked - errors.size()
                : number(errors.getFirst(), "index");
    }

    private static int number(Document answer, String field) {
        return answer.get(field) instanceof Integer number ? number : 0;
    }

    /// Ordered updates end with the first that is refused; the library goes on.
    private Document updateInOrder(
            Channel channel,
            String command,
            Document query,
            DatabaseResolver databaseResolver,
            Oplog oplog) {
        var updates = elements(query, "updates");
        var upserted = new ArrayList<Document>();
        var sum = new Document("n", 0).append("nModified", 0);
        for (var i = 0; i < updates.size() && !sum.containsKey("writeErrors"); i++) {
            var one = new Document(query);
            one.put("updates", List.of(updates.get(i)));
            var answer = super.handleCommand(channel, command, one, databaseResolver, oplog);
            sum.put("n", number(sum, "n") + number(answer, "n"));
            sum.put("nModified", number(sum, "nModified") + number(answer, "nModified"));
            for (var each : elements(answer, "upserted")) {
                upserted.add(new Document(each).append("index", i));
            }
            for (var each : elements(answer, "writeErrors")) {
                sum.put("writeErrors", List.of(new Document(each).append("index", i)));
            }
        }
        if (!upserted.isEmpty()) {
            sum.put("upserted", upserted);
        }
        return sum.append("ok", 1.0);
    }

    /// The library drops an index of that name in every collection.
    private List<Document> keysToDrop(Document query, String command) {
        var collectionName = String.valueOf(query.get(command));
        var index = query.get("index");
        if (index instanceof Document key) {
            return List.of(key);
        }
        if (index instanceof String name && !name.equals("*")) {
            var key = (Document) description(collectionName, name).get("key");
            return List.of(key == null ? new Document(name, 1) : key);
        }
        return descriptions(collectionName).stream()
                .map(each -> (Document) each.get("key"))
                .filter(key -> !isPrimaryKeyIndex(key))
                .toList();
    }

    /// The first `$match` finds its documents as a query does, by an index; the library walks over
    /// all of them.
    private Document aggregate(
            String collectionName, Document query, DatabaseResolver databaseResolver, Oplog oplog) {
        var collection = resolveCollection(collectionName, false);
        var stages = elements(query, "pipeline");
        var matchesFirst = !stages.isEmpty() && stages.getFirst().containsKey("$match");
        var rest = matchesFirst ? stages.subList(1, stages.size()) : stages;
        var match = matchesFirst ? (Document) stages.getFirst().get("$match") : new Document();
        var aggregation = Aggregation.fromPipeline(rest, databaseResolver, this, collection, oplog);
        aggregation.validate(query);
        var found =
                collection == null
                        ? List.<Document>of()
                        : COUNT.equals(rest)
                                ? counted(collection.count(match, 0, 0))
                                : aggregation.runStages(collection.handleQueryAsStream(match));
        return firstBatch(getFullCollectionNamespace(collectionName), found);
    }

    private static List<Document> counted(int count) {
        return count == 0 ? List.of() : List.of(new Document("_id", 1).append("n", count));
    }

    private Document firstBatch(String namespace, List<Document> found) {
        var id = 0L;
        if (found.size() > BATCH) {
            var cursor =
                    new InMemoryCursor(
                            cursorRegistry.generateCursorId(), found.subList(BATCH, found.size()));
            cursorRegistry.add(cursor);
            id = cursor.getId();
        }
        var batch = found.subList(0, Math.min(BATCH, found.size()));
        return new Document(
                        "cursor",
                        new Document("id", id).append("ns", namespace).append("firstBatch", batch))
                .append("ok", 1.0);
    }

    @Override
    public synchronized void dropCollection(String collectionName, Oplog oplog) {
        super.dropCollection(collectionName, oplog);
        file.remove(getFullCollectionNamespace(collectionName));
    }

    @Override
    public void moveCollection(
            MongoDatabase oldDatabase, MongoCollection<?> collection, String newCollectionName) {
        var oldName = collection.getFullName();
        super.moveCollection(oldDatabase, collection, newCollectionName);
        file.rename(oldName, getFullCollectionNamespace(newCollectionName));
    }

    @Override
    protected long getStorageSize() {
        return file.size();
    }

    @Override
    protected long getFileSize() {
        return file.size();
    }
}
