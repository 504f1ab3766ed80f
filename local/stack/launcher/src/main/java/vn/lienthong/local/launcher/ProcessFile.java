package vn.lienthong.local.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.Optional;

/// Remembers which process a member is, over the life of the launcher. A process is known by its id
/// and the moment it began, because ids are used again.
final class ProcessFile {

    private final Path file;

    ProcessFile(Settings settings, Member member) {
        this.file = settings.home().resolve("run").resolve(member.label() + ".pid");
    }

    /// The living process, if there is one.
    Optional<ProcessHandle> process() {
        try {
            if (!Files.exists(file)) {
                return Optional.empty();
            }
            var words = Files.readString(file).strip().split(" ", -1);
            return words.length == 2
                    ? ProcessHandle.of(Long.parseLong(words[0]))
                            .filter(ProcessHandle::isAlive)
                            .filter(process -> !isDefunct(process))
                            .filter(process -> began(process).equals(words[1]))
                    : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NumberFormatException e) {
            // A torn file names nobody.
            return Optional.empty();
        }
    }

    Optional<Instant> since() {
        return process().flatMap(process -> process.info().startInstant());
    }

    void remember(ProcessHandle process) {
        try {
            Files.createDirectories(file.getParent());
            var next = file.resolveSibling(file.getFileName() + ".next");
            Files.writeString(next, process.pid() + " " + began(process) + "\n");
            Files.move(
                    next,
                    file,
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void forget() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// A killed process whose parent has not asked about it yet counts as alive for Java.
    private static boolean isDefunct(ProcessHandle process) {
        try {
            var stat = Path.of("/proc", Long.toString(process.pid()), "stat");
            return Files.exists(stat)
                    && Files.readString(stat).replaceFirst("(?s).*\\) ", "").startsWith("Z");
        } catch (IOException e) {
            // It has gone while we looked.
            return true;
        }
    }

    private static String began(ProcessHandle process) {
        return process.info().startInstant().map(Instant::toString).orElse("-");
    }
}
