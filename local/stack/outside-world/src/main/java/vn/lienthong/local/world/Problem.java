package vn.lienthong.local.world;

import java.util.List;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/// Errors as RFC 9457 problem details, worded in the reader's language from the message bundle.
@Component
public final class Problem {

    private final MessageSource messages;

    Problem(MessageSource messages) {
        this.messages = messages;
    }

    /// The texts are `problem.<name>.title` and `problem.<name>.detail`.
    public ResponseEntity<Object> of(
            HttpStatus status, String name, Map<String, Object> members, Object... arguments) {
        ProblemDetail problem =
                ProblemDetail.forStatusAndDetail(
                        status, text("problem." + name + ".detail", arguments));
        problem.setTitle(text("problem." + name + ".title", arguments));
        members.forEach(problem::setProperty);
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }

    /// Bad input: 400 with one entry of `errors` for the field.
    public ResponseEntity<Object> badField(String name, String field, Object... arguments) {
        String message = text("problem." + name + ".detail", arguments);
        return of(
                HttpStatus.BAD_REQUEST,
                name,
                Map.of("errors", List.of(Map.of("field", field, "message", message))),
                arguments);
    }

    private String text(String key, Object... arguments) {
        return messages.getMessage(key, arguments, LocaleContextHolder.getLocale());
    }
}
