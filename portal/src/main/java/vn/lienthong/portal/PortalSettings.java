package vn.lienthong.portal;

import java.net.URI;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Where the portal finds the services and the identity provider (`lienthong.*`).
///
/// @param intake base address of intake-service
/// @param routing base address of routing-service
/// @param deadline base address of deadline-service
/// @param notification base address of notification-service
/// @param issuer the OpenID Connect issuer, exactly as it stands in the tokens' `iss`
/// @param signIn how the portal introduces itself to the issuer
/// @param outsideWorld the stand-in for the world outside; used in the profile `local` only
/// @param clock who tells the business time; used in the profile `local` only
/// @param services where a service has several deployments
/// @param paymentPage the payment gateway's site; links lead to no other, and without it to none
/// @param https whether people reach the portal by https only: cookies travel by nothing else then,
///   and browsers are told to come by nothing else; false only on one's own machine
@ConfigurationProperties("lienthong")
public record PortalSettings(
        @DefaultValue("http://localhost:8081") URI intake,
        @DefaultValue("http://localhost:8082") URI routing,
        @DefaultValue("http://localhost:8083") URI deadline,
        @DefaultValue("http://localhost:8084") URI notification,
        @DefaultValue("http://localhost:9000") URI issuer,
        @DefaultValue SignIn signIn,
        @DefaultValue("http://localhost:9000") URI outsideWorld,
        @DefaultValue("http://localhost:9000") URI clock,
        @DefaultValue Services services,
        @Nullable URI paymentPage,
        @DefaultValue("true") boolean https) {

    /// Where a service has several deployments.
    ///
    /// @param routingByLevel who serves the desks of a level; a level that is not named is served
    ///   by the one routing-service
    public record Services(Map<String, URI> routingByLevel) {
        // Absent when nothing is set.
        @SuppressWarnings("NullAway")
        public Services {
            routingByLevel = routingByLevel == null ? Map.of() : Map.copyOf(routingByLevel);
        }
    }

    /// The portal as a client of the issuer. The addresses are derived from the issuer unless they
    /// are given, so that the portal starts, and shows its public pages, while the issuer is down.
    ///
    /// @param endSessionUri where the issuer signs people out; when absent, signing out ends the
    ///   portal's session only
    public record SignIn(
            @DefaultValue("portal") String clientId,
            @DefaultValue("") String clientSecret,
            @Nullable URI authorizationUri,
            @Nullable URI tokenUri,
            @Nullable URI jwkSetUri,
            @Nullable URI endSessionUri) {}
}
