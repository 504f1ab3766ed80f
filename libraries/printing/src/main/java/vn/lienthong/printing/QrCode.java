package vn.lienthong.printing;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.Map;
import javax.imageio.ImageIO;

/// A QR code, usually of the address where a dossier is looked up. A template sees `text` and
/// `image`, a data URI for `<img src>`.
///
/// The picture has one bit a pixel and a whole number of pixels a module, so that it stays crisp at
/// any print size. Error correction is level M: 15 % of the code may be stained or folded.
///
/// @param text what a reader shows; at most 2,331 bytes in UTF-8
public record QrCode(String text) {

    private static final int PIXELS_PER_MODULE = 6;
    private static final int QUIET_MODULES = 4;

    /// The code as a `data:image/png;base64,` URI.
    public String image() {
        return "data:image/png;base64," + Base64.getEncoder().encodeToString(png());
    }

    private byte[] png() {
        BitMatrix modules = modules();
        int side = modules.getWidth() * PIXELS_PER_MODULE;
        var picture = new BufferedImage(side, side, BufferedImage.TYPE_BYTE_BINARY);
        for (int y = 0; y < side; y++) {
            for (int x = 0; x < side; x++) {
                boolean dark = modules.get(x / PIXELS_PER_MODULE, y / PIXELS_PER_MODULE);
                picture.setRGB(x, y, dark ? 0x000000 : 0xFFFFFF);
            }
        }
        try (var bytes = new ByteArrayOutputStream()) {
            ImageIO.write(picture, "png", bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Asking for size 0 gives exactly one cell a module.
    private BitMatrix modules() {
        try {
            return new QRCodeWriter()
                    .encode(
                            text,
                            BarcodeFormat.QR_CODE,
                            0,
                            0,
                            Map.of(
                                    EncodeHintType.CHARACTER_SET,
                                    "UTF-8",
                                    EncodeHintType.ERROR_CORRECTION,
                                    ErrorCorrectionLevel.M,
                                    EncodeHintType.MARGIN,
                                    QUIET_MODULES));
        } catch (WriterException e) {
            throw new PrintingException("The text is too long for a QR code", e);
        }
    }
}
