package vn.lienthong.portal.lookup;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.util.Map;

/// A QR code as one SVG path: small, crisp at any size, and part of the page itself.
///
/// @param side cells in a row, the quiet zone included
/// @param path what the `d` of the path holds
public record QrPicture(int side, String path) {
    private static final int QUIET = 4;

    /// @param text what a reader shows
    /// @throws IllegalArgumentException when it is too long for a QR code
    static QrPicture of(String text) {
        BitMatrix cells = cells(text);
        StringBuilder path = new StringBuilder();
        for (int y = 0; y < cells.getHeight(); y++) {
            for (int x = 0; x < cells.getWidth(); x++) {
                if (cells.get(x, y)) {
                    path.append('M').append(x).append(' ').append(y).append("h1v1h-1z");
                }
            }
        }
        return new QrPicture(cells.getWidth(), path.toString());
    }

    /// Asking for size 0 gives exactly one cell a module.
    private static BitMatrix cells(String text) {
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
                                    QUIET));
        } catch (WriterException e) {
            throw new IllegalArgumentException("Too long for a QR code", e);
        }
    }
}
