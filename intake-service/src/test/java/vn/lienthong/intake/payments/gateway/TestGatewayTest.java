package vn.lienthong.intake.payments.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;
import vn.lienthong.intake.payments.PaymentsProperties;
import vn.lienthong.intake.payments.domain.Notice;

class TestGatewayTest {

    private static final Instant NOW = Instant.parse("2026-11-25T02:00:00Z");
    private static final String SECRET = "a-secret-of-sixteen";

    private final Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
    private final SignedBody signing = new SignedBody(SECRET, clock);
    private final TestGateway gateway =
            new TestGateway(
                    new PaymentsProperties(
                            new PaymentsProperties.Gateway("test", "http://localhost:1", SECRET),
                            URI.create("http://localhost:8081"),
                            URI.create("http://localhost:8080/xong"),
                            Duration.ofMinutes(15),
                            Set.of()),
                    JsonMapper.builder().build(),
                    clock);

    private PaymentGateway.Reading read(String body) {
        byte[] octets = body.getBytes(StandardCharsets.UTF_8);
        String time = signing.timestamp();
        return gateway.read(
                octets,
                Map.of(SignedBody.TIMESTAMP, time, SignedBody.SIGNATURE, signing.sign(time, octets))
                        ::get,
                NOW);
    }

    @Test
    void whatIsSignedAndWholeIsTheGatewaysWord() {
        assertThat(
                        read(
                                """
                                {"order":"A-1","transaction":"t","amount":5000,"result":"PAID"}\
                                """))
                .isEqualTo(
                        new PaymentGateway.Reading.Genuine(
                                new Notice("A-1", "t", 5000, true, NOW)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "null",
                "",
                "[]",
                "{}",
                "{\"order\":\"A-1\"}",
                "{\"order\":\"A-1\",\"transaction\":\"t\",\"amount\":5000}"
            })
    void whatIsSignedAndNotUnderstoodIsUnreadable(String body) {
        assertThat(read(body)).isEqualTo(new PaymentGateway.Reading.Unreadable());
    }
}
