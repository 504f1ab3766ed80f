package vn.lienthong.system.capacity;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;
import org.bson.RawBsonDocument;
import vn.lienthong.system.SystemCopy;

/// Reads what a running system has used and written so far.
final class Meter {

    private static final List<String> SERVICES =
            List.of("intake", "routing", "deadline", "notification", "portal");
    private static final int KAFKA = 9092;
    private static final int STORE = 27017;

    /// Clock ticks of Linux.
    private static final double MILLIS_OF_A_TICK = 10;

    private static final int USER_TIME = 11;

    private final SystemCopy system;

    Meter(SystemCopy system) {
        this.system = system;
    }

    /// Milliseconds of one processor that each service has used since it was started.
    SortedMap<String, Double> cpuMillis() throws IOException {
        SortedMap<String, Double> used = new TreeMap<>();
        for (String service : SERVICES) {
            Path file = system.home().resolve("run").resolve(service + ".pid");
            String pid = Files.readString(file).strip().split(" ", -1)[0];
            String stat = Files.readString(Path.of("/proc", pid, "stat"));
            String[] figures = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
            double ticks =
                    Long.parseLong(figures[USER_TIME]) + Long.parseLong(figures[USER_TIME + 1]);
            used.put(service, ticks * MILLIS_OF_A_TICK);
        }
        return used;
    }

    /// Events on all topics.
    long events() throws Exception {
        Map<String, Object> settings =
                Map.of("bootstrap.servers", "localhost:" + (KAFKA + system.shift()));
        try (Admin admin = Admin.create(settings)) {
            List<String> topics =
                    admin.listTopics().names().get().stream()
                            .filter(name -> name.startsWith("lienthong."))
                            .toList();
            Map<TopicPartition, OffsetSpec> ends = new HashMap<>();
            admin.describeTopics(topics)
                    .allTopicNames()
                    .get()
                    .forEach((name, topic) ->
                            topic.partitions()
                                    .forEach(part ->
                                            ends.put(
                                                    new TopicPartition(name, part.partition()),
                                                    OffsetSpec.latest())));
            return admin.listOffsets(ends).all().get().values().stream()
                    .mapToLong(end -> end.offset())
                    .sum();
        }
    }

    /// Of the segments of our topics, as they lie on the broker's disk.
    long kafkaBytes() throws IOException {
        try (Stream<Path> files = Files.walk(system.home())) {
            return files.filter(file -> file.toString().endsWith(".log"))
                    .filter(Meter::isOfTopic)
                    .mapToLong(Meter::size)
                    .sum();
        }
    }

    private static boolean isOfTopic(Path segment) {
        return segment.getName(segment.getNameCount() - 2).toString().startsWith("lienthong.");
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Of all documents of the services' databases.
    long storeBytes() {
        long bytes = 0;
        try (MongoClient client =
                MongoClients.create("mongodb://localhost:" + (STORE + system.shift()))) {
            for (String name : client.listDatabaseNames().into(new ArrayList<>())) {
                if (name.startsWith("lienthong")) {
                    bytes += size(client.getDatabase(name));
                }
            }
        }
        return bytes;
    }

    private static long size(MongoDatabase database) {
        long bytes = 0;
        for (String name : database.listCollectionNames().into(new ArrayList<>())) {
            for (RawBsonDocument document :
                    database.getCollection(name, RawBsonDocument.class).find()) {
                bytes += document.getByteBuffer().remaining();
            }
        }
        return bytes;
    }
}
