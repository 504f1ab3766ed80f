package vn.lienthong.system.monitoring;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.lienthong.system.Project;

/// The tables of `docs/metrics.md` and what a service says of itself.
final class Catalogue {

    private static final Pattern ROW =
            Pattern.compile("\\| `(lienthong_\\w+)` \\| (\\w+) \\|([^|]*)\\|([^|]*)\\|.*");
    private static final Pattern NAME = Pattern.compile("`([^`]+)`");
    private static final Pattern TYPE = Pattern.compile("# TYPE (lienthong_\\w+) (\\w+)");
    private static final Pattern LABEL = Pattern.compile("[{,](\\w+)=\"");

    private Catalogue() {}

    /// A metric.
    ///
    /// @param type as Prometheus has it
    /// @param labels beside those that every histogram has
    record Metric(String name, String type, Set<String> labels) {}

    /// What the document says that a service measures.
    static List<Metric> of(String service) throws IOException {
        List<Metric> all = new ArrayList<>();
        for (String line : Project.text("docs/metrics.md").lines().toList()) {
            Matcher row = ROW.matcher(line);
            if (row.matches() && in(row.group(4), service)) {
                all.add(new Metric(row.group(1), row.group(2), names(row.group(3))));
            }
        }
        return all;
    }

    private static boolean in(String services, String service) {
        return services.strip().equals("every service")
                ? !service.equals("portal")
                : services.contains(service);
    }

    private static Set<String> names(String cell) {
        Set<String> names = new TreeSet<>();
        Matcher name = NAME.matcher(cell);
        while (name.find()) {
            names.add(name.group(1));
        }
        return names;
    }

    /// What a service measures of our own, as it says.
    static List<Metric> measured(String exposition) {
        List<Metric> all = new ArrayList<>();
        List<String> lines = exposition.lines().toList();
        for (String line : lines) {
            Matcher type = TYPE.matcher(line);
            if (type.matches() && !type.group(1).endsWith("_max")) {
                all.add(new Metric(type.group(1), type.group(2), labels(type.group(1), lines)));
            }
        }
        return all;
    }

    private static Set<String> labels(String metric, List<String> lines) {
        Set<String> labels = new TreeSet<>();
        for (String line : lines) {
            if (line.matches(metric + "(_bucket|_count|_sum)?[ {].*")) {
                Matcher label = LABEL.matcher(line);
                while (label.find()) {
                    labels.add(label.group(1));
                }
            }
        }
        labels.remove("le");
        return labels;
    }
}
