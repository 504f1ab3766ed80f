package vn.lienthong.fuzz;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.List;
import java.util.stream.Stream;

/// What a target begins with: inputs that are right, and those that once were findings.
final class Seeds {

    private static final String OWN = "fuzz-tests/src/main/seeds/";

    private final Path root;

    Seeds(Path root) {
        this.root = root;
    }

    /// Copies the target's own and those that lie elsewhere in the project into one folder.
    void copy(Target target, Path to) throws IOException {
        Folders.delete(to);
        Files.createDirectories(to);
        copy(OWN + target.name() + "/*", to);
        for (String pattern : target.seeds()) {
            copy(pattern, to);
        }
    }

    private void copy(String pattern, Path to) throws IOException {
        int fixed = pattern.lastIndexOf('/', pattern.indexOf('*'));
        Path folder = root.resolve(pattern.substring(0, fixed));
        if (!Files.isDirectory(folder)) {
            return;
        }
        PathMatcher wanted =
                FileSystems.getDefault().getPathMatcher("glob:" + root.resolve(pattern));
        List<Path> files;
        try (Stream<Path> all = Files.walk(folder)) {
            files = all.filter(Files::isRegularFile).filter(wanted::matches).sorted().toList();
        }
        for (Path file : files) {
            String name = root.relativize(file).toString().replace('/', '-').replace('\\', '-');
            Files.copy(file, to.resolve(name));
        }
    }
}
