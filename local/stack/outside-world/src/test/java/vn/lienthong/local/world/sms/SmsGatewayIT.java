package vn.lienthong.local.world.sms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import vn.lienthong.local.world.RunningWorld;

class SmsGatewayIT {

    private static final String TEXT = "Hồ sơ \\\"000.10.17.H99-261123-0001\\\" {đã} tiếp nhận\\n.";
    private static final String SHOWN = "Hồ sơ \"000.10.17.H99-261123-0001\" {đã} tiếp nhận\n.";

    @TempDir Path folder = Path.of("");

    private final HttpClient http = HttpClient.newHttpClient();

    private HttpResponse<String> post(RunningWorld world, String token, String body)
            throws IOException, InterruptedException {
        return http.send(
                HttpRequest.newBuilder(
                                URI.create(
                                        "http://localhost:"
                                                + world.ports().gateway()
                                                + "/local/sms-gateway/messages"))
                        .header("Content-Type", "application/json")
                        .header("Authorization", "Bearer " + token)
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private JsonNode send(RunningWorld world, String phone) throws Exception {
        HttpResponse<String> answer =
                post(
                        world,
                        "local-sms-gateway",
                        """
                        {"requestId":"r1","brandname":"SONGLAM","phone":"%s","message":"%s","unicode":1}
                        """
                                .formatted(phone, TEXT));
        assertThat(answer.statusCode()).isEqualTo(200);
        return RunningWorld.json(answer);
    }

    private static RunningWorld world(Path folder, Callback callback) {
        return RunningWorld.start(
                folder,
                "--lienthong.sms-gateway.receipts-to=" + callback.url(),
                "--lienthong.sms-gateway.receipt-delay=PT0.1S");
    }

    @Test
    void a_text_is_on_the_same_handset_and_its_fate_is_told_by_a_signed_receipt() throws Exception {
        try (Callback callback = new Callback();
                RunningWorld world = world(folder, callback)) {
            String delivered = send(world, "84912000101").path("messageId").asString();
            String gone = send(world, "84912000002").path("messageId").asString();
            String off = send(world, "0912000003").path("messageId").asString();
            String again = send(world, "84912000101").path("messageId").asString();

            assertThat(again).isNotEqualTo(delivered);
            assertThat(world.get("/local/phones/0912000101").valueStream())
                    .hasSize(2)
                    .allSatisfy(shown -> {
                        assertThat(shown.path("text").asString()).isEqualTo(SHOWN);
                        assertThat(shown.path("from").asString()).isEqualTo("SONGLAM");
                    });
            assertThat(world.get("/local/phones/0912000002").isEmpty()).isTrue();
            Awaitility.await().until(() -> callback.of(off).size() == 1);
            Awaitility.await().until(() -> callback.of(again).size() == 1);
            assertThat(callback.of(delivered)).containsExactly("DELIVERED 000");
            assertThat(callback.of(gone)).containsExactly("UNDELIVERABLE 001");
            assertThat(callback.of(off)).containsExactly("EXPIRED 027");
            assertThat(callback.wronglySigned()).isZero();
        }
    }

    @Test
    void a_receipt_comes_again_until_it_is_taken_also_after_a_restart() throws Exception {
        String id;
        try (Callback callback = new Callback()) {
            callback.answerWith(503);
            try (RunningWorld world = world(folder, callback)) {
                id = send(world, "84912000101").path("messageId").asString();
                Awaitility.await()
                        .atMost(Duration.ofSeconds(15))
                        .until(() -> callback.of(id).size() >= 2);
            }
            callback.answerWith(200);
            int before = callback.of(id).size();
            try (RunningWorld world = world(folder, callback)) {
                Awaitility.await().until(() -> callback.of(id).size() == before + 1);
                assertThat(world.get("/local/phones/0912000101")).hasSize(1);
            }
        }
    }

    @Test
    void strangers_and_nonsense_are_refused_and_nothing_is_kept() throws Exception {
        try (Callback callback = new Callback();
                RunningWorld world = world(folder, callback)) {
            String good = "{\"brandname\":\"A\",\"phone\":\"0912000101\",\"message\":\"x\"}";
            assertThat(post(world, "wrong", good).statusCode()).isEqualTo(401);
            assertThat(post(world, "local-sms-gateway", "{").statusCode()).isEqualTo(400);
            assertThat(post(world, "local-sms-gateway", " ".repeat(70_000)).statusCode())
                    .isEqualTo(413);
            for (String bad :
                    List.of(
                            "{\"brandname\":\"A\",\"phone\":\"none\",\"message\":\"x\"}",
                            "{\"brandname\":\"A\",\"message\":\"x\"}",
                            "{\"brandname\":\"A\",\"phone\":\"0912000101\"}")) {
                assertThat(post(world, "local-sms-gateway", bad).body())
                        .as(bad)
                        .containsAnyOf("\"code\":\"2\"", "\"code\":\"4\"");
            }
            assertThat(world.get("/local/phones").isEmpty()).isTrue();
            assertThat(
                            world.send(
                                            HttpRequest.newBuilder(
                                                            world.at("/local/sms-gateway/messages"))
                                                    .POST(HttpRequest.BodyPublishers.ofString(good))
                                                    .build())
                                    .statusCode())
                    .isGreaterThanOrEqualTo(400);
        }
    }

    @Test
    void a_broken_gateway_refuses_dawdles_rejects_or_lies_and_can_be_mended() throws Exception {
        try (Callback callback = new Callback();
                RunningWorld world = world(folder, callback)) {
            world.post("/local/faults", "{\"sms-http\":\"reject\"}");
            assertThat(send(world, "0912000101").path("code").asString()).isEqualTo("3");

            world.post("/local/faults", "{\"sms-http\":\"slow\"}");
            long before = System.nanoTime();
            assertThat(send(world, "0912000101").path("code").asString()).isEqualTo("0");
            assertThat(Duration.ofNanos(System.nanoTime() - before))
                    .isGreaterThan(Duration.ofMillis(1_400));

            world.post("/local/faults", "{\"sms-http\":\"down\"}");
            assertThatThrownBy(() -> send(world, "0912000101"))
                    .isInstanceOf(ConnectException.class);
            assertThat(world.get("/local/faults").path("sms").asString()).isEqualTo("ok");

            world.post("/local/faults", "{\"sms-http\":\"early\"}");
            String early = send(world, "0912000101").path("messageId").asString();
            assertThat(callback.of(early)).containsExactly("DELIVERED 000");

            world.post("/local/faults", "{\"sms-http\":\"twice\"}");
            String twice = send(world, "0912000101").path("messageId").asString();
            Awaitility.await().until(() -> callback.of(twice).size() == 2);
            assertThat(callback.of(twice)).containsExactly("DELIVERED 000", "ENROUTE 000");

            world.post("/local/faults", "{\"sms-http\":\"silent\"}");
            String silent = send(world, "0912000101").path("messageId").asString();
            world.post("/local/faults", "{\"sms-http\":\"ok\"}");
            String last = send(world, "0912000101").path("messageId").asString();
            Awaitility.await().until(() -> callback.of(last).size() == 1);
            assertThat(callback.of(silent)).isEmpty();
            assertThat(world.get("/local/phones/0912000101")).hasSize(5);
            assertThat(world.get("/local/faults").propertyNames())
                    .containsExactly("payments", "sms", "sms-http", "smtp", "smtp-relay");
        }
    }
}
