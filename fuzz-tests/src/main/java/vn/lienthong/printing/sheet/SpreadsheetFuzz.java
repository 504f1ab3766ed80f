package vn.lienthong.printing.sheet;

import static vn.lienthong.fuzz.Trial.require;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import vn.lienthong.fuzz.Trial;
import vn.lienthong.portal.page.CsvLines;
import vn.lienthong.printing.sheet.Sheet.Cell;
import vn.lienthong.printing.sheet.Sheet.Column;

/// Tables made of what came from outside, as CSV and as a spreadsheet: nothing is calculated, and
/// the words come back as they went in.
public final class SpreadsheetFuzz {

    private static final XMLInputFactory XML = XMLInputFactory.newDefaultFactory();
    private static final Path FILE = file();
    private static final String FORMULAS = "=+-@\t\r\n";

    private SpreadsheetFuzz() {}

    public static void fuzzerTestOneInput(byte[] input) {
        Trial.of(() -> tried(new String(input, StandardCharsets.UTF_8)));
    }

    private static void tried(String text) throws Exception {
        Sheet sheet =
                new Sheet(
                        "Bảng",
                        List.of(text),
                        text,
                        List.of(text),
                        List.of(
                                new Column(List.of(), text, "(1)", 20),
                                new Column(List.of(text), "b", "", 10)),
                        List.of(List.of(new Cell.Text(text), new Cell.Whole(1))),
                        List.of(text));
        csv(CsvFile.of(sheet), text);
        csv(lines(text), text);
        // One in four: a spreadsheet takes long to make.
        if (text.length() % 4 == 0) {
            xlsx(XlsxFile.of(sheet));
        }
    }

    private static String lines(String text) throws IOException {
        StringBuilder file = new StringBuilder();
        new CsvLines(file, "line", "field", "reason").add(1L, text, text);
        return file.toString();
    }

    private static void csv(String file, String text) throws IOException {
        int texts = 0;
        try (var reader = CsvReader.builder().ofCsvRecord(file.substring(1))) {
            for (var row : reader) {
                for (String cell : row.getFields()) {
                    require(
                            cell.isEmpty() || FORMULAS.indexOf(cell.charAt(0)) < 0,
                            "A cell begins a formula");
                    texts += cell.equals(text) || cell.equals("'" + text) ? 1 : 0;
                }
            }
        }
        require(texts > 0 || text.isEmpty(), "The words are not among the cells");
    }

    private static void xlsx(byte[] content) throws IOException, XMLStreamException {
        Path file = Files.write(FILE, content);
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                if (entry.getName().endsWith(".xml")) {
                    wellFormed(zip.getInputStream(entry).readAllBytes());
                }
            }
        }
    }

    private static Path file() {
        try {
            Path file = Files.createTempFile("fuzz", ".xlsx");
            file.toFile().deleteOnExit();
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void wellFormed(byte[] part) throws XMLStreamException {
        XMLStreamReader reader = XML.createXMLStreamReader(new ByteArrayInputStream(part));
        while (reader.hasNext()) {
            if (reader.next() == XMLStreamReader.START_ELEMENT) {
                require(!reader.getLocalName().equals("f"), "A cell is a formula");
            }
        }
        reader.close();
    }
}
