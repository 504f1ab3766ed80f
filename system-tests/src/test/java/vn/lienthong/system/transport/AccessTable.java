package vn.lienthong.system.transport;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import vn.lienthong.system.Project;

/// `ops/kafka/access.txt`.
record AccessTable(List<Row> rows) {

    /// @param name of a topic or group; empty for `watch`
    record Row(String service, String deed, String name) {}

    static AccessTable read() throws IOException {
        return new AccessTable(
                Project.text("ops/kafka/access.txt")
                        .lines()
                        .filter(line -> !line.isBlank() && !line.startsWith("#"))
                        .map(line -> line.strip().split(" +", -1))
                        .map(cells -> new Row(cells[0], cells[1], cells.length > 2 ? cells[2] : ""))
                        .toList());
    }

    Set<String> services() {
        return rows.stream().map(Row::service).collect(Collectors.toCollection(TreeSet::new));
    }

    /// The names that a service has in rows of a kind.
    Set<String> of(String service, String deed) {
        return rows.stream()
                .filter(row -> row.service().equals(service) && row.deed().equals(deed))
                .map(Row::name)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
