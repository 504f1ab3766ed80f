package vn.lienthong.portal.reports;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.lienthong.portal.chart.Bar;
import vn.lienthong.portal.chart.ShareLine;
import vn.lienthong.portal.page.Numbers;
import vn.lienthong.portal.page.Times;
import vn.lienthong.portal.page.Words;
import vn.lienthong.portal.service.ProvinceReports.Point;
import vn.lienthong.portal.service.ProvinceReports.Row;

/// Figures as bars and lines, with the sentences that say the same.
@Component("reportPictures")
class ReportPictures {
    private static final int MOST_BARS = 15;

    private final Words words;
    private final Numbers numbers;
    private final Times times;

    ReportPictures(Words words, Numbers numbers, Times times) {
        this.words = words;
        this.numbers = numbers;
        this.times = times;
    }

    /// A row of figures with its bar.
    ///
    /// @param link to the figures of this row alone; empty for what has none
    record Line(String name, String link, Row row, Bar bar) {}

    /// The largest first, at most fifteen, and the rest together.
    List<Line> bars(
            List<Row> rows, Function<Row, @Nullable String> name, UnaryOperator<String> link) {
        List<Row> sorted =
                rows.stream().sorted(Comparator.comparingLong(Row::all).reversed()).toList();
        // Of sixteen, the last is no rest but itself.
        int shown = sorted.size() == MOST_BARS + 1 ? sorted.size() : MOST_BARS;
        List<Row> rest = sorted.stream().skip(shown).toList();
        Row others = rest.stream().reduce(Row::plus).orElse(null);
        long longest =
                Math.max(
                        sorted.isEmpty() ? 0 : sorted.getFirst().all(),
                        others == null ? 0 : others.all());
        List<Line> lines = new ArrayList<>();
        for (Row row : sorted.subList(0, Math.min(shown, sorted.size()))) {
            String key = Objects.requireNonNullElse(row.key(), "");
            String text = Objects.requireNonNullElse(name.apply(row), key);
            lines.add(new Line(text, link.apply(key), row, bar(longest, row)));
        }
        if (others != null) {
            lines.add(
                    new Line(
                            words.of("reports.rest", rest.size()),
                            "",
                            others,
                            bar(longest, others)));
        }
        return lines;
    }

    private static Bar bar(long longest, Row row) {
        return Bar.of(
                longest,
                row.completedOnTime(),
                row.completedLate(),
                row.inProgressOnTime(),
                row.inProgressOverdue());
    }

    /// How it went, drawn and told.
    ///
    /// @param line absent when fewer than two times have a share
    record Course(List<Point> points, @Nullable ShareLine line, String told) {}

    Course trend(List<Point> points) {
        List<Point> shared = points.stream().filter(point -> point.onTime() != null).toList();
        if (shared.size() < 2) {
            return new Course(points, null, words.of("reports.trend.too-little"));
        }
        Comparator<Point> byShare = Comparator.comparingDouble(ReportPictures::share);
        Point least = shared.stream().min(byShare).orElseThrow();
        Point most = shared.stream().max(byShare).orElseThrow();
        Point last = shared.getLast();
        ShareLine line =
                ShareLine.of(
                        points.stream().map(Point::onTime).toList(),
                        points.stream().map(point -> times.shortDay(point.from())).toList());
        return new Course(
                points,
                line,
                words.of(
                        "reports.trend.told",
                        numbers.percent(least.onTime()),
                        times.day(least.from()),
                        numbers.percent(most.onTime()),
                        times.day(most.from()),
                        numbers.percent(last.onTime())));
    }

    private static double share(Point point) {
        return Objects.requireNonNullElse(point.onTime(), 0.0);
    }

    /// How a count changed against the period before, in words.
    public String change(long now, long before) {
        long more = now - before;
        if (more == 0) {
            return words.of("reports.change.none", numbers.count(before));
        }
        return words.of(
                more > 0 ? "reports.change.more" : "reports.change.less",
                numbers.count(Math.abs(more)),
                numbers.count(before));
    }

    /// How a share changed, in points of 100; empty where one of them is missing.
    public String changeOfShare(@Nullable Double now, @Nullable Double before) {
        if (now == null || before == null) {
            return "";
        }
        double more = Math.round((now - before) * 10) / 10.0;
        if (more == 0) {
            return words.of("reports.change.none", numbers.percent(before));
        }
        return words.of(
                more > 0 ? "reports.change.points-more" : "reports.change.points-less",
                numbers.decimal(Math.abs(more)),
                numbers.percent(before));
    }
}
