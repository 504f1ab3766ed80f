package vn.lienthong.system.monitoring;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.bson.Document;

/// The collections and indexes of a running store.
final class Indexes {

    private Indexes() {}

    /// As `database collection field,field`, without those of the ids.
    static List<String> of(String store) {
        List<String> all = new ArrayList<>();
        try (MongoClient mongo = MongoClients.create(store)) {
            for (String name : mongo.listDatabaseNames()) {
                if (name.startsWith("lienthong")) {
                    add(mongo.getDatabase(name), all);
                }
            }
        }
        return all;
    }

    /// As `database collection`.
    static Set<String> collections(String store) {
        Set<String> all = new TreeSet<>();
        try (MongoClient mongo = MongoClients.create(store)) {
            for (String name : mongo.listDatabaseNames()) {
                if (name.startsWith("lienthong")) {
                    mongo.getDatabase(name)
                            .listCollectionNames()
                            .forEach(collection -> all.add(name + " " + collection));
                }
            }
        }
        return all;
    }

    private static void add(MongoDatabase database, List<String> all) {
        for (String collection : database.listCollectionNames()) {
            for (Document index : database.getCollection(collection).listIndexes()) {
                String fields = String.join(",", index.get("key", new Document()).keySet());
                if (!fields.equals("_id")) {
                    all.add(database.getName() + " " + collection + " " + fields);
                }
            }
        }
    }
}
