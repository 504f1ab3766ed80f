package vn.lienthong.system.monitoring;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.lienthong.system.Project;

/// A dashboard as it is provisioned.
///
/// @param queries of all its panels
record Dashboard(String name, List<Query> queries) {

    /// A query of a panel.
    record Query(String panel, String expression) {}

    static List<Dashboard> all() throws IOException {
        try (Stream<Path> files = Files.list(Project.file("ops/grafana/dashboards"))) {
            return files.sorted().map(Dashboard::read).toList();
        }
    }

    private static Dashboard read(Path file) {
        JsonNode board = new JsonMapper().readTree(file.toFile());
        List<Query> queries = new ArrayList<>();
        for (JsonNode panel : board.path("panels")) {
            for (JsonNode target : panel.path("targets")) {
                queries.add(
                        new Query(panel.path("title").asString(), target.path("expr").asString()));
            }
        }
        return new Dashboard(file.getFileName().toString(), queries);
    }
}
