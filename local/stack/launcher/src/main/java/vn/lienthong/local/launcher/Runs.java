package vn.lienthong.local.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.UUID;

/// Names every performance of the demonstration. The name is on disk before the first dossier is
/// handed in, so that one that was interrupted is never mixed with the next.
final class Runs {

    private final Path file;

    Runs(Path home) {
        this.file = home.resolve("demonstrations");
    }

    /// Unique also among homes: a real broker and store may have seen others.
    String next() {
        try {
            Files.createDirectories(file.getParent());
            var before = Files.exists(file) ? Files.readAllLines(file).size() : 0;
            var name = before + 1 + "-" + UUID.randomUUID().toString().substring(0, 8);
            Files.writeString(
                    file, name + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
            return name;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
