package vn.lienthong.portal.page;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.lienthong.portal.service.Problem;

/// What is wrong with a form: sentences at fields, and sentences about the whole.
///
/// @param byField field name to sentence, in the order of the form
/// @param general sentences that belong to no field; each is shown in the summary
public record FormErrors(Map<String, String> byField, Map<String, String> general) {

    public static FormErrors none() {
        return new FormErrors(new LinkedHashMap<>(), new LinkedHashMap<>());
    }

    /// A service's refusal, laid at the fields that the form has.
    ///
    /// @param fields form field for a path of the request, null for a path that the form does not
    ///   show
    public static FormErrors of(Problem problem, FieldOf fields) {
        FormErrors errors = none();
        for (Problem.FieldError error : problem.errors()) {
            String sentence = error.message() == null ? problem.sentence() : error.message();
            String field = error.field() == null ? null : fields.name(error.field());
            if (field == null) {
                errors.general.put(sentence, sentence);
            } else {
                errors.byField.putIfAbsent(field, sentence);
            }
        }
        if (errors.isEmpty()) {
            errors.general.put("", problem.sentence());
        }
        return errors;
    }

    public FormErrors at(String field, String sentence) {
        byField.putIfAbsent(field, sentence);
        return this;
    }

    public FormErrors about(String sentence) {
        general.put(sentence, sentence);
        return this;
    }

    public boolean isEmpty() {
        return byField.isEmpty() && general.isEmpty();
    }

    /// The sentence at a field; absent when the field is right.
    public @Nullable String at(String field) {
        return byField.get(field);
    }

    /// The form's field for a path of the request.
    @FunctionalInterface
    public interface FieldOf {
        @Nullable String name(String path);
    }
}
