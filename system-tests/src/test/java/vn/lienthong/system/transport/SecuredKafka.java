package vn.lienthong.system.transport;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.UnaryOperator;
import org.apache.kafka.clients.admin.Admin;
import org.jspecify.annotations.Nullable;
import vn.lienthong.system.Project;

/// A real Kafka with the settings of `ops/kafka/server.properties`, but for addresses and folders:
/// certificates, topics, users and rights are made by the scripts that a province runs.
final class SecuredKafka implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final String LEVELS = "ward,district,province";

    /// The tools of Kafka that the scripts call, and what each of them runs.
    private static final Map<String, String> TOOLS =
            Map.of(
                    "kafka-acls.sh", "org.apache.kafka.tools.AclCommand",
                    "kafka-topics.sh", "org.apache.kafka.tools.TopicCommand",
                    "kafka-configs.sh", "kafka.admin.ConfigCommand",
                    "kafka-storage.sh", "kafka.tools.StorageTool",
                    "kafka-server-start.sh", "kafka.Kafka");

    private final Path folder;
    private final int clients = freePort();
    private final int brokers = freePort();
    private final int controller = freePort();
    private @Nullable Process process;

    SecuredKafka(Path folder) {
        this.folder = folder;
    }

    /// Returns when it answers its administrator.
    void start() throws Exception {
        script(Map.of(), "ops/tls/make-certificates.sh", tls(""), "kafka,127.0.0.1", "mongo");
        script(Map.of(), "ops/keys/make-passwords.sh", secrets().toString());
        script(Map.of(), "ops/keys/make-keys.sh", keys().toString());
        tools();
        Path settings = write("server.properties", this::here);
        write("admin.properties", this::here);
        run(
                Map.of(),
                tool("kafka-storage.sh"),
                "format",
                "--cluster-id",
                "Mk3OEYBSD34fcwNTJENDM2Qk",
                "--config",
                settings.toString());
        Process server =
                builder(Map.of(), tool("kafka-server-start.sh"), settings.toString())
                        .redirectOutput(folder.resolve("kafka.log").toFile())
                        .start();
        process = server;
        Runtime.getRuntime().addShutdownHook(new Thread(server::destroyForcibly));
        awaitAdministrator();
    }

    /// Topics, users and rights.
    void setUp() throws IOException, InterruptedException {
        script(
                Map.of(
                        "KAFKA", administratorsAddress(),
                        "KAFKA_BIN", folder.resolve("bin").toString(),
                        "ADMIN", folder.resolve("admin.properties").toString()),
                "ops/kafka/set-up.sh",
                secrets().toString(),
                LEVELS);
    }

    /// Where services connect.
    String address() {
        return "localhost:" + clients;
    }

    String administratorsAddress() {
        return "localhost:" + brokers;
    }

    /// The services' master keys.
    Path keys() {
        return folder.resolve("keys/master.keys");
    }

    Path secrets() {
        return folder.resolve("secrets");
    }

    Path secrets(String service) {
        return secrets().resolve(service);
    }

    String tls(String file) {
        return folder.resolve("tls").resolve(file).toString();
    }

    String password(String user) throws IOException {
        return Files.readString(secrets(user).resolve("lienthong.kafka-password")).strip();
    }

    /// How a service of this name and password connects.
    Map<String, Object> as(String user, String password) {
        Map<String, Object> settings = new HashMap<>();
        settings.put("bootstrap.servers", address());
        settings.put("security.protocol", "SASL_SSL");
        settings.put("sasl.mechanism", "SCRAM-SHA-512");
        settings.put(
                "sasl.jaas.config",
                "org.apache.kafka.common.security.scram.ScramLoginModule required username=\"%s\" password=\"%s\";"
                        .formatted(user, password));
        settings.put("ssl.truststore.type", "PEM");
        settings.put("ssl.truststore.location", tls("ca.pem"));
        settings.put("request.timeout.ms", 10_000);
        settings.put("default.api.timeout.ms", 15_000);
        settings.put("max.block.ms", 15_000);
        return settings;
    }

    Map<String, Object> as(String user) throws IOException {
        return as(user, password(user));
    }

    Map<String, Object> asAdministrator() {
        return Map.of(
                "bootstrap.servers",
                administratorsAddress(),
                "security.protocol",
                "SSL",
                "ssl.keystore.type",
                "PEM",
                "ssl.keystore.location",
                tls("kafka-admin.pem"),
                "ssl.truststore.type",
                "PEM",
                "ssl.truststore.location",
                tls("ca.pem"));
    }

    /// A shipped file with the addresses and folders of this copy.
    private String here(String shipped) {
        return shipped.replace("/etc/lienthong/tls", tls(""))
                        .replace("/var/lib/kafka/data", folder.resolve("data").toString())
                        .replace("CLIENTS://:9092", "CLIENTS://127.0.0.1:" + clients)
                        .replace("BROKERS://:9094", "BROKERS://127.0.0.1:" + brokers)
                        .replace("CONTROLLER://:9093", "CONTROLLER://127.0.0.1:" + controller)
                        .replace("kafka:9092", "localhost:" + clients)
                        .replace("kafka:9094", "localhost:" + brokers)
                        .replace("kafka:9093", "localhost:" + controller)
                + """

                # Small.
                log.cleaner.dedupe.buffer.size=2097152
                offsets.topic.num.partitions=1
                group.initial.rebalance.delay.ms=0
                """;
    }

    private Path write(String name, UnaryOperator<String> change) throws IOException {
        return Files.writeString(
                folder.resolve(name), change.apply(Project.text("ops/kafka/" + name)));
    }

    /// Kafka's jars are the local broker's, and its tools.
    private void tools() throws IOException, InterruptedException {
        Path bin = Files.createDirectories(folder.resolve("bin"));
        run(
                Map.of(),
                java(),
                "-Djarmode=tools",
                "-jar",
                Project.program("local/stack/broker").toString(),
                "extract",
                "--destination",
                folder.resolve("kafka").toString());
        String tools =
                Arrays.stream(System.getProperty("java.class.path").split(":"))
                        .filter(jar -> jar.contains("/kafka-tools-"))
                        .findFirst()
                        .orElseThrow();
        for (Map.Entry<String, String> tool : TOOLS.entrySet()) {
            Path file =
                    Files.writeString(
                            bin.resolve(tool.getKey()),
                            """
                            #!/bin/sh
                            exec %s -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Xmx256m -XX:+AutoCreateSharedArchive \
                            -XX:SharedArchiveFile=%s/%s.jsa -Xlog:cds=off -Xlog:aot=off -cp '%s/*:%s' %s "$@"
                            """
                                    .formatted(
                                            java(),
                                            bin,
                                            tool.getKey(),
                                            folder.resolve("kafka/lib"),
                                            tools,
                                            tool.getValue()));
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwx------"));
        }
    }

    private String tool(String name) {
        return folder.resolve("bin").resolve(name).toString();
    }

    static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    private void awaitAdministrator() throws Exception {
        long latest = System.nanoTime() + PATIENCE.toNanos();
        try (Admin admin = Admin.create(asAdministrator())) {
            while (true) {
                try {
                    admin.describeCluster().nodes().get(2, TimeUnit.SECONDS);
                    return;
                } catch (ExecutionException | TimeoutException e) {
                    if (System.nanoTime() > latest || process == null || !process.isAlive()) {
                        throw new AssertionError(Files.readString(folder.resolve("kafka.log")), e);
                    }
                }
            }
        }
    }

    private void script(Map<String, String> environment, String name, String... arguments)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(Project.file(name).toString()));
        command.addAll(List.of(arguments));
        run(environment, command.toArray(String[]::new));
    }

    private void run(Map<String, String> environment, String... command)
            throws IOException, InterruptedException {
        Path said = Files.createTempFile(folder, "said", ".log");
        Process running = builder(environment, command).redirectOutput(said.toFile()).start();
        if (!running.waitFor(10, TimeUnit.MINUTES) || running.exitValue() != 0) {
            running.destroyForcibly();
            throw new AssertionError(List.of(command) + "\n" + Files.readString(said));
        }
    }

    private ProcessBuilder builder(Map<String, String> environment, String... command) {
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().putAll(environment);
        return builder;
    }

    static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        if (process != null) {
            process.destroyForcibly();
            process.onExit().join();
        }
    }
}
