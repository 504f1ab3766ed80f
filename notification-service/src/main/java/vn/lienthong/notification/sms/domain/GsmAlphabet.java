package vn.lienthong.notification.sms.domain;

import java.io.ByteArrayOutputStream;

/// The default alphabet of GSM 03.38, one septet to an octet as SMPP carries it. Characters of the
/// extension table take two septets.
final class GsmAlphabet {

    /// GSM 03.38 section 6.2.1. The escape's place holds a character that no text has.
    private static final String BASIC =
            "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞ\uffffÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?"
                    + "¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";

    /// GSM 03.38 section 6.2.1.1: each character with its septet.
    private static final String EXTENSION = "\f^{}\\[~]|€";

    private static final byte[] EXTENSION_SEPTETS = {
        0x0a, 0x14, 0x28, 0x29, 0x2f, 0x3c, 0x3d, 0x3e, 0x40, 0x65
    };
    private static final int ESCAPE = 0x1b;

    private GsmAlphabet() {}

    /// How many septets the character takes: 1, 2, or 0 when the alphabet does not have it.
    static int septets(char character) {
        if (character != '\uffff' && BASIC.indexOf(character) >= 0) {
            return 1;
        }
        return EXTENSION.indexOf(character) >= 0 ? 2 : 0;
    }

    /// The text as septets.
    ///
    /// @throws UnencodableException when the alphabet lacks a character
    static byte[] encode(String text) {
        ByteArrayOutputStream septets = new ByteArrayOutputStream(text.length());
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            switch (septets(character)) {
                case 1 -> septets.write(BASIC.indexOf(character));
                case 2 -> {
                    septets.write(ESCAPE);
                    septets.write(EXTENSION_SEPTETS[EXTENSION.indexOf(character)]);
                }
                default -> throw new UnencodableException(text.codePointAt(i));
            }
        }
        return septets.toByteArray();
    }
}
