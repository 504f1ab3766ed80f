package vn.lienthong.portal.service;

import jakarta.servlet.http.HttpSession;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.servlet.HandlerMapping;

/// What an officer who looks at a dossier from outside says it is for: once for a dossier and a
/// session, and then with every question about it, so that services keep it with the look.
public final class Purpose {
    /// What can be said.
    public static final List<String> WORDS =
            List.of("COMPLAINT", "INSPECTION", "APPLICANT_ASKED", "SUPPORT", "OTHER");

    static final String HEADER = "X-Purpose";

    private static final String NAME = Purpose.class.getName() + " ";

    private Purpose() {}

    /// Notes what was said; anything but one of the words is nothing.
    public static void say(HttpSession session, String code, String word) {
        if (WORDS.contains(word)) {
            session.setAttribute(NAME + code, word);
        }
    }

    /// What was said about the dossier whose page is under way.
    public static Optional<String> said() {
        if (!(RequestContextHolder.getRequestAttributes()
                        instanceof ServletRequestAttributes attributes)
                || !(attributes
                                .getRequest()
                                .getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE)
                        instanceof Map<?, ?> variables)) {
            return Optional.empty();
        }
        HttpSession session = attributes.getRequest().getSession(false);
        return session != null
                        && session.getAttribute(NAME + variables.get("code")) instanceof String word
                ? Optional.of(word)
                : Optional.empty();
    }
}
