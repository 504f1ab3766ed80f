package vn.lienthong.notification;

import java.util.List;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;

/// Tokens that say who calls: `name~office~ROLE+ROLE`.
@TestConfiguration
class ReadableTokens {

    @Bean
    JwtDecoder readableTokens() {
        return token -> {
            String[] parts = token.split("~", -1);
            return Jwt.withTokenValue(token)
                    .header("alg", "none")
                    .subject(parts[0])
                    .claim("office", parts[1])
                    .claim("roles", List.of(parts[2].split("\\+", -1)))
                    .build();
        };
    }
}
