package vn.lienthong.portal.page;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.util.UriComponentsBuilder;
import vn.lienthong.portal.signin.Officer;

/// What the frame around every page needs: who is signed in, and the same page in the other
/// language.
@ControllerAdvice
class OnEveryPage {

    @ModelAttribute("officer")
    @Nullable Officer officer() {
        return Officer.current().orElse(null);
    }

    @ModelAttribute("here")
    String here(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String wanted
                ? wanted
                : request.getRequestURI();
    }

    @ModelAttribute("otherLanguage")
    String otherLanguage(HttpServletRequest request) {
        String other = LocaleContextHolder.getLocale().getLanguage().equals("en") ? "vi" : "en";
        UriComponentsBuilder address = UriComponentsBuilder.fromPath(here(request));
        if (request.getQueryString() != null && request.getMethod().equals("GET")) {
            address.query(request.getQueryString());
        }
        return address.replaceQueryParam("lang", other).build().toUriString();
    }
}
