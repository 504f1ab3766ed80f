package vn.lienthong.local.store;

import static com.mongodb.client.model.Filters.eq;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.MongoException;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReplaceOptions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The promise that what was acknowledged is there after the death of the process.
class KillIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /// For a client whose server is about to be killed.
    private static final Duration SHORT = Duration.ofSeconds(2);

    private static final int WRITERS = 4;
    private static final int ROUNDS = 3;

    @TempDir private Path folder;

    /// What the store has acknowledged.
    private final Set<String> inserted = ConcurrentHashMap.newKeySet();

    private final ConcurrentMap<String, Integer> replaced = new ConcurrentHashMap<>();

    @Test
    void every_acknowledged_write_is_there_after_a_kill_at_any_moment() throws Exception {
        for (var round = 0; round < ROUNDS; round++) {
            var before = inserted.size();
            var process = start();
            writeUntilKilled(process, round);

            assertThat(inserted.size()).isGreaterThan(before);
            process = start();
            everythingAcknowledgedIsThere();
            process.destroyForcibly().waitFor();
        }
    }

    private Process start() throws Exception {
        var log = folder.resolve("log");
        var process =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-XX:TieredStopAtLevel=1",
                                "-Xmx128m",
                                // A failing test leaves nobody behind.
                                "-Dlienthong.stop-with=" + ProcessHandle.current().pid(),
                                "-cp",
                                System.getProperty("java.class.path"),
                                LocalStore.class.getName(),
                                "--port=0",
                                "--folder=" + folder.resolve("data"))
                        .redirectErrorStream(true)
                        .redirectOutput(Files.writeString(log, "").toFile())
                        .start();
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!Files.readString(log).contains("store ready on ")) {
            assertThat(process.waitFor(20, TimeUnit.MILLISECONDS))
                    .as(() -> "ended early: " + log)
                    .isFalse();
            assertThat(System.nanoTime()).isLessThan(deadline);
        }
        return process;
    }

    private String uri(Duration patience) throws Exception {
        var log = Files.readString(folder.resolve("log")).strip();
        return "mongodb://"
                + log.substring(log.lastIndexOf(' ') + 1)
                + "/?retryWrites=false&serverSelectionTimeoutMS="
                + patience.toMillis();
    }

    private void writeUntilKilled(Process process, int round) throws Exception {
        var before = inserted.size();
        try (var client = MongoClients.create(uri(SHORT))) {
            var documents = client.getDatabase("test").getCollection("acknowledged");
            documents.createIndex(Indexes.ascending("n"), new IndexOptions().unique(true));
            var writers =
                    IntStream.range(0, WRITERS)
                            .mapToObj(writer ->
                                    Thread.ofPlatform()
                                            .start(() -> write(documents, round, writer)))
                            .toList();
            while (inserted.size() == before) {
                Thread.onSpinWait();
            }
            process.waitFor(ThreadLocalRandom.current().nextInt(100, 2000), TimeUnit.MILLISECONDS);
            process.destroyForcibly().waitFor();
            for (var writer : writers) {
                writer.join();
            }
        }
    }

    private void write(MongoCollection<Document> documents, int round, int writer) {
        var counter = "counter-" + writer;
        try {
            for (var i = 0; ; i++) {
                var n = (round * 1_000_000 + i) * WRITERS + writer;
                var ids = new ArrayList<Document>();
                for (var b = 0; b < 3; b++) {
                    ids.add(new Document("_id", n + "/" + b).append("n", n + "/" + b));
                }
                documents.insertMany(ids);
                ids.forEach(each -> inserted.add(each.getString("_id")));
                documents.replaceOne(
                        eq("_id", counter),
                        new Document("_id", counter).append("n", counter).append("at", n),
                        new ReplaceOptions().upsert(true));
                replaced.put(counter, n);
            }
        } catch (MongoException e) {
            // The store has been killed: what was not acknowledged may be there or not.
            assertThat(e).isNotNull();
        }
    }

    private void everythingAcknowledgedIsThere() throws Exception {
        try (var client = MongoClients.create(uri(PATIENCE))) {
            var documents = client.getDatabase("test").getCollection("acknowledged");
            var found = new HashSet<String>();
            documents.find().forEach(each -> found.add(each.getString("_id")));
            assertThat(missing(found, inserted)).isEmpty();
            replaced.forEach((counter, n) ->
                    assertThat(documents.find(eq("n", counter)).into(new ArrayList<>()))
                            .singleElement()
                            .satisfies(each ->
                                    assertThat(each.getInteger("at")).isGreaterThanOrEqualTo(n)));
        }
    }

    private static List<String> missing(Collection<String> found, Collection<String> expected) {
        return expected.stream().filter(id -> !found.contains(id)).toList();
    }
}
