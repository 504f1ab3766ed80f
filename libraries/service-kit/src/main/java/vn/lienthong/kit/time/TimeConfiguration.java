package vn.lienthong.kit.time;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.cloud.stream.config.BindingServiceProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;
import vn.lienthong.kit.aggregate.OutboxState;

/// The business clock.
@Configuration(proxyBeanMethods = false)
class TimeConfiguration {

    @Bean
    Activity activity() {
        return new Activity();
    }

    @Bean
    @Profile("!local")
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    @Profile("local")
    MovableClock movableClock(@Value("${lienthong.clock}") String authority) {
        MovableClock clock = new MovableClock(Clock.systemUTC());
        try {
            clock.moveTo(now(authority));
        } catch (RestClientException e) {
            LoggerFactory.getLogger(TimeConfiguration.class)
                    .warn(
                            "The business clock at {} does not answer; starting on system time",
                            authority);
        }
        return clock;
    }

    private record Now(Instant now) {}

    private static Instant now(String authority) {
        JdkClientHttpRequestFactory requests = new JdkClientHttpRequestFactory();
        requests.setReadTimeout(Duration.ofSeconds(5));
        Now now =
                RestClient.builder()
                        .requestFactory(requests)
                        .baseUrl(authority)
                        .build()
                        .get()
                        .uri("/local/clock")
                        .retrieve()
                        .body(Now.class);
        if (now == null) {
            throw new RestClientException("An empty answer");
        }
        return now.now();
    }

    @Bean
    @Profile("local")
    Quiet quiet(
            Activity activity,
            ObjectProvider<OutboxState> outbox,
            KafkaAdmin admin,
            BindingServiceProperties bindings) {
        return new Quiet(activity, outbox, admin, bindings);
    }

    @Bean
    @Profile("local")
    LocalTimeController localTimeController(
            MovableClock clock, Quiet quiet, ObjectProvider<TimeFollower> followers) {
        return new LocalTimeController(
                clock, quiet, () -> List.copyOf(followers.orderedStream().toList()));
    }
}
