package vn.lienthong.portal.page;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/// Text as people type it in a hurry: without diacritics, in small letters.
public final class PlainText {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern SPACE = Pattern.compile("\\s+");

    private PlainText() {}

    /// For example `dat dai` for `Đất đai`; đ is a letter of its own and no d with a mark.
    public static String of(String text) {
        return MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT)
                .replace('đ', 'd');
    }

    /// Whether every one of the words occurs in the text, in any order.
    public static boolean containsAll(String text, String words) {
        String plain = of(text);
        return SPACE.splitAsStream(of(words).strip()).allMatch(plain::contains);
    }
}
