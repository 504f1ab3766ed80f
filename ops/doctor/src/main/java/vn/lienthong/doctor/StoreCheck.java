package vn.lienthong.doctor;

import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.bson.Document;

/// Whether MongoDB answers, and every collection that is there has its indexes: without one a
/// question reads everything.
record StoreCheck(MongoClientSettings settings) implements Check {

    private static final String INDEXES = "indexes.txt";

    @Override
    public String name() {
        return "store";
    }

    /// An index as it must be.
    ///
    /// @param fields in their order, with commas between
    record Index(String database, String collection, String fields) {

        static Index of(String line) {
            String[] parts = line.split(" ", -1);
            return new Index(parts[0], parts[1], parts[2]);
        }
    }

    /// What the services make when they start (`indexes.txt`).
    static List<Index> expected() throws IOException {
        InputStream file =
                Objects.requireNonNull(StoreCheck.class.getResourceAsStream(INDEXES), INDEXES);
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(Index::of)
                    .toList();
        }
    }

    @Override
    public List<Finding> look() throws IOException {
        try (MongoClient mongo = MongoClients.create(settings)) {
            Document _ = mongo.getDatabase("admin").runCommand(new Document("ping", 1));
            List<Finding> found = new ArrayList<>();
            for (Index index : expected()) {
                MongoDatabase database = mongo.getDatabase(index.database());
                if (!fields(database, index.collection()).contains(index.fields())
                        && database.listCollectionNames()
                                .into(new ArrayList<>())
                                .contains(index.collection())) {
                    found.add(
                            Finding.fault(
                                    "index.none",
                                    index.database() + "." + index.collection(),
                                    index.fields()));
                }
            }
            return found;
        }
    }

    private static Set<String> fields(MongoDatabase database, String collection) {
        Set<String> fields = new HashSet<>();
        for (Document index : database.getCollection(collection).listIndexes()) {
            fields.add(String.join(",", index.get("key", new Document()).keySet()));
        }
        return fields;
    }
}
