package vn.lienthong.portal.signin;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.client.ClientAuthorizationException;
import org.springframework.security.oauth2.client.ClientAuthorizationRequiredException;
import org.springframework.security.oauth2.client.OAuth2AuthorizeRequest;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.stereotype.Component;
import vn.lienthong.portal.service.BearerToken;

/// The access token of the officer who signed in, refreshed when it has run out and the issuer
/// allows it.
///
/// When there is none to be had, Spring's `ClientAuthorizationRequiredException` leaves here, which
/// sends the browser to the issuer and back to the page it wanted.
@Component
class RelayedToken implements BearerToken {
    private final OAuth2AuthorizedClientManager clients;

    RelayedToken(OAuth2AuthorizedClientManager clients) {
        this.clients = clients;
    }

    @Override
    public Optional<String> current() {
        Authentication officer = SecurityContextHolder.getContext().getAuthentication();
        if (!(officer instanceof OAuth2AuthenticationToken)) {
            return Optional.empty();
        }
        OAuth2AuthorizedClient client = authorize(officer);
        if (client == null || hasRunOut(client.getAccessToken())) {
            throw new ClientAuthorizationRequiredException(IssuerClient.REGISTRATION);
        }
        return Optional.of(client.getAccessToken().getTokenValue());
    }

    private @Nullable OAuth2AuthorizedClient authorize(Authentication officer) {
        try {
            return clients.authorize(
                    OAuth2AuthorizeRequest.withClientRegistrationId(IssuerClient.REGISTRATION)
                            .principal(officer)
                            .build());
        } catch (ClientAuthorizationException _) {
            // The issuer would not refresh it: the officer gets a new one, or signs in again,
            // there.
            return null;
        }
    }

    /// In the real time, by which the issuer counts too.
    private static boolean hasRunOut(OAuth2AccessToken token) {
        Instant end = token.getExpiresAt();
        return end != null && end.isBefore(Instant.now());
    }
}
