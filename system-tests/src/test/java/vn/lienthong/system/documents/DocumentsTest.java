package vn.lienthong.system.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.lienthong.system.Project;

class DocumentsTest {

    private static final Pattern LINK =
            Pattern.compile("\\]\\((?!https?:)([^)#]*)(?:#([^)]*))?\\)");
    private static final Pattern COMMAND = Pattern.compile("\\./lienthong ([a-z-]+)");
    private static final Pattern TEST = Pattern.compile("`([A-Z]\\w*(?:Test|IT))`");
    private static final Pattern PLACE =
            Pattern.compile(
                    "`((?:ops|docs|libraries|local|system-tests|fuzz-tests|portal|\\w+-service)/[\\w./-]+)`");

    private static List<Path> documents() throws IOException {
        List<Path> all =
                new ArrayList<>(
                        List.of(
                                Project.file("README.md"),
                                Project.file("SECURITY.md"),
                                Project.file("CHANGELOG.md")));
        try (Stream<Path> docs = Files.walk(Project.file("docs"))) {
            docs.filter(file -> file.toString().endsWith(".md")).forEach(all::add);
        }
        return all;
    }

    /// What a pattern finds in each document.
    private static Map<String, Set<String>> found(Pattern pattern) throws IOException {
        Map<String, Set<String>> found = new TreeMap<>();
        for (Path document : documents()) {
            Matcher matcher = pattern.matcher(Files.readString(document));
            while (matcher.find()) {
                found.computeIfAbsent(matcher.group(1), _ -> new TreeSet<>())
                        .add(Project.ROOT.relativize(document).toString());
            }
        }
        return found;
    }

    @Test
    void everyLinkLeadsSomewhere() throws Exception {
        List<String> broken = new ArrayList<>();
        int links = 0;
        for (Path document : documents()) {
            Matcher link = LINK.matcher(Files.readString(document));
            while (link.find()) {
                links++;
                Path to =
                        link.group(1).isEmpty()
                                ? document
                                : document.resolveSibling(link.group(1)).normalize();
                if (!Files.exists(to)
                        || (link.group(2) != null && !anchors(to).contains(link.group(2)))) {
                    broken.add(Project.ROOT.relativize(document) + " " + link.group());
                }
            }
        }
        assertThat(links).isGreaterThan(60);
        assertThat(broken).isEmpty();
    }

    /// As they are made of headings.
    private static Set<String> anchors(Path document) throws IOException {
        return Files.readAllLines(document).stream()
                .filter(line -> line.startsWith("#"))
                .map(line ->
                        line.replaceFirst("^#+ ", "")
                                .toLowerCase(Locale.ROOT)
                                .replaceAll("[^\\p{L}\\p{N} _-]", "")
                                .replace(' ', '-'))
                .collect(Collectors.toSet());
    }

    @Test
    void everyCommandIsOne() throws Exception {
        String script = Project.text("lienthong");
        String help = script.substring(0, script.indexOf("\nTEXT"));
        Map<String, Set<String>> commands = found(COMMAND);
        assertThat(commands).hasSizeGreaterThan(12);
        commands.forEach((command, where) ->
                assertThat(help).as("%s in %s", command, where).contains("./lienthong " + command));
    }

    @Test
    void everyTestThatIsNamedIsThere() throws Exception {
        Set<String> there;
        try (Stream<Path> files = Files.walk(Project.ROOT)) {
            there =
                    files.map(file -> String.valueOf(file.getFileName()))
                            .filter(name -> name.endsWith(".java"))
                            .map(name -> name.substring(0, name.length() - ".java".length()))
                            .collect(Collectors.toSet());
        }
        Map<String, Set<String>> tests = found(TEST);
        assertThat(tests).hasSizeGreaterThan(30);
        assertThat(there).containsAll(tests.keySet());
    }

    @Test
    void everyPlaceThatIsNamedIsThere() throws Exception {
        Map<String, Set<String>> places = found(PLACE);
        places.keySet().removeIf(place -> place.contains("TARGET") || place.contains("/target/"));
        assertThat(places).hasSizeGreaterThan(15);
        places.forEach((place, where) ->
                assertThat(Project.file(place)).as("%s in %s", place, where).exists());
    }
}
