package vn.lienthong.portal.lookup;

import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.util.Optional;

/// A dossier whose code and pin somebody typed in, for as long as the session lasts. The pin stands
/// in no address and on no page.
public record KnownDossier(String code, String pin) implements Serializable {

    private static final String ATTRIBUTE = "knownDossier";

    /// The dossier that this session looks at; empty before one was opened.
    public static Optional<KnownDossier> of(HttpSession session) {
        return session.getAttribute(ATTRIBUTE) instanceof KnownDossier known
                ? Optional.of(known)
                : Optional.empty();
    }

    /// Looks at this one from now on.
    public void keep(HttpSession session) {
        session.setAttribute(ATTRIBUTE, this);
    }

    /// Looks at none any more.
    static void forget(HttpSession session) {
        session.removeAttribute(ATTRIBUTE);
    }

    /// Says no pin, so that no log line can.
    @Override
    public String toString() {
        return "KnownDossier[" + code + "]";
    }
}
