package vn.lienthong.kit.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import vn.lienthong.logging.LogSubject;
import vn.lienthong.tracing.Spans;

/// While a request about one subject is answered, log lines and its span name it: the part of the
/// path that endpoints call `code`.
final class SubjectInLogs implements HandlerInterceptor {

    private static final String SCOPE = SubjectInLogs.class.getName();
    private static final Pattern CODE = Pattern.compile("[0-9]{3}\\.[\\w.]{4,20}-[\\w-]{3,30}");

    @Override
    public boolean preHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE)
                        instanceof Map<?, ?> variables
                && variables.get("code") instanceof String code
                && isCode(code)) {
            request.setAttribute(SCOPE, LogSubject.of(code));
            Spans.about(code);
        }
        return true;
    }

    /// Whoever calls may put anything there; a log takes what looks like a code.
    private static boolean isCode(String text) {
        return CODE.matcher(text).matches();
    }

    @Override
    public void afterCompletion(
            HttpServletRequest request,
            HttpServletResponse response,
            Object handler,
            @Nullable Exception fault) {
        if (request.getAttribute(SCOPE) instanceof LogSubject.Scope scope) {
            scope.close();
        }
    }
}
