package vn.lienthong.local.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// What the user asked for last, as long as `down` has not been called: which variant runs. A
/// supervisor that no longer finds it lets go.
final class Wanted {

    private final Path running;
    private final Path last;

    Wanted(Settings settings) {
        this.running = settings.home().resolve("run").resolve("wanted");
        this.last = settings.home().resolve("variant");
    }

    void up(Variant variant) {
        write(last, variant);
        write(running, variant);
    }

    void down() {
        try {
            Files.deleteIfExists(running);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The variant that is meant to run now.
    Optional<Variant> now() {
        return read(running);
    }

    /// The variant that ran last in this home.
    Optional<Variant> last() {
        return read(last);
    }

    private static void write(Path file, Variant variant) {
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, variant.label() + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<Variant> read(Path file) {
        try {
            return Files.exists(file)
                    ? Optional.of(Files.readString(file).strip())
                            .filter(label -> !label.isEmpty())
                            .map(Variant::named)
                    : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
