package vn.lienthong.system.parts;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// `./lienthong scan`, `licences` and `sbom`: looks at what the programs are made of.
public final class Parts {

    private static final int WRONG = 1;
    private static final int USAGE = 2;
    private static final int NOT_BUILT = 7;

    private final Path root;
    private final List<Program> programs;

    private Parts(Path root, List<Program> programs) {
        this.root = root;
        this.programs = programs;
    }

    /// Ends with 0 when all is well, 1 when something was found, 2 when called wrongly, 7 when a
    /// program was not built or was built without network, 9 when nobody answered.
    ///
    /// @param arguments the command and its options
    public static void main(String[] arguments) throws IOException {
        Path root = Path.of(System.getProperty("lienthong.root", ".")).toAbsolutePath();
        System.exit(run(root, List.of(arguments)));
    }

    private static int run(Path root, List<String> arguments) throws IOException {
        Deque<String> rest = new ArrayDeque<>(arguments);
        String command = rest.isEmpty() ? "" : rest.pop();
        List<Program> programs;
        try {
            programs = Program.shipped(root);
        } catch (IllegalStateException e) {
            return said(
                    NOT_BUILT,
                    "Chưa dựng %1$s. / %1$s is not built: ./mvnw package"
                            .formatted(e.getMessage()));
        }
        for (Program program : programs) {
            if (program.bill().isEmpty() || !program.unaccounted().isEmpty()) {
                return said(
                        NOT_BUILT,
                        ("%1$s được dựng khi không có mạng nên thiếu bảng kê thành phần. / %1$s was"
                                        + " built without network and has no bill of materials, or"
                                        + " an old one: ./mvnw package")
                                .formatted(program.name()));
            }
        }
        Parts parts = new Parts(root, programs);
        return switch (command) {
            case "scan" -> parts.scan(rest);
            case "licences" -> parts.licences();
            case "sbom" -> parts.sbom(rest);
            default -> said(USAGE, "scan | licences | sbom");
        };
    }

    private static int said(int code, String text) {
        System.err.println("✗ " + text);
        return code;
    }

    private int scan(Deque<String> options) {
        URI service = OsvService.PUBLIC;
        Severity threshold = Severity.HIGH;
        Weaknesses mirror = null;
        while (!options.isEmpty()) {
            String option = options.pop();
            String value = options.isEmpty() ? "" : options.pop();
            try {
                switch (option) {
                    case "--osv" -> service = address(value);
                    case "--mirror" -> mirror = Scan.reading(Path.of(value));
                    case "--at-least" -> threshold = Severity.named(value).orElseThrow();
                    default -> throw new IllegalArgumentException(option);
                }
            } catch (RuntimeException e) {
                return said(
                        USAGE,
                        "%s %s: --osv URL | --mirror FILE | --at-least low|moderate|high|critical"
                                .formatted(option, value));
            }
        }
        return new Scan(
                        mirror == null ? Scan.asking(service, System.getenv()) : mirror,
                        Reviews.in(root),
                        threshold,
                        LocalDate.now(ZoneId.systemDefault()),
                        System.out)
                .of(programs)
                .code;
    }

    private static URI address(String text) {
        URI address = URI.create(text);
        if (address.getHost() == null) {
            throw new IllegalArgumentException(text);
        }
        return address;
    }

    /// Writes the list of other people's work anew and says what may not be handed out.
    private int licences() throws IOException {
        Licences licences = Licences.in(root);
        Files.writeString(root.resolve(ThirdParty.FILE), ThirdParty.of(programs, licences));
        System.out.println(ThirdParty.FILE);
        List<String> problems = licences.problems(programs);
        problems.forEach(problem -> System.out.println("✗ " + problem));
        return problems.isEmpty() ? 0 : WRONG;
    }

    private int sbom(Deque<String> options) throws IOException {
        if (options.size() != 1) {
            return said(USAGE, "sbom FILE");
        }
        Path file = Path.of(options.pop());
        JsonMapper json = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
        Files.writeString(file, json.writeValueAsString(WholeBill.of(programs, version())) + "\n");
        System.out.println(file);
        return 0;
    }

    private String version() {
        return programs.getFirst()
                .bill()
                .orElseThrow()
                .path("metadata")
                .path("component")
                .path("version")
                .asString("");
    }
}
