package vn.lienthong.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/// That nothing is found means something: what is wrong is found, and found again.
class FindingIT {

    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final Path WORK = Path.of("target", "fuzz").toAbsolutePath();

    private static Target target(String name, Class<?> type) {
        return new Target(name, type.getName(), "", List.of(), List.of());
    }

    @Test
    void whatIsWrongBehindSeveralBranchesIsFoundAndTriedAgain()
            throws IOException, InterruptedException {
        Run run = new Run(target("broken", BrokenFuzz.class), ROOT, WORK);
        Outcome outcome = run.tried(new Effort(200_000, 1, false), _ -> {});

        assertThat(outcome.findings()).isNotEmpty();
        assertThat(outcome.isGood()).isFalse();
        assertThat(run.repeated(outcome.findings().getFirst()).isGood()).isFalse();
    }

    @Test
    void whatTakesTooLongIsFound() throws IOException, InterruptedException {
        Outcome outcome =
                new Run(target("slow", SlowFuzz.class), ROOT, WORK)
                        .tried(new Effort(3, 1, false), _ -> {});

        assertThat(outcome.findings()).isNotEmpty();
    }

    @Test
    void whatDoesNotStartIsNotTakenForGood() throws IOException, InterruptedException {
        Outcome outcome =
                new Run(
                                new Target("none", "vn.lienthong.None", "", List.of(), List.of()),
                                ROOT,
                                WORK)
                        .tried(new Effort(10, 1, false), _ -> {});

        assertThat(outcome.isGood()).isFalse();
    }
}
