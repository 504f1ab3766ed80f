package vn.lienthong.portal.service;

import java.util.Optional;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/// The network address of the visitor, passed on so that a service can limit the guesses of one
/// visitor without limiting all of them.
final class Visitor {
    private Visitor() {}

    static Optional<String> address() {
        return RequestContextHolder.getRequestAttributes()
                        instanceof ServletRequestAttributes attributes
                ? Optional.ofNullable(attributes.getRequest().getRemoteAddr())
                : Optional.empty();
    }
}
