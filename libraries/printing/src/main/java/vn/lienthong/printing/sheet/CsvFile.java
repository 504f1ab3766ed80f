package vn.lienthong.printing.sheet;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// CSV (RFC 4180) with a byte order mark, so that spreadsheets read its Vietnamese. No text begins
/// like a formula: a spreadsheet would compute it.
public final class CsvFile {

    private static final String MARK = "\uFEFF";
    private static final String LINE = "\r\n";

    /// Also as wide as a Chinese character, which spreadsheets of East Asia read alike.
    private static final String FORMULAS = "=+-@＝＋－＠";

    private CsvFile() {}

    /// The table alone: one line for the columns, one for each row.
    public static String of(Sheet sheet) {
        Stream<String> columns =
                Stream.of(
                        sheet.header().stream()
                                .map(CsvFile::heading)
                                .map(CsvFile::text)
                                .collect(Collectors.joining(",")));
        Stream<String> rows = sheet.rows().stream().map(CsvFile::line);
        return Stream.concat(columns, rows).collect(Collectors.joining(LINE, MARK, LINE));
    }

    private static String heading(Sheet.Column column) {
        return Stream.concat(column.groups().stream(), Stream.of(column.name()))
                .collect(Collectors.joining(" – "));
    }

    private static String line(List<Sheet.Cell> row) {
        return row.stream().map(CsvFile::cell).collect(Collectors.joining(","));
    }

    private static String cell(Sheet.Cell cell) {
        return switch (cell) {
            case Sheet.Cell.Text(String text) -> text(text);
            case Sheet.Cell.Whole(long number) -> Long.toString(number);
            case Sheet.Cell.Percent(double share) ->
                    String.format(Locale.ROOT, "%.2f%%", share * 100);
            case Sheet.Cell.Nothing _ -> "";
        };
    }

    /// Words in quotes, with an apostrophe before what a spreadsheet would take for a formula.
    public static String text(String text) {
        String harmless = isComputed(text) ? "'" + text : text;
        return '"' + harmless.replace("\"", "\"\"") + '"';
    }

    /// Some programs pass over blanks first; a tab or a line break at the beginning alone is enough
    /// for others.
    private static boolean isComputed(String text) {
        String bare = text.stripLeading();
        return (!bare.isEmpty() && FORMULAS.indexOf(bare.charAt(0)) >= 0)
                || text.startsWith("\t")
                || text.startsWith("\r")
                || text.startsWith("\n");
    }
}
