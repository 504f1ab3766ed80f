package vn.lienthong.intake.catalogue;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;

/// Text as people type it in a hurry: without diacritics, in small letters.
public final class SearchText {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern SPACE = Pattern.compile("\\s+");

    private SearchText() {}

    /// For example `dat dai` for `Đất đai`.
    public static String of(String text) {
        String bare = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("");
        return bare.toLowerCase(Locale.ROOT).replace('đ', 'd').strip();
    }

    /// Whether every word of `wanted` occurs somewhere in `text`.
    public static boolean matches(String text, String wanted) {
        String folded = of(text);
        return Arrays.stream(SPACE.split(of(wanted))).allMatch(folded::contains);
    }
}
