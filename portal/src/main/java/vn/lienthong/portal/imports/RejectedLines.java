package vn.lienthong.portal.imports;

import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.lienthong.portal.service.Intake;

/// Writes the lines that were not taken as a CSV file (RFC 4180) for a spreadsheet.
final class RejectedLines {
    /// Without it some spreadsheets take Vietnamese letters for another encoding's.
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private static final String FORMULA = "=+-@\t\r\n";

    private final Appendable out;

    RejectedLines(Appendable out, List<String> header) throws IOException {
        this.out = out;
        out.append(BYTE_ORDER_MARK);
        write(header.toArray());
    }

    void add(List<Intake.RejectedLine> lines) throws IOException {
        for (Intake.RejectedLine line : lines) {
            write(line.line(), line.field(), line.reason());
        }
    }

    private void write(@Nullable Object... cells) throws IOException {
        out.append(Stream.of(cells).map(RejectedLines::cell).collect(Collectors.joining(",")));
        out.append("\r\n");
    }

    /// A reason may repeat what the sender wrote; a spreadsheet must not calculate it.
    private static String cell(@Nullable Object value) {
        String text = value == null ? "" : value.toString();
        String harmless =
                !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        return '"' + harmless.replace("\"", "\"\"") + '"';
    }
}
