package vn.lienthong.kit.web;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DatabindException;

/// Answers everything that goes wrong as a problem, in the caller's language.
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
final class ProblemAdvice extends ResponseEntityExceptionHandler {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemAdvice.class);

    private final ProblemWriter problems;

    ProblemAdvice(ProblemWriter problems) {
        this.problems = problems;
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> refused(Problem problem, HttpServletRequest request) {
        return answer(request, problem);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> wrongType(
            MethodArgumentTypeMismatchException e, HttpServletRequest request) {
        return answer(
                request,
                Problem.badRequest("kit.bad-input").error(e.getName(), "kit.field.unreadable"));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> fault(Exception e, HttpServletRequest request) {
        LOG.error("{} {} failed", request.getMethod(), route(request), e);
        return answer(request, Problem.of(HttpStatus.INTERNAL_SERVER_ERROR, "kit.fault"));
    }

    /// The endpoint, and not what the caller put into its place: that may be anything.
    private static Object route(HttpServletRequest request) {
        Object pattern = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
        return pattern == null ? "an unknown address" : pattern;
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleHttpMessageNotReadable(
            HttpMessageNotReadableException e,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        return found(request, unreadable(e));
    }

    private static Problem unreadable(HttpMessageNotReadableException e) {
        for (Throwable cause = e.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof BodyTooLargeException tooLarge) {
                return Problem.of(
                        HttpStatus.CONTENT_TOO_LARGE, "kit.body.too-large", tooLarge.limit());
            }
            if (cause instanceof DatabindException wrongShape && !wrongShape.getPath().isEmpty()) {
                return Problem.badRequest("kit.bad-input")
                        .error(path(wrongShape), "kit.field.unreadable");
            }
        }
        return Problem.badRequest("kit.body.unreadable");
    }

    /// In the request's own notation, for example `documents[0].copies`.
    private static String path(DatabindException e) {
        StringBuilder path = new StringBuilder();
        for (JacksonException.Reference reference : e.getPath()) {
            String name = reference.getPropertyName();
            if (name == null) {
                path.append('[').append(reference.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(name);
            }
        }
        return path.toString();
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleMissingServletRequestParameter(
            MissingServletRequestParameterException e,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        return found(
                request,
                Problem.badRequest("kit.bad-input")
                        .error(e.getParameterName(), "kit.field.missing"));
    }

    /// Whatever else Spring refuses: unknown path, wrong method, wrong media type.
    @Override
    protected @Nullable ResponseEntity<Object> handleExceptionInternal(
            Exception e,
            @Nullable Object body,
            HttpHeaders headers,
            HttpStatusCode code,
            WebRequest request) {
        HttpStatus status = HttpStatus.valueOf(code.value());
        String key =
                switch (status) {
                    case NOT_FOUND -> "kit.not-found";
                    case METHOD_NOT_ALLOWED -> "kit.method-not-allowed";
                    case UNSUPPORTED_MEDIA_TYPE -> "kit.media-type";
                    case NOT_ACCEPTABLE -> "kit.not-acceptable";
                    default -> status.is5xxServerError() ? "kit.fault" : "kit.bad-input";
                };
        ResponseEntity<Object> answer = found(request, Problem.of(status, key));
        return ResponseEntity.status(status)
                .headers(headers)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(answer.getBody());
    }

    private ResponseEntity<Object> found(WebRequest request, Problem problem) {
        HttpServletRequest servlet = ((ServletWebRequest) request).getRequest();
        return ResponseEntity.status(problem.status())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problems.detail(servlet, problem));
    }

    private ResponseEntity<ProblemDetail> answer(HttpServletRequest request, Problem problem) {
        return ResponseEntity.status(problem.status())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problems.detail(request, problem));
    }
}
