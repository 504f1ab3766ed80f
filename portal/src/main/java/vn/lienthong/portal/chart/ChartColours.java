package vn.lienthong.portal.chart;

import java.util.List;
import org.springframework.stereotype.Component;

/// The colours of the parts of bars; the texts have a word for each (`chart.kind.<number>`).
@Component("charts")
class ChartColours {
    /// Completed in time, completed late, in progress, overdue: dark enough on white, and told from
    /// each other by lightness too.
    private static final List<String> COLOURS = List.of("#0b6b3a", "#a11220", "#9fb0b5", "#c98500");

    /// The parts, by their place in a bar.
    public List<Integer> kinds() {
        return List.of(0, 1, 2, 3);
    }

    public String colour(int kind) {
        return COLOURS.get(kind);
    }
}
