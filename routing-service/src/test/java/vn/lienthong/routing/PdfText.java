package vn.lienthong.routing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;

/// What a reader sees in a PDF, with every run of white space as one blank. The PDF is kept in
/// `target/papers`, where a person can look at it.
public final class PdfText {

    private static final Path FOLDER = Path.of("target", "papers");

    private PdfText() {}

    public static String of(String name, byte[] pdf) throws IOException {
        Files.createDirectories(FOLDER);
        Files.write(FOLDER.resolve(name + ".pdf"), pdf);
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ").strip();
        }
    }
}
