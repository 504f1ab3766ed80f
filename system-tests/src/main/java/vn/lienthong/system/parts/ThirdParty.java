package vn.lienthong.system.parts;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// The list of what others have written and the programs hold: `docs/third-party.md`.
final class ThirdParty {

    static final String FILE = "docs/third-party.md";

    private ThirdParty() {}

    /// The whole document.
    static String of(List<Program> programs, Licences licences) {
        Map<Part, SortedSet<String>> where = new TreeMap<>();
        for (Program program : programs) {
            program.parts()
                    .forEach(part ->
                            where.computeIfAbsent(part, _ -> new TreeSet<>()).add(program.name()));
        }
        String table =
                where.entrySet().stream()
                        .map(one -> line(one.getKey(), one.getValue(), licences))
                        .collect(Collectors.joining());
        String decided =
                licences.decisions().stream()
                        .map(one ->
                                "- `%s`, %s: %s\n"
                                        .formatted(one.part(), one.licence(), one.reason()))
                        .collect(Collectors.joining());
        return words().replace("{{parts}}", table.strip()).replace("{{decided}}", decided.strip());
    }

    private static String line(Part part, SortedSet<String> programs, Licences licences) {
        return "| `%s` | %s | %s | %s |\n"
                .formatted(
                        part.id(),
                        part.version(),
                        licences.taken(part).orElse("?"),
                        String.join(", ", programs));
    }

    private static String words() {
        try (InputStream words = ThirdParty.class.getResourceAsStream("third-party.md")) {
            return new String(Objects.requireNonNull(words).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Which files of a program the document names, as `name-version.jar`.
    static SortedSet<String> files(String document, String program) {
        return document.lines()
                .filter(line -> line.startsWith("| `"))
                .map(line -> line.split(" *\\| *", -1))
                .filter(cells -> List.of(cells[4].split(", ", -1)).contains(program))
                .map(cells ->
                        cells[1].replace("`", "").replaceFirst("^.*:", "")
                                + "-"
                                + cells[2]
                                + ".jar")
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
