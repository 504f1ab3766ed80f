package vn.lienthong.portal.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;
import vn.lienthong.portal.service.Problem;
import vn.lienthong.portal.service.ServiceFailure;
import vn.lienthong.portal.signin.Sessions;

/// A page in words for every way in which a service can fail to answer.
@ControllerAdvice
class WhenServicesFail {
    private static final Logger LOG = LoggerFactory.getLogger(WhenServicesFail.class);

    private final Sessions sessions;
    private final OnEveryPage frame;

    WhenServicesFail(Sessions sessions, OnEveryPage frame) {
        this.sessions = sessions;
        this.frame = frame;
    }

    @ExceptionHandler
    ModelAndView serviceFailed(
            ServiceFailure failure, HttpServletRequest request, HttpServletResponse response) {
        return switch (failure.kind()) {
            case TOKEN_REFUSED -> new ModelAndView(sessions.end(request, response));
            case NOT_ALLOWED -> page("error/403", HttpStatus.FORBIDDEN, failure, request);
            case UNKNOWN -> page("error/404", HttpStatus.NOT_FOUND, failure, request);
            case TOO_OFTEN -> page("error/429", HttpStatus.TOO_MANY_REQUESTS, failure, request);
            case REFUSED -> page("error/refused", HttpStatus.CONFLICT, failure, request);
            case DOWN -> {
                LOG.warn("{} did not answer", failure.service(), failure.getCause());
                yield page("error/service-down", HttpStatus.SERVICE_UNAVAILABLE, failure, request);
            }
        };
    }

    private ModelAndView page(
            String view, HttpStatus status, ServiceFailure failure, HttpServletRequest request) {
        ModelAndView page = new ModelAndView(view, status);
        Problem problem = failure.problem();
        page.addObject("pageName", view);
        page.addObject("service", failure.service());
        page.addObject("sentence", problem == null ? "" : problem.sentence());
        page.addObject("officer", frame.officer());
        page.addObject("here", frame.here(request));
        page.addObject("otherLanguage", frame.otherLanguage(request));
        page.addObject("again", again(request));
        return page;
    }

    private static String again(HttpServletRequest request) {
        String query = request.getQueryString();
        return query == null ? request.getRequestURI() : request.getRequestURI() + "?" + query;
    }
}
