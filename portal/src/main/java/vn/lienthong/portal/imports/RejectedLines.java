package vn.lienthong.portal.imports;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.lienthong.portal.service.Intake;

/// The lines that were not taken, as a CSV file (RFC 4180) for a spreadsheet.
final class RejectedLines {
    /// Without it some spreadsheets take Vietnamese letters for another encoding's.
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private static final String FORMULA = "=+-@\t\r";

    private RejectedLines() {}

    static String csv(List<String> header, List<Intake.RejectedLine> lines) {
        Stream<String> rows =
                lines.stream().map(line -> row(line.line(), line.field(), line.reason()));
        return Stream.concat(Stream.of(row(header.toArray())), rows)
                .collect(Collectors.joining("", BYTE_ORDER_MARK, ""));
    }

    private static String row(@Nullable Object... cells) {
        return Stream.of(cells).map(RejectedLines::cell).collect(Collectors.joining(",")) + "\r\n";
    }

    /// A reason may repeat what the sender wrote; a spreadsheet must not calculate it.
    private static String cell(@Nullable Object value) {
        String text = value == null ? "" : value.toString();
        String harmless =
                !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        return '"' + harmless.replace("\"", "\"\"") + '"';
    }
}
