package vn.lienthong.printing;

import java.text.Normalizer;
import java.util.regex.Pattern;

/// Text as it can be set in type.
///
/// Composed (NFC), because without it the tone marks of `ế` are drawn beside their letter.
/// Invisible formatting characters (Unicode category Cf: zero-width joiners, byte order marks,
/// direction overrides) are dropped: they come with text copied from elsewhere, show nothing, and
/// an override could make a printed number read backwards.
final class CleanText {

    private static final Pattern INVISIBLE = Pattern.compile("\\p{Cf}");
    private static final Pattern LINE_BREAK = Pattern.compile("\\R");

    private CleanText() {}

    static String of(String text) {
        String visible = INVISIBLE.matcher(text).replaceAll("");
        return Normalizer.normalize(
                LINE_BREAK.matcher(visible).replaceAll("\n"), Normalizer.Form.NFC);
    }
}
