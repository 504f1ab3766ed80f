package vn.lienthong.system.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.lienthong.system.Machine;

/// All periods, at a tenth of their size, through one fresh copy of the whole system: the reports
/// must say what was published, and all of it, and follow from the events alone.
class ReplayIT {

    private static final List<String> PERIODS = List.of("all", "--share", "0.1");

    @Test
    void theReportsSayWhatWasPublished() throws Exception {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        boolean holds;
        try (PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8)) {
            holds = Replay.run(Commission.read(PERIODS), new Machine("replay").root(), out);
        } finally {
            System.out.println(printed.toString(StandardCharsets.UTF_8));
        }
        assertThat(holds).isTrue();
        assertThat(printed.toString(StandardCharsets.UTF_8))
                .doesNotContain(Comparison.Verdict.NOT_REPORTED.words());
    }
}
