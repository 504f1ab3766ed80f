package vn.lienthong.local.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AppsTest {

    @TempDir private Path root;

    private Path given(String content) throws IOException {
        var settings = Settings.of(root, Map.of());
        var jar = settings.jar(Member.STORE);
        Files.createDirectories(jar.getParent());
        var manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().putValue("Start-Class", "a.Main");
        try (var out = new JarOutputStream(Files.newOutputStream(jar), manifest)) {
            for (var name :
                    new String[] {
                        "BOOT-INF/lib/one.jar",
                        "BOOT-INF/classes/a/",
                        "BOOT-INF/classes/a/Main.class",
                        "META-INF/services/x",
                        "org/springframework/boot/loader/Loader.class"
                    }) {
                out.putNextEntry(new JarEntry(name));
                if (!name.endsWith("/")) {
                    out.write(content.getBytes(StandardCharsets.UTF_8));
                }
                out.closeEntry();
            }
        }
        return jar;
    }

    @Test
    void aProgramIsUnpackedIntoAPlainJarThatNamesItsLibraries() throws IOException {
        given("first");

        var program = new Apps(Settings.of(root, Map.of())).program(Member.STORE);

        try (var jar = new JarFile(program.toFile())) {
            assertThat(jar.getManifest().getMainAttributes().getValue("Main-Class"))
                    .isEqualTo("a.Main");
            assertThat(jar.getManifest().getMainAttributes().getValue("Class-Path"))
                    .isEqualTo("lib/one.jar");
            assertThat(jar.stream().map(JarEntry::getName))
                    .contains("a/", "a/Main.class", "META-INF/services/x")
                    .noneMatch(name -> name.contains("loader"));
        }
        assertThat(program.resolveSibling("lib/one.jar")).hasContent("first");
    }

    @Test
    void aJarThatWasBuiltAnewReplacesTheUnpackedOne() throws IOException {
        given("first");
        var apps = new Apps(Settings.of(root, Map.of()));
        var before = apps.program(Member.STORE);
        assertThat(apps.program(Member.STORE)).isEqualTo(before);

        given("second, longer");
        var after = apps.program(Member.STORE);

        assertThat(after).isNotEqualTo(before);
        assertThat(after.resolveSibling("lib/one.jar")).hasContent("second, longer");
        assertThat(before).doesNotExist();
    }
}
