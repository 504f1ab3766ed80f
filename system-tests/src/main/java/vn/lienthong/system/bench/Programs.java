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

    static final int BROKER = 19_092;
    static final int STORE = 37_017;
    static final int OUTSIDE = 19_000;
    static final int DEADLINE = 18_083;

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final Path root;
    private final Path folder;
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Map<String, Process> running = new LinkedHashMap<>();

    /// @param root the project's root, where the built programs lie
    /// @param folder where data and logs go
    Programs(Path root, Path folder) {
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
                128,
                "--server.port=" + OUTSIDE,
                "--lienthong.smtp.port=13025",
                "--lienthong.smpp.port=12775",
                "--lienthong.folder=" + folder.resolve("outside-world"),
                "--lienthong.province=" + province(),
                "--lienthong.issuer=http://localhost:" + OUTSIDE,
                "--lienthong.services=http://localhost:" + DEADLINE);
        awaitAnswer("http://localhost:" + OUTSIDE + "/actuator/health");
    }

    void startDeadlineService() {
        start(
                "deadline-service",
                768,
                "--server.address=127.0.0.1",
                "--server.port=" + DEADLINE,
                "--spring.profiles.active=local",
                "--lienthong.kafka=localhost:" + BROKER,
                "--lienthong.mongo=mongodb://localhost:" + STORE + "/?retryWrites=false",
                "--lienthong.issuer=http://localhost:" + OUTSIDE,
                "--lienthong.clock=http://localhost:" + OUTSIDE,
                "--lienthong.province=" + province());
        awaitAnswer("http://localhost:" + DEADLINE + "/actuator/health");
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

    /// A figure of deadline-service's own, as it tells it to Prometheus.
    Optional<String> metric(String name) {
        return get("http://localhost:" + DEADLINE + "/actuator/prometheus")
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
        command.addAll(
                List.of(
                        "-Xmx" + heapMegabytes + "m",
                        // Half a second's pause for the whole heap would be what is measured.
                        "-XX:+UseG1GC",
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
