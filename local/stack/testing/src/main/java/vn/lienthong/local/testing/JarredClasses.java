package vn.lienthong.local.testing;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;

/// The class path of this test with every folder of classes as a jar: only of jars does the virtual
/// machine keep an archive, with which a process starts in half the time.
///
/// @param path as `-cp` takes it
public record JarredClasses(String path) {

    /// What failsafe calls the class path when it hides it behind a manifest.
    private static final String WHOLE = "surefire.test.class.path";

    /// Packs them, with whatever this test was started with.
    ///
    /// @param folder where the jars are put
    public static JarredClasses ofThisTest(Path folder) {
        String known = System.getProperty(WHOLE, System.getProperty("java.class.path"));
        List<String> jars = new ArrayList<>();
        try {
            Files.createDirectories(folder);
            for (String element : known.split(File.pathSeparator, -1)) {
                Path path = Path.of(element);
                jars.add(
                        Files.isDirectory(path)
                                ? jar(path, folder.resolve(jars.size() + ".jar")).toString()
                                : element);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new JarredClasses(String.join(File.pathSeparator, jars));
    }

    private static Path jar(Path classes, Path jar) throws IOException {
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar));
                Stream<Path> files = Files.walk(classes)) {
            for (Path file : files.filter(file -> !file.equals(classes)).toList()) {
                String name = classes.relativize(file).toString().replace(File.separatorChar, '/');
                if (Files.isDirectory(file)) {
                    // Whoever searches a package for classes begins with its folder.
                    out.putNextEntry(new JarEntry(name + "/"));
                } else {
                    out.putNextEntry(new JarEntry(name));
                    Files.copy(file, out);
                }
                out.closeEntry();
            }
        }
        return jar.toAbsolutePath();
    }
}
