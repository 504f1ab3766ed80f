package vn.lienthong.printing.sheet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.dhatim.fastexcel.BorderStyle;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/// A table as an Office Open XML spreadsheet, laid out to be printed on A4 across.
public final class XlsxFile {

    private static final String PROGRAM = "Lien Thong";
    private static final String VERSION = "01.0000";
    private static final String WHOLE = "#,##0";
    private static final String PERCENT = "0.0%";
    private static final String CENTER = "center";
    private static final int TITLE_SIZE = 14;

    /// The height of a line, in points.
    private static final double LINE = 15;

    private static final double FILLED = 0.8;

    /// What a row and a cell can hold; a program for spreadsheets takes a file with more for
    /// broken.
    private static final double HIGHEST = 409;

    private static final int LONGEST = 32_767;

    private final Worksheet page;
    private final Sheet sheet;
    private int row;

    private XlsxFile(Worksheet page, Sheet sheet) {
        this.page = page;
        this.sheet = sheet;
    }

    /// The whole file.
    public static byte[] of(Sheet sheet) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(out, PROGRAM, VERSION)) {
            XlsxFile file = new XlsxFile(book.newWorksheet(sheet.name()), sheet);
            file.write();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private void write() {
        page.pageOrientation("landscape");
        page.paperSize(PaperSize.A4_PAPER);
        page.fitToWidth((short) 1);
        for (int column = 0; column < columns(); column++) {
            page.width(column, sheet.header().get(column).width());
        }
        sheet.above().forEach(line -> line(line, false, false));
        line(sheet.title(), true, true);
        sheet.below().forEach(line -> line(line, false, true));
        row++;
        header();
        page.freezePane(0, row);
        sheet.rows().forEach(this::row);
        row++;
        sheet.foot().forEach(line -> line(line, false, false));
    }

    private int columns() {
        return sheet.header().size();
    }

    private void line(String text, boolean title, boolean centred) {
        page.value(row, 0, fitting(text));
        if (centred) {
            page.range(row, 0, row, columns() - 1).merge();
            page.style(row, 0).horizontalAlignment(CENTER).set();
        }
        if (title) {
            page.style(row, 0).bold().fontSize(TITLE_SIZE).horizontalAlignment(CENTER).set();
        }
        row++;
    }

    private void header() {
        int depth = sheet.header().stream().mapToInt(one -> one.groups().size()).max().orElse(0);
        int first = row;
        int deepest = 1;
        for (int column = 0; column < columns(); column++) {
            Sheet.Column one = sheet.header().get(column);
            List<String> groups = one.groups();
            for (int level = 0; level < groups.size(); level++) {
                if (column == 0 || !sharesGroup(column - 1, column, level)) {
                    group(first + level, column, level);
                }
            }
            page.value(first + groups.size(), column, one.name());
            deepest = Math.max(deepest, lines(one.name(), one.width()));
            if (groups.size() < depth) {
                page.range(first + groups.size(), column, first + depth, column).merge();
            }
        }
        row = first + depth + 1;
        page.rowHeight(row - 1, Math.min(deepest * LINE, HIGHEST));
        boolean numbered = sheet.header().stream().anyMatch(one -> !one.number().isEmpty());
        if (numbered) {
            for (int column = 0; column < columns(); column++) {
                page.value(row, column, sheet.header().get(column).number());
            }
            row++;
        }
        page.range(first, 0, row - 1, columns() - 1)
                .style()
                .bold()
                .horizontalAlignment(CENTER)
                .verticalAlignment(CENTER)
                .wrapText(true)
                .borderStyle(BorderStyle.THIN)
                .set();
    }

    private void group(int at, int column, int level) {
        int last = column;
        while (last + 1 < columns() && sharesGroup(column, last + 1, level)) {
            last++;
        }
        page.value(at, column, sheet.header().get(column).groups().get(level));
        if (last > column) {
            page.range(at, column, at, last).merge();
        }
    }

    /// Whether two columns stand under the same words, down to a level.
    private boolean sharesGroup(int one, int other, int level) {
        List<String> first = sheet.header().get(one).groups();
        List<String> second = sheet.header().get(other).groups();
        return first.size() > level
                && second.size() > level
                && first.subList(0, level + 1).equals(second.subList(0, level + 1));
    }

    private void row(List<Sheet.Cell> cells) {
        int deepest = 1;
        for (int column = 0; column < cells.size(); column++) {
            cell(column, cells.get(column));
            if (cells.get(column) instanceof Sheet.Cell.Text(String text)) {
                deepest = Math.max(deepest, lines(text, sheet.header().get(column).width()));
            }
        }
        page.rowHeight(row, Math.min(deepest * LINE, HIGHEST));
        row++;
    }

    /// How many lines a text takes in a column; not every program makes rows as high as they need
    /// to be. A word that does not fit goes to the next line, so that lines are not filled.
    private static int lines(String text, int width) {
        return (int) Math.ceil(Math.max(1, text.length() / (FILLED * width)));
    }

    private static String fitting(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST - 1) + "…";
    }

    private void cell(int column, Sheet.Cell cell) {
        switch (cell) {
            case Sheet.Cell.Text(String text) -> page.value(row, column, fitting(text));
            case Sheet.Cell.Whole(long number) -> page.value(row, column, number);
            case Sheet.Cell.Percent(double share) -> page.value(row, column, share);
            case Sheet.Cell.Nothing _ -> page.value(row, column, "");
        }
        var style = page.style(row, column).borderStyle(BorderStyle.THIN);
        switch (cell) {
            case Sheet.Cell.Text _ -> style.wrapText(true).verticalAlignment("top").set();
            case Sheet.Cell.Whole _ -> style.format(WHOLE).set();
            case Sheet.Cell.Percent _ -> style.format(PERCENT).set();
            case Sheet.Cell.Nothing _ -> style.set();
        }
    }
}
