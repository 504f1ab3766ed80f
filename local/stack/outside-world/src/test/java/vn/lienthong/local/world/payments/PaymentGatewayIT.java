package vn.lienthong.local.world.payments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.lienthong.local.world.RunningWorld;

class PaymentGatewayIT {

    private static final Duration SOON = Duration.ofSeconds(10);

    @TempDir private Path folder;

    private final JsonMapper json = new JsonMapper();
    private final HttpClient http = HttpClient.newHttpClient();
    private final List<JsonNode> heard = new CopyOnWriteArrayList<>();
    private volatile int status = 200;
    private HttpServer customer;
    private RunningWorld world;

    @BeforeEach
    void open() throws IOException {
        customer = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        customer.createContext("/callback", this::hear);
        customer.start();
        world = RunningWorld.start(folder, "--lienthong.payments.callback-delay=PT0.1S");
    }

    @AfterEach
    void close() {
        world.close();
        customer.stop(0);
        http.close();
    }

    private void hear(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] body = exchange.getRequestBody().readAllBytes();
            String timestamp = exchange.getRequestHeaders().getFirst("X-Timestamp");
            assertThat(exchange.getRequestHeaders().getFirst("X-Signature"))
                    .isEqualTo(sign(timestamp, body));
            heard.add(json.readTree(body));
            exchange.sendResponseHeaders(status, -1);
        }
    }

    private static String sign(String timestamp, byte[] body) {
        try {
            byte[] secret = "local-payment-gateway-2026".getBytes(StandardCharsets.UTF_8);
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret, "HmacSHA256"));
            mac.update((timestamp + ".").getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(mac.doFinal(body));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private HttpResponse<String> order(String id, boolean signed) throws Exception {
        byte[] body =
                """
                {"order":"%s","amount":100000,"about":"<Phí>","returnTo":"http://localhost:1/xong","callback":"http://localhost:%d/callback"}
                """
                        .formatted(id, customer.getAddress().getPort())
                        .getBytes(StandardCharsets.UTF_8);
        String timestamp = Long.toString(Clock.systemUTC().instant().getEpochSecond());
        return http.send(
                HttpRequest.newBuilder(
                                URI.create(
                                        "http://localhost:" + world.ports().payments() + "/orders"))
                        .header("X-Timestamp", timestamp)
                        .header("X-Signature", signed ? sign(timestamp, body) : "00")
                        .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private URI page(String id) throws Exception {
        return URI.create(json.readTree(order(id, true).body()).path("payUrl").asString());
    }

    private HttpResponse<String> press(URI page, String result) throws Exception {
        return http.send(
                HttpRequest.newBuilder(page)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString("result=" + result))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    @Test
    void aVisitorPaysAndTheCustomerHearsOfIt() throws Exception {
        assertThat(order("A-TT1", false).statusCode()).isEqualTo(401);
        URI page = page("A-TT1");
        assertThat(page("A-TT1")).isEqualTo(page);
        String shown =
                http.send(
                                HttpRequest.newBuilder(page).build(),
                                HttpResponse.BodyHandlers.ofString())
                        .body();
        assertThat(shown).contains("Cổng thanh toán thử nghiệm", "100.000 đồng", "&lt;Phí&gt;");

        HttpResponse<String> paid = press(page, "PAID");
        assertThat(paid.statusCode()).isEqualTo(303);
        assertThat(paid.headers().firstValue("Location")).hasValue("http://localhost:1/xong");
        await().atMost(SOON).untilAsserted(() -> assertThat(heard).hasSize(1));
        assertThat(heard.getFirst().path("result").asString()).isEqualTo("PAID");
        assertThat(heard.getFirst().path("amount").asLong()).isEqualTo(100_000);
        String transaction = heard.getFirst().path("transaction").asString();
        assertThat(transaction).isNotBlank();

        press(page, "FAILED");
        assertThat(
                        http.send(
                                        HttpRequest.newBuilder(page).build(),
                                        HttpResponse.BodyHandlers.ofString())
                                .body())
                .contains("Đã thanh toán");
    }

    @Test
    void whatTheCustomerDidNotTakeIsToldAgainAlsoAfterARestart() throws Exception {
        status = 503;
        press(page("B-TT1"), "FAILED");
        await().atMost(SOON).untilAsserted(() -> assertThat(heard).isNotEmpty());
        world.close();
        status = 200;
        int before = heard.size();
        world = RunningWorld.start(folder, "--lienthong.payments.callback-delay=PT0.1S");
        await().atMost(SOON).untilAsserted(() -> assertThat(heard).hasSizeGreaterThan(before));
        assertThat(heard.getLast()).isEqualTo(heard.getFirst());
    }

    @Test
    void itBreaksInTheWaysThatGatewaysDo() throws Exception {
        URI page = page("C-TT1");
        world.post("/local/faults", "{\"payments\":\"twice\"}");
        press(page, "PAID");
        await().atMost(SOON).untilAsserted(() -> assertThat(heard).hasSize(2));
        assertThat(heard.get(1)).isEqualTo(heard.get(0));

        world.post("/local/faults", "{\"payments\":\"early\"}");
        URI second = page("C-TT2");
        press(second, "PAID");
        assertThat(heard).hasSize(3);

        world.post("/local/faults", "{\"payments\":\"reject\"}");
        assertThat(order("C-TT3", true).statusCode()).isEqualTo(422);

        world.post("/local/faults", "{\"payments\":\"ok\"}");
        assertThat(order("C-TT3", true).statusCode()).isEqualTo(200);
    }
}
