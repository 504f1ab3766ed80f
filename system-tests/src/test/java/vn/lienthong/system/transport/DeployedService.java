package vn.lienthong.system.transport;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import vn.lienthong.system.Project;

/// A service's own jar, started as a province starts it: settings in the environment, passwords in
/// files, no profile. The local store behind a line of TLS stands in for MongoDB; it knows no
/// users, which has to be allowed.
final class DeployedService implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    static final String PROVINCE =
            "local/sample-province/src/main/resources/sample-province/three-level";

    private final Path folder;
    private final SecuredKafka kafka;
    private final String service;
    private final int store = SecuredKafka.freePort();
    private final int port = SecuredKafka.freePort();
    private @Nullable TlsLine line;
    private final List<Process> running = new ArrayList<>();

    DeployedService(Path folder, SecuredKafka kafka, String service) {
        this.folder = folder;
        this.kafka = kafka;
        this.service = service;
    }

    /// Returns when it is healthy, its way to Kafka included.
    void start() throws IOException, InterruptedException, GeneralSecurityException {
        run(
                "store",
                new ProcessBuilder(
                        SecuredKafka.java(),
                        "-XX:TieredStopAtLevel=1",
                        "-Xmx192m",
                        "--sun-misc-unsafe-memory-access=allow",
                        "-jar",
                        Project.program("local/stack/store").toString(),
                        "--folder=" + folder.resolve("store"),
                        "--port=" + store));
        TlsLine toStore = new TlsLine(Path.of(kafka.tls("mongo.pem")), store);
        line = toStore;
        ProcessBuilder builder =
                new ProcessBuilder(
                        SecuredKafka.java(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-Xmx256m",
                        "-jar",
                        Project.program(service).toString());
        Map<String, String> environment = builder.environment();
        environment.put("SERVER_PORT", Integer.toString(port));
        environment.put("SERVER_ADDRESS", "127.0.0.1");
        environment.put("LIENTHONG_SECRETS", kafka.secrets(service).toString());
        environment.put("LIENTHONG_KAFKA", kafka.address());
        environment.put("LIENTHONG_KAFKA_USER", service);
        environment.put("LIENTHONG_KAFKA_CA", kafka.tls("ca.pem"));
        environment.put(
                "LIENTHONG_MONGO", "mongodb://localhost:" + toStore.port() + "/?retryWrites=false");
        environment.put("LIENTHONG_MONGO_CA", kafka.tls("ca.pem"));
        environment.put("LIENTHONG_PRODUCTION_ALLOW_PLAIN_TRANSPORT", "true");
        environment.put("LIENTHONG_KEYS_FILE", kafka.keys().toString());
        environment.put("LIENTHONG_ISSUER", "https://dang-nhap.binhan.gov.vn");
        environment.put("LIENTHONG_PROVINCE", Project.file(PROVINCE).toString());
        run(service, builder);
        awaitHealth();
    }

    private void run(String name, ProcessBuilder builder) throws IOException {
        Process process =
                builder.redirectErrorStream(true)
                        .redirectOutput(folder.resolve(name + ".log").toFile())
                        .start();
        running.add(process);
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
    }

    private void awaitHealth() throws InterruptedException {
        HttpClient http = HttpClient.newHttpClient();
        HttpRequest health =
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/actuator/health"))
                        .timeout(Duration.ofSeconds(20))
                        .build();
        long latest = System.nanoTime() + PATIENCE.toNanos();
        while (!isWell(http, health)) {
            if (System.nanoTime() > latest || !running.getLast().isAlive()) {
                throw new AssertionError(log());
            }
            TimeUnit.MILLISECONDS.sleep(200);
        }
    }

    private static boolean isWell(HttpClient http, HttpRequest health) throws InterruptedException {
        try {
            return http.send(health, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        }
    }

    /// How often the store was reached under TLS.
    int linesToTheStore() {
        return line == null ? 0 : line.connections();
    }

    String log() {
        try {
            return Files.readString(folder.resolve(service + ".log"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        for (Process process : running.reversed()) {
            process.destroyForcibly();
            process.onExit().join();
        }
        if (line != null) {
            line.close();
        }
    }
}
