package vn.lienthong.kit.web;

import java.util.ArrayList;
import java.util.List;
import org.springframework.http.HttpStatus;

/// Collects what is wrong with an input, so that all of it is said at once.
public final class FieldErrors {

    private final List<Problem.FieldError> errors = new ArrayList<>();

    /// Notes what is wrong with one field.
    ///
    /// @param field path of the field in the request, for example `applicant.phone`
    /// @param key of the message
    public FieldErrors add(String field, String key, Object... args) {
        errors.add(new Problem.FieldError(field, key, List.of(args)));
        return this;
    }

    public boolean isEmpty() {
        return errors.isEmpty();
    }

    /// Refuses bad input.
    ///
    /// @throws Problem 400 when anything is wrong
    public void throwIfAny() {
        throwIfAny(HttpStatus.BAD_REQUEST, "kit.bad-input");
    }

    /// Refuses the request.
    ///
    /// @throws Problem with that status when anything is wrong
    public void throwIfAny(HttpStatus status, String key) {
        if (!errors.isEmpty()) {
            Problem problem = Problem.of(status, key);
            errors.forEach(e -> problem.error(e.field(), e.key(), e.args().toArray()));
            throw problem;
        }
    }
}
