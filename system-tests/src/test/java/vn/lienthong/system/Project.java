package vn.lienthong.system;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The files of the project, as they lie before whoever runs it.
public final class Project {

    public static final Path ROOT = new Machine("transport").root();

    private Project() {}

    /// The programs that a province runs.
    public static Stream<String> programs() {
        return Stream.of(
                "intake-service",
                "routing-service",
                "deadline-service",
                "notification-service",
                "portal");
    }

    public static Path file(String name) {
        return ROOT.resolve(name);
    }

    public static String text(String name) throws IOException {
        return Files.readString(file(name));
    }

    /// Leaves a test out on a machine without a tool, but not where everything must hold.
    public static void assumeTool(String name, String question) {
        boolean there;
        try {
            there = new ProcessBuilder(name, question).start().waitFor() == 0;
        } catch (IOException | InterruptedException e) {
            there = false;
        }
        assumeTrue(there || "required".equals(System.getenv("LIENTHONG_BROWSER")), name);
    }

    /// With anchors and merges resolved.
    public static JsonNode yaml(String name) throws IOException {
        Object read = new Yaml(new SafeConstructor(new LoaderOptions())).load(text(name));
        return new JsonMapper().valueToTree(read);
    }

    /// The newest runnable jar of a module.
    public static Path program(String module) throws IOException {
        try (Stream<Path> files = Files.list(file(module).resolve("target"))) {
            return files.filter(file -> file.toString().endsWith("-app.jar"))
                    .max(Comparator.comparingLong(file -> file.toFile().lastModified()))
                    .orElseThrow(() -> new IllegalStateException(module + " is not built"));
        }
    }
}
