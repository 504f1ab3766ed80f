package vn.lienthong.local.world.sms;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/// The alphabets that the centre takes, by SMPP data coding, and how many characters of each fit
/// one message.
enum Alphabet {
    /// GSM 03.38, one septet to an octet as SMPP carries it.
    GSM(0, 160, true),
    ASCII(1, 160, true),
    LATIN_1(3, 140, false),
    UCS_2(8, 140, false);

    private static final int ESCAPE = 0x1b;

    /// GSM 03.38 section 6.2.1; the escape's own place holds a space, as phones show it.
    private static final String BASIC =
            "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞ ÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?"
                    + "¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";

    private final int coding;
    private final int room;
    private final boolean septets;

    Alphabet(int coding, int room, boolean septets) {
        this.coding = coding;
        this.room = room;
        this.septets = septets;
    }

    static Optional<Alphabet> ofCoding(byte coding) {
        return Arrays.stream(values())
                .filter(alphabet -> alphabet.coding == (coding & 0xff))
                .findFirst();
    }

    /// How many octets of text one part may carry beside a user data header of that many octets.
    int roomBeside(int header) {
        return septets ? room - (header * 8 + 6) / 7 : room - header;
    }

    String read(byte[] octets) {
        return switch (this) {
            case GSM -> gsm(octets);
            case ASCII -> new String(octets, StandardCharsets.US_ASCII);
            case LATIN_1 -> new String(octets, StandardCharsets.ISO_8859_1);
            case UCS_2 -> new String(octets, StandardCharsets.UTF_16BE);
        };
    }

    private static String gsm(byte[] septets) {
        StringBuilder text = new StringBuilder(septets.length);
        for (int i = 0; i < septets.length; i++) {
            int septet = septets[i] & 0x7f;
            if (septet == ESCAPE && i + 1 < septets.length) {
                text.append(extended(septets[++i] & 0x7f));
            } else {
                text.append(BASIC.charAt(septet));
            }
        }
        return text.toString();
    }

    /// GSM 03.38 section 6.2.1.1; what is not in the table is shown as in the basic one.
    private static char extended(int septet) {
        return switch (septet) {
            case 0x0a -> '\f';
            case 0x14 -> '^';
            case 0x28 -> '{';
            case 0x29 -> '}';
            case 0x2f -> '\\';
            case 0x3c -> '[';
            case 0x3d -> '~';
            case 0x3e -> ']';
            case 0x40 -> '|';
            case 0x65 -> '€';
            default -> BASIC.charAt(septet);
        };
    }
}
