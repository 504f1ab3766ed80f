package vn.lienthong.local.world.identity;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;

/// The last sign-ins, in memory and bounded: a load test asks for tokens by the ten thousand and
/// nobody looks at them again, because a token carries its own proof.
final class RecentAuthorizations implements OAuth2AuthorizationService {

    private static final int REMEMBERED = 1_000;

    private final Map<String, OAuth2Authorization> byId = new LinkedHashMap<>();

    @Override
    public synchronized void save(OAuth2Authorization authorization) {
        if (AuthorizationGrantType.CLIENT_CREDENTIALS.equals(
                authorization.getAuthorizationGrantType())) {
            return;
        }
        byId.remove(authorization.getId());
        byId.put(authorization.getId(), authorization);
        if (byId.size() > REMEMBERED) {
            byId.remove(byId.keySet().iterator().next());
        }
    }

    @Override
    public synchronized void remove(OAuth2Authorization authorization) {
        byId.remove(authorization.getId());
    }

    @Override
    public synchronized @Nullable OAuth2Authorization findById(String id) {
        return byId.get(id);
    }

    @Override
    public synchronized @Nullable OAuth2Authorization findByToken(
            String token, @Nullable OAuth2TokenType type) {
        return byId.values().stream()
                .filter(authorization -> carries(authorization, token, type))
                .findFirst()
                .orElse(null);
    }

    private static boolean carries(
            OAuth2Authorization authorization, String token, @Nullable OAuth2TokenType type) {
        if (type != null && "state".equals(type.getValue())) {
            return token.equals(authorization.getAttribute("state"));
        }
        return authorization.getToken(token) != null;
    }
}
