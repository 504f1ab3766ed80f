package vn.lienthong.system.parts;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A runnable jar: what it says it is made of, and what lies in it.
///
/// @param bill its CycloneDX bill of materials; empty when it was built without one, which a build
///   without network does
/// @param files names of the jars inside it
record Program(String name, Optional<JsonNode> bill, List<String> files) {

    static final String BILL = "META-INF/sbom/application.cdx.json";

    private static final String INSIDE = "BOOT-INF/lib/";

    /// Put into every runnable jar when it is packed: of the same release as Spring Boot itself.
    static final String ADDED_BY_THE_BUILD = "spring-boot-jarmode-tools-";

    private static final JsonMapper JSON = new JsonMapper();

    /// Folders of the programs that are handed out, below the root.
    private static final Map<String, String> SHIPPED =
            Map.ofEntries(
                    Map.entry("intake-service", "intake-service"),
                    Map.entry("routing-service", "routing-service"),
                    Map.entry("deadline-service", "deadline-service"),
                    Map.entry("notification-service", "notification-service"),
                    Map.entry("portal", "portal"),
                    Map.entry("catalogue", "libraries/catalogue"),
                    Map.entry("doctor", "ops/doctor"),
                    Map.entry("local-broker", "local/stack/broker"),
                    Map.entry("local-store", "local/stack/store"),
                    Map.entry("local-outside-world", "local/stack/outside-world"),
                    Map.entry("local-launcher", "local/stack/launcher"));

    Program {
        files = List.copyOf(files);
    }

    /// Every program that is handed out, as it was built last.
    ///
    /// @throws IllegalStateException with the name of one that is not built
    static List<Program> shipped(Path root) {
        return SHIPPED.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(one -> of(built(root.resolve(one.getValue()), one.getKey())))
                .toList();
    }

    private static Path built(Path module, String artifact) {
        try (Stream<Path> built = Files.list(module.resolve("target"))) {
            return built.filter(
                            file -> {
                                String name = file.getFileName().toString();
                                return name.startsWith(artifact + "-") && name.endsWith("-app.jar");
                            })
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException(artifact));
        } catch (IOException e) {
            throw new IllegalStateException(artifact, e);
        }
    }

    /// Reads a runnable jar; its name is the jar's without version and suffix.
    static Program of(Path jar) {
        try (JarFile file = new JarFile(jar.toFile())) {
            Optional<JsonNode> bill = Optional.empty();
            JarEntry entry = file.getJarEntry(BILL);
            if (entry != null) {
                try (InputStream content = file.getInputStream(entry)) {
                    bill = Optional.of(JSON.readTree(content));
                }
            }
            List<String> inside =
                    file.stream()
                            .map(JarEntry::getName)
                            .filter(name -> name.startsWith(INSIDE) && name.endsWith(".jar"))
                            .map(name -> name.substring(INSIDE.length()))
                            .sorted()
                            .toList();
            return new Program(named(jar.getFileName().toString()), bill, inside);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String named(String file) {
        return file.replaceFirst("-[0-9][^/]*$", "");
    }

    /// The libraries that its bill of materials names and that are in it; ours are left out, and
    /// those that only name others and hold nothing (Spring Boot's starters).
    List<Part> parts() {
        List<Part> parts = new ArrayList<>();
        bill.ifPresent(
                read -> read.path("components").forEach(component -> parts.add(part(component))));
        return parts.stream()
                .filter(part -> !part.isOurs() && files.contains(part.file()))
                .sorted()
                .toList();
    }

    /// Files inside it that its bill of materials does not account for.
    List<String> unaccounted() {
        Set<String> known = new HashSet<>();
        bill.ifPresent(read ->
                read.path("components").forEach(component -> known.add(part(component).file())));
        return files.stream()
                .filter(file -> !known.contains(file) && !file.startsWith(ADDED_BY_THE_BUILD))
                .toList();
    }

    private static Part part(JsonNode component) {
        List<String> licences = new ArrayList<>();
        for (JsonNode one : component.path("licenses")) {
            JsonNode licence = one.path("license");
            Stream.of(one.path("expression"), licence.path("id"), licence.path("name"))
                    .map(text -> text.asString(""))
                    .filter(text -> !text.isBlank())
                    .findFirst()
                    .ifPresent(licences::add);
        }
        return new Part(
                component.path("group").asString(""),
                component.path("name").asString(""),
                component.path("version").asString(""),
                licences);
    }
}
