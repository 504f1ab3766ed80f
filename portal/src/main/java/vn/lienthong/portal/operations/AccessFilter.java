package vn.lienthong.portal.operations;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.lienthong.portal.page.FormErrors;
import vn.lienthong.portal.page.Words;
import vn.lienthong.portal.service.Accesses;

/// What somebody typed to narrow the list of looks.
///
/// @param from a day, or what cannot be read as one; empty for none
public record AccessFilter(
        @Nullable String dossier,
        @Nullable String account,
        @Nullable String from,
        @Nullable String to) {

    private static final String FROM = "from";

    /// What is wrong with it, for the page.
    FormErrors errors(Words words) {
        FormErrors errors = FormErrors.none();
        if (isNoDay(from)) {
            errors = errors.at(FROM, words.of("accesses.no-day"));
        }
        if (isNoDay(to)) {
            errors = errors.at("to", words.of("accesses.no-day"));
        }
        LocalDate first = day(from);
        LocalDate last = day(to);
        return first != null && last != null && first.isAfter(last)
                ? errors.at(FROM, words.of("accesses.period"))
                : errors;
    }

    /// As services are asked; a day that cannot be read is none.
    Accesses.Filter read() {
        return new Accesses.Filter(
                text(dossier).toUpperCase(Locale.ROOT), text(account), day(from), day(to));
    }

    private static boolean isNoDay(@Nullable String text) {
        return !text(text).isEmpty() && day(text) == null;
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text.strip();
    }

    private static @Nullable LocalDate day(@Nullable String text) {
        try {
            return text(text).isEmpty() ? null : LocalDate.parse(text(text));
        } catch (DateTimeParseException _) {
            return null;
        }
    }
}
