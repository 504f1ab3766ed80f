package vn.lienthong.printing.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import vn.lienthong.printing.sheet.Sheet.Cell;
import vn.lienthong.printing.sheet.Sheet.Column;

/// What is written is read back by another program.
class SheetFilesTest {

    private static final Sheet SHEET =
            new Sheet(
                    "II.06a",
                    List.of("Biểu số II.06a"),
                    "TÌNH HÌNH",
                    List.of("Kỳ báo cáo: tháng 11"),
                    List.of(
                            new Column(List.of(), "STT", "(1)", 6),
                            new Column(List.of(), "Đơn vị", "(2)", 30),
                            new Column(List.of("Tiếp nhận"), "Tổng số", "(3)", 12),
                            new Column(List.of("Tiếp nhận", "Trong kỳ"), "Trực tuyến", "(4)", 12),
                            new Column(List.of("Tiếp nhận", "Trong kỳ"), "Trực tiếp", "(5)", 12)),
                    List.of(
                            List.of(
                                    new Cell.Whole(1),
                                    new Cell.Text("=cmd|' /C calc'!A0"),
                                    new Cell.Whole(22_515),
                                    new Cell.Percent(0.4321),
                                    new Cell.Nothing()),
                            List.of(
                                    new Cell.Nothing(),
                                    new Cell.Text("Cấp \"bản sao\", trích lục"),
                                    new Cell.Whole(-1),
                                    new Cell.Percent(0),
                                    new Cell.Whole(0))),
                    List.of("Ghi chú"));

    @Test
    void aSpreadsheetHoldsTheFormAndItsFigures() throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(XlsxFile.of(SHEET)))) {
            XSSFSheet page = book.getSheetAt(0);

            assertThat(page.getSheetName()).isEqualTo("II.06a");
            assertThat(text(page.getRow(0), 0)).isEqualTo("Biểu số II.06a");
            assertThat(text(page.getRow(1), 0)).isEqualTo("TÌNH HÌNH");
            // An empty line, three lines of header, the numbers of the columns.
            assertThat(text(page.getRow(4), 2)).isEqualTo("Tiếp nhận");
            assertThat(text(page.getRow(5), 3)).isEqualTo("Trong kỳ");
            assertThat(text(page.getRow(6), 4)).isEqualTo("Trực tiếp");
            assertThat(text(page.getRow(7), 2)).isEqualTo("(3)");
            assertThat(page.getMergedRegions())
                    .extracting(CellRangeAddress::formatAsString)
                    .contains("A2:E2", "C5:E5", "D6:E6", "A5:A7", "B5:B7", "C6:C7");
            Row first = page.getRow(8);
            assertThat(first.getCell(1).getCellType()).isEqualTo(CellType.STRING);
            assertThat(text(first, 1)).isEqualTo("=cmd|' /C calc'!A0");
            assertThat(first.getCell(2).getNumericCellValue()).isEqualTo(22_515);
            assertThat(first.getCell(3).getNumericCellValue()).isEqualTo(0.4321);
            assertThat(first.getCell(3).getCellStyle().getDataFormatString()).isEqualTo("0.0%");
            assertThat(text(page.getRow(9), 1)).isEqualTo("Cấp \"bản sao\", trích lục");
            assertThat(text(page.getRow(11), 0)).isEqualTo("Ghi chú");
            assertThat(page.getPrintSetup().getLandscape()).isTrue();
            // Short texts take one line, a long name three.
            assertThat(page.getRow(8).getHeightInPoints()).isEqualTo(15);
            assertThat(
                            new XSSFWorkbook(new ByteArrayInputStream(XlsxFile.of(longName())))
                                    .getSheetAt(0)
                                    .getRow(3)
                                    .getHeightInPoints())
                    .isEqualTo(45);
        }
    }

    private static Sheet longName() {
        return new Sheet(
                "x",
                List.of(),
                "X",
                List.of(),
                List.of(new Column(List.of(), "Đơn vị", "", 20)),
                List.of(List.of(new Cell.Text("Chi nhánh Văn phòng Đăng ký đất đai"))),
                List.of());
    }

    private static String text(Row row, int column) {
        return row.getCell(column).getStringCellValue();
    }

    @Test
    void noTextOfACsvFileIsAFormula() {
        assertThat(CsvFile.of(SHEET))
                .isEqualTo(
                        "\uFEFF\"STT\",\"Đơn vị\",\"Tiếp nhận – Tổng số\",\"Tiếp nhận – Trong kỳ –"
                                + " Trực tuyến\",\"Tiếp nhận – Trong kỳ – Trực tiếp\"\r\n"
                                + "1,\"'=cmd|' /C calc'!A0\",22515,43.21%,\r\n"
                                + ",\"Cấp \"\"bản sao\"\", trích lục\",-1,0.00%,0\r\n");
        assertThat(List.of("=1", "+1", "-1", "@x", "\tx", "\rx"))
                .allSatisfy(text -> assertThat(CsvFile.text(text)).startsWith("\"'"));
        assertThat(CsvFile.text("")).isEqualTo("\"\"");
    }

    @Test
    void aRowFillsItsColumns() {
        assertThatThrownBy(() ->
                        new Sheet(
                                "x",
                                List.of(),
                                "X",
                                List.of(),
                                SHEET.header(),
                                List.of(List.of(new Cell.Nothing())),
                                List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("1 cells under 5 columns");
    }
}
