package vn.lienthong.intake.imports;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.Sorts;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.bson.types.Binary;
import org.springframework.data.mongodb.core.MongoOperations;

/// The files themselves, in pieces of whole lines, so that never more than one piece is in memory.
/// They hold personal data and are deleted as soon as the last line is done.
final class ImportContents {

    private final MongoOperations mongo;

    ImportContents(MongoOperations mongo) {
        this.mongo = mongo;
    }

    /// @param piece from 0
    void store(String id, int piece, String lines) {
        contents()
                .replaceOne(
                        Filters.eq("_id", "%s/%04d".formatted(id, piece)),
                        new Document("import", id)
                                .append(
                                        "bytes",
                                        new Binary(lines.getBytes(StandardCharsets.UTF_8))),
                        new ReplaceOptions().upsert(true));
    }

    /// The names of the pieces in their order.
    List<String> pieces(String id) {
        List<String> pieces = new ArrayList<>();
        for (Document piece :
                contents()
                        .find(Filters.eq("import", id))
                        .projection(Projections.include("_id"))
                        .sort(Sorts.ascending("_id"))) {
            pieces.add(piece.getString("_id"));
        }
        return pieces;
    }

    /// The lines of one piece; none when it is gone.
    List<String> lines(String piece) {
        Document stored = contents().find(Filters.eq("_id", piece)).first();
        return stored == null
                ? List.of()
                : new String(stored.get("bytes", Binary.class).getData(), StandardCharsets.UTF_8)
                        .lines()
                        .toList();
    }

    void delete(String id) {
        contents().deleteMany(Filters.eq("import", id));
    }

    private MongoCollection<Document> contents() {
        return mongo.getCollection("import-contents");
    }
}
