package vn.lienthong.portal.reports;

import java.util.ArrayList;
import java.util.List;

/// The head of a form: what stands over what.
///
/// @param spans how many neighbouring columns stand under the same topmost words
/// @param lines from top to bottom
/// @param numbers as the form numbers its columns
record FormHead(List<Integer> spans, List<List<Head>> lines, List<String> numbers) {

    /// A heading.
    ///
    /// @param text its key, `report-form.<text>`
    /// @param columns over how many columns it stands
    /// @param rows over how many lines of the head it reaches
    /// @param group whether it stands over a whole group of columns
    record Head(String text, int columns, int rows, boolean group) {}

    static FormHead of(List<FormColumn> columns) {
        int depth = columns.stream().mapToInt(one -> one.groups().size()).max().orElse(0) + 1;
        List<List<Head>> lines = new ArrayList<>();
        for (int level = 0; level < depth; level++) {
            List<Head> line = new ArrayList<>();
            for (int at = 0; at < columns.size(); at += width(columns, at, level)) {
                FormColumn column = columns.get(at);
                int groups = column.groups().size();
                if (groups > level) {
                    int width = width(columns, at, level);
                    line.add(new Head(column.groups().get(level), width, 1, level == 0));
                } else if (groups == level) {
                    line.add(new Head(column.name(), 1, depth - level, false));
                }
            }
            lines.add(List.copyOf(line));
        }
        List<Integer> spans = new ArrayList<>();
        for (int at = 0; at < columns.size(); at += spans.getLast()) {
            spans.add(width(columns, at, 0));
        }
        return new FormHead(
                List.copyOf(spans),
                List.copyOf(lines),
                columns.stream().map(FormColumn::number).toList());
    }

    /// How many columns from there on share their words down to a level.
    private static int width(List<FormColumn> columns, int from, int level) {
        List<String> groups = columns.get(from).groups();
        if (groups.size() <= level) {
            return 1;
        }
        List<String> shared = groups.subList(0, level + 1);
        int to = from + 1;
        while (to < columns.size()
                && columns.get(to).groups().size() > level
                && columns.get(to).groups().subList(0, level + 1).equals(shared)) {
            to++;
        }
        return to - from;
    }

    /// How many lines there are.
    public int depth() {
        return lines.size();
    }
}
