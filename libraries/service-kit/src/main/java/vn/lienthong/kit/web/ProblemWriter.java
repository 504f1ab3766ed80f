package vn.lienthong.kit.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.web.servlet.LocaleResolver;
import tools.jackson.databind.json.JsonMapper;

/// Puts problems into the caller's language.
public final class ProblemWriter {

    private final MessageSource messages;
    private final LocaleResolver locales;
    private final JsonMapper json;

    ProblemWriter(MessageSource messages, LocaleResolver locales, JsonMapper json) {
        this.messages = messages;
        this.locales = locales;
        this.json = json;
    }

    private record Field(String field, String message) {}

    ProblemDetail detail(HttpServletRequest request, Problem problem) {
        Locale locale = locales.resolveLocale(request);
        ProblemDetail detail =
                ProblemDetail.forStatusAndDetail(
                        problem.status(), text(locale, problem.key(), problem.args()));
        detail.setTitle(title(locale, problem.status()));
        if (!problem.errors().isEmpty()) {
            detail.setProperty(
                    "errors",
                    problem.errors().stream()
                            .map(e ->
                                    new Field(e.field(), text(locale, e.key(), e.args().toArray())))
                            .toList());
        }
        problem.members().forEach(detail::setProperty);
        return detail;
    }

    /// Answers from a filter, where no controller advice reaches.
    public void write(HttpServletRequest request, HttpServletResponse response, Problem problem)
            throws IOException {
        response.setStatus(problem.status().value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        if (problem.status() == HttpStatus.UNAUTHORIZED) {
            response.setHeader("WWW-Authenticate", "Bearer");
        }
        response.getOutputStream()
                .write(
                        json.writeValueAsString(detail(request, problem))
                                .getBytes(StandardCharsets.UTF_8));
    }

    String title(Locale locale, HttpStatus status) {
        return messages.getMessage(
                        "kit.title." + status.value(), null, status.getReasonPhrase(), locale)
                + "";
    }

    private String text(Locale locale, String key, Object[] args) {
        return messages.getMessage(key, args, locale);
    }
}
