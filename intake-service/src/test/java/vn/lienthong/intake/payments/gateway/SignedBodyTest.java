package vn.lienthong.intake.payments.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class SignedBodyTest {

    private static final Instant NOW = Instant.parse("2026-11-25T02:00:00Z");
    private static final byte[] BODY = "{\"order\":\"A\"}".getBytes(StandardCharsets.UTF_8);

    private final SignedBody signing =
            new SignedBody("a-secret-of-sixteen", Clock.fixed(NOW, ZoneOffset.UTC));

    private boolean isGenuine(Instant at) {
        String timestamp = Long.toString(at.getEpochSecond());
        return signing.isGenuine(timestamp, signing.sign(timestamp, BODY), BODY);
    }

    @Test
    void whatWasSignedInTheLastFiveMinutesIsGenuine() {
        assertThat(isGenuine(NOW)).isTrue();
        assertThat(isGenuine(NOW.minusSeconds(300))).isTrue();
        assertThat(isGenuine(NOW.plusSeconds(300))).isTrue();
        assertThat(isGenuine(NOW.minusSeconds(301))).isFalse();
        assertThat(isGenuine(NOW.plusSeconds(301))).isFalse();
    }

    @Test
    void aNewTimeUnderAnOldSignatureIsForged() {
        String old = Long.toString(NOW.minusSeconds(301).getEpochSecond());
        assertThat(signing.isGenuine(signing.timestamp(), signing.sign(old, BODY), BODY)).isFalse();
    }

    @Test
    void anythingElseIsForged() {
        String timestamp = signing.timestamp();
        String signature = signing.sign(timestamp, BODY);
        assertThat(signing.isGenuine(timestamp, signature, "{}".getBytes(StandardCharsets.UTF_8)))
                .isFalse();
        assertThat(signing.isGenuine(timestamp, null, BODY)).isFalse();
        assertThat(signing.isGenuine(null, signature, BODY)).isFalse();
        assertThat(signing.isGenuine(timestamp, "not hexadecimal", BODY)).isFalse();
        assertThat(signing.isGenuine("soon", signing.sign("soon", BODY), BODY)).isFalse();
        String never = Long.toString(Long.MAX_VALUE);
        assertThat(signing.isGenuine(never, signing.sign(never, BODY), BODY)).isFalse();
        SignedBody other = new SignedBody("another-secret-of-16", Clock.fixed(NOW, ZoneOffset.UTC));
        assertThat(signing.isGenuine(timestamp, other.sign(timestamp, BODY), BODY)).isFalse();
    }

    @Test
    void aShortSecretIsNone() {
        assertThatThrownBy(() -> new SignedBody("short", Clock.systemUTC()))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
