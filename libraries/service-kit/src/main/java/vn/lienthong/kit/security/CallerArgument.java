package vn.lienthong.kit.security;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/// Gives controller methods their {@link Caller}, and tells whoever looks on who it is.
public final class CallerArgument implements HandlerMethodArgumentResolver {

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Caller.class;
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        return caller();
    }

    /// Whose token came with the request.
    ///
    /// @throws IllegalStateException on a path that asks for none
    public static Caller caller() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication == null || !(authentication.getPrincipal() instanceof Jwt token)) {
            throw new IllegalStateException("A caller is asked for on an open path");
        }
        return caller(token);
    }

    private static Caller caller(Jwt token) {
        String name = Optional.ofNullable(token.getSubject()).orElse("");
        List<String> roles =
                Optional.ofNullable(token.getClaimAsStringList("roles")).orElse(List.of());
        return new Caller(
                name,
                Optional.ofNullable(token.getClaimAsString("name")).orElse(name),
                Optional.ofNullable(token.getClaimAsString("office")).orElse(""),
                new HashSet<>(roles));
    }
}
