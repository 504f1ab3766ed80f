package vn.lienthong.system;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// The whole system of `./lienthong up`, fresh, on ports and in a folder of its own.
public final class SystemCopy {

    private final Path root;
    private final Path home;
    private final int shift;

    /// @param root where the project lies
    /// @param shift what is added to every port, before `LIENTHONG_PORT_SHIFT`
    public SystemCopy(Path root, int shift) throws IOException {
        this.root = root;
        this.home = Files.createTempDirectory("lienthong-copy-");
        this.shift =
                shift + Integer.parseInt(System.getenv().getOrDefault("LIENTHONG_PORT_SHIFT", "0"));
    }

    /// What is added to every port.
    public int shift() {
        return shift;
    }

    /// Where it keeps all that it writes.
    public Path home() {
        return home;
    }

    /// Returns when everything answers.
    ///
    /// @throws IllegalStateException when it does not; the logs stay in the folder that it names
    public void start() throws IOException, InterruptedException {
        if (script("up", "--detach") != 0) {
            throw new IllegalStateException("The system does not start; see " + home);
        }
    }

    /// Stops it; its folder stays.
    public void stop() throws IOException, InterruptedException {
        int _ = script("down");
    }

    /// Removes what it has written.
    public void forget() throws IOException {
        try (Stream<Path> files = Files.walk(home)) {
            files.sorted(Comparator.reverseOrder()).forEach(SystemCopy::delete);
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private int script(String... words) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(root.resolve("lienthong").toString()));
        command.addAll(List.of(words));
        ProcessBuilder builder =
                new ProcessBuilder(command)
                        .directory(root.toFile())
                        .redirectErrorStream(true)
                        .redirectOutput(
                                ProcessBuilder.Redirect.appendTo(
                                        new File(home.toFile(), "script.log")));
        builder.environment().put("LIENTHONG_HOME", home.toString());
        // The store keeps its indexes in memory, and reports their figures.
        builder.environment().putIfAbsent("LIENTHONG_MEMORY", "6");
        builder.environment().put("LIENTHONG_PORT_SHIFT", Integer.toString(shift));
        return builder.start().waitFor();
    }
}
