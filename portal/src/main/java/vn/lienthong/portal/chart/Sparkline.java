package vn.lienthong.portal.chart;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// How a figure went, small enough to stand in a line of a table.
///
/// @param points where the line goes
public record Sparkline(String points, long least, long most, long last) {
    public static final int WIDTH = 120;
    public static final int HEIGHT = 28;
    private static final int MOST_POINTS = 60;
    private static final int MARGIN = 2;

    /// Null when there are not two values to draw a line between. Of many neighbours, the largest
    /// is drawn.
    public static @Nullable Sparkline of(List<Long> values) {
        if (values.size() < 2) {
            return null;
        }
        List<Long> drawn = thinned(values);
        long most = values.stream().mapToLong(Long::longValue).max().orElse(0);
        long least = values.stream().mapToLong(Long::longValue).min().orElse(0);
        double step = (WIDTH - 2.0 * MARGIN) / Math.max(1, drawn.size() - 1);
        double scale = (HEIGHT - 2.0 * MARGIN) / Math.max(1, most);
        String points =
                IntStream.range(0, drawn.size())
                        .mapToObj(i ->
                                String.format(
                                        Locale.ROOT,
                                        "%.1f,%.1f",
                                        MARGIN + i * step,
                                        HEIGHT - MARGIN - drawn.get(i) * scale))
                        .collect(Collectors.joining(" "));
        return new Sparkline(points, least, most, values.getLast());
    }

    private static List<Long> thinned(List<Long> values) {
        int each = Math.ceilDiv(values.size(), MOST_POINTS);
        return IntStream.range(0, Math.ceilDiv(values.size(), each))
                .mapToObj(i ->
                        values.subList(i * each, Math.min(values.size(), (i + 1) * each)).stream()
                                .mapToLong(Long::longValue)
                                .max()
                                .orElse(0))
                .toList();
    }
}
