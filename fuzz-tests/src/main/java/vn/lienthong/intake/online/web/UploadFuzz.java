package vn.lienthong.intake.online.web;

import static vn.lienthong.fuzz.Trial.require;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.http.ContentDisposition;
import vn.lienthong.fuzz.Trial;
import vn.lienthong.intake.online.domain.FileKind;
import vn.lienthong.intake.online.domain.FileName;
import vn.lienthong.intake.online.domain.Reference;

/// An uploaded file: a line that is the header with its name, and the content. Also that line as
/// the name itself and as a reference in an address.
public final class UploadFuzz {

    /// A name in one folder, with one ending, that no shell, header or page reads as more.
    private static final Pattern HARMLESS =
            Pattern.compile("[\\p{L}\\p{M}\\p{N}()][\\p{L}\\p{M}\\p{N} ._()-]*\\.(pdf|jpg|png)");

    private static final Pattern REFERENCE = Pattern.compile("TT-[2-9A-HJ-NP-Z]{10}");

    private UploadFuzz() {}

    public static void fuzzerTestOneInput(byte[] input) {
        Trial.of(() -> tried(input));
    }

    private static void tried(byte[] input) {
        int end = 0;
        while (end < input.length && input[end] != '\n') {
            end++;
        }
        String line = new String(input, 0, end, StandardCharsets.UTF_8);
        byte[] content = Arrays.copyOfRange(input, Math.min(end + 1, input.length), input.length);
        Optional<FileKind> kind = FileKind.of(content);
        for (FileKind one : FileKind.values()) {
            if (kind.isEmpty() || kind.get() == one) {
                name(line, one);
                // As the web server hands a header on.
                name(
                        PublicSubmissionController.name(
                                new String(input, 0, end, StandardCharsets.ISO_8859_1)),
                        one);
            }
        }
        Reference.read(line)
                .ifPresent(read -> {
                    require(REFERENCE.matcher(read).matches(), "No reference is read as one");
                    require(Reference.read(read).equals(Optional.of(read)), "Read as another");
                });
    }

    private static void name(String given, FileKind kind) {
        String name = FileName.of(given, kind);
        require(HARMLESS.matcher(name).matches(), "A harmful name is let through");
        require(name.length() <= 200, "A name is too long", name.length());
        String header =
                ContentDisposition.inline()
                        .filename(name, StandardCharsets.UTF_8)
                        .build()
                        .toString();
        require(
                header.chars().allMatch(c -> c >= ' ' && c < 0x7f),
                "A header holds what no header may");
        require(
                name.equals(ContentDisposition.parse(header).getFilename()),
                "The header names another file");
    }
}
