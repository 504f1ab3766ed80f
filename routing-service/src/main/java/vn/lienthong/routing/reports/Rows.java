package vn.lienthong.routing.reports;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/// The rows of a summary while they are counted, and their sum.
final class Rows {

    private final Reports.Asked asked;
    private final Map<String, Tally> tallies = new TreeMap<>();
    private final Map<String, String> names = new HashMap<>();
    private final Tally sum;

    Rows(Reports.Asked asked) {
        this.asked = asked;
        this.sum = tally();
    }

    /// What a row stands for.
    record Group(String key, String name) {}

    private Tally tally() {
        return new Tally(asked.period(), asked.basis());
    }

    /// Counts something into its row and into the sum.
    void add(Group group, Consumer<Tally> count) {
        names.putIfAbsent(group.key(), group.name());
        count.accept(tallies.computeIfAbsent(group.key(), _ -> tally()));
        count.accept(sum);
    }

    List<Summary.Row> all() {
        List<Summary.Row> rows = new ArrayList<>();
        tallies.forEach((key, tally) -> rows.add(tally.row(key, names.getOrDefault(key, key))));
        return List.copyOf(rows);
    }

    Summary.Row sum(String key, String name) {
        return sum.row(key, name);
    }
}
