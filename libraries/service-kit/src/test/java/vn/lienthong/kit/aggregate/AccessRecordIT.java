package vn.lienthong.kit.aggregate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.model.Filters;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.lienthong.local.testing.LocalStack;

/// Who looked at what in a running service, against a real store.
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ActiveProfiles("local")
class AccessRecordIT {

    @DynamicPropertySource
    static void stack(DynamicPropertyRegistry properties) {
        properties.add("lienthong.kafka", () -> LocalStack.shared().kafka());
        properties.add("lienthong.mongo", () -> LocalStack.shared().freshMongoUri("looks"));
    }

    @Autowired private Aggregates<Ledger> ledgers;
    @Autowired private MongoOperations mongo;
    @Autowired private JsonMapper json;
    @LocalServerPort private int port;

    // Everybody is somebody else in each test: looks are written when the next one runs already.
    private final String suffix = "." + UUID.randomUUID();
    private final String mai = "mai" + suffix;
    private final String tu = "tu" + suffix;
    private final String counter = mai + "~W~COUNTER";
    private final String desk = "ha" + suffix + "~W1~LEADER";
    private final String above = "son" + suffix + "~P~LEADER";
    private final String elsewhere = tu + "~X~COUNTER";
    private final String operator = "ops" + suffix + "~P~OPERATIONS";
    private final String code = "D-" + UUID.randomUUID();
    private final HttpClient http = HttpClient.newHttpClient();

    @BeforeEach
    void store() {
        ledgers.change(
                code,
                _ -> new Decided<>(Outcome.changed(new Ledger(0, List.of()), List.of()), true));
    }

    @Test
    void whoWhenWhatAndWhyIsKept() throws Exception {
        Instant before = Instant.now().minusMillis(1);
        read(counter);
        read(desk);
        read(above);
        read(elsewhere);

        List<Document> looks = looks(4);
        assertThat(
                        looks.stream()
                                .map(look ->
                                        look.getString("account").replace(suffix, "")
                                                + " "
                                                + look.getString("ground")))
                .containsExactlyInAnyOrder(
                        "mai RECEIVED_HERE", "ha STANDS_HERE", "son SUPERIOR", "tu UNKNOWN");
        assertThat(looks)
                .allSatisfy(look -> {
                    assertThat(look.getString("access")).isEqualTo("DOSSIER_READ");
                    assertThat(look.getList("subjects", String.class))
                            .containsExactly(code, "also-" + code);
                    assertThat(look.getDate("at").toInstant()).isAfter(before);
                    assertThat(look.getDate("expires").toInstant())
                            .isAfter(Instant.now().plusSeconds(729L * 24 * 3600));
                });
        assertThat(looks.stream().filter(look -> "check".equals(look.getString("step"))))
                .hasSize(1);
    }

    @Test
    void whatWasNotShownIsNotKept() throws Exception {
        assertThat(get("/api/ledgers/none", counter, "").statusCode()).isEqualTo(404);
        assertThat(get("/api/ledgers/" + code, operator, "").statusCode()).isEqualTo(403);
        assertThat(get("/api/ledgers?many=0", counter, "").statusCode()).isEqualTo(200);
        assertThat(get("/api/ledgers/" + code, counter, "CURIOSITY").statusCode()).isEqualTo(400);
        read(counter);
        assertThat(looks(1)).hasSize(1);
    }

    @Test
    void aListIsOneLookWithItsCodes() throws Exception {
        assertThat(get("/api/ledgers?office=W", desk, "").statusCode()).isEqualTo(200);
        Document look = looks(1).getFirst();
        assertThat(look.getList("subjects", String.class)).containsExactly("one", "two");
        assertThat(look.get("count", Number.class).intValue()).isEqualTo(2);
        assertThat(look.getString("place")).isEqualTo("W");
        assertThat(look.getBoolean("whole")).isFalse();
    }

    @Test
    void theReportIsForThoseWhoAnswerForIt() throws Exception {
        assertThat(get("/api/accesses", counter, "").statusCode()).isEqualTo(403);
        read(counter);
        read(desk);
        read(elsewhere);
        looks(3);

        JsonNode all = report(operator, "");
        assertThat(
                        all.path("items").findValuesAsString("account").stream()
                                .filter(account -> account.endsWith(suffix)))
                .containsExactly(tu, "ha" + suffix, mai);
        assertThat(all.path("items").path(0).path("at").asString()).endsWith("+07:00");
        looks(4);
        // The head of W1 sees what is at its unit and what its people did; with the dossier's code,
        // everything about it.
        assertThat(report("an~W1~LEADER", "?account=" + tu).path("total").asInt()).isEqualTo(1);
        assertThat(report("an~X~LEADER", "?account=" + mai).path("total").asInt()).isZero();
        assertThat(report("an~X~LEADER", "?account=" + tu).path("total").asInt()).isEqualTo(1);
        assertThat(
                        report("an~X~LEADER", "?dossier=" + code)
                                .path("items")
                                .findValuesAsString("account"))
                .containsExactly(tu);
        assertThat(report("an~W~LEADER", "?dossier=" + code).path("total").asInt())
                .isGreaterThanOrEqualTo(3);
        // By its other code too; the heads' questions may stand before, once they are written.
        assertThat(
                        report(operator, "?dossier=also-" + code)
                                .path("items")
                                .findValuesAsString("account"))
                .endsWith(tu, "ha" + suffix, mai);
    }

    @Test
    void daysNarrowItAndMakeSense() throws Exception {
        read(counter);
        looks(1);
        String today = Instant.now().atZone(ZoneId.of("Asia/Ho_Chi_Minh")).toLocalDate().toString();
        assertThat(
                        report(operator, "?account=" + mai + "&from=" + today + "&to=" + today)
                                .path("total")
                                .asInt())
                .isEqualTo(1);
        assertThat(report(operator, "?account=" + mai + "&to=2020-01-01").path("total").asInt())
                .isZero();
        assertThat(report(operator, "?account=" + mai + "&from=2099-01-01").path("total").asInt())
                .isZero();
        assertThat(get("/api/accesses?from=2026-02-01&to=2026-01-01", operator, "").statusCode())
                .isEqualTo(400);
        assertThat(get("/api/accesses/unusual?most=0", operator, "").statusCode()).isEqualTo(400);
    }

    @Test
    void whoLooksFromOutsideIsCountedByDossiers() throws Exception {
        read(counter);
        read(elsewhere);
        read(elsewhere);
        read(above);
        looks(4);
        JsonNode unusual =
                json.readTree(get("/api/accesses/unusual", operator, "").body()).path("items");
        assertThat(unusual.findValuesAsString("account")).contains(tu, "son" + suffix);
        assertThat(unusual.findValuesAsString("dossiers")).containsOnly("1");
        looks(5);
    }

    @Test
    void lookingAtTheReportIsALookToo() throws Exception {
        report(operator, "?dossier=" + code);
        Document look = looks(1).getFirst();
        assertThat(look.getString("access")).isEqualTo("ACCESSES_READ");
        assertThat(look.getString("ground")).isEqualTo("SUPERVISION");
        String ops = "ops" + suffix;
        assertThat(report(operator, "?account=" + ops).path("total").asInt()).isEqualTo(1);
        assertThat(report(operator, "?size=200").toString()).doesNotContain(ops);
        assertThat(look.getList("subjects", String.class)).contains(code);
    }

    @Test
    void whatSomebodySaysItIsForIsKeptWithIt() throws Exception {
        assertThat(get("/api/ledgers/" + code, above, "INSPECTION").statusCode()).isEqualTo(200);
        assertThat(looks(1).getFirst().getString("purpose")).isEqualTo("INSPECTION");
    }

    /// Measured in turns of a hundred, so that whatever else the machine does meets both.
    @Test
    void keepingALookCostsTheAnswerNextToNothing() throws Exception {
        List<Long> watched = new ArrayList<>();
        List<Long> unwatched = new ArrayList<>();
        for (int turn = 0; turn < 24; turn++) {
            List<Long> into = turn % 2 == 0 ? watched : unwatched;
            String path = (turn % 2 == 0 ? "/api/ledgers/" : "/api/unwatched/") + code;
            for (int call = 0; call < 100; call++) {
                long begin = System.nanoTime();
                assertThat(get(path, counter, "").statusCode()).isEqualTo(200);
                // The first turns warm both up.
                if (turn >= 4) {
                    into.add(System.nanoTime() - begin);
                }
            }
        }
        looks(1200);
        double with = median(watched);
        double without = median(unwatched);
        System.out.printf(
                "median of a GET: %.0f µs with, %.0f µs without a look that is kept, ratio %.2f%n",
                with / 1000, without / 1000, with / without);
        assertThat(with / without).isLessThan(1.5);
    }

    private static double median(List<Long> times) {
        return times.stream().sorted().toList().get(times.size() / 2);
    }

    private void read(String token) throws Exception {
        assertThat(get("/api/ledgers/" + code, token, "").statusCode()).isEqualTo(200);
    }

    private JsonNode report(String token, String query) throws Exception {
        HttpResponse<String> answer = get("/api/accesses" + query, token, "");
        assertThat(answer.statusCode()).isEqualTo(200);
        return json.readTree(answer.body());
    }

    private HttpResponse<String> get(String path, String token, String purpose) throws Exception {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                        .header("Authorization", "Bearer " + token);
        if (!purpose.isEmpty()) {
            request.header("X-Purpose", purpose);
        }
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private List<Document> looks(int many) {
        List<Document> found = new ArrayList<>();
        await().untilAsserted(() -> {
            found.clear();
            mongo.getCollection("accesses")
                    .find(Filters.regex("account", Pattern.quote(suffix) + "$"))
                    .into(found);
            assertThat(found).hasSize(many);
        });
        return found;
    }
}
