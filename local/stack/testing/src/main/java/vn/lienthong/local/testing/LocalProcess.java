package vn.lienthong.local.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;

/// A broker or store that runs as a child of this JVM and ends with it.
///
/// It keeps its port and its data when it is killed and restarted.
public final class LocalProcess {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int ATTEMPTS = 5;

    /// Exit code of a program that cannot have its port.
    private static final int REFUSED = 2;

    /// Below what the system hands out to outgoing connections, so that a port is still free at a
    /// restart.
    private static final int LOWEST_PORT = 20_000;

    private static final int HIGHEST_PORT = 32_000;

    private final Programs programs;
    private final Program program;
    private final Path folder;
    private final List<Integer> ports;
    private Process process;

    private LocalProcess(Programs programs, Program program, Path folder, List<Integer> ports) {
        this.programs = programs;
        this.program = program;
        this.folder = folder;
        this.ports = ports;
        this.process = launch();
    }

    /// Returns when it is ready.
    ///
    /// @throws IllegalStateException with the end of its log when it does not become so
    static LocalProcess start(Programs programs, Program program, Path folder) {
        for (var attempt = 1; ; attempt++) {
            var started = new LocalProcess(programs, program, folder, freePorts(program.ports()));
            if (started.becomesReady() || attempt == ATTEMPTS) {
                started.requireReady();
                Runtime.getRuntime().addShutdownHook(new Thread(started::end));
                return started;
            }
        }
    }

    private static List<Integer> freePorts(int count) {
        var ports = new ArrayList<Integer>();
        while (ports.size() < count) {
            var port = ThreadLocalRandom.current().nextInt(LOWEST_PORT, HIGHEST_PORT);
            if (isFree(port) && !ports.contains(port)) {
                ports.add(port);
            }
        }
        return ports;
    }

    private static boolean isFree(int port) {
        try (var socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (IOException e) {
            return false;
        }
    }

    private Process launch() {
        try {
            Files.createDirectories(folder);
            return new ProcessBuilder(programs.command(program, folder, ports))
                    .redirectErrorStream(true)
                    .redirectOutput(Files.writeString(log(), "").toFile())
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path log() {
        return folder.resolve(program.label() + ".log");
    }

    private boolean becomesReady() {
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        try {
            while (System.nanoTime() < deadline) {
                if (isReady()) {
                    return true;
                }
                if (process.waitFor(20, TimeUnit.MILLISECONDS)) {
                    return process.exitValue() != REFUSED && isReady();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return false;
    }

    private boolean isReady() {
        return read().contains(program.label() + " ready on ");
    }

    private String read() {
        try {
            return Files.readString(log());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void requireReady() {
        if (!process.isAlive() || !isReady()) {
            process.destroyForcibly();
            throw new IllegalStateException(
                    "The local " + program.label() + " did not become ready. Its log:\n" + read());
        }
    }

    /// Where it listens, as `host:port`.
    public String address() {
        return "127.0.0.1:" + ports.getFirst();
    }

    /// Ends it at once, as `kill -9` does: nothing is flushed, nobody is told.
    public synchronized void kill() {
        process.destroyForcibly();
        await();
    }

    /// Asks it to stop and waits until it has.
    public synchronized void stop() {
        process.destroy();
        await();
    }

    /// Starts it again on the same port and data, and returns when it is ready; kills it before
    /// when it runs.
    ///
    /// @throws IllegalStateException with its log when it does not become ready
    public synchronized void restart() {
        kill();
        process = launch();
        becomesReady();
        requireReady();
    }

    private void await() {
        try {
            if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                throw new IllegalStateException("The local " + program.label() + " does not stop");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void end() {
        kill();
        try (var files = Files.walk(folder.resolve(program.label()))) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            // It lies under target and goes with the next clean build.
            folder.toFile().deleteOnExit();
        }
    }
}
