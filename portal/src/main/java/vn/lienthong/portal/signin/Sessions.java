package vn.lienthong.portal.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.stereotype.Component;

/// Ends a session whose token is no longer accepted, and remembers the page that the officer
/// wanted.
@Component
public class Sessions {
    private final HttpSessionRequestCache wanted = new HttpSessionRequestCache();

    /// Signs the visitor out of the portal.
    ///
    /// @return the view that leads to the sign-in page; signing in again is left to the officer, so
    ///   that a service which refuses every token does not send the browser round in circles
    public String end(HttpServletRequest request, HttpServletResponse response) {
        var session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
        SecurityContextHolder.clearContext();
        if (request.getMethod().equals("GET")) {
            wanted.saveRequest(request, response);
        }
        return "redirect:" + SignInPage.PATH + "?reason=expired";
    }
}
