package vn.lienthong.intake.calendars;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.springframework.http.MediaType;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.annotation.JsonNaming;
import vn.lienthong.catalogue.calendar.CalendarSheet;
import vn.lienthong.workingtime.WorkingCalendar;

/// Asks the deadline service for the calendars it keeps. Used in the background only.
final class DeadlineService {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final RestClient http;
    private final CalendarsProperties properties;
    // A token's life is counted by the machine's clock, not by the business clock.
    private final Clock machine = Clock.systemUTC();
    private Token token = new Token("", Instant.EPOCH);

    private record Token(String value, Instant until) {}

    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    private record TokenAnswer(String accessToken, long expiresIn) {}

    DeadlineService(CalendarsProperties properties) {
        JdkClientHttpRequestFactory requests = new JdkClientHttpRequestFactory();
        requests.setReadTimeout(PATIENCE);
        this.http = RestClient.builder().requestFactory(requests).build();
        this.properties = properties;
    }

    /// The newest version of each of these calendars.
    ///
    /// @throws org.springframework.web.client.RestClientException when it cannot be asked
    Map<String, WorkingCalendar> newest(Iterable<String> ids) {
        Map<String, WorkingCalendar> newest = new HashMap<>();
        for (String id : ids) {
            CalendarSheet sheet =
                    http.get()
                            .uri(properties.calendarsUrl() + "/api/calendars/{id}", id)
                            .headers(headers -> headers.setBearerAuth(token()))
                            .retrieve()
                            .body(CalendarSheet.class);
            newest.put(id, Objects.requireNonNull(sheet).compile());
        }
        return Map.copyOf(newest);
    }

    private String token() {
        Instant now = machine.instant();
        if (!now.isBefore(token.until())) {
            TokenAnswer answer =
                    http.post()
                            .uri(properties.issuer() + "/oauth2/token")
                            .headers(headers ->
                                    headers.setBasicAuth(
                                            properties.serviceAccount().name(),
                                            properties.serviceAccount().password()))
                            .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                            .body("grant_type=client_credentials")
                            .retrieve()
                            .body(TokenAnswer.class);
            TokenAnswer given = Objects.requireNonNull(answer);
            // Half of its life is enough; nothing is lost by asking again.
            token = new Token(given.accessToken(), now.plusSeconds(given.expiresIn() / 2));
        }
        return token.value();
    }
}
