package vn.lienthong.portal.local;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.http.client.SimpleClientHttpRequestFactory;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;
import vn.lienthong.portal.PortalSettings;

/// The business clock of the local system, which somebody may have moved forward.
///
/// It is asked at most once in two seconds; while it does not answer, the last difference to the
/// machine's clock holds.
@Configuration(proxyBeanMethods = false)
@Profile("local")
class MovableClock {

    @Bean
    Clock clock(RestClient.Builder builder, PortalSettings settings) {
        SimpleClientHttpRequestFactory requests = new SimpleClientHttpRequestFactory();
        requests.setConnectTimeout(Duration.ofSeconds(1));
        requests.setReadTimeout(Duration.ofSeconds(1));
        return new Asking(
                builder.clone().baseUrl(settings.clock()).requestFactory(requests).build());
    }

    private record Ahead(Duration by, Instant asked) {}

    private record Answer(@Nullable OffsetDateTime now) {}

    private static final class Asking extends Clock {
        private static final Duration KEPT = Duration.ofSeconds(2);

        private final RestClient http;
        private final Clock machine = Clock.systemUTC();
        private final AtomicReference<Ahead> ahead =
                new AtomicReference<>(new Ahead(Duration.ZERO, Instant.MIN));

        Asking(RestClient http) {
            this.http = http;
        }

        @Override
        public Instant instant() {
            Instant now = machine.instant();
            Ahead known = ahead.get();
            if (known.asked().isBefore(now.minus(KEPT))) {
                known = new Ahead(ask(now, known.by()), now);
                ahead.set(known);
            }
            return now.plus(known.by());
        }

        private Duration ask(Instant now, Duration otherwise) {
            try {
                Answer answer = http.get().uri("/local/clock").retrieve().body(Answer.class);
                return answer == null || answer.now() == null
                        ? otherwise
                        : Duration.between(now, answer.now().toInstant());
            } catch (RestClientException _) {
                return otherwise;
            }
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return Clock.offset(machine, ahead.get().by()).withZone(zone);
        }
    }
}
