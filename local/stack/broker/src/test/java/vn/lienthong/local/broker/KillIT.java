package vn.lienthong.local.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A broker in a process of its own, with a real client.
class KillIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String TOPIC = "lienthong.trial";

    @TempDir private Path folder;

    private final int port = freePort();
    private final int controllerPort = freePort();
    private final Set<String> acknowledged = ConcurrentHashMap.newKeySet();
    private Optional<Process> running = Optional.empty();

    @AfterEach
    void stop() {
        running.ifPresent(Process::destroyForcibly);
    }

    @Test
    void every_acknowledged_record_is_there_after_a_kill_and_a_stop() throws Exception {
        start();
        try (var admin = Admin.create(client())) {
            admin.createTopics(List.of(new NewTopic(TOPIC, 1, (short) 1))).all().get();
        }

        sendUntilKilled();
        start();
        assertThat(read()).containsAll(acknowledged);

        running.orElseThrow().destroy();
        assertThat(running.orElseThrow().waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
        start();
        assertThat(read()).containsAll(acknowledged);
    }

    @Test
    void a_topic_that_nobody_declared_does_not_come_into_being() throws Exception {
        start();
        try (var admin = Admin.create(client())) {
            var topic = admin.describeTopics(List.of("undeclared")).allTopicNames();

            assertThatThrownBy(topic::get)
                    .isInstanceOf(ExecutionException.class)
                    .hasCauseInstanceOf(UnknownTopicOrPartitionException.class);
        }
    }

    @Test
    void a_port_that_is_taken_is_named_in_one_line() throws Exception {
        try (var taken = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            var process = launch();

            assertThat(process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
            assertThat(process.exitValue()).isEqualTo(2);
            assertThat(Files.readString(folder.resolve("log")).strip())
                    .contains("port " + taken.getLocalPort() + " on 127.0.0.1 is taken")
                    .doesNotContain("\n");
        }
    }

    private Process launch() throws IOException {
        var log = folder.resolve("log");
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-Xmx192m",
                        "--sun-misc-unsafe-memory-access=allow",
                        // A test run that is killed leaves nobody behind.
                        "-Dlienthong.stop-with=" + ProcessHandle.current().pid(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        LocalBroker.class.getName(),
                        "--port=" + port,
                        "--controller-port=" + controllerPort,
                        "--folder=" + folder.resolve("data"))
                .redirectErrorStream(true)
                .redirectOutput(Files.writeString(log, "").toFile())
                .start();
    }

    private void start() throws Exception {
        var process = launch();
        running = Optional.of(process);
        var log = folder.resolve("log");
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!Files.readString(log).contains("broker ready on 127.0.0.1:" + port)) {
            assertThat(process.waitFor(20, TimeUnit.MILLISECONDS))
                    .as("ended early, see %s", log)
                    .isFalse();
            assertThat(System.nanoTime()).isLessThan(deadline);
        }
    }

    private Map<String, Object> client() {
        return Map.of("bootstrap.servers", "127.0.0.1:" + port);
    }

    /// The kill falls between two acknowledgements, with records on their way.
    private void sendUntilKilled() throws Exception {
        var settings =
                Map.<String, Object>of(
                        "bootstrap.servers",
                        "127.0.0.1:" + port,
                        "delivery.timeout.ms",
                        1000,
                        "request.timeout.ms",
                        500,
                        "max.block.ms",
                        1000);
        try (var producer =
                new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            for (var i = 0; i < 5000; i++) {
                var value = "record-" + i;
                var sent =
                        producer.send(
                                new ProducerRecord<>(TOPIC, "key", value),
                                (metadata, failure) -> {
                                    if (failure == null) {
                                        acknowledged.add(value);
                                    }
                                });
                if (i == 3000) {
                    sent.get();
                }
                if (i == 4000) {
                    running.orElseThrow().destroyForcibly().waitFor();
                    break;
                }
            }
        }
        assertThat(acknowledged).hasSizeGreaterThan(2000);
    }

    private Set<String> read() {
        var partition = new TopicPartition(TOPIC, 0);
        try (var consumer =
                new KafkaConsumer<>(client(), new StringDeserializer(), new StringDeserializer())) {
            consumer.assign(List.of(partition));
            consumer.seekToBeginning(List.of(partition));
            var end = consumer.endOffsets(List.of(partition)).getOrDefault(partition, 0L);
            var values = new HashSet<String>();
            while (consumer.position(partition) < end) {
                consumer.poll(Duration.ofMillis(200)).forEach(each -> values.add(each.value()));
            }
            return values;
        }
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
