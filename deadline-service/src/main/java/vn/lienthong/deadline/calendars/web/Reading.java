package vn.lienthong.deadline.calendars.web;

import java.time.DateTimeException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.lienthong.kit.web.FieldErrors;

/// Reads fields of an input, noting what cannot be read.
final class Reading {

    private Reading() {}

    static <T> @Nullable T orNull(Supplier<T> read, FieldErrors errors, String field, String key) {
        try {
            return read.get();
        } catch (DateTimeException | IllegalArgumentException e) {
            errors.add(field, key);
            return null;
        }
    }

    /// The text without the blanks around it; noted when there is none.
    static String required(@Nullable String text, FieldErrors errors, String field) {
        String stripped = text == null ? "" : text.strip();
        if (stripped.isEmpty()) {
            errors.add(field, "kit.field.missing");
        }
        return stripped;
    }
}
