package vn.lienthong.notification.templates.domain;

import java.util.regex.Pattern;

/// Facts say times as `17:30 ngày 27/11/2026`; other languages than Vietnamese do without the word.
final class SpokenTime {

    private static final Pattern TIME =
            Pattern.compile("^(\\d\\d:\\d\\d) ngày (\\d\\d/\\d\\d/\\d{4})$");

    private SpokenTime() {}

    /// The value as the language says it, when it is a time and nothing else.
    static String in(String language, String value) {
        return language.equals(Template.VIETNAMESE)
                ? value
                : TIME.matcher(value).replaceAll("$1, $2");
    }
}
