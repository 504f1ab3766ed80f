package vn.lienthong.system.monitoring;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import vn.lienthong.system.Project;

/// The rules of `ops/prometheus/alerts.yml`.
final class Alerts {

    static final String FILE = "ops/prometheus/alerts.yml";

    private Alerts() {}

    /// A rule.
    ///
    /// @param runbook where it is explained
    record Alert(String name, String expression, String severity, String runbook) {}

    static List<Alert> read() throws IOException {
        List<Alert> all = new ArrayList<>();
        for (JsonNode group : Project.yaml(FILE).path("groups")) {
            for (JsonNode rule : group.path("rules")) {
                all.add(
                        new Alert(
                                rule.path("alert").asString(),
                                rule.path("expr").asString(),
                                rule.path("labels").path("severity").asString(),
                                rule.path("annotations").path("runbook").asString()));
            }
        }
        return all;
    }
}
