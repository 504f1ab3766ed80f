package vn.lienthong.local.launcher;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// Who listens on a port, as far as this user may know: from `/proc` on Linux, else from `lsof`.
final class PortHolder {

    private static final String LISTENING = "0A";
    private static final int LOCAL_ADDRESS = 1;
    private static final int STATE = 3;
    private static final int INODE = 9;

    private PortHolder() {}

    /// For example `java (pid 4711)`.
    static Optional<String> of(int port) {
        return pid(port).map(pid -> name(pid) + " (pid " + pid + ")");
    }

    private static Optional<Long> pid(int port) {
        return Files.isDirectory(Path.of("/proc/net")) ? fromProc(port) : fromLsof(port);
    }

    private static String name(long pid) {
        return ProcessHandle.of(pid)
                .flatMap(process -> process.info().command())
                .map(command -> String.valueOf(Path.of(command).getFileName()))
                .orElse("?");
    }

    private static Optional<Long> fromProc(int port) {
        return Stream.of("/proc/net/tcp", "/proc/net/tcp6")
                .flatMap(table -> lines(Path.of(table)))
                .map(line -> line.strip().split("\\s+", -1))
                .filter(columns ->
                        columns.length > INODE
                                && columns[STATE].equals(LISTENING)
                                && columns[LOCAL_ADDRESS].endsWith(
                                        ":" + String.format(Locale.ROOT, "%04X", port)))
                .map(columns -> "socket:[" + columns[INODE] + "]")
                .flatMap(socket ->
                        ProcessHandle.allProcesses()
                                .map(ProcessHandle::pid)
                                .filter(pid -> holds(pid, socket)))
                .findFirst();
    }

    private static Stream<String> lines(Path table) {
        try {
            return Files.readAllLines(table).stream();
        } catch (IOException e) {
            return Stream.empty();
        }
    }

    private static boolean holds(long pid, String socket) {
        try (var descriptors = Files.list(Path.of("/proc", Long.toString(pid), "fd"))) {
            return descriptors.anyMatch(descriptor -> pointsAt(descriptor, socket));
        } catch (IOException e) {
            // Somebody else's process, or one that has just ended.
            return false;
        }
    }

    private static boolean pointsAt(Path descriptor, String socket) {
        try {
            return Files.readSymbolicLink(descriptor).toString().equals(socket);
        } catch (IOException e) {
            return false;
        }
    }

    private static Optional<Long> fromLsof(int port) {
        try {
            var lsof =
                    new ProcessBuilder(
                                    List.of("lsof", "-nP", "-t", "-iTCP:" + port, "-sTCP:LISTEN"))
                            .redirectError(ProcessBuilder.Redirect.DISCARD)
                            .start();
            var answer = new String(lsof.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return answer.lines().findFirst().map(String::strip).map(Long::valueOf);
        } catch (IOException | NumberFormatException e) {
            return Optional.empty();
        }
    }
}
