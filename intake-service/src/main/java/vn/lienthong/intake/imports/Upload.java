package vn.lienthong.intake.imports;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import vn.lienthong.intake.registration.input.Fault;

/// Takes a file in: counts its lines and stores it in pieces as it comes.
final class Upload {

    private static final int PIECE = 1024 * 1024;

    private final String id;
    private final ImportContents contents;
    private final LineReader reader;
    private final StringBuilder piece = new StringBuilder();
    private int pieces;
    private int total;

    Upload(String id, ImportFormat format, ImportContents contents, JsonMapper json) {
        this.id = id;
        this.contents = contents;
        this.reader = new LineReader(format, json);
    }

    /// What came of it.
    ///
    /// @param total lines that hold a dossier
    /// @param faults what makes the whole file useless; then nothing is stored
    record Taken(int total, List<Fault> faults) {}

    Taken take(InputStream body) throws IOException {
        BufferedReader in = new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8));
        for (@Nullable String line = in.readLine(); line != null; line = in.readLine()) {
            Optional<ImportLine> read = reader.next(line, false);
            if (!reader.faults().isEmpty()) {
                // Before a late header, pieces of empty lines may have been stored.
                contents.delete(id);
                return new Taken(0, reader.faults());
            }
            total += read.isPresent() ? 1 : 0;
            piece.append(line).append('\n');
            if (piece.length() >= PIECE) {
                store();
            }
        }
        if (total == 0) {
            contents.delete(id);
            return new Taken(0, List.of(Fault.of("", "import.empty")));
        }
        store();
        return new Taken(total, List.of());
    }

    private void store() {
        contents.store(id, pieces++, piece.toString());
        piece.setLength(0);
    }
}
