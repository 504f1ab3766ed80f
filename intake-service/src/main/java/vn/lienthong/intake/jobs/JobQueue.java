package vn.lienthong.intake.jobs;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Updates;
import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoOperations;

/// Jobs of one kind, and who works on each.
public final class JobQueue<J> {

    /// How long a job may stand still before another process takes it.
    private static final Duration LEASE = Duration.ofSeconds(20);

    private final MongoOperations mongo;
    private final String collection;
    private final String process;
    private final JobMapping<J> mapping;
    // Leases are measured by the machine's clock, not by the business clock.
    private final Clock machine = Clock.systemUTC();

    /// Keeps the jobs in a collection of their own.
    ///
    /// @param process a name that no other process has
    public JobQueue(
            MongoOperations mongo, String collection, String process, JobMapping<J> mapping) {
        this.mongo = mongo;
        this.collection = collection;
        this.process = process;
        this.mapping = mapping;
        jobs().createIndex(Indexes.ascending("state", "lease"));
    }

    /// Stores a new job, leased to this process; false when its id is taken.
    public boolean insert(J job) {
        try {
            jobs().insertOne(document(job));
            return true;
        } catch (MongoWriteException e) {
            if (ErrorCategory.fromErrorCode(e.getCode()) != ErrorCategory.DUPLICATE_KEY) {
                throw e;
            }
            return false;
        }
    }

    /// Puts a new job, leased to this process, in the place of one that is done; false when that
    /// one is not done, or not there.
    public boolean replaceDone(J job) {
        Bson done =
                Filters.and(
                        Filters.eq("_id", mapping.id(job)),
                        Filters.eq("state", JobState.DONE.name()));
        return jobs().replaceOne(done, document(job)).getMatchedCount() == 1;
    }

    public Optional<J> find(String id) {
        return Optional.ofNullable(jobs().find(Filters.eq("_id", id)).first()).map(mapping::read);
    }

    /// Writes how far the job is and renews the lease; false when the lease is another's.
    public boolean advance(J job) {
        Bson mine =
                Filters.and(
                        Filters.eq("_id", mapping.id(job)),
                        Filters.eq("owner", process),
                        Filters.ne("state", JobState.DONE.name()));
        return jobs().replaceOne(mine, document(job)).getMatchedCount() == 1;
    }

    /// Takes over a job that nobody works on; null when there is none.
    public @Nullable J takeAbandoned() {
        Document taken =
                jobs().findOneAndUpdate(
                                Filters.and(
                                        Filters.in(
                                                "state",
                                                JobState.WAITING.name(),
                                                JobState.RUNNING.name()),
                                        Filters.lt("lease", Date.from(machine.instant()))),
                                Updates.combine(
                                        Updates.set("owner", process),
                                        Updates.set("lease", lease())));
        return taken == null ? null : mapping.read(taken);
    }

    private Document document(J job) {
        Document document = new Document("_id", mapping.id(job));
        document.putAll(mapping.write(job));
        return document.append("state", mapping.state(job).name())
                .append("owner", process)
                .append("lease", lease());
    }

    private Date lease() {
        return Date.from(machine.instant().plus(LEASE));
    }

    private MongoCollection<Document> jobs() {
        return mongo.getCollection(collection);
    }
}
