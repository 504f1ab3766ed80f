package vn.lienthong.portal.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A line of shares of 100 over time. Times without a share leave a gap in the dots, not in the
/// line.
///
/// @param points where the line goes
/// @param floor the share at the foot of the picture: what lies near 100 is seen better so
/// @param grid shares at which there is a line across
public record ShareLine(String points, List<Dot> dots, int floor, List<Grid> grid) {
    public static final int WIDTH = 420;
    public static final int HEIGHT = 190;
    private static final int LEFT = 44;
    private static final int RIGHT = 12;
    private static final int TOP = 12;
    private static final int BOTTOM = 26;
    private static final int FULL = 100;
    private static final int MOST_LABELS = 5;
    private static final int STEPS = 4;

    /// One time's share.
    ///
    /// @param label empty where there is no room for it
    public record Dot(double x, double y, String label) {}

    /// A line across.
    public record Grid(double y, int share) {}

    /// The line of some shares.
    ///
    /// @param shares absent where there is none
    /// @param labels as many
    public static ShareLine of(List<? extends @Nullable Double> shares, List<String> labels) {
        double least =
                shares.stream()
                        .flatMap(share -> Optional.ofNullable(share).stream())
                        .mapToDouble(Double::doubleValue)
                        .min()
                        .orElse(0);
        int floor = least >= 80 ? 80 : least >= 60 ? 60 : least >= 40 ? 40 : 0;
        double step = (WIDTH - LEFT - RIGHT) / (double) Math.max(1, shares.size() - 1);
        int each = Math.ceilDiv(shares.size(), MOST_LABELS);
        List<Dot> dots = new ArrayList<>();
        StringBuilder points = new StringBuilder();
        for (int i = 0; i < shares.size(); i++) {
            Double share = shares.get(i);
            if (share != null) {
                Dot dot =
                        new Dot(
                                rounded(LEFT + i * step),
                                rounded(y(share, floor)),
                                i % each == 0 ? labels.get(i) : "");
                dots.add(dot);
                points.append(points.isEmpty() ? "" : " ")
                        .append(String.format(Locale.ROOT, "%s,%s", dot.x(), dot.y()));
            }
        }
        List<Grid> grid = new ArrayList<>();
        for (int i = 0; i <= STEPS; i++) {
            int share = floor + (FULL - floor) * i / STEPS;
            grid.add(new Grid(rounded(y(share, floor)), share));
        }
        return new ShareLine(points.toString(), List.copyOf(dots), floor, List.copyOf(grid));
    }

    private static double y(double share, int floor) {
        return TOP + (HEIGHT - TOP - BOTTOM) * (FULL - share) / (FULL - floor);
    }

    private static double rounded(double place) {
        return Math.round(place * 10) / 10.0;
    }
}
