package vn.lienthong.routing.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static vn.lienthong.routing.Story.COUNTER;
import static vn.lienthong.routing.Story.LAND;
import static vn.lienthong.routing.Story.TAX;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
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
import vn.lienthong.contracts.event.DossierProcessed;
import vn.lienthong.contracts.event.PaperHandedOver;
import vn.lienthong.contracts.event.PaperReceived;
import vn.lienthong.contracts.event.StepAccepted;
import vn.lienthong.local.testing.LocalStack;
import vn.lienthong.routing.PdfText;
import vn.lienthong.routing.Probe;
import vn.lienthong.routing.Story;

/// Papers against a real broker and store, in a deployment that serves one level only and follows
/// no journeys: it hears of the others' doings and of their scans, and records its own.
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "lienthong.province="
                    + "../local/sample-province/src/main/resources/sample-province/three-level",
            "lienthong.routing.levels=district",
            "lienthong.routing.journey=false",
            "lienthong.routing.papers=true"
        })
@Import(Probe.class)
class PaperIT {

    private static final String AT_COUNTER = "motcua.thu~" + COUNTER + "~COUNTER";
    private static final String AT_LAND = "dat.thu~" + LAND + "~SPECIALIST";
    private static final String AT_TAX = "thue.thu~" + TAX + "~SPECIALIST";
    private static final String STRANGER = "ca.thu~000.00.07.H99~SPECIALIST";
    private static final String PROVINCE = "000.00.00.H99";
    private static final String OPERATOR = "vanhanh.thu~" + PROVINCE + "~OPERATIONS";

    @DynamicPropertySource
    static void stack(DynamicPropertyRegistry properties) {
        properties.add("lienthong.kafka", () -> LocalStack.shared().kafka());
        properties.add("lienthong.mongo", () -> LocalStack.shared().freshMongoUri("paper"));
    }

    @Autowired
    @Qualifier("intake")
    private Probe.Publisher intake;

    @Autowired
    @Qualifier("elsewhere")
    private Probe.Publisher elsewhere;

    @Autowired private JsonMapper json;
    @LocalServerPort private int port;

    private final String code = COUNTER + "-261123-" + UUID.randomUUID().toString().substring(0, 8);
    private final Instant monday = Instant.parse("2026-11-16T02:00:00Z");
    private final HttpClient http = HttpClient.newHttpClient();

    @BeforeEach
    void received() {
        intake.publish(Story.received(code, monday, Story.forkedRoute()));
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() ->
                        assertThat(get("/api/dossiers/" + code + "/paper", AT_COUNTER).statusCode())
                                .isEqualTo(200));
    }

    @Test
    void papersChangeHandsByAScanAtEachEnd() throws Exception {
        assertThat(paper().path("state").asString()).isEqualTo("AT_OFFICE");
        assertThat(paper().path("office").asString()).isEqualTo(COUNTER);

        HttpResponse<String> notTheirs =
                post("/api/dossiers/" + code + "/paper/handover", AT_LAND, "{\"step\":\"tax\"}");
        assertThat(notTheirs.statusCode()).isEqualTo(409);
        assertThat(json.readTree(notTheirs.body()).path("state").asString()).isEqualTo("AT_OFFICE");
        assertThat(json.readTree(notTheirs.body()).path("office").asString()).isEqualTo(COUNTER);
        assertThat(notTheirs.body()).contains("Bộ phận Một cửa");

        String toLand = "{\"step\":\"appraise\"}";
        JsonNode given = ok("/api/dossiers/" + code + "/paper/handover", AT_COUNTER, toLand);
        assertThat(given.path("state").asString()).isEqualTo("ON_THE_WAY");
        assertThat(given.path("fromOffice").asString()).isEqualTo(COUNTER);
        assertThat(given.path("toOffice").asString()).isEqualTo(LAND);
        assertThat(ok("/api/dossiers/" + code + "/paper/handover", AT_COUNTER, toLand))
                .isEqualTo(given);

        String receipt = "/api/dossiers/" + code + "/paper/receipt";
        HttpResponse<String> wrong = post(receipt, AT_TAX, toLand);
        assertThat(wrong.statusCode()).isEqualTo(409);
        assertThat(json.readTree(wrong.body()).path("office").asString()).isEqualTo(LAND);
        assertThat(post(receipt, STRANGER, "{}").statusCode()).isEqualTo(409);
        assertThat(post(receipt, "x~" + LAND + "~REPORTS", toLand).statusCode()).isEqualTo(403);
        assertThat(post(receipt, AT_LAND, "{\"step\":\"nowhere\"}").statusCode()).isEqualTo(404);

        JsonNode taken = ok(receipt, AT_LAND, toLand);
        assertThat(taken.path("office").asString()).isEqualTo(LAND);
        assertThat(taken.path("scans").size()).isEqualTo(2);
        assertThat(ok(receipt, AT_LAND, toLand)).isEqualTo(taken);
        assertThat(get("/api/dossiers/" + code + "/paper", STRANGER).statusCode()).isEqualTo(403);
        assertThat(get("/api/dossiers/none/paper", OPERATOR).statusCode()).isEqualTo(404);

        // Back to the counter, by an officer above both.
        ok("/api/dossiers/" + code + "/paper/handover", OPERATOR, "");
        assertThat(ok(receipt, AT_COUNTER, "").path("office").asString()).isEqualTo(COUNTER);
    }

    @Test
    void aScannerFieldTakesWhatTheSlipSays() throws Exception {
        String slip = "{\"text\":\"LT1|%s|appraise|1\",\"direction\":\"%s\"}";
        assertThat(ok("/api/paper/scans", AT_COUNTER, slip.formatted(code, "OUT")).path("state"))
                .hasToString("\"ON_THE_WAY\"");
        assertThat(ok("/api/paper/scans", AT_LAND, slip.formatted(code, "IN")).path("state"))
                .hasToString("\"AT_OFFICE\"");

        HttpResponse<String> noSlip =
                post("/api/paper/scans", AT_LAND, "{\"text\":\"8934\",\"direction\":\"IN\"}");
        assertThat(noSlip.statusCode()).isEqualTo(400);
        assertThat(noSlip.body()).contains("\"text\"");
        assertThat(post("/api/paper/scans", AT_LAND, slip.formatted(code, "UP")).statusCode())
                .isEqualTo(400);
        assertThat(post("/api/paper/scans", AT_LAND, slip.formatted("none", "IN")).statusCode())
                .isEqualTo(404);
    }

    @Test
    void whatDiffersTooLongStandsInTheListOfItsOfficeAndAbove() throws Exception {
        Instant later = monday.plus(Duration.ofHours(1));
        elsewhere.publish(new StepAccepted(code, later, "appraise", 1, LAND, "dat.thu", monday));
        awaitListed(AT_LAND, LAND, "ACCEPTED_NOT_ON_PAPER");
        assertThat(listed(OPERATOR, PROVINCE, "")).contains("ACCEPTED_NOT_ON_PAPER");
        assertThat(listed(AT_COUNTER, COUNTER, "")).isEmpty();
        JsonNode line = lines(AT_LAND, LAND, "kind=ACCEPTED_NOT_ON_PAPER").getFirst();
        assertThat(line.path("step").asString()).isEqualTo("appraise");
        assertThat(line.path("otherOffice").asString()).isEqualTo(COUNTER);
        assertThat(line.path("todo").asString()).contains("chưa nhận hồ sơ giấy");

        elsewhere.publish(
                new PaperHandedOver(code, later, COUNTER, "motcua.thu", "appraise", 1, LAND));
        awaitListed(AT_LAND, LAND, "ON_THE_WAY_TOO_LONG");
        assertThat(listed(AT_COUNTER, COUNTER, "")).containsExactly("ON_THE_WAY_TOO_LONG");
        assertThat(listed(AT_LAND, LAND, "kind=ACCEPTED_NOT_ON_PAPER")).isEmpty();

        elsewhere.publish(
                new PaperReceived(
                        code, later.plusSeconds(60), LAND, "dat.thu", "sign", 1, COUNTER));
        awaitListed(AT_LAND, LAND, "ON_PAPER_NOT_ACCEPTED");

        elsewhere.publish(new DossierProcessed(code, later.plusSeconds(120), COUNTER));
        awaitListed(AT_COUNTER, COUNTER, "FINISHED_NOT_RETURNED");
        assertThat(listed(AT_LAND, LAND, "")).containsExactly("FINISHED_NOT_RETURNED");
        assertThat(paper().path("mismatches").path(0).path("kind").asString())
                .isEqualTo("FINISHED_NOT_RETURNED");

        ok("/api/dossiers/" + code + "/paper/receipt", AT_COUNTER, "");
        assertThat(listed(AT_COUNTER, COUNTER, "")).isEmpty();
        assertThat(listed(AT_LAND, LAND, "")).isEmpty();

        String list = "/api/offices/" + LAND + "/paper-reconciliation";
        assertThat(get(list + "?kind=LOST", AT_LAND).statusCode()).isEqualTo(400);
        assertThat(get(list, AT_TAX).statusCode()).isEqualTo(403);
        assertThat(get("/api/offices/none/paper-reconciliation", OPERATOR).statusCode())
                .isEqualTo(404);
    }

    @Test
    void theSlipSaysWhoGaveWhatToWhom() throws Exception {
        String path = "/api/dossiers/" + code + "/steps/appraise/routing-slip";
        assertThat(pdf("routing-slip", path, AT_COUNTER))
                .contains("PHIẾU CHUYỂN HỒ SƠ GIẤY", "Bộ phận Một cửa thành phố Vĩnh Lam")
                .contains("Nội dung xử lý: Bước appraise", "01 ngày làm việc", code)
                .doesNotContain("motcua.thu", "Lê Thị Thử");

        ok("/api/dossiers/" + code + "/paper/handover", AT_COUNTER, "{\"step\":\"appraise\"}");
        assertThat(pdf("routing-slip-given", path, AT_LAND)).contains("motcua.thu");
        ok("/api/dossiers/" + code + "/paper/receipt", AT_LAND, "{\"step\":\"appraise\"}");
        assertThat(pdf("routing-slip-taken", path, AT_LAND)).contains("motcua.thu", "dat.thu");
        assertThat(
                        pdf(
                                "routing-slip-home",
                                "/api/dossiers/" + code + "/paper/routing-slip",
                                AT_LAND))
                .contains("Trả hồ sơ, kết quả về nơi tiếp nhận");
        assertThat(get(path.replace("appraise", "none"), AT_COUNTER).statusCode()).isEqualTo(404);
    }

    @Test
    void theRegisterOfACounterHoldsWhatItReceivedInThePeriod() throws Exception {
        String register = "/api/offices/" + COUNTER + "/register?from=2026-11-16&to=";
        assertThat(pdf("register", register + "2026-11-16", AT_COUNTER))
                .contains("SỔ THEO DÕI HỒ SƠ", code.substring(code.length() - 8))
                .contains("Đăng ký biến động", "09:00", "16/11/2026")
                .doesNotContain("Lê Thị Thử");
        assertThat(
                        pdf(
                                "register-empty",
                                "/api/offices/"
                                        + COUNTER
                                        + "/register?from=2025-01-01&to=2025-01-31",
                                AT_COUNTER))
                .contains("Không có hồ sơ nào");
        assertThat(get(register + "2026-11-15", AT_COUNTER).statusCode()).isEqualTo(400);
        assertThat(get(register + "2026-11-16", AT_LAND).statusCode()).isEqualTo(403);
    }

    private String pdf(String name, String path, String token) throws Exception {
        HttpResponse<byte[]> pdf =
                http.send(request(path, token).build(), HttpResponse.BodyHandlers.ofByteArray());
        assertThat(pdf.statusCode()).as(path).isEqualTo(200);
        return PdfText.of(name, pdf.body());
    }

    private void awaitListed(String token, String office, String kind) {
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(listed(token, office, "")).contains(kind));
    }

    private List<String> listed(String token, String office, String query) throws Exception {
        return lines(token, office, query).stream()
                .map(line -> line.path("kind").asString())
                .toList();
    }

    private List<JsonNode> lines(String token, String office, String query) throws Exception {
        HttpResponse<String> answer =
                get("/api/offices/" + office + "/paper-reconciliation?size=200&" + query, token);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        List<JsonNode> lines = new ArrayList<>();
        for (JsonNode line : json.readTree(answer.body()).path("items")) {
            if (line.path("code").asString().equals(code)) {
                lines.add(line);
            }
        }
        return lines;
    }

    private JsonNode paper() throws Exception {
        HttpResponse<String> answer = get("/api/dossiers/" + code + "/paper", OPERATOR);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return json.readTree(answer.body());
    }

    private JsonNode ok(String path, String token, String body) throws Exception {
        HttpResponse<String> answer = post(path, token, body);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return json.readTree(answer.body());
    }

    private HttpResponse<String> post(String path, String token, String body) throws Exception {
        return http.send(
                request(path, token)
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private HttpResponse<String> get(String path, String token) throws Exception {
        return http.send(request(path, token).build(), HttpResponse.BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String path, String token) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header("Authorization", "Bearer " + token);
    }
}
