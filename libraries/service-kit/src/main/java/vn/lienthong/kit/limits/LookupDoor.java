package vn.lienthong.kit.limits;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import java.util.function.Function;
import vn.lienthong.kit.web.Problem;

/// Opens what the code and the pin of a receipt open, to whoever has both. A wrong pin, an unknown
/// code and a dossier without a pin look the same, and are compared in the same way.
public final class LookupDoor {

    /// Carries the pin, so that it stands in no address.
    public static final String HEADER = "Lookup-Pin";

    private static final String NO_PIN = "------";

    private final LookupLimits limits;

    public LookupDoor(LookupLimits limits) {
        this.limits = limits;
    }

    /// Finds what is looked up.
    ///
    /// @param pinInAddress what the address says; the header goes before it. Empty for none
    /// @param find by the code
    /// @param pin what the receipt says; empty where there is none, which nothing opens
    /// @throws Problem 404 when code and pin do not belong together, 429 after too many such tries
    public <T> T open(
            HttpServletRequest request,
            String code,
            String pinInAddress,
            Function<String, Optional<T>> find,
            Function<T, Optional<String>> pin) {
        String address = request.getRemoteAddr();
        if (limits.areReached(code, address)) {
            throw Problem.tooManyRequests("kit.lookup.too-many");
        }
        String header = request.getHeader(HEADER);
        String given = header == null ? pinInAddress : header;
        Optional<T> found = find.apply(code);
        Optional<String> right = found.flatMap(pin);
        boolean same = isSame(right.orElse(NO_PIN), given);
        if (found.isEmpty() || right.isEmpty() || !same) {
            limits.wrongTry(code, address);
            throw Problem.notFound("kit.lookup.not-found");
        }
        return found.get();
    }

    // In constant time, so that nobody can measure how much of a pin was right.
    private static boolean isSame(String right, String given) {
        return MessageDigest.isEqual(
                right.getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8));
    }
}
