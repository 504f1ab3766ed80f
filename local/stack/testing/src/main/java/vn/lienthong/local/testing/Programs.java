package vn.lienthong.local.testing;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Knows where the runnable jars are and how to call them.
///
/// @param root the folder that holds the Maven wrapper
record Programs(Path root) {

    /// Looks for the root in a folder and those above it.
    static Programs around(Path folder) {
        for (var each = folder; each != null; each = each.getParent()) {
            if (Files.exists(each.resolve("mvnw"))) {
                return new Programs(each);
            }
        }
        throw new IllegalStateException("No folder above " + folder + " holds mvnw");
    }

    /// @throws IllegalStateException when the program is not built, with the command that builds it
    Path jar(Program program) {
        var target = root.resolve("local/stack/" + program.label() + "/target");
        try (var files = Files.isDirectory(target) ? Files.list(target) : null) {
            var jar =
                    files == null
                            ? null
                            : files.filter(file -> file.toString().endsWith("-app.jar"))
                                    .max(Comparator.comparing(Path::toFile, Programs::byAge))
                                    .orElse(null);
            if (jar != null) {
                return jar;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        throw new IllegalStateException(
                "The local "
                        + program.label()
                        + " is not built. Run: ./mvnw -B -DskipTests -pl"
                        + " local/stack/broker,local/stack/store -am package");
    }

    private static int byAge(File one, File other) {
        return Long.compare(one.lastModified(), other.lastModified());
    }

    /// The command line, for the Java that runs the tests.
    List<String> command(Program program, Path folder, List<Integer> ports) {
        var command =
                new ArrayList<>(
                        List.of(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-XX:TieredStopAtLevel=1",
                                "-XX:+UseSerialGC",
                                "-Xmx192m",
                                "--sun-misc-unsafe-memory-access=allow",
                                "--enable-native-access=ALL-UNNAMED",
                                "-Djdk.nio.maxCachedBufferSize=262144",
                                "-Dlienthong.stop-with=" + ProcessHandle.current().pid(),
                                "-jar",
                                jar(program).toString(),
                                "--folder=" + folder.resolve(program.label()),
                                "--port=" + ports.getFirst()));
        if (program == Program.BROKER) {
            command.add("--controller-port=" + ports.getLast());
        }
        return command;
    }
}
