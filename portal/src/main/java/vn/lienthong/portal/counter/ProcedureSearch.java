package vn.lienthong.portal.counter;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import vn.lienthong.portal.service.Intake;

/// Finds procedures by words that may be typed with or without diacritics, in any order.
final class ProcedureSearch {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern SPACE = Pattern.compile("\\s+");

    private ProcedureSearch() {}

    /// The procedures that contain every word; all of them for no word.
    static List<Intake.Procedure> find(List<Intake.Procedure> all, String words) {
        List<String> wanted =
                Arrays.stream(SPACE.split(plain(words))).filter(word -> !word.isEmpty()).toList();
        return all.stream()
                .filter(procedure -> wanted.stream().allMatch(text(procedure)::contains))
                .toList();
    }

    private static String text(Intake.Procedure procedure) {
        return plain(procedure.code() + " " + procedure.name() + " " + procedure.field());
    }

    /// Lower case without diacritics; đ is a letter of its own and no d with a mark.
    static String plain(String text) {
        return MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT)
                .replace('đ', 'd');
    }
}
