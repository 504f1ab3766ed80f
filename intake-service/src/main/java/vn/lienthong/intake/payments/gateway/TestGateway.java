package vn.lienthong.intake.payments.gateway;

import java.net.URI;
import java.net.http.HttpClient;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import vn.lienthong.intake.payments.PaymentsProperties;
import vn.lienthong.intake.payments.domain.Notice;
import vn.lienthong.intake.payments.domain.PaymentOrder;

/// A gateway that takes no money: for a copy of the system on one machine, and the pattern for a
/// real one. Both sides sign with the same secret.
final class TestGateway implements PaymentGateway {

    static final String NAME = "test";

    private static final Duration CONNECT_WITHIN = Duration.ofSeconds(2);
    private static final Duration ANSWER_WITHIN = Duration.ofSeconds(5);

    private final PaymentsProperties settings;
    private final SignedBody signing;
    private final RestClient http;
    private final JsonMapper json;

    TestGateway(PaymentsProperties settings, JsonMapper json, Clock machine) {
        this.settings = settings;
        this.signing = new SignedBody(settings.gateway().secret(), machine);
        this.json = json;
        JdkClientHttpRequestFactory requests =
                new JdkClientHttpRequestFactory(
                        HttpClient.newBuilder()
                                .version(HttpClient.Version.HTTP_1_1)
                                .connectTimeout(CONNECT_WITHIN)
                                .build());
        requests.setReadTimeout(ANSWER_WITHIN);
        this.http =
                RestClient.builder()
                        .baseUrl(settings.gateway().address())
                        .requestFactory(requests)
                        .build();
    }

    /// What the gateway is told. What the order is for names the dossier and nobody.
    private record Order(
            String order, long amount, String about, String returnTo, String callback) {}

    private record Opened(@Nullable String payUrl, @Nullable String qr) {}

    private record Callback(
            @Nullable String order,
            @Nullable String transaction,
            @Nullable Long amount,
            @Nullable String result) {}

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public PaymentOrder.PayPage open(PaymentOrder order) {
        byte[] body =
                json.writeValueAsBytes(
                        new Order(
                                order.id(),
                                order.amount(),
                                "Phí, lệ phí: " + order.id(),
                                settings.returnTo().toString(),
                                settings.callbacks() + "/public/payment-callbacks/" + NAME));
        String timestamp = signing.timestamp();
        try {
            Opened opened =
                    http.post()
                            .uri("/orders")
                            .contentType(MediaType.APPLICATION_JSON)
                            .header(SignedBody.TIMESTAMP, timestamp)
                            .header(SignedBody.SIGNATURE, signing.sign(timestamp, body))
                            .body(body)
                            .retrieve()
                            .body(Opened.class);
            if (opened == null || opened.payUrl() == null || opened.qr() == null) {
                throw new GatewayAwayException("The payment gateway does not say where to pay");
            }
            return new PaymentOrder.PayPage(URI.create(opened.payUrl()).toString(), opened.qr());
        } catch (RestClientException | IllegalArgumentException e) {
            throw new GatewayAwayException("The payment gateway does not take the order", e);
        }
    }

    @Override
    public Reading read(byte[] body, Function<String, @Nullable String> header, Instant now) {
        if (!signing.isGenuine(
                header.apply(SignedBody.TIMESTAMP), header.apply(SignedBody.SIGNATURE), body)) {
            return new Reading.Forged();
        }
        try {
            Callback told = json.readValue(body, Callback.class);
            if (told == null
                    || told.order() == null
                    || told.transaction() == null
                    || told.amount() == null) {
                return new Reading.Unreadable();
            }
            return switch (told.result()) {
                case "PAID" -> genuine(told.order(), told.transaction(), told.amount(), true, now);
                case "FAILED" ->
                        genuine(told.order(), told.transaction(), told.amount(), false, now);
                case null, default -> new Reading.Unreadable();
            };
        } catch (JacksonException _) {
            return new Reading.Unreadable();
        }
    }

    private static Reading genuine(
            String order, String transaction, long amount, boolean paid, Instant now) {
        return new Reading.Genuine(new Notice(order, transaction, amount, paid, now));
    }
}
