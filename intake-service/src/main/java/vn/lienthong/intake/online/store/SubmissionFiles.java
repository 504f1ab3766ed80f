package vn.lienthong.intake.online.store;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import java.util.Optional;
import org.bson.Document;
import org.bson.types.Binary;
import org.springframework.data.mongodb.core.MongoOperations;
import vn.lienthong.kit.sealing.Seals;

/// The contents of files, one document each, sealed: who reads the store reads none of them.
public final class SubmissionFiles {

    private static final String REFERENCE = "reference";
    private static final String SEALED = "sealed";

    private final MongoOperations mongo;
    private final Seals seals;

    SubmissionFiles(MongoOperations mongo, Seals seals) {
        this.mongo = mongo;
        this.seals = seals;
        files().createIndex(Indexes.ascending(REFERENCE));
    }

    /// Stores a file of a submission.
    ///
    /// @throws IllegalStateException when the submission was erased
    public void put(String reference, String id, byte[] content) {
        byte[] sealed =
                seals.seal(reference, part(id), content)
                        .orElseThrow(() -> new IllegalStateException("No key of " + reference));
        files().insertOne(
                        new Document("_id", id)
                                .append(REFERENCE, reference)
                                .append(SEALED, new Binary(sealed)));
    }

    /// Empty when there is none, or it was erased.
    public Optional<byte[]> find(String reference, String id) {
        return Optional.ofNullable(
                        files().find(
                                        Filters.and(
                                                Filters.eq("_id", id),
                                                Filters.eq(REFERENCE, reference)))
                                .first())
                .map(document -> document.get(SEALED, Binary.class).getData())
                .flatMap(sealed -> seals.open(reference, part(id), sealed));
    }

    public void remove(String id) {
        files().deleteOne(Filters.eq("_id", id));
    }

    /// Removes all of one submission.
    public void removeAll(String reference) {
        files().deleteMany(Filters.eq(REFERENCE, reference));
    }

    // A file that is put in the place of another cannot be opened there.
    private static String part(String id) {
        return "file " + id;
    }

    private MongoCollection<Document> files() {
        return mongo.getCollection("submissionFiles");
    }
}
