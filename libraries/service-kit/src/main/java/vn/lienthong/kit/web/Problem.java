package vn.lienthong.kit.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;

/// A refusal on its way to the caller, as `application/problem+json` (RFC 9457). Its texts are
/// message keys, put into the caller's language at the edge.
public final class Problem extends RuntimeException {

    private final HttpStatus status;
    private final String key;
    private final transient List<Object> args;
    private final transient List<FieldError> errors = new ArrayList<>();
    private final transient Map<String, Object> members = new LinkedHashMap<>();

    private Problem(HttpStatus status, String key, Object... args) {
        // A refusal is an answer, not a fault: no stack trace is taken.
        super(status + " " + key, null, false, false);
        this.status = status;
        this.key = key;
        this.args = List.of(args);
    }

    /// What is wrong with one field of the input.
    record FieldError(String field, String key, List<Object> args) {}

    /// A refusal with that status; 409 is for {@link #conflict}, because it names the state.
    public static Problem of(HttpStatus status, String key, Object... args) {
        if (status == HttpStatus.CONFLICT) {
            throw new IllegalArgumentException("No state stands against it: " + key);
        }
        return new Problem(status, key, args);
    }

    public static Problem badRequest(String key, Object... args) {
        return of(HttpStatus.BAD_REQUEST, key, args);
    }

    public static Problem forbidden(String key, Object... args) {
        return of(HttpStatus.FORBIDDEN, key, args);
    }

    public static Problem notFound(String key, Object... args) {
        return of(HttpStatus.NOT_FOUND, key, args);
    }

    /// A command that the present state does not allow.
    ///
    /// @param state the state that stands against it, for the member `state`
    public static Problem conflict(String state, String key, Object... args) {
        return new Problem(HttpStatus.CONFLICT, key, args).with("state", state);
    }

    public static Problem unprocessable(String key, Object... args) {
        return of(HttpStatus.UNPROCESSABLE_CONTENT, key, args);
    }

    public static Problem tooManyRequests(String key, Object... args) {
        return of(HttpStatus.TOO_MANY_REQUESTS, key, args);
    }

    /// Says what is wrong with a field of the input.
    public Problem error(String field, String messageKey, Object... messageArgs) {
        errors.add(new FieldError(field, messageKey, List.of(messageArgs)));
        return this;
    }

    /// Adds a member to the answer.
    public Problem with(String name, Object value) {
        members.put(name, value);
        return this;
    }

    public HttpStatus status() {
        return status;
    }

    String key() {
        return key;
    }

    Object[] args() {
        return args.toArray();
    }

    /// The fields that something is wrong with.
    public List<String> fields() {
        return errors.stream().map(FieldError::field).toList();
    }

    List<FieldError> errors() {
        return errors;
    }

    /// A member that was added to the answer.
    public Optional<Object> member(String name) {
        return Optional.ofNullable(members.get(name));
    }

    Map<String, Object> members() {
        return members;
    }
}
