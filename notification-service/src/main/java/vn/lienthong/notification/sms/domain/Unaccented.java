package vn.lienthong.notification.sms.domain;

import java.text.Normalizer;
import java.util.regex.Pattern;

/// Vietnamese without diacritics (tiếng Việt không dấu), for phones and prices that know only the
/// GSM alphabet.
public final class Unaccented {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    private Unaccented() {}

    /// The same text without diacritics and with typewriter's punctuation.
    public static String of(String text) {
        String letters =
                MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("");
        StringBuilder plain = new StringBuilder(letters.length());
        letters.chars().forEach(c -> plain.append(plain((char) c)));
        return plain.toString();
    }

    // đ is a letter of its own and does not decompose; word processors put the rest.
    private static String plain(char letter) {
        return switch (letter) {
            case 'đ' -> "d";
            case 'Đ' -> "D";
            case '–', '—', '‑', '−' -> "-";
            case '“', '”', '„', '«', '»' -> "\"";
            case '‘', '’', '‚' -> "'";
            case '…' -> "...";
            case '\u00a0', '\u2009', '\u202f', '\t' -> " ";
            // Nobody sees them, so nobody could take them out.
            case '\u00ad', '\u200b', '\u2060', '\ufeff' -> "";
            default -> String.valueOf(letter);
        };
    }
}
