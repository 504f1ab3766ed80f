package vn.lienthong.intake.online.store;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import java.util.Optional;
import org.bson.Document;
import org.bson.types.Binary;
import org.springframework.data.mongodb.core.MongoOperations;
import vn.lienthong.kit.sealing.Sealing;

/// The contents of files, one document each, sealed: who reads the store reads none of them.
public final class SubmissionFiles {

    private static final String REFERENCE = "reference";
    private static final String MASTER = "master";
    private static final String KEY = "key";
    private static final String SEALED = "sealed";

    private final MongoOperations mongo;
    private final Sealing sealing;

    SubmissionFiles(MongoOperations mongo, Sealing sealing) {
        this.mongo = mongo;
        this.sealing = sealing;
        files().createIndex(Indexes.ascending(REFERENCE));
    }

    public void put(String reference, String id, byte[] content) {
        Sealing.Sealed sealed = sealing.seal(content, owner(reference, id));
        files().insertOne(
                        new Document("_id", id)
                                .append(REFERENCE, reference)
                                .append(MASTER, sealed.master())
                                .append(KEY, new Binary(sealed.key()))
                                .append(SEALED, new Binary(sealed.content())));
    }

    public Optional<byte[]> find(String reference, String id) {
        Document document =
                files().find(Filters.and(Filters.eq("_id", id), Filters.eq(REFERENCE, reference)))
                        .first();
        return document == null
                ? Optional.empty()
                : Optional.of(
                        sealing.openOctets(
                                new Sealing.Sealed(
                                        document.getString(MASTER),
                                        document.get(KEY, Binary.class).getData(),
                                        document.get(SEALED, Binary.class).getData()),
                                owner(reference, id)));
    }

    public void remove(String id) {
        files().deleteOne(Filters.eq("_id", id));
    }

    /// Removes all of one submission.
    public void removeAll(String reference) {
        files().deleteMany(Filters.eq(REFERENCE, reference));
    }

    // A file that is moved to another submission cannot be opened there.
    private static String owner(String reference, String id) {
        return reference + " " + id;
    }

    private MongoCollection<Document> files() {
        return mongo.getCollection("submissionFiles");
    }
}
