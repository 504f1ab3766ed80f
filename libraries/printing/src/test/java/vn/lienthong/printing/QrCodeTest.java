package vn.lienthong.printing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Base64;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.Test;

class QrCodeTest {

    private static final String ADDRESS = "https://tracuu.lienthong.example.vn/tra-cứu?mã=0042";

    @Test
    void aReaderSeesTheText() throws IOException, ReaderException {
        String image = new QrCode(ADDRESS).image();
        byte[] png = Base64.getDecoder().decode(image.substring(image.indexOf(',') + 1));

        assertThat(read(ImageIO.read(new ByteArrayInputStream(png)))).isEqualTo(ADDRESS);
    }

    @Test
    void aReaderSeesTheTextOnThePrintedReceipt() throws IOException, ReaderException {
        try (var document = Loader.loadPDF(new Printer().pdf(Papers.receipt()))) {
            BufferedImage paper = new PDFRenderer(document).renderImageWithDPI(0, 150);
            assertThat(read(paper)).isEqualTo(Papers.receipt().lookup().url());
        }
    }

    @Test
    void aTextThatDoesNotFitIsRefused() {
        assertThatExceptionOfType(PrintingException.class)
                .isThrownBy(() -> new QrCode("x".repeat(5000)).image());
    }

    private static String read(BufferedImage image) throws ReaderException {
        int width = image.getWidth();
        int height = image.getHeight();
        var source =
                new RGBLuminanceSource(
                        width, height, image.getRGB(0, 0, width, height, null, 0, width));
        return new QRCodeReader().decode(new BinaryBitmap(new HybridBinarizer(source))).getText();
    }
}
