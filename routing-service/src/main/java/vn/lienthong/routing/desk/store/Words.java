package vn.lienthong.routing.desk.store;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// Text as it is searched: without diacritics, in small letters.
public final class Words {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern SPACE = Pattern.compile("\\s+");

    private Words() {}

    /// What can be found, as one text.
    public static String plain(String... texts) {
        String decomposed = Normalizer.normalize(String.join(" ", texts), Normalizer.Form.NFD);
        return MARKS.matcher(decomposed)
                .replaceAll("")
                .replace('đ', 'd')
                .replace('Đ', 'D')
                .toLowerCase(Locale.ROOT);
    }

    /// The words that somebody looks for, of which all must be found.
    public static List<String> of(String query) {
        return Arrays.stream(SPACE.split(plain(query), -1))
                .filter(word -> !word.isEmpty())
                .toList();
    }
}
