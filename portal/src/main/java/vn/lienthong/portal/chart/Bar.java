package vn.lienthong.portal.chart;

import java.util.ArrayList;
import java.util.List;

/// One bar of several parts, as long in relation to the others as what it stands for is large.
///
/// @param parts from left to right
public record Bar(List<Piece> parts) {
    /// How wide the longest is drawn.
    public static final int WIDTH = 1000;

    /// A part of a bar.
    ///
    /// @param kind whose colour it has, by its place among the parts
    public record Piece(int kind, long x, long width) {}

    /// The bar of some counts.
    ///
    /// @param counts of the parts
    /// @param longest the whole of the longest bar of the chart
    public static Bar of(long longest, long... counts) {
        List<Piece> parts = new ArrayList<>();
        long before = 0;
        for (int i = 0; i < counts.length; i++) {
            long begin = before * WIDTH / Math.max(1, longest);
            before += counts[i];
            long end = before * WIDTH / Math.max(1, longest);
            if (end > begin) {
                parts.add(new Piece(i, begin, end - begin));
            }
        }
        return new Bar(List.copyOf(parts));
    }
}
