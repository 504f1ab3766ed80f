package vn.lienthong.local.store;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import de.bwaldvogel.mongo.MongoServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import org.bson.Document;

/// A store in this process with a real driver connected to it.
final class RunningStore implements AutoCloseable {

    private final MongoServer server;
    private final MongoClient client;

    private RunningStore(MongoServer server) {
        this.server = server;
        this.client = MongoClients.create(server.getConnectionString() + "/?retryWrites=false");
    }

    static RunningStore inFolder(Path folder) throws IOException {
        return new RunningStore(LocalStore.start(new StoreSettings(0, folder, false)));
    }

    /// Looks at every document for every query.
    static RunningStore withoutIndexes() {
        var server = new MongoServer(new StoreBackend(DocumentFile.inMemory(), false));
        server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 1, 2);
        return new RunningStore(server);
    }

    MongoClient client() {
        return client;
    }

    MongoCollection<Document> collection(String name) {
        return client.getDatabase("test").getCollection(name);
    }

    @Override
    public void close() {
        client.close();
        server.shutdownNow();
    }
}
