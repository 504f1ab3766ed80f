package vn.lienthong.portal.signin;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;

/// The officer (cán bộ) who is signed in.
///
/// @param office the code of the office at which the officer sits; empty when the token names none
public record Officer(String account, String name, String office, Set<Role> roles) {

    /// The officer of the current request; empty for a citizen.
    public static Optional<Officer> current() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof OidcUser user
                ? Optional.of(of(user))
                : Optional.empty();
    }

    /// The officer of a page that nobody reaches without signing in.
    public static Officer signedIn() {
        return current().orElseThrow();
    }

    private static Officer of(OidcUser user) {
        String account = user.getName();
        return new Officer(
                account,
                or(user.getClaimAsString("name"), account),
                or(user.getClaimAsString("office"), ""),
                roles(user));
    }

    /// The roles among the token's that the portal knows; it may carry others.
    static Set<Role> roles(OidcUser user) {
        @Nullable List<String> claimed = user.getClaimAsStringList("roles");
        return claimed == null
                ? Set.of()
                : Arrays.stream(Role.values())
                        .filter(role -> claimed.contains(role.name()))
                        .collect(Collectors.toUnmodifiableSet());
    }

    private static String or(@Nullable String claim, String otherwise) {
        return claim == null ? otherwise : claim;
    }

    /// Whether the officer has this role, for the pages' own questions.
    public boolean is(String role) {
        return roles.contains(Role.valueOf(role));
    }
}
