package vn.lienthong.system;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;

/// A socket that waits for connections, as the kernel's tables have it.
///
/// @param address in hexadecimal digits, each four octets of them from the last to the first
record Listening(String address, int port) {

    private static final Set<String> LOOPBACK =
            Set.of(
                    "0100007F",
                    // ::1, and 127.0.0.1 as an address of IPv6
                    "00000000000000000000000001000000",
                    "0000000000000000FFFF00000100007F");

    private static final String LISTENS = "0A";

    /// All of a process.
    static Set<Listening> of(String pid) throws IOException {
        Set<String> own = sockets(pid);
        Set<Listening> found = new HashSet<>();
        for (String table : new String[] {"tcp", "tcp6"}) {
            for (String line : Files.readAllLines(Path.of("/proc", pid, "net", table))) {
                String[] cells = line.strip().split(" +", -1);
                if (cells.length > 9 && cells[3].equals(LISTENS) && own.contains(cells[9])) {
                    String[] at = cells[1].split(":", -1);
                    found.add(new Listening(at[0], Integer.parseInt(at[1], 16)));
                }
            }
        }
        return found;
    }

    /// Inodes of the sockets that it has open.
    private static Set<String> sockets(String pid) throws IOException {
        Set<String> inodes = new HashSet<>();
        try (Stream<Path> files = Files.list(Path.of("/proc", pid, "fd"))) {
            for (Path file : files.toList()) {
                String target = target(file);
                if (target.startsWith("socket:[")) {
                    inodes.add(target.substring("socket:[".length(), target.length() - 1));
                }
            }
        }
        return inodes;
    }

    private static String target(Path link) {
        try {
            return Files.readSymbolicLink(link).toString();
        } catch (IOException _) {
            // Closed meanwhile.
            return "";
        }
    }

    /// Whether only this machine can connect.
    boolean isOnLoopback() {
        return LOOPBACK.contains(address);
    }
}
