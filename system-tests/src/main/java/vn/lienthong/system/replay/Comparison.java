package vn.lienthong.system.replay;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What was published beside what is reported.
record Comparison(List<Line> lines) {

    private static final String HEADER = "  %12s %12s %12s%n";

    /// How a figure compares. Only what the source gives can be wrong.
    enum Verdict {
        EQUAL("= bằng / equal"),
        DIFFERENT("✗ KHÁC / DIFFERENT"),
        CHOSEN("· đã chọn, không kiểm tra / chosen, not checked"),
        NOT_REPORTED("? báo cáo chưa có / not reported yet");

        private final String words;

        Verdict(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }
    }

    /// @param expected at the share that was played
    /// @param whole at the full size
    record Line(
            Figure figure, long whole, long expected, Optional<Long> reported, Verdict verdict) {}

    /// @param whole the plan at its full size
    /// @param played the plan as it was played
    static Comparison of(Plan whole, Plan played, Map<Figure, Long> reported) {
        Map<Figure, Long> full = whole.expected();
        List<Line> lines = new ArrayList<>();
        played.expected()
                .forEach((figure, expected) -> {
                    Optional<Long> said = Optional.ofNullable(reported.get(figure));
                    lines.add(
                            new Line(
                                    figure,
                                    full.getOrDefault(figure, 0L),
                                    expected,
                                    said,
                                    verdict(figure, expected, said, whole.published())));
                });
        return new Comparison(List.copyOf(lines));
    }

    private static Verdict verdict(
            Figure figure, long expected, Optional<Long> said, Set<Figure> published) {
        if (said.isEmpty()) {
            return Verdict.NOT_REPORTED;
        }
        if (!published.contains(figure)) {
            return Verdict.CHOSEN;
        }
        return said.get() == expected ? Verdict.EQUAL : Verdict.DIFFERENT;
    }

    /// Whether everything that was published and is reported is equal.
    boolean holds() {
        return lines.stream().noneMatch(line -> line.verdict() == Verdict.DIFFERENT);
    }

    /// As a table, a line a figure.
    String table() {
        StringBuilder table = new StringBuilder();
        table.append(HEADER.formatted("toàn kỳ", "mức chạy", "báo cáo"));
        table.append(HEADER.formatted("whole", "played", "reported"));
        for (Line line : lines) {
            table.append(
                    "  %,12d %,12d %12s  %-52s %s%n"
                            .formatted(
                                    line.whole(),
                                    line.expected(),
                                    line.reported().map("%,d"::formatted).orElse("—"),
                                    line.figure().words(),
                                    line.verdict().words()));
        }
        return table.toString();
    }
}
