package vn.lienthong.system;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// One copy of the system on this machine, with a folder and ports of its own, worked through the
/// script as a user would.
public final class Machine {

    private static final int[] PORTS = {
        8080, 8081, 8082, 8083, 8084, 8292, 8293, 8294, 8381, 8382, 8383, 8384, 9000, 9092, 9093,
        27017, 3025, 3026, 2775, 2776, 2777
    };

    private final Path root = root(Path.of("").toAbsolutePath());
    private final Path home;
    private final int shift = freeShift();
    private final Map<String, String> settings = new ConcurrentHashMap<>();

    public Machine(String name) {
        this.home = root.resolve("system-tests/target").resolve(name + "-" + System.nanoTime());
    }

    /// A running command and what it has printed.
    public record Command(Process process, List<String> lines) {

        /// Waits for a line.
        ///
        /// @throws AssertionError with everything printed when it does not come in time
        public void await(Predicate<String> line, Duration patience) throws InterruptedException {
            long latest = System.nanoTime() + patience.toNanos();
            while (lines.stream().noneMatch(line)) {
                if (System.nanoTime() > latest || !process.isAlive()) {
                    throw new AssertionError("Not printed:\n" + String.join("\n", lines));
                }
                TimeUnit.MILLISECONDS.sleep(50);
            }
        }

        public int end(Duration patience) throws InterruptedException {
            if (!process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new AssertionError("Does not end:\n" + String.join("\n", lines));
            }
            return process.exitValue();
        }
    }

    /// Sets a variable of the environment for commands that are run from now on.
    public void set(String variable, String value) {
        settings.put(variable, value);
    }

    public Command run(String... arguments) throws IOException {
        Stream<String> command = Stream.of(root.resolve("lienthong").toString());
        ProcessBuilder builder =
                new ProcessBuilder(Stream.concat(command, Arrays.stream(arguments)).toList())
                        .directory(root.toFile())
                        .redirectErrorStream(true);
        builder.environment().put("LIENTHONG_HOME", home.toString());
        builder.environment().put("LIENTHONG_PORT_SHIFT", Integer.toString(shift));
        builder.environment().putAll(settings);
        Process process = builder.start();
        List<String> lines = new CopyOnWriteArrayList<>();
        Thread.ofVirtual()
                .start(() -> {
                    try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
                        out.lines().forEach(lines::add);
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                });
        return new Command(process, lines);
    }

    /// Ends a process of the system without warning.
    public void kill(String name) throws IOException {
        long pid = Long.parseLong(Files.readString(pidFile(name)).strip().split(" ", -1)[0]);
        ProcessHandle.of(pid).orElseThrow().destroyForcibly();
    }

    /// Resident memory of all processes of the system, in MiB.
    long residentMegabytes() throws IOException {
        long kilobytes = 0;
        try (Stream<Path> files = Files.list(home.resolve("run"))) {
            for (Path file : files.filter(f -> f.toString().endsWith(".pid")).toList()) {
                String pid = Files.readString(file).strip().split(" ", -1)[0];
                for (String line : Files.readAllLines(Path.of("/proc", pid, "status"))) {
                    if (line.startsWith("VmRSS:")) {
                        kilobytes += Long.parseLong(line.replaceAll("\\D", ""));
                    }
                }
            }
        }
        return kilobytes / 1024;
    }

    /// Where the processes of the system listen, each as an address in hexadecimal digits and a
    /// port, as the system's tables of sockets have it.
    Set<Listening> listening() throws IOException {
        Set<Listening> all = new LinkedHashSet<>();
        try (Stream<Path> files = Files.list(home.resolve("run"))) {
            for (Path file : files.filter(f -> f.toString().endsWith(".pid")).toList()) {
                all.addAll(Listening.of(Files.readString(file).strip().split(" ", -1)[0]));
            }
        }
        return all;
    }

    private Path pidFile(String name) {
        return home.resolve("run").resolve(name + ".pid");
    }

    public int port(int usual) {
        return usual + shift;
    }

    /// Where this copy keeps all that it writes.
    public Path home() {
        return home;
    }

    /// Where the project lies.
    public Path root() {
        return root;
    }

    private static Path root(Path from) {
        Path at = from;
        while (!Files.exists(at.resolve("mvnw"))) {
            at = java.util.Objects.requireNonNull(at.getParent(), "No root above " + from);
        }
        return at;
    }

    private static int freeShift() {
        while (true) {
            int shift = ThreadLocalRandom.current().nextInt(110, 300) * 10;
            if (Arrays.stream(PORTS).allMatch(port -> isFree(port + shift))) {
                return shift;
            }
        }
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (IOException e) {
            return false;
        }
    }
}
