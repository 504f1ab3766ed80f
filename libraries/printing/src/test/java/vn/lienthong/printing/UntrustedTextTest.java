package vn.lienthong.printing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.lienthong.printing.sheet.CsvFile;
import vn.lienthong.printing.sheet.Sheet;
import vn.lienthong.printing.sheet.Sheet.Cell;
import vn.lienthong.printing.sheet.Sheet.Column;
import vn.lienthong.printing.sheet.XlsxFile;

/// Whatever somebody typed into a reason or a name, the papers and the tables come out.
class UntrustedTextTest {

    private static final Printer PRINTER = new Printer(PrinterTest.class).spellingOut();
    private static final int LONGEST_CELL = 32_767;

    static Stream<String> texts() {
        return Stream.of(
                "",
                "\u0000\u0001\u0008\u000B\u001F\u007F\u0085",
                "\uFFFE\uFFFF",
                "\uD800",
                "\uDC00x",
                "trước \uD83D sau",
                "😀👩‍👩‍👧‍👦🇻🇳",
                "王 العربية עברית हिन्दी",
                "\u202Eexe.fdp\u202C \u2066x\u2069",
                "a\u0301\u0302\u0303\u0304\u0305".repeat(300),
                "\u0338x",
                IntStream.range(0, 8_000).mapToObj("%x"::formatted).collect(Collectors.joining()),
                IntStream.range(0, 6_000)
                        .mapToObj("Nguyễn %d "::formatted)
                        .collect(Collectors.joining()),
                "a\r\nb\rc\nd\u2028e\u2029f\tg",
                "=1+1",
                "+1",
                "@SUM(A1)",
                "=HYPERLINK(\"http://x.example\")",
                "<script>alert(1)</script>",
                "]]> <![CDATA[ <!-- & &amp; &#0; \"'",
                "${7*191} #{x} @{x} __${7*191}__ [[${7*191}]]");
    }

    @ParameterizedTest
    @MethodSource("texts")
    void aPaperComesOut(String text) {
        long began = System.nanoTime();
        assertThatCode(() -> PRINTER.pdf("probe", Map.of("text", text))).doesNotThrowAnyException();
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(20));
    }

    @Test
    void whatTheFontCannotShowIsSpelledOut() {
        assertThat(PdfText.of(PRINTER.pdf("probe", Map.of("text", "Vương 王 😀 \u0007 \uD800 hết"))))
                .contains("Vương [U+738B] [U+1F600] [U+0007] [U+D800] hết");
        assertThat(PRINTER.pdf("probe", Map.of("text", "Nguyễn Văn Bình")))
                .isEqualTo(
                        new Printer(PrinterTest.class)
                                .pdf("probe", Map.of("text", "Nguyễn Văn Bình")));
    }

    @ParameterizedTest
    @MethodSource("texts")
    void aSpreadsheetHoldsItAsText(String text) throws IOException {
        byte[] file = XlsxFile.of(sheet(text));
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(file))) {
            var row = book.getSheetAt(0).getRow(3);
            assertThat(row.getHeightInPoints()).isLessThanOrEqualTo(409);
            var cell = row.getCell(0);
            assertThat(cell.getCellType()).isIn(CellType.STRING, CellType.BLANK);
            assertThat(cell.getStringCellValue().length()).isLessThanOrEqualTo(LONGEST_CELL);
            if (text.startsWith("=")) {
                assertThat(cell.getStringCellValue()).isEqualTo(text);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("texts")
    void aCsvFileHoldsItAsOneCell(String text) {
        String cell = CsvFile.text(text);
        String inside = cell.substring(1, cell.length() - 1).replace("\"\"", "");
        assertThat(inside).doesNotContain("\"").doesNotStartWith("=").doesNotStartWith("+");
        assertThat(inside).doesNotStartWith("@").doesNotStartWith("\t");
    }

    @Test
    void aFormulaIsKnownBehindBlanksAndInWideLetters() {
        assertThat(List.of(" =1", "\u3000=1", "\n=1", "＝1", "＋1", "－1", "＠x", "\t1"))
                .allSatisfy(text -> assertThat(CsvFile.text(text)).isEqualTo("\"'" + text + "\""));
        assertThat(CsvFile.text("a=1")).isEqualTo("\"a=1\"");
        assertThat(CsvFile.text("  ")).isEqualTo("\"  \"");
    }

    private static Sheet sheet(String text) {
        return new Sheet(
                "x",
                List.of(),
                "X",
                List.of(),
                List.of(new Column(List.of(), "Lý do", "", 20)),
                List.of(List.of(new Cell.Text(text))),
                List.of(text));
    }
}
