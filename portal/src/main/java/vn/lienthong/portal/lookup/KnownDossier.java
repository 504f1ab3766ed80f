package vn.lienthong.portal.lookup;

import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.util.Optional;

/// The dossier whose code and pin a citizen has given in this session.
public record KnownDossier(String code, String pin) implements Serializable {
    private static final String ATTRIBUTE = "knownDossier";

    /// Of a session; empty before a look-up has succeeded.
    public static Optional<KnownDossier> of(HttpSession session) {
        return session.getAttribute(ATTRIBUTE) instanceof KnownDossier known
                ? Optional.of(known)
                : Optional.empty();
    }

    public void keep(HttpSession session) {
        session.setAttribute(ATTRIBUTE, this);
    }
}
