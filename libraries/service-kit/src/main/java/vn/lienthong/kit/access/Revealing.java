package vn.lienthong.kit.access;

import java.util.Arrays;
import java.util.Optional;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.method.HandlerMethod;

/// What an endpoint says about what it shows.
final class Revealing {

    /// What an endpoint says that shows nothing.
    static final String NOTHING = "NOTHING";

    private Revealing() {}

    static Optional<Reveals> of(HandlerMethod endpoint) {
        return Optional.ofNullable(
                AnnotatedElementUtils.findMergedAnnotation(endpoint.getMethod(), Reveals.class));
    }

    /// In a word; empty when it says nothing at all, which is a fault.
    static Optional<String> word(HandlerMethod endpoint) {
        return of(endpoint)
                .map(reveals -> reveals.value().name())
                .or(() -> isSilent(endpoint) ? Optional.of(NOTHING) : Optional.empty());
    }

    private static boolean isSilent(HandlerMethod endpoint) {
        return Arrays.asList(endpoint.getMethod(), endpoint.getBeanType()).stream()
                .anyMatch(element ->
                        AnnotatedElementUtils.hasAnnotation(element, RevealsNothing.class));
    }
}
