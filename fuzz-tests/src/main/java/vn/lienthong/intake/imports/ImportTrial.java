package vn.lienthong.intake.imports;

import static vn.lienthong.fuzz.Trial.require;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import tools.jackson.databind.json.JsonMapper;
import vn.lienthong.fuzz.StoreOfNothing;
import vn.lienthong.intake.imports.ImportRequest.Reading;
import vn.lienthong.intake.registration.input.ReadTrial;
import vn.lienthong.kit.sealing.PassingSeals;
import vn.lienthong.kit.web.RestTrial;

/// A file that is imported: taken in as a whole, then read line by line. A file that is refused
/// leaves nothing behind; of one that is taken, every line is either read or told what is wrong.
final class ImportTrial {

    private static final StatusWords WORDS = words();
    private static final JsonMapper JSON = RestTrial.JSON;

    private ImportTrial() {}

    static void of(ImportFormat format, byte[] file) throws IOException {
        StoreOfNothing store = new StoreOfNothing();
        Upload.Taken taken =
                new Upload(
                                "id",
                                format,
                                new ImportContents(store.operations(), PassingSeals.seals()),
                                JSON)
                        .take(new ByteArrayInputStream(file));
        if (!taken.faults().isEmpty()) {
            require(store.held() == 0, "A refused file leaves pieces", store.held());
            ReadTrial.told(taken.faults());
            return;
        }
        require(store.held() > 0, "A file was taken and not stored");
        LineReader reader = new LineReader(format, JSON);
        int lines = 0;
        for (String line : lines(file)) {
            Optional<ImportLine> read = reader.next(line, true);
            if (read.isPresent()) {
                lines++;
                line(read.get());
            }
        }
        require(lines == taken.total(), "Lines counted and read", taken.total(), lines);
    }

    /// As they come out of the store again.
    private static List<String> lines(byte[] file) {
        StringBuilder stored = new StringBuilder();
        new String(file, StandardCharsets.UTF_8)
                .lines()
                .forEach(line -> stored.append(line).append('\n'));
        return stored.toString().lines().toList();
    }

    private static void line(ImportLine line) {
        switch (line) {
            case ImportLine.Skipped _ -> throw new AssertionError("A wanted line is skipped");
            case ImportLine.Unreadable(int _, var fault) -> ReadTrial.told(List.of(fault));
            case ImportLine.Request(int _, ImportRequest request) -> {
                switch (request.read(WORDS)) {
                    case Reading.Unreadable(var faults) -> ReadTrial.told(faults);
                    case Reading.Read read ->
                            ReadTrial.decided(read.wish(), read.underWay(), read.externalId());
                }
            }
        }
    }

    private static StatusWords words() {
        Properties words = new Properties();
        try (InputStream in =
                Objects.requireNonNull(
                        ImportTrial.class.getResourceAsStream("/import-statuses.properties"))) {
            words.load(in);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return new StatusWords(words);
    }
}
