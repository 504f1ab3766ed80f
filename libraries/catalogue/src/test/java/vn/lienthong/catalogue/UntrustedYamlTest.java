package vn.lienthong.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.lienthong.catalogue.domain.WrittenProcedure;

/// A procedure and a province are read as text: nothing in them builds an object, unfolds without
/// end, or holds anybody up.
class UntrustedYamlTest {

    private static final AtomicInteger BUILT = new AtomicInteger();
    private static final Duration SOON = Duration.ofSeconds(5);

    @TempDir private Path folder;

    /// What a reader that follows tags would make.
    public static class Trap {
        public Trap() {
            BUILT.incrementAndGet();
        }

        public Trap(String text) {
            this();
        }
    }

    @BeforeEach
    void nothingIsBuilt() {
        BUILT.set(0);
    }

    static Stream<String> texts() {
        String trap = "!!" + Trap.class.getName();
        return Stream.of(
                "!!javax.script.ScriptEngineManager [!!java.net.URLClassLoader [[!!java.net.URL"
                        + " [\"http://localhost:1/\"]]]]",
                trap + " {}",
                trap + " [x]",
                "id: " + trap + " {}\nname: x",
                "id: !<tag:yaml.org,2002:" + Trap.class.getName() + "> x",
                "%TAG ! tag:yaml.org,2002:\n---\n!" + Trap.class.getName() + " {}",
                laughs(),
                "a: &a [*a]",
                "<<: &x {<<: *x}\nid: x",
                "[".repeat(100_000),
                "{a: ".repeat(100_000),
                "- ".repeat(100_000) + "x",
                "? ".repeat(100_000),
                "\"" + "\\x41".repeat(200_000),
                "id: |\n" + " x\n".repeat(200_000),
                "&a ".repeat(1_000) + "x",
                "id: x\nid: y",
                "\u0000",
                "id: \uFFFE",
                "@",
                "`",
                "%YAML 9.9\n---\nid: x",
                "--- !!binary AAAA");
    }

    private static String laughs() {
        return IntStream.rangeClosed(1, 40)
                .mapToObj(i ->
                        "a%d: &a%d [%s]\n"
                                .formatted(
                                        i,
                                        i,
                                        Stream.generate(() -> "*a" + (i - 1))
                                                .limit(10)
                                                .collect(Collectors.joining(","))))
                .collect(Collectors.joining("", "a0: &a0 lol\n", ""));
    }

    @ParameterizedTest
    @MethodSource("texts")
    void aProcedureIsToldToBeWrong(String text) {
        long began = System.nanoTime();
        WrittenProcedure read = YamlText.procedure("x.yaml", text.getBytes(StandardCharsets.UTF_8));
        assertThat(read.problems()).isNotEmpty();
        assertThat(read.procedure().code()).isEmpty();
        quickly(began);
    }

    @ParameterizedTest
    @MethodSource("texts")
    void aProvinceIsRefused(String text) throws IOException {
        long began = System.nanoTime();
        Files.writeString(folder.resolve("province.yaml"), text);
        assertThatExceptionOfType(UnreadableProvinceException.class)
                .isThrownBy(() -> ProvinceFolder.read(folder));
        quickly(began);
    }

    private static void quickly(long began) {
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(SOON);
        assertThat(BUILT).hasValue(0);
    }
}
