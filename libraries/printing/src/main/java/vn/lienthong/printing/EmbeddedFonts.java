package vn.lienthong.printing;

import com.openhtmltopdf.extend.FSSupplier;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/// Liberation Serif in its four faces, which has the metrics of the typeface that Nghị định
/// 30/2020/NĐ-CP prescribes (Times New Roman) and may be redistributed.
///
/// A code point counts as displayable when all four faces have it, so that the answer does not
/// depend on where in the form the text stands.
final class EmbeddedFonts {

    static final String FAMILY = "Liberation Serif";

    private record Face(FSSupplier<InputStream> file, int weight, FontStyle style) {}

    private final List<Face> faces;
    private final BitSet displayable;

    EmbeddedFonts() {
        faces =
                List.of(
                        new Face(read("Regular"), 400, FontStyle.NORMAL),
                        new Face(read("Bold"), 700, FontStyle.NORMAL),
                        new Face(read("Italic"), 400, FontStyle.ITALIC),
                        new Face(read("BoldItalic"), 700, FontStyle.ITALIC));
        displayable = glyphs(faces.getFirst());
        faces.forEach(face -> displayable.and(glyphs(face)));
    }

    boolean canDisplay(int codePoint) {
        return displayable.get(codePoint);
    }

    /// The text with every code point that cannot be displayed told by its number: `[U+1F600]`.
    String spelledOut(String text) {
        if (text.codePoints().allMatch(this::isHarmless)) {
            return text;
        }
        var spelled = new StringBuilder();
        text.codePoints()
                .forEach(c -> {
                    if (isHarmless(c)) {
                        spelled.appendCodePoint(c);
                    } else {
                        spelled.append(String.format(Locale.ROOT, "[U+%04X]", c));
                    }
                });
        return spelled.toString();
    }

    private boolean isHarmless(int codePoint) {
        return codePoint == '\n' || codePoint == '\t' || canDisplay(codePoint);
    }

    /// Registers all faces; only the used ones are read and embedded, each as a subset.
    void addTo(PdfRendererBuilder builder) {
        for (Face face : faces) {
            builder.useFont(face.file(), FAMILY, face.weight(), face.style(), true);
        }
    }

    private static BitSet glyphs(Face face) {
        var codePoints = new BitSet();
        try (InputStream file = face.file().supply();
                var font = new TTFParser().parse(new RandomAccessReadBuffer(file))) {
            CmapLookup cmap = font.getUnicodeCmapLookup();
            for (int codePoint = ' '; codePoint <= Character.MAX_CODE_POINT; codePoint++) {
                codePoints.set(codePoint, cmap.getGlyphId(codePoint) != 0);
            }
            return codePoints;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static FSSupplier<InputStream> read(String face) {
        String file = "fonts/LiberationSerif-" + face + ".ttf";
        try (InputStream resource = EmbeddedFonts.class.getResourceAsStream(file)) {
            byte[] bytes = Objects.requireNonNull(resource, file).readAllBytes();
            return () -> new ByteArrayInputStream(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
