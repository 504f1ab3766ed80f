package vn.lienthong.portal.counter;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.lienthong.portal.page.PlainText;
import vn.lienthong.portal.service.Intake;

/// Finds procedures by words that may be typed with or without diacritics, in any order, or by the
/// first letters of their names (`dkkh` for Đăng ký kết hôn).
final class ProcedureSearch {
    private static final Pattern SPACE = Pattern.compile("\\s+");

    private ProcedureSearch() {}

    /// The procedures that contain every word; all of them for no word.
    static List<Intake.Procedure> find(List<Intake.Procedure> all, String words) {
        List<String> wanted =
                Arrays.stream(SPACE.split(PlainText.of(words)))
                        .filter(word -> !word.isEmpty())
                        .toList();
        return all.stream()
                .filter(procedure -> wanted.stream().allMatch(text(procedure)::contains))
                .toList();
    }

    private static String text(Intake.Procedure procedure) {
        String name = PlainText.of(String.valueOf(procedure.name()));
        return String.join(
                " ",
                PlainText.of(procedure.code()),
                name,
                PlainText.of(String.valueOf(procedure.field())),
                initials(name));
    }

    private static String initials(String name) {
        return SPACE.splitAsStream(name)
                .filter(word -> !word.isEmpty())
                .map(word -> word.substring(0, 1))
                .collect(Collectors.joining());
    }
}
