package vn.lienthong.portal.signin;

import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter.CrossOriginResourcePolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.util.matcher.AnyRequestMatcher;
import vn.lienthong.portal.PortalSettings;

/// What browsers are told to refuse, on every answer.
final class ToldToBrowsers {
    private static final Duration A_YEAR = Duration.ofDays(365);

    private ToldToBrowsers() {}

    static void with(
            HeadersConfigurer<HttpSecurity> headers,
            IssuerAddresses issuer,
            PortalSettings settings) {
        headers.contentSecurityPolicy(csp -> csp.policyDirectives(policy(issuer)))
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                .httpStrictTransportSecurity(hsts -> https(hsts, settings))
                .crossOriginOpenerPolicy(
                        opener -> opener.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
                .crossOriginResourcePolicy(use -> use.policy(CrossOriginResourcePolicy.SAME_ORIGIN))
                .addHeaderWriter(ToldToBrowsers::permissions);
    }

    /// The part of a chain that tells it, for answers that the chain itself does not give.
    static Filter by(SecurityFilterChain chain) {
        return chain.getFilters().stream()
                .filter(HeaderWriterFilter.class::isInstance)
                .findFirst()
                .orElseThrow();
    }

    /// Said on every answer, because the proxy in front of the portal may not say that it came by
    /// https; for a year, and for this host alone: what lies below its name is not ours.
    private static void https(
            HeadersConfigurer<HttpSecurity>.HstsConfig hsts, PortalSettings settings) {
        if (settings.https()) {
            hsts.requestMatcher(AnyRequestMatcher.INSTANCE)
                    .maxAgeInSeconds(A_YEAR.toSeconds())
                    .includeSubDomains(false);
        } else {
            hsts.disable();
        }
    }

    /// What a page may ask of the device it is shown on: a camera, where codes are scanned.
    private static void permissions(HttpServletRequest request, HttpServletResponse response) {
        boolean scans = request.getRequestURI().equals(request.getContextPath() + Doors.SCANNING);
        response.setHeader(
                "Permissions-Policy",
                "camera=(%s), geolocation=(), microphone=(), payment=(), usb=()"
                        .formatted(scans ? "self" : ""));
    }

    /// Signing out and, in some browsers, signing in again after a form go through the issuer:
    /// forms may lead there.
    private static String policy(IssuerAddresses issuer) {
        return "default-src 'none'; style-src 'self'; img-src 'self'; script-src 'self';"
                + " connect-src 'self'; object-src 'none'; base-uri 'none'; frame-ancestors"
                + " 'none'; form-action 'self' "
                + IssuerAddresses.site(issuer.authorization());
    }
}
