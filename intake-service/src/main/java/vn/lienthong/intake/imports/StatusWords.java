package vn.lienthong.intake.imports;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Pattern;
import vn.lienthong.contracts.DossierStatus;
import vn.lienthong.intake.catalogue.SearchText;

/// The words by which other software calls a status, and the national portal's number for each.
/// Upper case and diacritics make no difference.
final class StatusWords {

    private static final Pattern NUMBER = Pattern.compile("[1-9]|10");
    private static final Pattern SUB_STATUS = Pattern.compile("_\\d+$");

    private final Map<String, DossierStatus> statuses = new HashMap<>();

    /// @param words word to number, 1 to 10
    /// @throws IllegalArgumentException when there is no such number, with the word
    StatusWords(Properties words) {
        for (DossierStatus status : DossierStatus.values()) {
            statuses.put(SearchText.of(status.vietnameseName()), status);
        }
        words.stringPropertyNames()
                .forEach(word ->
                        statuses.put(SearchText.of(word), numbered(word, words.getProperty(word))));
    }

    private static DossierStatus numbered(String word, String number) {
        try {
            return DossierStatus.ofNumber(Integer.parseInt(number.strip()));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "The status word %s has the number %s".formatted(word, number), e);
        }
    }

    /// The status of a number or a word. A sub-status, `<word>_<n>`, is its word's unless it is
    /// listed itself.
    Optional<DossierStatus> find(String text) {
        String word = SearchText.of(text);
        return NUMBER.matcher(word).matches()
                ? Optional.of(DossierStatus.ofNumber(Integer.parseInt(word)))
                : Optional.ofNullable(statuses.get(word))
                        .or(() ->
                                Optional.ofNullable(
                                        statuses.get(SUB_STATUS.matcher(word).replaceFirst(""))));
    }
}
