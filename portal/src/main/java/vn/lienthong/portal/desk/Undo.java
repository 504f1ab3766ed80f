package vn.lienthong.portal.desk;

import java.io.Serializable;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// How the deed that was just done is undone, as a form with one button.
///
/// @param step that the undoing is about
/// @param recall whether it takes a handover back, which is possible only until somebody accepts it
/// @param fields of the form, its key among them
record Undo(String address, String step, boolean recall, Map<String, String> fields)
        implements Serializable {

    /// Its name in the model of the next page.
    static final String SHOWN_AS = "undoing";

    static Undo ofCompletion(String code, String step) {
        return new Undo(
                "/ho-so/%s/buoc/%s/rut-lai".formatted(code, step),
                step,
                true,
                Map.of("key", UUID.randomUUID().toString()));
    }

    /// Gives the step back to who worked on it before; nothing when nobody is known.
    ///
    /// @param former account
    static @Nullable Undo ofAssignment(String code, String step, String former) {
        return former.isEmpty()
                ? null
                : new Undo(
                        "/ho-so/%s/buoc/%s/assignment".formatted(code, step),
                        step,
                        false,
                        Map.of("key", UUID.randomUUID().toString(), "officer", former));
    }
}
