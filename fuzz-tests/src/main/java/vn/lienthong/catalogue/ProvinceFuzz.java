package vn.lienthong.catalogue;

import static vn.lienthong.fuzz.Trial.require;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import vn.lienthong.contracts.catalogue.Office;
import vn.lienthong.fuzz.Trial;

/// The files of a province's levels and offices, one behind the other with a line `%` between them.
public final class ProvinceFuzz {

    private static final byte[] BETWEEN = "\n%\n".getBytes(StandardCharsets.UTF_8);
    private static final Path FOLDER = folder();
    private static final Sentences WORDS = Sentences.in(Locale.ENGLISH);

    private ProvinceFuzz() {}

    private static Path folder() {
        try {
            Path folder = Files.createTempDirectory("fuzz-province");
            folder.toFile().deleteOnExit();
            folder.resolve("province.yaml").toFile().deleteOnExit();
            folder.resolve("offices.yaml").toFile().deleteOnExit();
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static void fuzzerTestOneInput(byte[] input) {
        Trial.of(() -> tried(input));
    }

    private static void tried(byte[] input) throws IOException {
        int at = between(input);
        Files.write(FOLDER.resolve("province.yaml"), Arrays.copyOf(input, at));
        Files.write(
                FOLDER.resolve("offices.yaml"),
                Arrays.copyOfRange(
                        input, Math.min(input.length, at + BETWEEN.length), input.length));
        try {
            ProvinceFolder read = ProvinceFolder.read(FOLDER);
            for (Office office : read.offices().all()) {
                require(
                        read.offices().isAtOrBelow(office.code(), office.code()),
                        "An office is not at itself");
                String _ = office.place();
                var _ = read.offices().resolve(office.code(), office.level(), office.kind());
            }
        } catch (UnreadableProvinceException e) {
            String _ = WORDS.line(e.problem());
        }
    }

    private static int between(byte[] input) {
        for (int at = 0; at + BETWEEN.length <= input.length; at++) {
            if (Arrays.mismatch(input, at, at + BETWEEN.length, BETWEEN, 0, BETWEEN.length) < 0) {
                return at;
            }
        }
        return input.length;
    }
}
