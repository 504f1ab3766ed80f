package vn.lienthong.intake.imports;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.Sorts;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.bson.types.Binary;
import org.springframework.data.mongodb.core.MongoOperations;
import vn.lienthong.kit.sealing.Seals;

/// The files themselves, in pieces of whole lines, so that never more than one piece is in memory.
/// They hold personal data: they lie there sealed, and are deleted as soon as the last line is
/// done.
final class ImportContents {

    private static final String PART = "lines";

    private final MongoOperations mongo;
    private final Seals seals;

    ImportContents(MongoOperations mongo, Seals seals) {
        this.mongo = mongo;
        this.seals = seals;
    }

    /// @param piece from 0
    void store(String id, int piece, String lines) {
        seals.make(List.of(subject(id)));
        byte[] sealed =
                seals.seal(subject(id), PART, lines.getBytes(StandardCharsets.UTF_8))
                        .orElseThrow(() -> new IllegalStateException("No key of import " + id));
        contents()
                .replaceOne(
                        Filters.eq("_id", "%s/%04d".formatted(id, piece)),
                        new Document("import", id).append("sealed", new Binary(sealed)),
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
        return Optional.ofNullable(stored)
                .flatMap(one ->
                        seals.open(
                                subject(one.getString("import")),
                                PART,
                                one.get("sealed", Binary.class).getData()))
                .map(lines -> new String(lines, StandardCharsets.UTF_8).lines().toList())
                .orElse(List.of());
    }

    void delete(String id) {
        contents().deleteMany(Filters.eq("import", id));
        seals.forget(List.of(subject(id)));
    }

    private static String subject(String id) {
        return "import " + id;
    }

    private MongoCollection<Document> contents() {
        return mongo.getCollection("import-contents");
    }
}
