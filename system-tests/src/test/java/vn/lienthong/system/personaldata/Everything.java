package vn.lienthong.system.personaldata;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.bson.Document;
import vn.lienthong.system.Machine;
import vn.lienthong.system.Rest;

/// All that the system wrote, wherever it is.
final class Everything {

    private static final int KAFKA = 9092;
    private static final int STORE = 27017;
    private static final List<Integer> PROGRAMS =
            List.of(Rest.PORTAL, Rest.INTAKE, Rest.ROUTING, Rest.DEADLINE, Rest.NOTIFICATION);

    /// Phones and mailboxes, and the folder from which the national portal fetches: what was sent
    /// has left the system.
    private static final Set<String> OUTSIDE = Set.of("outside-world", "national-portal");

    private final Machine machine;
    private final Rest rest;

    Everything(Machine machine, Rest rest) {
        this.machine = machine;
        this.rest = rest;
    }

    /// Where something of the person was found, and what; empty when nowhere.
    Map<String, List<String>> found() throws Exception {
        Map<String, List<String>> found = new TreeMap<>();
        BiConsumer<String, byte[]> look =
                (where, octets) -> {
                    List<String> traces = Marked.foundIn(octets);
                    if (!traces.isEmpty()) {
                        found.put(where, traces);
                    }
                };
        files(look);
        records((where, text) -> look.accept(where, text.getBytes(StandardCharsets.UTF_8)));
        documents((where, text) -> look.accept(where, text.getBytes(StandardCharsets.UTF_8)));
        metrics(look);
        return found;
    }

    /// Logs, and whatever else lies in the folder of this copy.
    void files(BiConsumer<String, byte[]> out) throws IOException {
        for (Path file : files()) {
            if (!isOutside(file)) {
                out.accept(file.toString(), Files.readAllBytes(file));
            }
        }
    }

    /// What was sent to the person or about him.
    void outside(BiConsumer<String, byte[]> out) throws IOException {
        for (Path file : files()) {
            if (isOutside(file)) {
                out.accept(file.toString(), Files.readAllBytes(file));
            }
        }
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.walk(machine.home())) {
            return files.filter(Files::isRegularFile).toList();
        }
    }

    private boolean isOutside(Path file) {
        for (Path part : machine.home().relativize(file)) {
            if (OUTSIDE.contains(part.toString())) {
                return true;
            }
        }
        return false;
    }

    /// Every record of every topic: key, headers and value.
    void records(BiConsumer<String, String> out) {
        try (var consumer =
                new KafkaConsumer<>(
                        Map.of("bootstrap.servers", "localhost:" + machine.port(KAFKA)),
                        new StringDeserializer(),
                        new ByteArrayDeserializer())) {
            List<TopicPartition> all =
                    consumer.listTopics().values().stream()
                            .flatMap(List::stream)
                            .filter(part -> !part.topic().startsWith("__"))
                            .map(part -> new TopicPartition(part.topic(), part.partition()))
                            .toList();
            consumer.assign(all);
            consumer.seekToBeginning(all);
            Map<TopicPartition, Long> ends = consumer.endOffsets(all);
            while (all.stream()
                    .anyMatch(part -> consumer.position(part) < ends.getOrDefault(part, 0L))) {
                for (ConsumerRecord<String, byte[]> record :
                        consumer.poll(Duration.ofMillis(500))) {
                    out.accept(record.topic() + " " + record.key(), text(record));
                }
            }
        }
    }

    private static String text(ConsumerRecord<String, byte[]> record) {
        StringBuilder text = new StringBuilder(String.valueOf(record.key()));
        for (Header header : record.headers()) {
            text.append('\n')
                    .append(header.key())
                    .append('=')
                    .append(new String(header.value(), StandardCharsets.UTF_8));
        }
        return text.append('\n')
                .append(new String(record.value(), StandardCharsets.UTF_8))
                .toString();
    }

    /// Every document of every collection.
    void documents(BiConsumer<String, String> out) {
        try (MongoClient client = store()) {
            for (String name : client.listDatabaseNames().into(new ArrayList<>())) {
                MongoDatabase database = client.getDatabase(name);
                for (String collection : database.listCollectionNames().into(new ArrayList<>())) {
                    for (Document document : database.getCollection(collection).find()) {
                        out.accept(
                                "%s.%s %s".formatted(name, collection, document.get("_id")),
                                document.toJson());
                    }
                }
            }
        }
    }

    /// The store as a client sees it; to be closed.
    MongoClient store() {
        return MongoClients.create("mongodb://localhost:" + machine.port(STORE));
    }

    private void metrics(BiConsumer<String, byte[]> out) throws Exception {
        for (int program : PROGRAMS) {
            out.accept(
                    "metrics of " + program,
                    rest.get(program, "/actuator/prometheus", null).bytes());
        }
    }
}
