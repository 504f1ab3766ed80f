package vn.lienthong.notification.letters;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

/// The token with which this service calls another, kept until shortly before it ends.
@Component
class ServiceToken {

    private static final long MARGIN_SECONDS = 30;

    private final RestClient issuer;
    private final String name;
    private final String password;
    // The issuer's times are real ones, not those of the business clock.
    private final Clock machine = Clock.systemUTC();
    private @Nullable Kept kept;

    ServiceToken(
            @Value("${lienthong.issuer}") String issuer,
            @Value("${lienthong.service-account.name}") String name,
            @Value("${lienthong.service-account.password}") String password) {
        this.issuer = LetterFiles.client(issuer);
        this.name = name;
        this.password = password;
    }

    private record Kept(String token, Instant until) {}

    private record Answer(
            @JsonProperty("access_token") String accessToken,
            @JsonProperty("expires_in") long expiresIn) {}

    /// A token that is valid for some time still.
    ///
    /// @throws RestClientException when the issuer gives none
    synchronized String get() {
        Instant now = machine.instant();
        if (kept == null || !now.isBefore(kept.until())) {
            kept = ask(now);
        }
        return kept.token();
    }

    synchronized void forget() {
        kept = null;
    }

    private Kept ask(Instant now) {
        Answer answer =
                issuer.post()
                        .uri("/oauth2/token")
                        .headers(headers -> headers.setBasicAuth(name, password))
                        .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                        .body("grant_type=client_credentials")
                        .retrieve()
                        .body(Answer.class);
        if (answer == null) {
            throw new RestClientException("The issuer gave an empty answer");
        }
        return new Kept(answer.accessToken(), now.plusSeconds(answer.expiresIn() - MARGIN_SECONDS));
    }
}
