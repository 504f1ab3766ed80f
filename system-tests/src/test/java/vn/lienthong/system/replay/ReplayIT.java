package vn.lienthong.system.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.lienthong.system.Machine;

/// All periods, at sizes that a build can wait for, through one fresh copy of the whole system: the
/// reports must say what was published, and all of it.
class ReplayIT {

    private static final List<String> PERIODS =
            List.of(
                    "binh-hoa-2023:0.1",
                    "hue-2021-q1:0.004",
                    "huong-thuy-2021:0.003",
                    "ham-thuan-bac-2023:0.0008");

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
