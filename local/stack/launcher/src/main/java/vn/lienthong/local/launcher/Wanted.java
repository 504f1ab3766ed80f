package vn.lienthong.local.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// What the user asked for last, as long as `down` has not been called: which layout runs. A
/// supervisor that no longer finds it lets go.
final class Wanted {

    private final Path running;
    private final Path last;
    private final Path leftOut;

    Wanted(Settings settings) {
        this.running = settings.home().resolve("run").resolve("wanted");
        this.last = settings.home().resolve("variant");
        this.leftOut = settings.home().resolve("run").resolve("left-out");
    }

    void up(Layout layout) {
        write(last, layout.label());
        write(running, layout.label());
        write(leftOut, "");
    }

    /// A member that was stopped on purpose is not started again by who watches.
    void leaveOut(Member member) {
        write(leftOut, String.join(" ", read(leftOut).orElse(""), member.label()).strip());
    }

    void takeIn(Member member) {
        write(
                leftOut,
                read(leftOut).orElse("").replaceAll("(^| )" + member.label() + "(?= |$)", ""));
    }

    boolean isLeftOut(Member member) {
        return List.of(read(leftOut).orElse("").split(" ", -1)).contains(member.label());
    }

    void down() {
        try {
            Files.deleteIfExists(running);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The layout that is meant to run now.
    Optional<Layout> now() {
        return read(running).map(Layout::named);
    }

    /// The layout that ran last in this home.
    Optional<Layout> last() {
        return read(last).map(Layout::named);
    }

    private static void write(Path file, String text) {
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<String> read(Path file) {
        try {
            return Files.exists(file)
                    ? Optional.of(Files.readString(file).strip()).filter(label -> !label.isEmpty())
                    : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
