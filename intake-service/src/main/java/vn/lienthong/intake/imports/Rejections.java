package vn.lienthong.intake.imports;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.Sorts;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoOperations;
import vn.lienthong.kit.web.Page;
import vn.lienthong.kit.web.PageRequest;

/// The lines that were not received, and why.
final class Rejections {

    private final MongoOperations mongo;

    Rejections(MongoOperations mongo) {
        this.mongo = mongo;
        rejections().createIndex(Indexes.ascending("import", "line"));
    }

    /// Notes them; the id makes a repetition after a crash the same rejection.
    void add(String id, List<Rejection> rejections) {
        if (rejections.isEmpty()) {
            return;
        }
        rejections()
                .bulkWrite(
                        rejections.stream()
                                .map(r ->
                                        new ReplaceOneModel<>(
                                                Filters.eq("_id", id + "/" + r.line()),
                                                new Document("import", id)
                                                        .append("line", r.line())
                                                        .append("field", r.field())
                                                        .append("reason", r.reason()),
                                                new ReplaceOptions().upsert(true)))
                                .toList(),
                        new BulkWriteOptions().ordered(false));
    }

    /// The first ones, by line.
    List<Rejection> first(String id, int most) {
        return list(id, 0, most);
    }

    Page<Rejection> page(String id, PageRequest page) {
        return new Page<>(
                list(id, (int) page.offset(), page.size()),
                rejections().countDocuments(Filters.eq("import", id)));
    }

    private List<Rejection> list(String id, int skipped, int most) {
        List<Rejection> rejected = new ArrayList<>();
        for (Document line :
                rejections()
                        .find(Filters.eq("import", id))
                        .sort(Sorts.ascending("line"))
                        .skip(skipped)
                        .limit(most)) {
            rejected.add(
                    new Rejection(
                            line.getInteger("line"),
                            Objects.requireNonNullElse(line.getString("field"), ""),
                            line.getString("reason")));
        }
        return rejected;
    }

    private MongoCollection<Document> rejections() {
        return mongo.getCollection("import-rejections");
    }
}
