package vn.lienthong.portal.signin;

import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.lienthong.portal.PortalSettings;

/// The issuer's addresses: given, or derived from the issuer as Spring Authorization Server lays
/// them out. Nothing is asked of the issuer at start.
record IssuerAddresses(
        String issuer, URI authorization, URI token, URI jwkSet, Optional<URI> endSession) {

    static IssuerAddresses of(PortalSettings settings) {
        String issuer = settings.issuer().toString();
        PortalSettings.SignIn given = settings.signIn();
        return new IssuerAddresses(
                issuer,
                or(given.authorizationUri(), issuer, "/oauth2/authorize"),
                or(given.tokenUri(), issuer, "/oauth2/token"),
                or(given.jwkSetUri(), issuer, "/oauth2/jwks"),
                Optional.ofNullable(given.endSessionUri()));
    }

    private static URI or(@Nullable URI given, String issuer, String path) {
        String base = issuer.endsWith("/") ? issuer.substring(0, issuer.length() - 1) : issuer;
        return given != null ? given : URI.create(base + path);
    }

    /// Scheme, host and port of an address, as a content security policy names a site.
    static String site(URI address) {
        return address.getScheme() + "://" + address.getRawAuthority();
    }
}
