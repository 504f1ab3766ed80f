package vn.lienthong.intake.imports;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.lienthong.intake.registration.input.Fault;
import vn.lienthong.intake.registration.input.RegistrationRequest.ApplicantPart;
import vn.lienthong.intake.registration.input.RegistrationRequest.DocumentPart;

/// The columns of a CSV file, and how a line is read by them.
///
/// @param separator comma, or semicolon as spreadsheets write it here
record CsvHeader(List<String> columns, char separator) {

    private static final List<String> KNOWN =
            List.of(
                    "procedure",
                    "office",
                    "channel",
                    "applicant.kind",
                    "applicant.fullName",
                    "applicant.idNumber",
                    "applicant.phone",
                    "applicant.email",
                    "applicant.address",
                    "documents",
                    "note",
                    "externalId",
                    "code",
                    "status",
                    "receivedAt",
                    "dueAt",
                    "originalDueAt",
                    "step",
                    "doneSteps",
                    "suspendedSince");
    private static final List<String> NEEDED = List.of("procedure", "office", "applicant.fullName");
    private static final Pattern BAR = Pattern.compile("\\|");

    static CsvHeader of(String line) {
        char separator =
                line.chars().filter(c -> c == ';').count()
                                > line.chars().filter(c -> c == ',').count()
                        ? ';'
                        : ',';
        try {
            return new CsvHeader(
                    cells(line, separator).stream().map(CsvHeader::column).toList(), separator);
        } catch (CsvParseException e) {
            return new CsvHeader(List.of(line), separator);
        }
    }

    /// The column of a name, in any of the ways it is written; a name that is not known as it is.
    private static String column(String name) {
        return ColumnNames.find(name).orElse(name.strip());
    }

    /// What makes the whole file useless.
    List<Fault> faults() {
        List<Fault> faults = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (int at = 0; at < columns.size(); at++) {
            String column = columns.get(at);
            if (!KNOWN.contains(column)) {
                // By its place: a file without a header would be quoted with all it says.
                faults.add(Fault.of("", "import.header.unknown", at + 1, String.join(", ", KNOWN)));
            } else if (!seen.add(column)) {
                faults.add(Fault.of("", "import.header.twice", column));
            }
        }
        NEEDED.stream()
                .filter(column -> !columns.contains(column))
                .map(column -> Fault.of("", "import.header.missing", column))
                .forEach(faults::add);
        return faults;
    }

    ImportLine read(int number, String line) {
        try {
            List<String> cells = cells(line, separator);
            if (cells.size() != columns.size()) {
                return new ImportLine.Unreadable(
                        number, Fault.of("", "import.line.cells", cells.size(), columns.size()));
            }
            return new ImportLine.Request(number, request(cells));
        } catch (CsvParseException e) {
            return new ImportLine.Unreadable(number, Fault.of("", "import.line.quotes"));
        }
    }

    private ImportRequest request(List<String> cells) {
        return new ImportRequest(
                cell(cells, "procedure"),
                cell(cells, "office"),
                cell(cells, "channel"),
                new ApplicantPart(
                        upper(cell(cells, "applicant.kind")),
                        cell(cells, "applicant.fullName"),
                        cell(cells, "applicant.idNumber"),
                        cell(cells, "applicant.phone"),
                        cell(cells, "applicant.email"),
                        cell(cells, "applicant.address")),
                documents(cell(cells, "documents")),
                cell(cells, "note"),
                cell(cells, "externalId"),
                cell(cells, "code"),
                cell(cells, "status"),
                cell(cells, "receivedAt"),
                cell(cells, "dueAt"),
                cell(cells, "originalDueAt"),
                list(cell(cells, "step")),
                list(cell(cells, "doneSteps")),
                cell(cells, "suspendedSince"));
    }

    private static @Nullable String upper(@Nullable String text) {
        return text == null ? null : text.toUpperCase(Locale.ROOT);
    }

    private static @Nullable List<@Nullable String> list(@Nullable String cell) {
        return cell == null ? null : List.of(cell);
    }

    private @Nullable String cell(List<String> cells, String column) {
        int at = columns.indexOf(column);
        return at < 0 ? null : cells.get(at);
    }

    private static List<@Nullable DocumentPart> documents(@Nullable String codes) {
        List<@Nullable DocumentPart> documents = new ArrayList<>();
        if (codes != null) {
            Arrays.stream(BAR.split(codes))
                    .map(String::strip)
                    .filter(code -> !code.isEmpty())
                    .forEach(code -> documents.add(new DocumentPart(code, null, null, null)));
        }
        return documents;
    }

    private static List<String> cells(String line, char separator) {
        return CsvReader.builder()
                .fieldSeparator(separator)
                .allowUnclosedQuote(false)
                .ofSingleCsvRecord(line)
                .getFields();
    }
}
