package vn.lienthong.kit.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.util.ContentCachingResponseWrapper;

/// Limits bodies, and answers a POST with an Idempotency-Key once: the same key and body get the
/// first answer again, the same key with another body is refused. Only successes are kept; what was
/// refused may be tried again. Runs behind the check of the token: keys belong to their caller.
final class RepeatedPostFilter extends OncePerRequestFilter {

    private final Answers answers;
    private final ProblemWriter problems;
    private final BodyLimits limits;

    RepeatedPostFilter(Answers answers, ProblemWriter problems, BodyLimits limits) {
        this.answers = answers;
        this.problems = problems;
        this.limits = limits;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getMethod().equals("GET") || request.getMethod().equals("HEAD")) {
            chain.doFilter(request, response);
            return;
        }
        try {
            WholeBody whole = WholeBody.read(request, limits.of(request.getRequestURI()));
            Optional<String> key =
                    request.getMethod().equals("POST")
                            ? IdempotencyKey.of(request)
                            : Optional.empty();
            if (key.isPresent()) {
                once(key.get(), whole, response, chain);
            } else {
                chain.doFilter(whole, response);
            }
        } catch (BodyTooLargeException e) {
            problems.write(
                    request,
                    response,
                    Problem.of(HttpStatus.CONTENT_TOO_LARGE, "kit.body.too-large", e.limit()));
        } catch (Problem problem) {
            problems.write(request, response, problem);
        }
    }

    private void once(
            String key, WholeBody request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String caller = Objects.requireNonNullElse(request.getRemoteUser(), "");
        String id = caller + " " + key;
        switch (answers.claim(id, hash(request))) {
            case Answers.Known.Claimed() -> carryOut(id, request, response, chain);
            case Answers.Known.Answered first -> repeat(first, response);
            case Answers.Known.OtherBody() ->
                    throw Problem.unprocessable("kit.idempotency.other-body");
            case Answers.Known.UnderWay() -> {
                response.setHeader(HttpHeaders.RETRY_AFTER, "1");
                throw Problem.conflict("UNDER_WAY", "kit.idempotency.under-way");
            }
        }
    }

    private void carryOut(
            String id, WholeBody request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        ContentCachingResponseWrapper copy = new ContentCachingResponseWrapper(response);
        boolean kept = false;
        try {
            chain.doFilter(request, copy);
            if (copy.getStatus() < 300) {
                answers.keep(
                        id,
                        new Answers.Known.Answered(
                                copy.getStatus(),
                                Objects.requireNonNullElse(copy.getContentType(), ""),
                                text(copy.getHeader(HttpHeaders.LOCATION)),
                                copy.getContentAsByteArray()),
                        about(request, copy));
                kept = true;
            }
        } finally {
            if (!kept) {
                answers.release(id);
            }
            copy.copyBodyToResponse();
        }
    }

    /// What was made, and what the address names.
    private static Set<String> about(HttpServletRequest request, HttpServletResponse response) {
        Set<String> about = new LinkedHashSet<>();
        String location = text(response.getHeader(HttpHeaders.LOCATION));
        if (!location.isEmpty()) {
            about.add(location.substring(location.lastIndexOf('/') + 1));
        }
        if (request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE)
                instanceof Map<?, ?> named) {
            named.values()
                    .forEach(value -> {
                        String name = String.valueOf(value);
                        about.add(name);
                        // What belongs to it is named after it.
                        about.add(name.split("~", 2)[0]);
                    });
        }
        return about;
    }

    private static void repeat(Answers.Known.Answered first, HttpServletResponse response)
            throws IOException {
        response.setStatus(first.status());
        response.setContentType(first.contentType());
        if (!first.location().isEmpty()) {
            response.setHeader(HttpHeaders.LOCATION, first.location());
        }
        response.setHeader("Idempotent-Replayed", "true");
        response.getOutputStream().write(first.body());
    }

    private static String hash(WholeBody request) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(
                    (request.getRequestURI() + "?" + text(request.getQueryString()) + "\n")
                            .getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest.digest(request.body()));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String text(@Nullable String value) {
        return Objects.requireNonNullElse(value, "");
    }
}
