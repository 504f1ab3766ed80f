package vn.lienthong.kit.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/// The caller's name for one intention; the same intention sent twice has one effect.
public final class IdempotencyKey {

    static final String HEADER = "Idempotency-Key";
    private static final int LONGEST = 255;

    private IdempotencyKey() {}

    /// The key of a request, if it has one.
    ///
    /// @throws Problem 400 when it is empty or longer than 255 characters
    public static Optional<String> of(HttpServletRequest request) {
        String key = request.getHeader(HEADER);
        if (key == null) {
            return Optional.empty();
        }
        if (key.isBlank() || key.length() > LONGEST) {
            throw Problem.badRequest("kit.idempotency.key", LONGEST);
        }
        return Optional.of(key.strip());
    }
}
