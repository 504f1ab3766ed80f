package vn.lienthong.portal.page;

import java.io.IOException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Writes a CSV file (RFC 4180) for a spreadsheet, line by line.
public final class CsvLines {
    /// Without it some spreadsheets take Vietnamese letters for another encoding's.
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private static final String FORMULA = "=+-@＝＋－＠";

    private final Appendable out;

    /// Begins with the names of the columns.
    public CsvLines(Appendable out, Object... header) throws IOException {
        this.out = out;
        out.append(BYTE_ORDER_MARK);
        add(header);
    }

    /// A line; a cell that is absent is empty.
    public void add(@Nullable Object... cells) throws IOException {
        out.append(Stream.of(cells).map(CsvLines::cell).collect(Collectors.joining(",")));
        out.append("\r\n");
    }

    /// A text may repeat what somebody wrote; a spreadsheet must not calculate it.
    private static String cell(@Nullable Object value) {
        String text = value == null ? "" : value.toString();
        String bare = text.stripLeading();
        boolean computed =
                (!bare.isEmpty() && FORMULA.indexOf(bare.charAt(0)) >= 0)
                        || (!text.isEmpty() && Character.isISOControl(text.charAt(0)));
        String harmless = computed ? "'" + text : text;
        return '"' + harmless.replace("\"", "\"\"") + '"';
    }
}
