package vn.lienthong.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Every target with a few thousand inputs, from the same beginning each time.
@Execution(ExecutionMode.CONCURRENT)
class FuzzIT {

    private static final Path WORK = Path.of("target", "fuzz").toAbsolutePath();
    private static final Effort EFFORT = new Effort(20_000, 1, false);

    static Iterable<Target> targets() {
        return Targets.ALL;
    }

    @ParameterizedTest
    @MethodSource("targets")
    void nothingIsFound(Target target) throws IOException, InterruptedException {
        Path root = Path.of("..").toAbsolutePath().normalize();
        Outcome outcome = new Run(target, root, WORK).tried(EFFORT, _ -> {});

        assertThat(outcome.findings())
                .as("inputs that were not refused as they should be; see %s", outcome.log())
                .isEmpty();
        assertThat(outcome.broken())
                .withFailMessage(() -> "It ended before its time:\n" + text(outcome.log()))
                .isFalse();
        assertThat(outcome.inputs()).isGreaterThanOrEqualTo(EFFORT.runs());
    }

    private static String text(Path log) {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            return e.toString();
        }
    }
}
