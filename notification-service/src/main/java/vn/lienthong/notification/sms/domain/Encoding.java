package vn.lienthong.notification.sms.domain;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;

/// How a text message is written.
public enum Encoding {
    /// Without diacritics in the GSM alphabet: 160 septets alone, 153 a part.
    GSM_UNACCENTED(160, 153),

    /// With diacritics in UCS-2: 70 characters alone, 67 a part.
    UCS2_ACCENTED(70, 67);

    private final int alone;
    private final int perPart;

    Encoding(int alone, int perPart) {
        this.alone = alone;
        this.perPart = perPart;
    }

    /// What a message of one part holds, in septets or UTF-16 units.
    int alone() {
        return alone;
    }

    /// What a part holds beside the header that joins it to the others.
    int perPart() {
        return perPart;
    }

    /// The text as it is written in this encoding.
    String written(String text) {
        return switch (this) {
            case GSM_UNACCENTED -> Unaccented.of(text);
            case UCS2_ACCENTED -> Normalizer.normalize(text, Normalizer.Form.NFC);
        };
    }

    /// How much room the character that begins there takes: never cut within it.
    ///
    /// @throws UnencodableException when it cannot be written
    int room(String text, int at) {
        return switch (this) {
            case GSM_UNACCENTED -> {
                int septets = GsmAlphabet.septets(text.charAt(at));
                if (septets == 0) {
                    throw new UnencodableException(text.codePointAt(at));
                }
                yield septets;
            }
            case UCS2_ACCENTED -> {
                int character = text.codePointAt(at);
                if (Character.getType(character) == Character.SURROGATE) {
                    // Half a pair: UTF-16 would write a question mark.
                    throw new UnencodableException(character);
                }
                yield Character.charCount(character);
            }
        };
    }

    /// How much room a text takes that is written in this encoding.
    ///
    /// @throws UnencodableException when a character cannot be written
    int used(String written) {
        int used = 0;
        for (int at = 0;
                at < written.length();
                at += Character.charCount(written.codePointAt(at))) {
            used += room(written, at);
        }
        return used;
    }

    /// The octets that travel.
    ///
    /// @throws UnencodableException when a character cannot be written
    public byte[] octets(String text) {
        return switch (this) {
            case GSM_UNACCENTED -> GsmAlphabet.encode(text);
            case UCS2_ACCENTED -> {
                used(text);
                yield text.getBytes(StandardCharsets.UTF_16BE);
            }
        };
    }
}
