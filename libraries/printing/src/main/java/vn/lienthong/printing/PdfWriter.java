package vn.lienthong.printing;

import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceType;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.util.XRLog;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.GregorianCalendar;
import java.util.Locale;
import java.util.logging.Level;
import java.util.regex.Pattern;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.jspecify.annotations.Nullable;

/// Sets a page in type as PDF/A-2u, tagged for screen readers.
///
/// The same page and moment give the same bytes: the layout engine's own time stamps are replaced
/// by the given one, or removed, and the document's identifier is derived from it.
final class PdfWriter {

    static final String PRODUCER = "Liên Thông";

    /// Whole seconds, as in the document information: PDF/A wants the two to be equal.
    private static final DateTimeFormatter XMP_DATE =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssxxx", Locale.ROOT);

    private static final Pattern XMP_CREATE_DATE =
            Pattern.compile("<xmp:CreateDate>[^<]*</xmp:CreateDate>");

    private final EmbeddedFonts fonts;
    private final byte[] colourProfile = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();

    PdfWriter(EmbeddedFonts fonts) {
        this.fonts = fonts;
        XRLog.listRegisteredLoggers().forEach(name -> XRLog.setLevel(name, Level.WARNING));
    }

    byte[] write(Page page, @Nullable Instant createdAt) {
        var builder = new PdfRendererBuilder();
        fonts.addTo(builder);
        builder.withW3cDocument(page.document(), null)
                .withProducer(PRODUCER)
                .usePdfAConformance(PdfAConformance.PDFA_2_U)
                .usePdfUaAccessibility(true)
                .useColorProfile(colourProfile)
                .useExternalResourceAccessControl(
                        PdfWriter::isInline,
                        ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI)
                .useExternalResourceAccessControl(
                        PdfWriter::isInline,
                        ExternalResourceControlPriority.RUN_AFTER_RESOLVING_URI);
        try (var renderer = builder.buildPdfRenderer();
                var bytes = new ByteArrayOutputStream()) {
            try (PDDocument document = renderer.createPDFKeepOpen()) {
                date(document, createdAt);
                document.save(bytes);
            }
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new PrintingException(
                    "Form '%s' cannot be written as PDF".formatted(page.template()), e);
        }
    }

    /// Whatever is not in the page itself is not fetched: no file, no address.
    private static boolean isInline(String uri, ExternalResourceType type) {
        return uri.startsWith("data:");
    }

    private static void date(PDDocument document, @Nullable Instant createdAt) throws IOException {
        document.setDocumentId(createdAt == null ? 0L : createdAt.toEpochMilli());
        document.getDocumentInformation()
                .setCreationDate(
                        createdAt == null
                                ? null
                                : GregorianCalendar.from(createdAt.atZone(VietnameseDates.ZONE)));
        PDMetadata metadata = document.getDocumentCatalog().getMetadata();
        String xmp = new String(metadata.toByteArray(), StandardCharsets.UTF_8);
        String dated =
                createdAt == null
                        ? ""
                        : "<xmp:CreateDate>%s</xmp:CreateDate>"
                                .formatted(XMP_DATE.format(createdAt.atZone(VietnameseDates.ZONE)));
        String packet = XMP_CREATE_DATE.matcher(xmp).replaceFirst(dated);
        try (OutputStream compressed = metadata.createOutputStream(COSName.FLATE_DECODE)) {
            compressed.write(packet.getBytes(StandardCharsets.UTF_8));
        }
    }
}
