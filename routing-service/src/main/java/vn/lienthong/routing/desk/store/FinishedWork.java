package vn.lienthong.routing.desk.store;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.WriteModel;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.bson.Document;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import vn.lienthong.routing.desk.domain.Task;
import vn.lienthong.routing.desk.domain.TaskState;

/// What officers finished lately, one line for each visit, so that a head sees how work was shared.
/// A help for sharing it, not a record: what was finished is told by the journeys, and a process
/// that dies between the desk and this list leaves one line out.
public final class FinishedWork {

    static final String COLLECTION = "finished_work";

    /// Longer than anybody asks for.
    private static final Duration KEPT = Duration.ofDays(62);

    private static final String OFFICE = "office";
    private static final String AT = "at";
    private static final String OFFICER = "officer";

    private static final int MANY = 10_000;

    private final MongoOperations mongo;
    private final AtomicReference<LocalDate> droppedOn = new AtomicReference<>(LocalDate.MIN);

    FinishedWork(MongoOperations mongo) {
        this.mongo = mongo;
        Index index = new Index();
        List.of(OFFICE, AT, OFFICER).forEach(field -> index.on(field, Sort.Direction.ASC));
        mongo.indexOps(COLLECTION).createIndex(index);
        mongo.indexOps(COLLECTION).createIndex(new Index().on(AT, Sort.Direction.ASC));
    }

    /// One step that was finished.
    public record Finished(String officer, Instant at) {}

    /// Notes those of the tasks that are done; the same task twice is one line.
    public void note(Stream<Task> tasks) {
        List<Document> done = tasks.flatMap(task -> line(task).stream()).toList();
        List<WriteModel<Document>> lines =
                done.stream()
                        .<WriteModel<Document>>map(line ->
                                new ReplaceOneModel<>(
                                        Filters.eq("_id", line.get("_id")),
                                        line,
                                        new ReplaceOptions().upsert(true)))
                        .toList();
        if (!lines.isEmpty()) {
            mongo.getCollection(COLLECTION).bulkWrite(lines);
            dropOld(done.getLast().getDate(AT).toInstant());
        }
    }

    /// Once a day, by the days of what is noted.
    private void dropOld(Instant at) {
        LocalDate day = LocalDate.ofInstant(at, ZoneOffset.UTC);
        if (!day.equals(droppedOn.getAndSet(day))) {
            mongo.getCollection(COLLECTION).deleteMany(Filters.lt(AT, Date.from(at.minus(KEPT))));
        }
    }

    private static Optional<Document> line(Task task) {
        if (!(task.state() instanceof TaskState.Done done)) {
            return Optional.empty();
        }
        String id = "%s/%s/%d".formatted(task.offer().code(), task.step(), task.visit());
        return Optional.of(
                new Document("_id", id)
                        .append(OFFICE, task.office())
                        .append(AT, Date.from(done.at()))
                        .append(OFFICER, done.held().officer()));
    }

    /// What an office finished since then.
    public List<Finished> since(String office, Instant since) {
        List<Finished> finished = new ArrayList<>();
        mongo.getCollection(COLLECTION)
                .find(Filters.and(Filters.eq(OFFICE, office), Filters.gte(AT, Date.from(since))))
                .projection(
                        Projections.fields(
                                Projections.excludeId(), Projections.include(OFFICER, AT)))
                .batchSize(MANY)
                .forEach(one ->
                        finished.add(
                                new Finished(one.getString(OFFICER), one.getDate(AT).toInstant())));
        return finished;
    }
}
