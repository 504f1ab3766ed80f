package vn.lienthong.system.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// The programs that a benchmark needs, as processes of their own with a folder of their own.
final class Programs implements AutoCloseable {

    private static final int SHIFT =
            Integer.parseInt(System.getenv().getOrDefault("LIENTHONG_PORT_SHIFT", "0"));

    static final int BROKER = 19_092 + SHIFT;
    static final int STORE = 37_017 + SHIFT;
    static final int OUTSIDE = 19_000 + SHIFT;
    static final int DEADLINE = 18_083 + SHIFT;
    static final int NOTIFICATION = 18_084 + SHIFT;
    private static final int SMTP = 13_025 + SHIFT;
    private static final int SMTP_RELAY = 13_026 + SHIFT;
    private static final int SMPP = 12_775 + SHIFT;
    private static final int SMS_GATEWAY = 12_776 + SHIFT;
    private static final int PAYMENTS = 12_777 + SHIFT;

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    /// How a virtual machine is set up.
    enum Manner {
        /// With room for a million dossiers.
        ROOMY {
            @Override
            List<String> flags(int heapMegabytes) {
                return List.of(
                        "-Xmx" + heapMegabytes + "m",
                        // Half a second's pause for the whole heap would be what is measured.
                        "-XX:+UseG1GC");
            }
        },
        /// As `./lienthong up` sets it up, where memory and a quick start count.
        AS_UP {
            @Override
            List<String> flags(int heapMegabytes) {
                return List.of(
                        "-Xmx" + Math.min(heapMegabytes, LARGEST_UP) + "m",
                        "-Xms32m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-Xss512k",
                        "-XX:MaxMetaspaceSize=160m",
                        "-XX:ReservedCodeCacheSize=48m",
                        "-XX:MinHeapFreeRatio=20",
                        "-XX:MaxHeapFreeRatio=40",
                        "-XX:+ExitOnOutOfMemoryError");
            }
        };

        private static final int LARGEST_UP = 160;

        abstract List<String> flags(int heapMegabytes);
    }

    private final Manner manner;
    private final Path root;
    private final Path folder;
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Map<String, Process> running = new LinkedHashMap<>();

    /// @param root the project's root, where the built programs lie
    /// @param folder where data and logs go
    Programs(Manner manner, Path root, Path folder) {
        this.manner = manner;
        this.root = root;
        this.folder = folder;
    }

    void startBroker() {
        start(
                "local/stack/broker",
                512,
                "--port=" + BROKER,
                "--controller-port=" + (BROKER + 1),
                "--folder=" + folder.resolve("broker"));
        awaitPort(BROKER);
    }

    void startStore() {
        start("local/stack/store", 3072, "--port=" + STORE, "--folder=" + folder.resolve("store"));
        awaitPort(STORE);
    }

    void startOutsideWorld() {
        start(
                "local/stack/outside-world",
                96,
                "--server.port=" + OUTSIDE,
                "--lienthong.smtp.port=" + SMTP,
                "--lienthong.smtp.relay-port=" + SMTP_RELAY,
                "--lienthong.smpp.port=" + SMPP,
                "--lienthong.sms-gateway.port=" + SMS_GATEWAY,
                "--lienthong.payments.port=" + PAYMENTS,
                "--lienthong.sms-gateway.receipts-to=http://localhost:"
                        + NOTIFICATION
                        + "/public/receipts/sms-http",
                "--lienthong.folder=" + folder.resolve("outside-world"),
                "--lienthong.province=" + province(),
                "--lienthong.issuer=http://localhost:" + OUTSIDE,
                "--lienthong.services=http://localhost:" + DEADLINE);
        awaitAnswer("http://localhost:" + OUTSIDE + "/actuator/health");
    }

    String mongo() {
        return "mongodb://localhost:" + STORE + "/?retryWrites=false";
    }

    Path masterKeys() {
        return folder.resolve("master.keys");
    }

    void startDeadlineService() {
        startService("deadline-service", 768, DEADLINE);
    }

    /// With the providers that the outside world plays.
    void startNotificationService() {
        startService(
                "notification-service",
                128,
                NOTIFICATION,
                "--lienthong.keys.file=" + masterKeys(),
                "--lienthong.providers.smpp.smpp.port=" + SMPP,
                "--lienthong.providers.sms-http.http.url=http://localhost:"
                        + SMS_GATEWAY
                        + "/local/sms-gateway/messages",
                "--lienthong.providers.smtp.smtp.port=" + SMTP,
                "--lienthong.providers.smtp-relay.smtp.port=" + SMTP_RELAY,
                "--lienthong.providers.chat-file.file.path=" + folder.resolve("chat.ndjson"),
                "--lienthong.providers.portal-file.file.path=" + folder.resolve("portal.ndjson"));
    }

    private void startService(String program, int heapMegabytes, int port, String... more) {
        List<String> arguments =
                new ArrayList<>(
                        List.of(
                                "--server.address=127.0.0.1",
                                "--server.port=" + port,
                                "--spring.profiles.active=local",
                                "--lienthong.kafka=localhost:" + BROKER,
                                "--lienthong.mongo=mongodb://localhost:"
                                        + STORE
                                        + "/?retryWrites=false",
                                "--lienthong.issuer=http://localhost:" + OUTSIDE,
                                "--lienthong.clock=http://localhost:" + OUTSIDE,
                                "--lienthong.province=" + province()));
        arguments.addAll(List.of(more));
        start(program, heapMegabytes, arguments.toArray(String[]::new));
        awaitAnswer("http://localhost:" + port + "/actuator/health");
    }

    /// Ends a program as a power cut would.
    void kill(String program) {
        Process process = running.remove(program);
        if (process != null) {
            process.destroyForcibly();
            process.onExit().join();
        }
    }

    /// Resident memory of a program, in bytes.
    long resident(String program) {
        Process process = running.get(program);
        if (process == null) {
            return 0;
        }
        try (Stream<String> lines = Files.lines(Path.of("/proc", "" + process.pid(), "status"))) {
            return lines.filter(line -> line.startsWith("VmRSS:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) * 1024)
                    .findFirst()
                    .orElse(0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// A figure of a service's own, as it tells it to Prometheus.
    Optional<String> metric(int port, String name) {
        return get("http://localhost:" + port + "/actuator/prometheus")
                .lines()
                .filter(line -> line.startsWith(name))
                .map(line -> line.substring(line.lastIndexOf(' ') + 1))
                .findFirst();
    }

    /// Processor time that every program has used so far, by name.
    Map<String, Duration> processor() {
        Map<String, Duration> used = new LinkedHashMap<>();
        running.forEach((program, process) ->
                used.put(
                        Path.of(program).getFileName().toString(),
                        process.info().totalCpuDuration().orElse(Duration.ZERO)));
        return used;
    }

    /// The programs that run.
    List<String> names() {
        return List.copyOf(running.keySet());
    }

    /// Bytes that lie in a program's folder.
    long stored(String name) {
        try (Stream<Path> files = Files.walk(folder.resolve(name))) {
            return files.mapToLong(Programs::size).sum();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long size(Path file) {
        try {
            return Files.isRegularFile(file) ? Files.size(file) : 0;
        } catch (IOException e) {
            return 0;
        }
    }

    String get(String address) {
        return send(HttpRequest.newBuilder(URI.create(address)).GET()).body();
    }

    /// What a program answers on that path.
    String json(int port, String path) {
        return send(HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                        .header("Accept", "application/json")
                        .GET())
                .body();
    }

    String post(String address, String json) {
        HttpResponse<String> answer =
                send(
                        HttpRequest.newBuilder(URI.create(address))
                                .timeout(Duration.ofMinutes(30))
                                .header("Content-Type", "application/json")
                                .POST(HttpRequest.BodyPublishers.ofString(json)));
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(address + " answered " + answer.body());
        }
        return answer.body();
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private Path province() {
        return root.resolve("local/sample-province/src/main/resources/sample-province/three-level");
    }

    private void start(String program, int heapMegabytes, String... arguments) {
        String artifact =
                program.startsWith("local/stack/")
                        ? "local-" + Path.of(program).getFileName()
                        : program;
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(manner.flags(heapMegabytes));
        command.addAll(
                List.of(
                        "-XX:+UseCompactObjectHeaders",
                        "-Duser.timezone=Asia/Ho_Chi_Minh",
                        "--enable-native-access=ALL-UNNAMED",
                        "--sun-misc-unsafe-memory-access=allow",
                        "-jar",
                        jar(program, artifact).toString()));
        command.addAll(List.of(arguments));
        try {
            Files.createDirectories(folder.resolve("logs"));
            running.put(
                    program,
                    new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(
                                    ProcessBuilder.Redirect.appendTo(
                                            folder.resolve("logs")
                                                    .resolve(artifact + ".log")
                                                    .toFile()))
                            .start());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path jar(String program, String artifact) {
        return root.resolve(program).resolve("target").resolve(artifact + "-0.1.0-app.jar");
    }

    private static void awaitPort(int port) {
        await(
                "port " + port,
                () -> {
                    try (var _ = new Socket(InetAddress.getLoopbackAddress(), port)) {
                        return true;
                    }
                });
    }

    private void awaitAnswer(String address) {
        await(
                address,
                () -> {
                    HttpRequest request = HttpRequest.newBuilder(URI.create(address)).GET().build();
                    return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode()
                            == 200;
                });
    }

    private interface Attempt {
        boolean succeeds() throws IOException, InterruptedException;
    }

    private static void await(String what, Attempt attempt) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end) {
            try {
                if (attempt.succeeds()) {
                    return;
                }
                Thread.sleep(50);
            } catch (IOException e) {
                pause();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
        throw new IllegalStateException(what + " did not answer");
    }

    private static void pause() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        List.copyOf(running.values()).reversed().forEach(Process::destroy);
        running.values().forEach(process -> process.onExit().join());
    }
}
