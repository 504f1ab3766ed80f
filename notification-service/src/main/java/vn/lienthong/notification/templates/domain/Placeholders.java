package vn.lienthong.notification.templates.domain;

import java.text.Normalizer;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// `{{name}}` in a text. There is no logic, so that whoever writes a template can break nothing.
final class Placeholders {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{\\s*([A-Za-z]+)\\s*}}");

    private static final Pattern MARKS = Pattern.compile("\\p{M}");

    private Placeholders() {}

    static Set<String> in(String text) {
        Set<String> names = new TreeSet<>();
        Matcher matcher = PLACEHOLDER.matcher(text);
        while (matcher.find()) {
            names.add(matcher.group(1));
        }
        return names;
    }

    /// Whether braces are left that make no placeholder, also where accents are taken away before
    /// the text is sent.
    static boolean broken(String text) {
        String rest = PLACEHOLDER.matcher(text).replaceAll("");
        String bare = MARKS.matcher(Normalizer.normalize(rest, Normalizer.Form.NFD)).replaceAll("");
        return bare.contains("{{") || bare.contains("}}");
    }

    /// Puts the values in, as the language says them.
    ///
    /// @throws MissingValueException when a value is missing or empty
    static String fill(String text, Map<String, String> values, String language) {
        return PLACEHOLDER
                .matcher(text)
                .replaceAll(found ->
                        Matcher.quoteReplacement(
                                SpokenTime.in(language, value(found.group(1), values))));
    }

    private static String value(String name, Map<String, String> values) {
        String value = values.getOrDefault(name, "");
        if (value.isBlank()) {
            throw new MissingValueException(name);
        }
        return value;
    }
}
