package vn.lienthong.kit.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.util.PathMatcher;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import vn.lienthong.kit.web.Problem;

/// Lets through who has one of the roles that an endpoint names, and nobody where it names none.
final class RoleCheck implements HandlerInterceptor {

    private static final Logger LOG = LoggerFactory.getLogger(RoleCheck.class);

    private final List<String> open;
    private final PathMatcher paths;

    /// @param open patterns of the paths that ask for no token
    RoleCheck(List<String> open, PathMatcher paths) {
        this.open = List.copyOf(open);
        this.paths = paths;
    }

    @Override
    public boolean preHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (!(handler instanceof HandlerMethod endpoint) || isOpen(request)) {
            return true;
        }
        List<Role> allowed = of(endpoint).map(roles -> List.of(roles.value())).orElse(List.of());
        if (allowed.isEmpty()) {
            LOG.error("{} names no roles; nobody may call it", endpoint.getShortLogMessage());
        }
        Caller caller = CallerArgument.caller();
        if (allowed.stream().map(Role::name).noneMatch(caller.roles()::contains)) {
            throw Problem.forbidden(
                    "kit.forbidden.role",
                    allowed.stream().map(Role::name).collect(Collectors.joining(", ")));
        }
        return true;
    }

    private boolean isOpen(HttpServletRequest request) {
        // Not what was typed: the pattern of the endpoint that will answer.
        Object endpoint = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
        return endpoint instanceof String path
                && open.stream().anyMatch(pattern -> paths.match(pattern, path));
    }

    /// What an endpoint says itself goes before what its controller says.
    static Optional<Roles> of(HandlerMethod endpoint) {
        return Arrays.asList(endpoint.getMethod(), endpoint.getBeanType()).stream()
                .flatMap(element ->
                        Optional.ofNullable(
                                AnnotatedElementUtils.findMergedAnnotation(element, Roles.class))
                                .stream())
                .findFirst();
    }
}
