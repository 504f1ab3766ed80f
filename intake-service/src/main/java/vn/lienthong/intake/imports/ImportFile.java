package vn.lienthong.intake.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import vn.lienthong.intake.registration.input.Fault;
import vn.lienthong.intake.registration.input.RegistrationRequest;

/// The content of a file, line by line. Empty lines are passed over, and still counted.
final class ImportFile {

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private record Numbered(int number, String text) {}

    private final @Nullable CsvHeader header;
    private final List<Numbered> lines;
    private final JsonMapper json;

    ImportFile(ImportFormat format, String content, JsonMapper json) {
        this.json = json;
        List<Numbered> all = lines(content);
        boolean headed = format == ImportFormat.CSV && !all.isEmpty();
        this.header = headed ? CsvHeader.of(all.getFirst().text()) : null;
        this.lines = headed ? all.subList(1, all.size()) : all;
    }

    private static List<Numbered> lines(String content) {
        boolean marked = !content.isEmpty() && content.charAt(0) == BYTE_ORDER_MARK;
        List<Numbered> lines = new ArrayList<>();
        int number = 0;
        for (String text : (marked ? content.substring(1) : content).lines().toList()) {
            number++;
            if (!text.isBlank()) {
                lines.add(new Numbered(number, text));
            }
        }
        return lines;
    }

    /// What makes the whole file useless; empty when single lines may still be.
    List<Fault> faults() {
        List<Fault> faults =
                new ArrayList<>(
                        Optional.ofNullable(header).map(CsvHeader::faults).orElse(List.of()));
        if (faults.isEmpty() && lines.isEmpty()) {
            faults.add(Fault.of("", "import.empty"));
        }
        return faults;
    }

    int size() {
        return lines.size();
    }

    /// The line at this place, from 0.
    ImportLine line(int at) {
        Numbered line = lines.get(at);
        return header == null
                ? readJson(line.number(), line.text())
                : header.read(line.number(), line.text());
    }

    private ImportLine readJson(int number, String line) {
        try {
            RegistrationRequest request = json.readValue(line, RegistrationRequest.class);
            if (request != null) {
                return new ImportLine.Request(number, request);
            }
        } catch (JacksonException e) {
            // What exactly is wrong may quote the applicant; the line's number must do.
        }
        return new ImportLine.Unreadable(number, Fault.of("", "import.line.json"));
    }
}
