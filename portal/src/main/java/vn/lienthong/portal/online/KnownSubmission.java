package vn.lienthong.portal.online;

import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.util.Optional;
import vn.lienthong.portal.service.Online;

/// What was handed in whose reference and pin a citizen has given in this session.
public record KnownSubmission(String reference, String pin) implements Serializable {
    private static final String ATTRIBUTE = "knownSubmission";

    static Optional<KnownSubmission> of(HttpSession session) {
        return session.getAttribute(ATTRIBUTE) instanceof KnownSubmission known
                ? Optional.of(known)
                : Optional.empty();
    }

    void keep(HttpSession session) {
        session.setAttribute(ATTRIBUTE, this);
    }

    Online.Key own() {
        return new Online.Key(reference, pin);
    }
}
