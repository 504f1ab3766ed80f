package vn.lienthong.system.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import vn.lienthong.system.Project;

class AlertsTest {

    @Test
    void everyAlertIsExplainedInTheRunbookAndNothingElseIs() throws Exception {
        List<Alerts.Alert> alerts = Alerts.read();
        assertThat(alerts).hasSizeGreaterThan(10);
        assertThat(Project.text("docs/runbook.md").lines().filter(l -> l.startsWith("## ")))
                .containsExactlyElementsOf(
                        alerts.stream().map(alert -> "## " + alert.name()).toList());
        for (Alerts.Alert alert : alerts) {
            assertThat(alert.runbook())
                    .isEqualTo("docs/runbook.md#" + alert.name().toLowerCase(Locale.ROOT));
            assertThat(alert.severity()).isIn("page", "work");
        }
    }

    @Test
    void everyEntrySaysWhatItMeansWhatToLookAtAndWhatToDo() throws Exception {
        String[] entries = Project.text("docs/runbook.md").split("\n## ", -1);
        for (String entry : List.of(entries).subList(1, entries.length)) {
            assertThat(entry).contains("**Means**", "**Look at**", "**Do**");
        }
    }

    @Test
    void everyAlertIsTriedByTheRulesOfPrometheus() throws Exception {
        Project.assumeTool("promtool", "--version");
        String tests = Project.text("ops/prometheus/alerts-test.yml");
        assertThat(Alerts.read())
                .allSatisfy(alert -> assertThat(tests).contains("alertname: " + alert.name()));
        promtool("check", "rules", "alerts.yml");
        promtool("check", "config", "prometheus.yml");
        promtool("test", "rules", "alerts-test.yml");
    }

    private static void promtool(String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of("promtool"));
        command.addAll(List.of(arguments));
        Process process =
                new ProcessBuilder(command)
                        .directory(Project.file("ops/prometheus").toFile())
                        .redirectErrorStream(true)
                        .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
    }
}
