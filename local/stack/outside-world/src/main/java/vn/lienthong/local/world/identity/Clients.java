package vn.lienthong.local.world.identity;

import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.oidc.OidcScopes;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;

/// Who may ask for tokens: the portal on behalf of people, and every account for itself.
final class Clients implements RegisteredClientRepository {

    private static final String PORTAL = "portal";
    private static final String PORTAL_SECRET = "portal-local-secret";

    /// Long enough that nobody who tries the system is signed out over lunch.
    private static final TokenSettings A_DAY_AT_WORK =
            TokenSettings.builder()
                    .accessTokenTimeToLive(Duration.ofHours(12))
                    .refreshTokenTimeToLive(Duration.ofDays(7))
                    .build();

    private final Map<String, RegisteredClient> byName = new HashMap<>();

    /// A client's internal id is its name.
    Clients(Accounts accounts, URI portal) {
        byName.put(PORTAL, portal(portal.toString()));
        accounts.all().forEach(account -> byName.put(account.name(), itself(account)));
    }

    @Override
    public void save(RegisteredClient client) {
        throw new UnsupportedOperationException("clients come from accounts.yaml");
    }

    @Override
    public @Nullable RegisteredClient findById(String id) {
        return byName.get(id);
    }

    @Override
    public @Nullable RegisteredClient findByClientId(String name) {
        return byName.get(name);
    }

    private static RegisteredClient portal(String address) {
        return RegisteredClient.withId(PORTAL)
                .clientId(PORTAL)
                .clientSecret(PORTAL_SECRET)
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_POST)
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .authorizationGrantType(AuthorizationGrantType.REFRESH_TOKEN)
                .redirectUri(address + "/login/oauth2/code/lienthong")
                .postLogoutRedirectUri(address)
                .postLogoutRedirectUri(address + "/")
                .scopes(scopes -> scopes.addAll(Set.of(OidcScopes.OPENID, OidcScopes.PROFILE)))
                .clientSettings(
                        ClientSettings.builder()
                                .requireProofKey(true)
                                .requireAuthorizationConsent(false)
                                .build())
                .tokenSettings(A_DAY_AT_WORK)
                .build();
    }

    private static RegisteredClient itself(Account account) {
        return RegisteredClient.withId(account.name())
                .clientId(account.name())
                .clientSecret(account.password())
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_POST)
                .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
                .scope(OidcScopes.PROFILE)
                .tokenSettings(A_DAY_AT_WORK)
                .build();
    }
}
