package vn.lienthong.intake.imports;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoOperations;

/// Keeps files, how far each is, and the lines that were rejected. The content, which holds
/// personal data, is deleted as soon as the last line is done.
///
/// A job is worked on by the one process that holds its lease; a process that dies stops renewing,
/// and another one takes the job over.
final class ImportJobs {

    /// How long a job may stand still before another process takes it.
    private static final Duration LEASE = Duration.ofSeconds(20);

    private static final int PIECE = 4 * 1024 * 1024;
    private static final int MOST_REJECTIONS_SHOWN = 10_000;

    private final MongoOperations mongo;
    private final String process;
    // Leases are measured by the machine's clock, not by the business clock.
    private final Clock machine = Clock.systemUTC();

    /// @param process a name that no other process has
    ImportJobs(MongoOperations mongo, String process) {
        this.mongo = mongo;
        this.process = process;
        rejections().createIndex(Indexes.ascending("import", "line"));
        jobs().createIndex(Indexes.ascending("state", "lease"));
    }

    /// A line that was not registered.
    record Rejection(int line, String reason) {}

    /// Stores the content, then the job, leased to this process; false when the id is there
    /// already.
    boolean store(ImportJob job, byte[] content) {
        if (find(job.id()).isPresent()) {
            return false;
        }
        for (int from = 0, piece = 0; from < content.length; from += PIECE, piece++) {
            byte[] bytes =
                    Arrays.copyOfRange(content, from, Math.min(content.length, from + PIECE));
            contents()
                    .replaceOne(
                            Filters.eq("_id", "%s/%04d".formatted(job.id(), piece)),
                            new Document("import", job.id()).append("bytes", new Binary(bytes)),
                            new ReplaceOptions().upsert(true));
        }
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

    Optional<ImportJob> find(String id) {
        return Optional.ofNullable(jobs().find(Filters.eq("_id", id)).first())
                .map(ImportJobs::read);
    }

    String content(String id) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (Document piece :
                contents().find(Filters.eq("import", id)).sort(Sorts.ascending("_id"))) {
            bytes.writeBytes(piece.get("bytes", Binary.class).getData());
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }

    void reject(String id, Rejection rejection) {
        // The id makes a repetition after a crash the same rejection.
        rejections()
                .replaceOne(
                        Filters.eq("_id", id + "/" + rejection.line()),
                        new Document("import", id)
                                .append("line", rejection.line())
                                .append("reason", rejection.reason()),
                        new ReplaceOptions().upsert(true));
    }

    List<Rejection> rejected(String id) {
        List<Rejection> rejected = new ArrayList<>();
        for (Document line :
                rejections()
                        .find(Filters.eq("import", id))
                        .sort(Sorts.ascending("line"))
                        .limit(MOST_REJECTIONS_SHOWN)) {
            rejected.add(new Rejection(line.getInteger("line"), line.getString("reason")));
        }
        return rejected;
    }

    /// Writes how far the job is and renews the lease; false when the lease is another's.
    boolean advance(ImportJob job) {
        Bson mine =
                Filters.and(
                        Filters.eq("_id", job.id()),
                        Filters.eq("owner", process),
                        Filters.ne("state", ImportJob.State.DONE.name()));
        return jobs().replaceOne(mine, document(job)).getMatchedCount() == 1;
    }

    void deleteContent(String id) {
        contents().deleteMany(Filters.eq("import", id));
    }

    /// Takes over a job that nobody works on; null when there is none.
    @Nullable ImportJob takeAbandoned() {
        Document taken =
                jobs().findOneAndUpdate(
                                Filters.and(
                                        Filters.in(
                                                "state",
                                                ImportJob.State.WAITING.name(),
                                                ImportJob.State.RUNNING.name()),
                                        Filters.lt("lease", Date.from(machine.instant()))),
                                Updates.combine(
                                        Updates.set("owner", process),
                                        Updates.set("lease", lease())));
        return taken == null ? null : read(taken);
    }

    private Date lease() {
        return Date.from(machine.instant().plus(LEASE));
    }

    private Document document(ImportJob job) {
        return new Document("_id", job.id())
                .append("format", job.format().name())
                .append("account", job.account())
                .append("fullName", job.fullName())
                .append("unit", job.unit())
                .append("language", job.language().toLanguageTag())
                .append("at", Date.from(job.at()))
                .append("state", job.state().name())
                .append("total", job.total())
                .append("done", job.done())
                .append("accepted", job.accepted())
                .append("owner", process)
                .append("lease", lease());
    }

    private static ImportJob read(Document document) {
        return new ImportJob(
                document.getString("_id"),
                ImportFormat.valueOf(document.getString("format")),
                document.getString("account"),
                document.getString("fullName"),
                document.getString("unit"),
                Locale.forLanguageTag(document.getString("language")),
                document.getDate("at").toInstant(),
                ImportJob.State.valueOf(document.getString("state")),
                document.getInteger("total"),
                document.getInteger("done"),
                document.getInteger("accepted"));
    }

    private MongoCollection<Document> jobs() {
        return mongo.getCollection("imports");
    }

    private MongoCollection<Document> contents() {
        return mongo.getCollection("import-contents");
    }

    private MongoCollection<Document> rejections() {
        return mongo.getCollection("import-rejections");
    }
}
