package vn.lienthong.kit.migration;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/// Applies what the store has not seen yet, each once, though replicas start together: who is first
/// does it, the others wait for him; whose process died is followed by the next. What was applied
/// is written down in the collection `migrations`.
final class Migrations implements SmartLifecycle {

    static final String COLLECTION = "migrations";

    private static final Logger LOG = LoggerFactory.getLogger(Migrations.class);
    private static final String DONE_AT = "doneAt";
    private static final String UNTIL = "until";
    private static final String READABLE_FROM = "readableFrom";

    private final MongoDatabase store;
    private final List<Migration> migrations;
    private final Duration lease;
    // How long somebody is waited for is measured by the machine's clock.
    private final Clock clock = Clock.systemUTC();
    private volatile boolean running;

    /// @param lease after which one who says nothing is held for dead
    Migrations(MongoDatabase store, List<Migration> migrations, Duration lease) {
        this.store = store;
        this.migrations =
                migrations.stream().sorted(Comparator.comparingInt(Migration::number)).toList();
        this.lease = lease;
        for (int i = 0; i < this.migrations.size(); i++) {
            if (this.migrations.get(i).number() != i + 1) {
                throw new IllegalStateException("Migrations are not numbered from 1 without gaps");
            }
        }
    }

    /// Brings the store to where this program expects it.
    ///
    /// @throws StoreTooNewException when a newer one has brought it beyond
    void apply() {
        requireReadable();
        for (Migration migration : migrations) {
            while (!isDone(migration)) {
                if (isMine(migration)) {
                    run(migration);
                } else {
                    pause();
                }
            }
        }
    }

    private MongoCollection<Document> ledger() {
        return store.getCollection(COLLECTION);
    }

    private void requireReadable() {
        int known = migrations.size();
        Document newest =
                ledger().find(
                                Filters.and(
                                        Filters.gt("_id", known), Filters.gt(READABLE_FROM, known)))
                        .sort(Sorts.descending(READABLE_FROM))
                        .first();
        if (newest != null) {
            throw new StoreTooNewException(known, newest.getInteger(READABLE_FROM));
        }
    }

    private boolean isDone(Migration migration) {
        return ledger().find(
                                Filters.and(
                                        Filters.eq("_id", migration.number()),
                                        Filters.exists(DONE_AT)))
                        .first()
                != null;
    }

    /// Whether it is this program that applies it.
    private boolean isMine(Migration migration) {
        Instant now = clock.instant();
        try {
            ledger().insertOne(
                            new Document("_id", migration.number())
                                    .append("what", migration.what())
                                    .append(READABLE_FROM, migration.readableFrom())
                                    .append(UNTIL, now.plus(lease)));
            return true;
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                throw e;
            }
            Bson left =
                    Filters.and(
                            Filters.eq("_id", migration.number()),
                            Filters.exists(DONE_AT, false),
                            Filters.lt(UNTIL, Date.from(now)));
            return ledger().updateOne(left, Updates.set(UNTIL, now.plus(lease))).getModifiedCount()
                    == 1;
        }
    }

    private void run(Migration migration) {
        Instant began = clock.instant();
        Bson it = Filters.eq("_id", migration.number());
        Thread alive = Thread.ofVirtual().start(() -> stayAlive(it));
        try {
            migration.apply(store);
        } catch (RuntimeException e) {
            // So that the next start need not wait.
            ledger().updateOne(it, Updates.set(UNTIL, Instant.EPOCH));
            throw e;
        } finally {
            alive.interrupt();
        }
        Instant done = clock.instant();
        ledger().updateOne(it, Updates.combine(Updates.set(DONE_AT, done), Updates.unset(UNTIL)));
        LOG.info(
                "Migration {} in {} ms: {}",
                migration.number(),
                Duration.between(began, done).toMillis(),
                migration.what());
    }

    private void stayAlive(Bson it) {
        try {
            while (true) {
                Thread.sleep(lease.dividedBy(3));
                ledger().updateOne(
                                Filters.and(it, Filters.exists(DONE_AT, false)),
                                Updates.set(UNTIL, clock.instant().plus(lease)));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(200);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void start() {
        apply();
        running = true;
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /// Before anything is consumed or answered.
    @Override
    public int getPhase() {
        return Integer.MIN_VALUE;
    }
}
