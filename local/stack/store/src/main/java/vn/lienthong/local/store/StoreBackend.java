package vn.lienthong.local.store;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.AbstractMongoBackend;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import de.bwaldvogel.mongo.exception.MongoServerException;
import de.bwaldvogel.mongo.wire.message.MongoMessage;
import io.netty.channel.Channel;
import java.util.Collection;
import java.util.Locale;
import java.util.Set;

/// The commands of the server as a whole, and the promise that what was acknowledged is on file.
final class StoreBackend extends AbstractMongoBackend {

    private static final Set<String> WRITES =
            Set.of(
                    "insert",
                    "update",
                    "delete",
                    "findandmodify",
                    "create",
                    "createindexes",
                    "drop",
                    "dropindexes",
                    "dropdatabase",
                    "renamecollection");

    private final DocumentFile file;
    private final boolean usesIndexes;

    StoreBackend(DocumentFile file) {
        this(file, true);
    }

    /// @param usesIndexes false makes every query look at all documents, for comparison
    StoreBackend(DocumentFile file, boolean usesIndexes) {
        this.file = file;
        this.usesIndexes = usesIndexes;
        file.collections().stream()
                .map(name -> name.substring(0, name.indexOf('.')))
                .distinct()
                .forEach(this::resolveDatabase);
    }

    @Override
    protected MongoDatabase openOrCreateDatabase(String databaseName) {
        return new StoreDatabase(databaseName, file, getCursorRegistry(), usesIndexes);
    }

    /// The library logs an error with the whole command for every refusal; a duplicate key is no
    /// error of the server.
    @Override
    public Document handleMessage(MongoMessage message) {
        try {
            return super.handleMessage(message);
        } catch (MongoServerError e) {
            var answer = refusal(e).append("code", e.getCode());
            answer.putIfNotNull("codeName", e.getCodeName());
            return answer;
        } catch (MongoServerException e) {
            return refusal(e);
        }
    }

    private static Document refusal(MongoServerException e) {
        return new Document("ok", 0.0).append("errmsg", e.getMessageWithoutErrorCode());
    }

    @Override
    public Document handleCommand(
            Channel channel, String databaseName, String command, Document query) {
        var answer = file.using(() -> answer(channel, databaseName, command, query));
        if (writes(command.toLowerCase(Locale.ROOT), query)) {
            file.awaitDurable();
        }
        return answer;
    }

    private Document answer(Channel channel, String databaseName, String command, Document query) {
        return switch (command.toLowerCase(Locale.ROOT)) {
            case "hello", "ismaster" ->
                    super.handleCommand(channel, databaseName, "ismaster", query)
                            .append("isWritablePrimary", true)
                            .append("helloOk", true)
                            .append("readOnly", false);
            case "listdatabases" -> databases();
            case "getmore" -> {
                query.putIfAbsent("batchSize", StoreDatabase.BATCH);
                yield super.handleCommand(channel, databaseName, command, query);
            }
            default -> super.handleCommand(channel, databaseName, command, query);
        };
    }

    /// The library opens each database anew to list it.
    private Document databases() {
        var databases =
                listDatabaseNames().stream()
                        .sorted()
                        .map(name ->
                                new Document("name", name)
                                        .append("sizeOnDisk", file.size())
                                        .append("empty", resolveDatabase(name).isEmpty()))
                        .toList();
        return new Document("databases", databases).append("ok", 1.0);
    }

    private static boolean writes(String command, Document query) {
        return WRITES.contains(command)
                || (command.equals("aggregate")
                        && query.get("pipeline") instanceof Collection<?> stages
                        && stages.stream().anyMatch(StoreBackend::writes));
    }

    private static boolean writes(Object stage) {
        return stage instanceof Document document
                && (document.containsKey("$out") || document.containsKey("$merge"));
    }

    @Override
    public void close() {
        super.close();
        file.close();
    }
}
