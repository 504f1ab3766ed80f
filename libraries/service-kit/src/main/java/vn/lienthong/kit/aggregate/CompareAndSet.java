package vn.lienthong.kit.aggregate;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.bulk.BulkWriteError;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.InsertOneModel;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.WriteModel;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.LongAdder;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.data.mongodb.core.MongoOperations;

/// Writes documents in one unordered bulk, each only if nobody wrote it since it was read.
final class CompareAndSet<S> {

    private static final int DUPLICATE_KEY = 11000;
    private static final BulkWriteOptions UNORDERED = new BulkWriteOptions().ordered(false);

    // How long an outbox waits is measured by the machine's clock.
    private final Clock clock = Clock.systemUTC();
    private final LongAdder races = new LongAdder();
    private final MongoOperations mongo;
    private final String collection;
    private final DocumentFormat<S> format;

    CompareAndSet(MongoOperations mongo, String collection, DocumentFormat<S> format) {
        this.mongo = mongo;
        this.collection = collection;
        this.format = format;
    }

    /// @param written what holds now
    /// @param documents the same as it is stored, in the same order
    /// @param lost ids of what somebody else wrote first
    record Result<S>(List<Stored<S>> written, List<Document> documents, List<String> lost) {}

    record Update(Bson filter, Bson change) {}

    void bulk(List<Update> updates) {
        List<WriteModel<Document>> models = new ArrayList<>();
        updates.forEach(u -> models.add(new UpdateOneModel<>(u.filter(), u.change())));
        if (!models.isEmpty()) {
            documents().bulkWrite(models, UNORDERED);
        }
    }

    Result<S> write(List<Stored<S>> changed) {
        if (changed.isEmpty()) {
            return new Result<>(List.of(), List.of(), List.of());
        }
        Instant now = clock.instant();
        long writer = ThreadLocalRandom.current().nextLong();
        List<WriteModel<Document>> models = new ArrayList<>();
        List<Document> documents = new ArrayList<>();
        List<Stored<S>> next = changed.stream().map(Stored::written).toList();
        long replaces = 0;
        for (int i = 0; i < next.size(); i++) {
            Document document = format.write(next.get(i), writer, now);
            documents.add(document);
            long before = changed.get(i).version();
            if (before == 0) {
                models.add(new InsertOneModel<>(document));
            } else {
                replaces++;
                models.add(new ReplaceOneModel<>(unchanged(changed.get(i)), document));
            }
        }
        Set<String> lost = new HashSet<>();
        long matched;
        try {
            matched = documents().bulkWrite(models, UNORDERED).getMatchedCount();
        } catch (MongoBulkWriteException e) {
            for (BulkWriteError error : e.getWriteErrors()) {
                if (error.getCode() != DUPLICATE_KEY
                        || changed.get(error.getIndex()).version() > 0) {
                    throw e;
                }
                lost.add(changed.get(error.getIndex()).id());
            }
            matched = e.getWriteResult().getMatchedCount();
        }
        if (matched < replaces) {
            lost.addAll(othersWrote(changed, writer));
        }
        if (lost.isEmpty()) {
            return new Result<>(next, documents, List.of());
        }
        races.add(lost.size());
        return new Result<>(
                next.stream().filter(s -> !lost.contains(s.id())).toList(),
                documents.stream().filter(d -> !lost.contains(d.getString("_id"))).toList(),
                List.copyOf(lost));
    }

    /// How often somebody else wrote first.
    long races() {
        return races.sum();
    }

    /// The bulk only counts what matched; which ones did is read back by the writer's number.
    private Set<String> othersWrote(List<Stored<S>> changed, long writer) {
        List<String> replaced =
                changed.stream().filter(s -> s.version() > 0).map(Stored::id).toList();
        Set<String> lost = new HashSet<>(replaced);
        for (Document document :
                documents()
                        .find(
                                Filters.and(
                                        Filters.in("_id", replaced),
                                        Filters.eq(DocumentFormat.WRITER, writer)))
                        .projection(Projections.include("_id"))) {
            lost.remove(document.getString("_id"));
        }
        return lost;
    }

    private static Bson unchanged(Stored<?> stored) {
        return Filters.and(
                Filters.eq("_id", stored.id()),
                Filters.eq(DocumentFormat.VERSION, stored.version()));
    }

    private MongoCollection<Document> documents() {
        return mongo.getCollection(collection);
    }
}
