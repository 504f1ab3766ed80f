package vn.lienthong.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TextsTest {
    private static final Pattern KEY_IN_TEMPLATE = Pattern.compile("#\\{([a-zA-Z0-9.-]+)[}(]");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{[0-9]}");
    private static final Path TEMPLATES = Path.of("src/main/resources/templates");
    private static final int LARGEST_STYLESHEET = 30_000;

    private final Properties vietnamese = texts("/messages.properties");
    private final Properties english = texts("/messages_en.properties");

    @Test
    void both_languages_have_the_same_texts_and_none_is_empty() {
        assertThat(new TreeSet<>(english.stringPropertyNames()))
                .isEqualTo(new TreeSet<>(vietnamese.stringPropertyNames()));
        for (String key : vietnamese.stringPropertyNames()) {
            assertThat(vietnamese.getProperty(key)).as(key).isNotBlank();
            assertThat(english.getProperty(key)).as(key).isNotBlank();
        }
    }

    @Test
    void both_languages_fill_in_the_same_blanks() {
        for (String key : vietnamese.stringPropertyNames()) {
            assertThat(blanks(english.getProperty(key)))
                    .as(key)
                    .isEqualTo(blanks(vietnamese.getProperty(key)));
        }
    }

    @Test
    void vietnamese_letters_are_whole_and_apostrophes_cannot_swallow_a_blank() {
        for (Properties texts : List.of(vietnamese, english)) {
            for (String key : texts.stringPropertyNames()) {
                String text = texts.getProperty(key);
                assertThat(Normalizer.isNormalized(text, Normalizer.Form.NFC)).as(key).isTrue();
                assertThat(text).as(key).doesNotContain("'");
            }
        }
    }

    @Test
    void every_text_that_a_template_names_exists() {
        Set<String> named =
                templates().stream()
                        .flatMap(template -> KEY_IN_TEMPLATE.matcher(template).results())
                        .map(found -> found.group(1))
                        .collect(Collectors.toSet());
        assertThat(named).hasSizeGreaterThan(50);
        assertThat(vietnamese.stringPropertyNames()).containsAll(named);
    }

    @Test
    void no_template_carries_a_style_or_a_script_of_its_own() {
        assertThat(templates())
                .isNotEmpty()
                .noneMatch(template ->
                        template.contains("style=\"")
                                || template.contains("<style")
                                || template.contains("onclick"));
    }

    @Test
    void the_stylesheet_is_small_and_asks_nobody_else() throws IOException {
        String style = Files.readString(Path.of("src/main/resources/static/style.css"));
        assertThat(style.length()).isLessThan(LARGEST_STYLESHEET);
        assertThat(style).doesNotContain("http", "@import", "url(");
    }

    private static Set<String> blanks(String text) {
        return PLACEHOLDER
                .matcher(text)
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toSet());
    }

    private static List<String> templates() {
        try (Stream<Path> files = Files.walk(TEMPLATES)) {
            return files.filter(Files::isRegularFile).map(TextsTest::read).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Properties texts(String name) {
        try (InputStream stream =
                        Objects.requireNonNull(TextsTest.class.getResourceAsStream(name));
                Reader reader = new InputStreamReader(stream, StandardCharsets.UTF_8)) {
            Properties texts = new Properties();
            texts.load(reader);
            return texts;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
