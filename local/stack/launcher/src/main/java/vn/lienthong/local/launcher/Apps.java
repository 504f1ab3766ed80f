package vn.lienthong.local.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Collectors;

/// Unpacks runnable jars: a program starts seconds faster from plain jars than from jars in a jar.
/// A jar is unpacked once, into a folder that is named after its state.
final class Apps {

    private static final String LIBRARIES = "BOOT-INF/lib/";
    private static final String CLASSES = "BOOT-INF/classes/";
    private static final String META = "META-INF/";
    private static final String PROGRAM = "program.jar";

    private final Settings settings;

    Apps(Settings settings) {
        this.settings = settings;
    }

    /// Changes whenever the jar is built anew. Its time of modification would not do: it is fixed,
    /// so that builds are reproducible.
    String key(Member member) {
        try {
            var jar = settings.jar(member);
            var changed = Files.getAttribute(jar, "unix:ctime");
            return Files.size(jar) + "-" + Integer.toHexString(changed.hashCode());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The jar to give to `java -jar`; unpacks it first when needed, and forgets older ones.
    synchronized Path program(Member member) {
        var mine = settings.home().resolve("apps").resolve(member.app());
        var folder = mine.resolve(key(member));
        if (!Files.exists(folder.resolve(PROGRAM))) {
            try {
                delete(mine);
                var unfinished = mine.resolve("unfinished");
                unpack(settings.jar(member), unfinished);
                Files.move(unfinished, folder);
            } catch (IOException e) {
                throw new Stopped(
                        Stopped.Why.NO_DISK,
                        "Không mở được gói "
                                + member.label()
                                + " vào "
                                + mine
                                + ": "
                                + e.getMessage(),
                        "Cannot unpack "
                                + member.label()
                                + " into "
                                + mine
                                + ": "
                                + e.getMessage());
            }
        }
        return folder.resolve(PROGRAM);
    }

    static void unpack(Path jar, Path folder) throws IOException {
        Files.createDirectories(folder.resolve("lib"));
        try (var packed = new JarFile(jar.toFile())) {
            var libraries = new ArrayList<String>();
            for (var entry : entries(packed)) {
                if (entry.getName().startsWith(LIBRARIES) && !entry.isDirectory()) {
                    var name = "lib/" + entry.getName().substring(LIBRARIES.length());
                    try (var content = packed.getInputStream(entry)) {
                        Files.copy(content, folder.resolve(name));
                    }
                    libraries.add(name);
                }
            }
            writeProgram(packed, libraries, folder.resolve(PROGRAM));
        }
    }

    private static List<JarEntry> entries(JarFile packed) {
        return packed.stream().toList();
    }

    private static void writeProgram(JarFile packed, List<String> libraries, Path program)
            throws IOException {
        try (var out =
                new JarOutputStream(Files.newOutputStream(program), manifest(packed, libraries))) {
            for (var entry : entries(packed)) {
                var name = nameInProgram(entry.getName());
                // Folders, too: without their entries nobody can look for classes of a package.
                if (!name.isEmpty()) {
                    out.putNextEntry(new JarEntry(name));
                    try (var content = packed.getInputStream(entry)) {
                        content.transferTo(out);
                    }
                    out.closeEntry();
                }
            }
        }
    }

    /// Empty for what does not belong into the program's own jar.
    private static String nameInProgram(String name) {
        if (name.startsWith(CLASSES)) {
            return name.substring(CLASSES.length());
        }
        var isManifest = name.equals(META) || name.equals(JarFile.MANIFEST_NAME);
        return name.startsWith(META) && !isManifest ? name : "";
    }

    private static Manifest manifest(JarFile packed, List<String> libraries) throws IOException {
        var manifest = new Manifest();
        var attributes = manifest.getMainAttributes();
        attributes.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        attributes.put(
                Attributes.Name.MAIN_CLASS,
                packed.getManifest().getMainAttributes().getValue("Start-Class"));
        attributes.put(
                Attributes.Name.CLASS_PATH, libraries.stream().collect(Collectors.joining(" ")));
        return manifest;
    }

    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (var files = Files.walk(folder)) {
                for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}
