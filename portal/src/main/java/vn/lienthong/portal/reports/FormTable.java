package vn.lienthong.portal.reports;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.lienthong.portal.page.Numbers;
import vn.lienthong.portal.page.Words;
import vn.lienthong.portal.reports.FormColumn.Behind;
import vn.lienthong.portal.reports.FormColumn.Figure;
import vn.lienthong.portal.service.ReportForms.Figures;
import vn.lienthong.portal.service.ReportForms.Rows;

/// Fills a form in: numbers as they are written, with the way to the dossiers behind them.
@Component
class FormTable {
    private static final String NOTHING = "–";

    private final Words words;
    private final Numbers numbers;

    FormTable(Words words, Numbers numbers) {
        this.words = words;
        this.numbers = numbers;
    }

    /// A row that is filled in.
    ///
    /// @param number counted from 1; 0 for the sum
    record Line(int number, String name, List<Cell> cells) {}

    /// A place that is filled in.
    ///
    /// @param link empty where no list holds exactly the dossiers that were counted
    record Cell(String text, String link) {}

    /// Some rows of many.
    ///
    /// @param first the number of the first of them
    List<Line> lines(
            List<Figures> some, int first, ReportForm form, ReportFilter filter, Rows rows) {
        List<Line> lines = new ArrayList<>();
        for (Figures one : some) {
            String key = Objects.requireNonNullElse(one.key(), "");
            Map<String, String> row =
                    leads(rows) && !key.isEmpty() ? ReportFilter.narrowed(rows.by(), key) : null;
            lines.add(
                    new Line(
                            first + lines.size(),
                            name(rows.by(), one),
                            cells(form, one, filter, row)));
        }
        return lines;
    }

    Line sum(Figures sum, ReportForm form, ReportFilter filter, Rows rows) {
        Map<String, String> whole = leads(rows) ? Map.of() : null;
        return new Line(0, words.of("report-form.sum"), cells(form, sum, filter, whole));
    }

    /// The lists hold dossiers, of which an office's turn is only a part.
    private static boolean leads(Rows rows) {
        return rows.unit().equals("dossier");
    }

    private String name(String by, Figures row) {
        String name = row.name() == null || row.name().isEmpty() ? row.key() : row.name();
        return switch (by) {
            case "level", "channel" -> words.known(by, row.key());
            default -> Objects.requireNonNullElse(name, "");
        };
    }

    private List<Cell> cells(
            ReportForm form,
            Figures row,
            ReportFilter filter,
            @Nullable Map<String, String> narrowed) {
        return form.columns().stream()
                .map(column ->
                        switch (column.figure().apply(row)) {
                            case Figure.Count(long count) ->
                                    new Cell(
                                            numbers.count(count),
                                            narrowed == null || count == 0
                                                    ? ""
                                                    : link(column.behind(), filter, narrowed));
                            case Figure.Share(Double percent) ->
                                    new Cell(numbers.percent(percent), "");
                            case Figure.Points(Double points) ->
                                    new Cell(points == null ? NOTHING : numbers.points(points), "");
                            case Figure.Reached(Boolean enough) ->
                                    new Cell(
                                            enough == null
                                                    ? NOTHING
                                                    : words.of("report-form.enough." + enough),
                                            "");
                        })
                .toList();
    }

    private static String link(Behind behind, ReportFilter filter, Map<String, String> narrowed) {
        if (behind == Behind.NONE) {
            return "";
        }
        Map<String, String> row = new HashMap<>(narrowed);
        if (!behind.channel.isEmpty()) {
            row.put("channel", behind.channel);
        }
        return filter.dossiers(behind.state, row);
    }
}
