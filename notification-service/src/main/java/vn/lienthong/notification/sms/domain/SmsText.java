package vn.lienthong.notification.sms.domain;

import java.util.ArrayList;
import java.util.List;

/// A text cut into the parts that a phone joins again (GSM 03.40 section 9.2.3.24.1, 8-bit
/// reference). A character that takes two places is never cut.
///
/// @param parts at least one
public record SmsText(Encoding encoding, List<String> parts) {

    /// What the numbering of parts allows.
    private static final int MOST_PARTS = 255;

    public SmsText {
        parts = List.copyOf(parts);
    }

    /// Writes a text in an encoding and cuts it.
    ///
    /// @throws UnencodableException when a character cannot be written
    /// @throws IllegalArgumentException when it is longer than 255 parts
    public static SmsText of(String text, Encoding encoding) {
        SmsText cut = cut(text, encoding);
        if (cut.parts().size() > MOST_PARTS) {
            throw new IllegalArgumentException(
                    cut.parts().size() + " parts are too many for one text");
        }
        return cut;
    }

    /// As [#of], however many parts it takes.
    static SmsText cut(String text, Encoding encoding) {
        String written = encoding.written(text);
        List<String> whole = cut(written, encoding, encoding.alone());
        return new SmsText(
                encoding, whole.size() == 1 ? whole : cut(written, encoding, encoding.perPart()));
    }

    private static List<String> cut(String text, Encoding encoding, int room) {
        List<String> parts = new ArrayList<>();
        int begin = 0;
        int used = 0;
        int at = 0;
        while (at < text.length()) {
            int needed = encoding.room(text, at);
            if (used + needed > room) {
                parts.add(text.substring(begin, at));
                begin = at;
                used = 0;
            }
            used += needed;
            at += Character.charCount(text.codePointAt(at));
        }
        parts.add(text.substring(begin));
        return parts;
    }
}
