package vn.lienthong.intake.payments.gateway;

import static vn.lienthong.fuzz.Trial.require;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.json.JsonMapper;
import vn.lienthong.fuzz.SampleProvince;
import vn.lienthong.fuzz.Trial;
import vn.lienthong.intake.payments.PaymentsProperties;

/// A callback of the payment gateway: rightly signed it is read or refused, wrongly signed nothing
/// of it is looked at. A line holds the time and the signature that somebody made up.
public final class PaymentCallbackFuzz {

    private static final String SECRET = "a-secret-of-some-length";
    private static final Clock CLOCK = Clock.fixed(SampleProvince.NOW, ZoneOffset.UTC);
    private static final SignedBody SIGNING = new SignedBody(SECRET, CLOCK);
    private static final TestGateway GATEWAY =
            new TestGateway(
                    new PaymentsProperties(
                            new PaymentsProperties.Gateway("test", "http://localhost:1", SECRET),
                            URI.create("http://localhost:8081"),
                            URI.create("http://localhost:8080/xong"),
                            Duration.ofMinutes(15),
                            Set.of()),
                    JsonMapper.builder().build(),
                    CLOCK);

    private PaymentCallbackFuzz() {}

    public static void fuzzerTestOneInput(byte[] input) {
        Trial.of(() -> {
            genuine(input);
            forged(input);
        });
    }

    private static void genuine(byte[] body) {
        String time = SIGNING.timestamp();
        Map<String, String> headers =
                Map.of(SignedBody.TIMESTAMP, time, SignedBody.SIGNATURE, SIGNING.sign(time, body));
        switch (GATEWAY.read(body, headers::get, SampleProvince.NOW)) {
            case PaymentGateway.Reading.Forged() ->
                    throw new AssertionError("Its own word is taken for another's");
            case PaymentGateway.Reading.Unreadable() -> {}
            case PaymentGateway.Reading.Genuine(var notice) ->
                    require(
                            !notice.order().isEmpty() || body.length > 0,
                            "A notice out of nothing");
        }
    }

    private static void forged(byte[] input) {
        String[] line = new String(input, StandardCharsets.ISO_8859_1).split("\n", 3);
        if (line.length == 3) {
            byte[] body = line[2].getBytes(StandardCharsets.ISO_8859_1);
            Map<String, String> headers =
                    Map.of(SignedBody.TIMESTAMP, line[0], SignedBody.SIGNATURE, line[1]);
            require(
                    GATEWAY.read(body, headers::get, SampleProvince.NOW)
                            instanceof PaymentGateway.Reading.Forged,
                    "Anybody can sign");
        }
    }
}
