package vn.lienthong.routing.nationalportal.sending;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static vn.lienthong.routing.Story.COUNTER;
import static vn.lienthong.routing.Story.LAND;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.lienthong.contracts.event.StepAccepted;
import vn.lienthong.local.testing.LocalStack;
import vn.lienthong.routing.Probe;
import vn.lienthong.routing.Story;

/// The national portal behind an address: what it refuses is shown without anything personal, and
/// goes again when an operator says so; what it does not answer goes again by itself.
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "lienthong.province="
                    + "../local/sample-province/src/main/resources/sample-province/three-level",
            "lienthong.national-portal.adapter=http",
            "lienthong.national-portal.token=thu-token",
            "lienthong.national-portal.transient-codes=97,98"
        })
@Import(Probe.class)
class HttpPortalIT {

    private static final Duration SOON = Duration.ofSeconds(40);
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Map<String, Answered> ANSWERS = new ConcurrentHashMap<>();
    private static final List<Asked> ASKED = new CopyOnWriteArrayList<>();
    private static final HttpServer PORTAL = portal();
    private static final Answered TAKEN = new Answered(200, "{\"error_code\":0}");

    private record Answered(int status, String body) {}

    private record Asked(String path, String authorization, JsonNode data) {}

    @DynamicPropertySource
    static void stack(DynamicPropertyRegistry properties) {
        properties.add("lienthong.kafka", () -> LocalStack.shared().kafka());
        properties.add("lienthong.mongo", () -> LocalStack.shared().freshMongoUri("national-http"));
        properties.add(
                "lienthong.national-portal.url",
                () -> "http://localhost:" + PORTAL.getAddress().getPort() + "/dvcqg/");
    }

    private static HttpServer portal() {
        try {
            HttpServer server =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/", HttpPortalIT::answer);
            server.start();
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void answer(HttpExchange exchange) throws IOException {
        JsonNode data = JSON.readTree(exchange.getRequestBody()).path("data").path(0);
        ASKED.add(
                new Asked(
                        exchange.getRequestURI().getPath(),
                        String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")),
                        data));
        Answered answer = ANSWERS.getOrDefault(data.path("MaHoSo").asString(), TAKEN);
        byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(answer.status(), body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    @Autowired
    @Qualifier("intake")
    private Probe.Publisher intake;

    @Autowired
    @Qualifier("elsewhere")
    private Probe.Publisher elsewhere;

    @LocalServerPort private int port;

    private final String code = COUNTER + "-261116-" + UUID.randomUUID().toString().substring(0, 8);
    private final Instant monday = Instant.parse("2026-11-16T02:00:00Z");

    @Test
    void whatIsRefusedIsShownWithoutNamesAndGoesAgainInItsOrder() throws Exception {
        ANSWERS.put(
                code,
                new Answered(
                        200,
                        "{\"error_code\":\"41\",\"message\":\"Lê Thị Thử, 0912000777, số"
                                + " 001085000017 không hợp lệ\"}"));
        life();
        Operator operator = new Operator(port);
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(operator.pushes(code, "REFUSED")).hasSize(1));

        JsonNode refused = operator.pushes(code, "REFUSED").getFirst();
        assertThat(refused.path("reason").asString())
                .isEqualTo("error_code 41 …, …, số … không hợp lệ");
        assertThat(refused.path("kind").asString()).isEqualTo("STATUS");
        assertThat(refused.path("status").asInt()).isEqualTo(2);
        // What comes after it waits behind it.
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(operator.pushes(code, "PENDING")).hasSize(2));
        assertThat(asked()).hasSize(1);
        await().atMost(SOON)
                .untilAsserted(() ->
                        assertThat(operator.metric("lienthong_national_refused"))
                                .isGreaterThanOrEqualTo(1));

        ANSWERS.remove(code);
        String replay = "/api/national-portal/pushes/" + code + "/replay";
        String key = UUID.randomUUID().toString();
        HttpResponse<String> first = operator.post(replay, Operator.TOKEN, key);
        assertThat(first.statusCode()).isEqualTo(200);
        assertThat(JSON.readTree(first.body()).path("replayed").asInt()).isEqualTo(1);
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(operator.pushes(code, "SENT")).hasSize(3));
        assertThat(operator.post(replay, Operator.TOKEN, key).body()).isEqualTo(first.body());
        assertThat(
                        JSON.readTree(
                                        operator.post(
                                                        replay,
                                                        Operator.TOKEN,
                                                        UUID.randomUUID().toString())
                                                .body())
                                .path("replayed")
                                .asInt(-1))
                .isZero();
        assertThat(asked())
                .extracting(Asked::path)
                .containsExactly(
                        "/dvcqg/DongBoHoSoMC",
                        "/dvcqg/DongBoHoSoMC",
                        "/dvcqg/DongBoHoSoMC",
                        "/dvcqg/CapNhatTienDoHoSoMC");
        assertThat(asked()).extracting(Asked::authorization).containsOnly("Bearer thu-token");
    }

    @Test
    void everythingThatWasRefusedGoesAgain() throws Exception {
        ANSWERS.put(code, new Answered(200, "{\"error_code\":41}"));
        life();
        Operator operator = new Operator(port);
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(operator.pushes(code, "REFUSED")).hasSize(1));
        ANSWERS.remove(code);
        HttpResponse<String> all =
                operator.post(
                        "/api/national-portal/replay",
                        Operator.TOKEN,
                        UUID.randomUUID().toString());
        assertThat(JSON.readTree(all.body()).path("replayed").asInt()).isGreaterThanOrEqualTo(1);
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(operator.pushes(code, "SENT")).hasSize(3));
    }

    @Test
    void whatIsNotAnsweredOrNotNowGoesAgainByItself() throws Exception {
        Operator operator = new Operator(port);
        ANSWERS.put(code, new Answered(503, "<html>away</html>"));
        life();
        awaitReason(operator, "HTTP 503");
        ANSWERS.put(code, new Answered(200, "{\"error_code\":\"98\"}"));
        awaitReason(operator, "error_code 98");
        ANSWERS.remove(code);
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(operator.pushes(code, "SENT")).hasSize(3));
    }

    private void awaitReason(Operator operator, String reason) {
        await().atMost(SOON)
                .untilAsserted(() ->
                        assertThat(
                                        operator.pushes(code, "PENDING")
                                                .getFirst()
                                                .path("reason")
                                                .asString(""))
                                .isEqualTo(reason));
    }

    @Test
    void onlyOperatorsAskAndWhatIsWrongIsSaid() throws Exception {
        Operator operator = new Operator(port);
        String clerk = "motcua.thu~" + COUNTER + "~COUNTER";
        String key = UUID.randomUUID().toString();
        assertThat(operator.get("/api/national-portal", clerk).statusCode()).isEqualTo(403);
        assertThat(operator.get("/api/national-portal/pushes", clerk).statusCode()).isEqualTo(403);
        assertThat(operator.post("/api/national-portal/replay", clerk, key).statusCode())
                .isEqualTo(403);
        String one = "/api/national-portal/pushes/none/replay";
        assertThat(operator.post(one, clerk, key + 1).statusCode()).isEqualTo(403);
        assertThat(operator.post(one, Operator.TOKEN, key + 2).statusCode()).isEqualTo(404);
        HttpResponse<String> wrong =
                operator.get("/api/national-portal/pushes?state=LOST", Operator.TOKEN);
        assertThat(wrong.statusCode()).isEqualTo(400);
        assertThat(wrong.body()).contains("\"state\"", "PENDING, REFUSED, SENT");
        assertThat(operator.overview().path("adapter").asString()).isEqualTo("http");
    }

    private List<Asked> asked() {
        return ASKED.stream()
                .filter(asked -> asked.data().path("MaHoSo").asString().equals(code))
                .toList();
    }

    private void life() {
        intake.publish(Story.received(code, monday, Story.forkedRoute()));
        elsewhere.publish(
                new StepAccepted(
                        code, monday.plusSeconds(3600), "appraise", 1, LAND, "dat.thu", monday));
    }
}
