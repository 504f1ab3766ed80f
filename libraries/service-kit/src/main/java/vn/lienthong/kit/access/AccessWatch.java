package vn.lienthong.kit.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import vn.lienthong.contracts.AccessPurpose;
import vn.lienthong.kit.security.CallerArgument;
import vn.lienthong.kit.web.Problem;

/// Notes what endpoints have shown, once they have. While no look can be taken, nobody looks.
final class AccessWatch implements HandlerInterceptor {

    /// Says what somebody looks for from outside; a name of [AccessPurpose].
    static final String PURPOSE = "X-Purpose";

    private static final String PLACE = "office";

    private final LookBook book;
    private final Clock clock;

    AccessWatch(LookBook book, Clock clock) {
        this.book = book;
        this.clock = clock;
    }

    @Override
    public boolean preHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (reveals(handler).isPresent()) {
            purpose(request);
            if (!book.hasRoom()) {
                throw Problem.of(HttpStatus.SERVICE_UNAVAILABLE, "kit.accesses.full");
            }
        }
        return true;
    }

    @Override
    public void afterCompletion(
            HttpServletRequest request,
            HttpServletResponse response,
            Object handler,
            @Nullable Exception failure) {
        if (failure == null && response.getStatus() < HttpStatus.BAD_REQUEST.value()) {
            reveals(handler)
                    .flatMap(reveals -> shown(reveals, request))
                    .map(shown ->
                            Look.of(
                                    // The store keeps milliseconds.
                                    clock.instant().truncatedTo(ChronoUnit.MILLIS),
                                    CallerArgument.caller(),
                                    shown))
                    .ifPresent(book::note);
        }
    }

    private static Optional<Reveals> reveals(Object handler) {
        return handler instanceof HandlerMethod endpoint
                ? Revealing.of(endpoint)
                : Optional.empty();
    }

    /// Empty when it turned out that nothing of anybody was shown.
    private static Optional<Look.Shown> shown(Reveals reveals, HttpServletRequest request) {
        Optional<String> subject =
                Revealed.subject(request)
                        .or(() -> said(request, reveals.subject()))
                        .map(id -> code(id, reveals.until()));
        Revealed.Items items =
                subject.map(code -> new Revealed.Items(List.of(code), 1))
                        .orElseGet(() -> Revealed.items(request));
        return items.count() == 0 && !reveals.value().isQuestion()
                ? Optional.empty()
                : Optional.of(
                        new Look.Shown(
                                reveals.value(),
                                subject.isPresent(),
                                items.first(),
                                items.count(),
                                said(request, PLACE).orElse(null),
                                purpose(request).orElse(null)));
    }

    private static String code(String id, String until) {
        int end = id.lastIndexOf(until);
        return end < 0 ? id : id.substring(0, end);
    }

    private static Optional<String> said(HttpServletRequest request, String name) {
        return request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE)
                        instanceof Map<?, ?> variables
                ? Optional.ofNullable(variables.get(name))
                        .map(Object::toString)
                        .or(() -> parameter(request, name))
                : parameter(request, name);
    }

    private static Optional<String> parameter(HttpServletRequest request, String name) {
        return Optional.ofNullable(request.getParameter(name)).filter(text -> !text.isBlank());
    }

    private static Optional<AccessPurpose> purpose(HttpServletRequest request) {
        String word = request.getHeader(PURPOSE);
        if (word == null || word.isBlank()) {
            return Optional.empty();
        }
        return Optional.of(
                Arrays.stream(AccessPurpose.values())
                        .filter(one -> one.name().equals(word.strip()))
                        .findFirst()
                        .orElseThrow(() -> Problem.badRequest("kit.accesses.purpose", words())));
    }

    private static String words() {
        return Arrays.stream(AccessPurpose.values())
                .map(Enum::name)
                .collect(Collectors.joining(", "));
    }
}
