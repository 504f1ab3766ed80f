package vn.lienthong.intake.imports;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import vn.lienthong.intake.registration.input.Fault;

/// Reads a file line by line. Empty lines are passed over, and still counted.
final class LineReader {

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final ImportFormat format;
    private final JsonMapper json;
    private @Nullable CsvHeader header;
    private int number;

    LineReader(ImportFormat format, JsonMapper json) {
        this.format = format;
        this.json = json;
    }

    /// The text without the mark that some programs write before the first line.
    static String unmarked(String firstLine) {
        return firstLine.startsWith(BYTE_ORDER_MARK) ? firstLine.substring(1) : firstLine;
    }

    /// The next line; empty when it holds no dossier.
    ///
    /// @param isWanted whether it has to be understood
    Optional<ImportLine> next(String line, boolean isWanted) {
        String text = number++ == 0 ? unmarked(line) : line;
        if (text.isBlank()) {
            return Optional.empty();
        }
        if (format == ImportFormat.CSV && header == null) {
            header = CsvHeader.of(text);
            return Optional.empty();
        }
        return Optional.of(isWanted ? read(text) : new ImportLine.Skipped(number));
    }

    /// What is wrong with the header; empty when there is none.
    List<Fault> faults() {
        return header == null ? List.of() : header.faults();
    }

    private ImportLine read(String text) {
        return header == null ? readJson(text) : header.read(number, text);
    }

    private ImportLine readJson(String line) {
        try {
            ImportRequest request = json.readValue(line, ImportRequest.class);
            if (request != null) {
                return new ImportLine.Request(number, request);
            }
        } catch (JacksonException e) {
            // What exactly is wrong may quote the applicant; the line's number must do.
        }
        return new ImportLine.Unreadable(number, Fault.of("", "import.line.json"));
    }
}
