package vn.lienthong.local.launcher.surface;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SurfaceTest {

    private static final Account MAI =
            new Account("motcua.binhan", "binhan-2026", "001.10.17.H99", Set.of("COUNTER"));

    private record Scripted(int status, String body) {}

    private final Map<String, Deque<Scripted>> answers = new HashMap<>();
    private final List<String> asked = new ArrayList<>();
    private final List<HttpServer> servers = new ArrayList<>();
    private int portShift;

    @BeforeEach
    void onePortForEveryPlace() throws IOException {
        // One server stands for the place under test; the issuer must stand at the same shift.
        for (var attempt = 0; attempt < 50 && servers.size() < 3; attempt++) {
            stopServers();
            portShift = 12_000 + attempt * 37;
            try {
                serve(Place.ROUTING);
                serve(Place.ISSUER);
                serve(Place.PORTAL);
            } catch (IOException e) {
                asked.clear();
            }
        }
        assertThat(servers).hasSize(3);
        given("/oauth2/token", 200, "{\"access_token\":\"first\"}");
    }

    private void serve(Place place) throws IOException {
        var port = place.at(portShift, "/").getPort();
        var server =
                HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        server.createContext("/", this::answer);
        server.start();
        servers.add(server);
    }

    @AfterEach
    void stopServers() {
        servers.forEach(server -> server.stop(0));
        servers.clear();
    }

    private void given(String path, int status, String body) {
        answers.computeIfAbsent(path, _ -> new ArrayDeque<>()).add(new Scripted(status, body));
    }

    /// The answers in the order given; the last one again and again.
    private synchronized void answer(HttpExchange exchange) throws IOException {
        var path = exchange.getRequestURI().getPath();
        asked.add(
                exchange.getRequestMethod()
                        + " "
                        + path
                        + " "
                        + exchange.getRequestHeaders().getFirst("Idempotency-Key")
                        + " "
                        + exchange.getRequestHeaders().getFirst("Authorization"));
        exchange.getRequestBody().readAllBytes();
        var script = answers.getOrDefault(path, new ArrayDeque<>(List.of(new Scripted(404, "{}"))));
        var next = script.size() > 1 ? script.removeFirst() : script.getFirst();
        var body = next.body().getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(next.status(), body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private List<String> askedFor(String path) {
        return asked.stream().filter(line -> line.contains(" " + path + " ")).toList();
    }

    private Surface surface(Duration patience) {
        return new Surface(portShift, patience);
    }

    @Test
    void aFailingOrBusyServiceIsAskedAgainUnderTheSameKey() {
        given("/x", 503, "{}");
        given("/x", 409, "{\"state\":\"UNDER_WAY\"}");
        given("/x", 200, "{\"n\":1}");

        var answer =
                surface(Duration.ofSeconds(20)).post(Place.ROUTING, "/x", MAI, Map.of(), "key-1");

        assertThat(answer.good().path("n").asInt(0)).isEqualTo(1);
        assertThat(askedFor("/x")).hasSize(3).containsOnly("POST /x key-1 Bearer first");
    }

    @Test
    void aRefusalIsAnAnswerAndIsNotRepeated() {
        given("/x", 409, "{\"state\":\"HELD\"}");

        var answer =
                surface(Duration.ofSeconds(20)).post(Place.ROUTING, "/x", MAI, Map.of(), "key-1");

        assertThat(answer.status()).isEqualTo(409);
        assertThat(askedFor("/x")).hasSize(1);
        assertThatExceptionOfType(UnexpectedAnswer.class)
                .isThrownBy(answer::good)
                .withMessageContaining("409")
                .withMessageContaining("HELD");
    }

    @Test
    void aTokenThatIsNoLongerGoodIsFetchedAnew() {
        given("/oauth2/token", 200, "{\"access_token\":\"second\"}");
        given("/x", 401, "");
        given("/x", 200, "{}");

        surface(Duration.ofSeconds(20)).get(Place.ROUTING, "/x", MAI).good();

        assertThat(askedFor("/x"))
                .containsExactly("GET /x null Bearer first", "GET /x null Bearer second");
    }

    @Test
    void aServiceThatStaysAwayIsNamedWithWhatWasSeen() {
        var surface = surface(Duration.ofMillis(600));

        assertThatExceptionOfType(UnexpectedAnswer.class)
                .isThrownBy(() -> surface.get(Place.NOTIFICATION, "/api", null))
                .withMessageContaining(Place.NOTIFICATION.at(portShift, "/api").toString())
                .withMessageContaining("ConnectException");
    }

    @Test
    void aStepIsTakenWhenTheDossierHasArrivedAtTheDesk() {
        var path = "/api/dossiers/H1/steps/tham-dinh/acceptance";
        given(path, 404, "{}");
        given(path, 200, "{}");

        new Dossiers(surface(Duration.ofSeconds(20))).accept(MAI, "H1", "tham-dinh", "key-2");

        assertThat(askedFor(path)).hasSize(2);
    }

    @Test
    void aStepWhoseAnswerWasLostIsRecognisedAsDone() {
        given("/api/dossiers/H1/steps/tham-dinh/acceptance", 409, "{\"state\":\"HELD\"}");
        given(
                "/api/dossiers/H1/journey",
                200,
                """
                {"steps":[{"step":"tham-dinh","acceptedAt":"2026-11-25T08:00:00+07:00"}]}
                """);

        new Dossiers(surface(Duration.ofSeconds(20))).accept(MAI, "H1", "tham-dinh", "key-3");

        assertThat(askedFor("/api/dossiers/H1/steps/tham-dinh/acceptance")).hasSize(1);
    }

    @Test
    void aStepThatNeverBecomesPossibleIsAFailureThatShowsTheRefusal() {
        given("/api/dossiers/H1/steps/tham-dinh/completion", 409, "{\"state\":\"OFFERED\"}");
        given("/api/dossiers/H1/journey", 200, "{\"steps\":[{\"step\":\"tham-dinh\"}]}");
        var dossiers = new Dossiers(surface(Duration.ofMillis(700)));

        assertThatExceptionOfType(UnexpectedAnswer.class)
                .isThrownBy(() -> dossiers.complete(MAI, "H1", "tham-dinh", "key-4"))
                .withMessageContaining("OFFERED");
    }

    @Test
    void theClockIsMovedAlsoWhenTheAnswerToTheFirstTryWasLost() {
        given("/local/clock", 409, "{\"now\":\"2026-11-25T08:00:01+07:00\"}");
        given("/local/clock", 200, "{\"now\":\"2026-11-25T08:00:01+07:00\"}");

        new Outside(surface(Duration.ofSeconds(20))).moveTo(Instant.parse("2026-11-25T01:00:00Z"));

        assertThat(askedFor("/local/clock")).hasSize(2);
    }

    @Test
    void aClockThatRefusesToMoveIsAFailure() {
        given("/local/clock", 409, "{}");
        given("/local/clock", 200, "{\"now\":\"2026-11-24T08:00:00+07:00\"}");
        var outside = new Outside(surface(Duration.ofSeconds(20)));

        assertThatExceptionOfType(UnexpectedAnswer.class)
                .isThrownBy(() -> outside.moveTo(Instant.parse("2026-11-25T01:00:00Z")));
    }

    @Test
    void textsAndLettersAreReadInOneShape() {
        given(
                "/local/phones/0912000801",
                200,
                """
                [{"from":"LienThong","text":"Hồ sơ H1 đã tiếp nhận","at":"2026-11-25T08:00:00+07:00"}]
                """);
        given(
                "/local/mailboxes/thao@example.vn",
                200,
                """
                [{"from":"a@b.vn","subject":"Thư xin lỗi","text":"H1","html":"","at":"2026-11-25T08:00:00+07:00",
                  "attachments":[{"name":"thu.pdf","type":"application/pdf","size":3,"url":"/local/x"}]}]
                """);
        var outside = new Outside(surface(Duration.ofSeconds(20)));

        given("/local/phones", 200, "[{\"number\":\"84912000801\",\"count\":1}]");
        given("/local/mailboxes", 200, "[{\"address\":\"thao@example.vn\",\"count\":1}]");

        assertThat(outside.counts()).containsOnlyKeys("0912000801", "thao@example.vn");
        assertThat(outside.messages("0912000801"))
                .singleElement()
                .satisfies(text -> assertThat(text.speaksOf("H1")).isTrue());
        assertThat(outside.messages("thao@example.vn"))
                .singleElement()
                .satisfies(mail ->
                        assertThat(mail.attachments()).containsEntry("thu.pdf", "/local/x"));
    }
}
