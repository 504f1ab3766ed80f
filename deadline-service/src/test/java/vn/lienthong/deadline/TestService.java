package vn.lienthong.deadline;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;

/// What the tests put in place of the outside: a clock that they set, and tokens that they can
/// read, `name~office~ROLE,ROLE`.
@TestConfiguration(proxyBeanMethods = false)
public class TestService {

    /// A business clock that stands where it was put.
    public static final class SettableClock extends Clock {

        // One for all instances of the service in this process, as the province has one time.
        private static final AtomicReference<Instant> NOW =
                new AtomicReference<>(Instant.parse("2026-11-23T01:00:00Z"));

        public void set(Instant now) {
            NOW.set(now);
        }

        @Override
        public Instant instant() {
            return NOW.get();
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            throw new UnsupportedOperationException("Nobody asks for another zone");
        }
    }

    @Bean
    @Primary
    SettableClock settableClock() {
        return new SettableClock();
    }

    @Bean
    JwtDecoder readableTokens() {
        return token -> {
            String[] parts = token.split("~", -1);
            return Jwt.withTokenValue(token)
                    .header("alg", "none")
                    .subject(parts[0])
                    .claim("office", parts[1])
                    .claim("roles", List.of(parts[2].split(",")))
                    .build();
        };
    }
}
