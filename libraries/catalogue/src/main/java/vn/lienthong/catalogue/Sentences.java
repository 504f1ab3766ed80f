package vn.lienthong.catalogue;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import vn.lienthong.catalogue.domain.Problem;

/// Says what is wrong, in Vietnamese or, to whoever asks for it, in English.
public final class Sentences {

    private static final ResourceBundle.Control NO_OTHER_LANGUAGE =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private final ResourceBundle texts;
    private final Locale locale;

    private Sentences(Locale locale) {
        this.locale = locale;
        this.texts =
                ResourceBundle.getBundle(
                        "vn.lienthong.catalogue.sentences", locale, NO_OTHER_LANGUAGE);
    }

    /// The sentences of a language.
    ///
    /// @param locale English or any other; any other is answered in Vietnamese
    public static Sentences in(Locale locale) {
        return new Sentences(locale);
    }

    /// What is wrong and what to do about it.
    public String of(Problem problem) {
        return text(problem.kind().key(), problem.args().toArray());
    }

    /// As compilers say it: `file:line: error: sentence`.
    public String line(Problem problem) {
        return "%s:%d: %s: %s"
                .formatted(
                        problem.file(),
                        problem.line(),
                        text("severity." + problem.severity().name()),
                        of(problem));
    }

    /// Another text of the same language.
    public String text(String key, Object... args) {
        return new MessageFormat(texts.getString(key), locale).format(args);
    }
}
