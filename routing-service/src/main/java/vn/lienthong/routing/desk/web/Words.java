package vn.lienthong.routing.desk.web;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;

/// What somebody looks for: words without diacritics, of which all must be found.
final class Words {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern SPACE = Pattern.compile("\\s+");

    private final List<String> words;

    Words(String text) {
        words = Arrays.stream(SPACE.split(plain(text), -1)).filter(w -> !w.isEmpty()).toList();
    }

    boolean areIn(DeskEntry entry) {
        String text =
                plain(
                        "%s %s %s"
                                .formatted(
                                        entry.code(),
                                        Objects.requireNonNullElse(entry.procedureName(), ""),
                                        Objects.requireNonNullElse(entry.name(), "")));
        return words.stream().allMatch(text::contains);
    }

    private static String plain(String text) {
        String decomposed = Normalizer.normalize(text, Normalizer.Form.NFD);
        return MARKS.matcher(decomposed)
                .replaceAll("")
                .replace('đ', 'd')
                .replace('Đ', 'D')
                .toLowerCase(Locale.ROOT);
    }
}
