package vn.lienthong.routing;

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
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
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
import vn.lienthong.local.testing.LocalStack;

/// The deployment that follows the journeys and serves no desks: the district's deployment is
/// played, the wards' is down, the province's is not known.
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "lienthong.province="
                    + "../local/sample-province/src/main/resources/sample-province/three-level",
            "lienthong.routing.levels=none"
        })
@Import(Probe.class)
class DesksElsewhereIT {

    private static final String AT_COUNTER = "motcua.thu~" + COUNTER + "~COUNTER";
    private static final String WARD = "001.10.17.H99";
    private static final String AT_WARD = "motcua.thu~" + WARD + "~COUNTER";
    private static final String AT_LAND = "dat.thu~" + LAND + "~SPECIALIST";
    private static final String LEADER = "lanhdao.thu~000.00.00.H99~LEADER+REPORTS";

    private static final List<String> ASKED = new CopyOnWriteArrayList<>();
    private static final HttpServer DISTRICT = district();

    /// What the district's deployment says of its own, in its order.
    private static final String NEGLECTED =
            """
            {"items":[
              {"code":"H99-1","state":"OFFERED","late":false,"attention":["UNACCEPTED_QUARTER"],
               "attentionFrom":"2026-11-23T02:00:00Z"},
              {"code":"H99-2","state":"HELD","late":true,"attention":["UNEXAMINED_QUARTER"],
               "attentionFrom":"2026-11-23T03:00:00Z"}],
             "total":2,"levelsAway":[]}
            """;

    @Autowired
    @Qualifier("intake")
    private Probe.Publisher intake;

    @Autowired private JsonMapper json;
    @LocalServerPort private int port;

    private final String code = COUNTER + "-261123-" + UUID.randomUUID().toString().substring(0, 8);
    private final HttpClient http = HttpClient.newHttpClient();

    @DynamicPropertySource
    static void stack(DynamicPropertyRegistry properties) {
        properties.add("lienthong.kafka", () -> LocalStack.shared().kafka());
        properties.add("lienthong.mongo", () -> LocalStack.shared().freshMongoUri("elsewhere"));
        properties.add(
                "lienthong.routing.desks.district",
                () -> "http://localhost:" + DISTRICT.getAddress().getPort() + "/");
        // Nothing listens on the port of discarding.
        properties.add("lienthong.routing.desks.ward", () -> "http://localhost:9");
    }

    private static HttpServer district() {
        try {
            HttpServer server =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/", DesksElsewhereIT::answer);
            server.start();
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String body =
                    new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            ASKED.add(
                    "%s %s %s %s"
                            .formatted(
                                    exchange.getRequestMethod(),
                                    exchange.getRequestURI(),
                                    exchange.getRequestHeaders().getFirst("Authorization"),
                                    body));
            exchange.getResponseHeaders().set("X-Desk", "district");
            boolean attention = exchange.getRequestURI().getPath().endsWith("/attention");
            String page = attention ? NEGLECTED : "{\"desk\":\"đất đai\"}";
            byte[] said = page.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(
                    exchange.getRequestMethod().equals("GET") ? 200 : 409, said.length);
            exchange.getResponseBody().write(said);
        }
    }

    @AfterAll
    static void close() {
        DISTRICT.stop(0);
    }

    @BeforeEach
    void nothingAsked() {
        ASKED.clear();
    }

    @Test
    void whatIsAskedOfADeskIsHandedOnAndTheAnswerComesBackAsItIs() throws Exception {
        HttpResponse<String> answer =
                send(
                        request(
                                "/api/offices/" + LAND + "/desk?state=HELD&q=%C4%91%E1%BA%A5t",
                                AT_LAND));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("{\"desk\":\"đất đai\"}");
        assertThat(answer.headers().firstValue("X-Desk")).contains("district");
        assertThat(ASKED)
                .containsExactly(
                        "GET /api/offices/%s/desk?state=HELD&q=%%C4%%91%%E1%%BA%%A5t Bearer %s "
                                .formatted(LAND, AT_LAND));
    }

    @Test
    void anOrderGoesToTheLevelThatTheJourneySendsTheStepTo() throws Exception {
        journey();

        HttpResponse<String> answer = order("appraise", AT_LAND, "{\"note\":\"đủ\"}");
        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(ASKED)
                .containsExactly(
                        "POST /api/dossiers/%s/steps/appraise/completion Bearer %s {\"note\":\"đủ\"}"
                                .formatted(code, AT_LAND));
        assertThat(order("check", AT_COUNTER, "").statusCode()).isEqualTo(503);
        assertThat(order("nothing", AT_LAND, "").statusCode()).isEqualTo(404);
        assertThat(ASKED).hasSize(1);
    }

    @Test
    void aLevelThatIsDownIsSaidSoAndHoldsUpNobodyElse() throws Exception {
        HttpResponse<String> answer = send(request("/api/offices/" + WARD + "/desk", AT_WARD));

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).contains("5");
        assertThat(answer.headers().firstValue("Content-Type").orElse(""))
                .startsWith("application/problem+json");
        JsonNode problem = json.readTree(answer.body());
        assertThat(problem.path("level").asString()).isEqualTo("ward");
        assertThat(problem.path("detail").asString())
                .startsWith("Máy chủ phục vụ các bàn làm việc cấp xã tạm thời không trả lời");
        HttpResponse<String> english =
                send(
                        request("/api/offices/" + WARD + "/desk", AT_WARD)
                                .header("Accept-Language", "en"));
        assertThat(json.readTree(english.body()).path("detail").asString())
                .startsWith("The server for the desks of the wards does not answer");
        journey();
    }

    @Test
    void attentionIsGatheredFromAllLevelsAndSaysWhichIsAway() throws Exception {
        HttpResponse<String> answer =
                send(request("/api/offices/000.00.00.H99/attention?page=0&size=5", LEADER));

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        JsonNode list = json.readTree(answer.body());
        assertThat(list.path("total").asInt()).isEqualTo(2);
        assertThat(list.path("items").path(0).path("code").asString()).isEqualTo("H99-1");
        assertThat(list.path("items").path(1).path("code").asString()).isEqualTo("H99-2");
        assertThat(list.path("levelsAway").path(0).asString()).isEqualTo("ward");
        assertThat(ASKED)
                .containsExactly(
                        "GET /api/offices/000.00.00.H99/attention?kind=&page=0&size=5 Bearer %s "
                                .formatted(LEADER));
        JsonNode second =
                json.readTree(
                        send(request("/api/offices/000.00.00.H99/attention?page=1&size=1", LEADER))
                                .body());
        assertThat(second.path("items").size()).isEqualTo(1);
        assertThat(second.path("items").path(0).path("code").asString()).isEqualTo("H99-2");
    }

    @Test
    void whatNoOtherDeploymentServesIsAnsweredHere() throws Exception {
        assertThat(send(request("/api/offices/000.99.99.H99/desk", LEADER)).statusCode())
                .isEqualTo(404);
        assertThat(send(request("/api/offices/000.00.00.H99/desk", LEADER)).statusCode())
                .isEqualTo(200);
        assertThat(send(request("/api/offices/" + LAND + "/desk", "")).statusCode()).isEqualTo(401);
        assertThat(ASKED).isEmpty();
    }

    private void journey() {
        intake.publish(Story.received(code, Instant.now(), Story.forkedRoute()));
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() ->
                        assertThat(
                                        send(request("/api/dossiers/" + code + "/journey", LEADER))
                                                .statusCode())
                                .isEqualTo(200));
    }

    private HttpResponse<String> order(String step, String token, String body) throws Exception {
        return send(
                request("/api/dossiers/%s/steps/%s/completion".formatted(code, step), token)
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String path, String token) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
        return token.isEmpty() ? request : request.header("Authorization", "Bearer " + token);
    }
}
