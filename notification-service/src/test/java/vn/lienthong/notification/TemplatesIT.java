package vn.lienthong.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.lienthong.contracts.catalogue.Offices;
import vn.lienthong.contracts.event.Applicant;
import vn.lienthong.contracts.event.DossierReceived;
import vn.lienthong.kit.aggregate.Decided;
import vn.lienthong.kit.aggregate.Outcome;
import vn.lienthong.kit.sealing.Seals;
import vn.lienthong.local.testing.LocalStack;
import vn.lienthong.notification.telling.domain.Correspondence;
import vn.lienthong.notification.telling.domain.Decision;
import vn.lienthong.notification.telling.domain.Telling;
import vn.lienthong.notification.telling.domain.Ways;
import vn.lienthong.notification.telling.store.Correspondences;

/// Templates over REST, in a running service that uses approved words only.
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ActiveProfiles("local")
@Import(ReadableTokens.class)
class TemplatesIT {

    private static final Instant AT = Instant.parse("2026-11-23T01:00:00Z");
    private static final Instant DUE = Instant.parse("2026-12-04T10:30:00Z");
    private static final String OFFICE = "000.00.00.H99";
    private static final String OPERATOR = "van-hanh~000.00.00.H99~OPERATIONS";
    private static final String WARD_OPERATOR = "van-hanh-xa~000.10.17.H99~OPERATIONS";
    private static final String OFFICER = "lan~000.00.00.H99~SPECIALIST";

    @Autowired private JsonMapper json;
    @Autowired private Correspondences correspondences;
    @Autowired private Offices offices;
    @Autowired private Seals seals;
    @LocalServerPort private int port;

    private final HttpClient http = HttpClient.newHttpClient();

    @DynamicPropertySource
    static void surroundings(DynamicPropertyRegistry properties) {
        String database = "templates_" + UUID.randomUUID().toString().substring(0, 8);
        properties.add("lienthong.kafka", () -> LocalStack.shared().kafka());
        properties.add("lienthong.mongo", () -> LocalStack.shared().mongoUri(database));
        properties.add("lienthong.database", () -> database);
        properties.add(
                "lienthong.province",
                () -> "../local/sample-province/src/main/resources/sample-province/three-level");
        properties.add("lienthong.instance", () -> "templates-test");
        properties.add("lienthong.issuer", () -> "http://localhost:1");
        properties.add("lienthong.deadline", () -> "http://localhost:1");
        properties.add("lienthong.portal-url", () -> "http://localhost:8080");
        properties.add("lienthong.templates.approved-only", () -> true);
        // Nobody answers there, and nothing is sent here.
        properties.add("lienthong.sms.port", () -> 1);
        properties.add("lienthong.mail.port", () -> 1);
    }

    /// What came back.
    private record Answer(int status, JsonNode body) {

        List<String> faultyFields() {
            return body.path("errors").valueStream().map(e -> e.path("field").asString()).toList();
        }

        String text() {
            return body.toString();
        }
    }

    private Answer ask(String method, String path, Map<String, String> body, String token)
            throws Exception {
        HttpResponse<String> answer =
                http.send(
                        HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                                .method(
                                        method,
                                        method.equals("GET")
                                                ? HttpRequest.BodyPublishers.noBody()
                                                : HttpRequest.BodyPublishers.ofString(
                                                        json.writeValueAsString(body)))
                                .header("Authorization", "Bearer " + token)
                                .header("Content-Type", "application/json")
                                .header("Accept-Language", "vi")
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
        return new Answer(answer.statusCode(), json.readTree(answer.body()));
    }

    private Answer get(String path) throws Exception {
        return ask("GET", path, Map.of(), OPERATOR);
    }

    private Answer put(String path, Map<String, String> body) throws Exception {
        return ask("PUT", path, body, OPERATOR);
    }

    private Answer post(String path, Map<String, String> body) throws Exception {
        return ask("POST", path, body, OPERATOR);
    }

    @Test
    void everyTemplateIsListedWithItsVersionsAndSize() throws Exception {
        Answer all = get("/api/templates");

        assertThat(all.status()).isEqualTo(200);
        assertThat(all.body()).hasSizeGreaterThanOrEqualTo(103);
        JsonNode received = get("/api/templates/received/SMS").body();
        assertThat(received.path("language").asString()).isEqualTo("vi");
        assertThat(received.path("inUse").asInt()).isEqualTo(1);
        assertThat(received.path("versions").get(0).path("state").asString()).isEqualTo("APPROVED");
        assertThat(received.path("noticeClass").asString()).isEqualTo("URGENT");
        assertThat(received.path("validity").asString()).isEqualTo("PT4H");
        JsonNode size = received.path("preview").path("size");
        int used = received.path("preview").path("text").asString().length();
        assertThat(size.path("unit").asString()).isEqualTo("SEPTET");
        assertThat(size.path("used").asInt()).isEqualTo(used);
        assertThat(size.path("left").asInt()).isEqualTo(160 - used);
        assertThat(get("/api/templates/received/EMAIL?language=en").text())
                .contains("has been received", "NOT_NEEDED");
        assertThat(ask("GET", "/api/templates", Map.of(), OFFICER).status()).isEqualTo(403);
    }

    @Test
    void aNewVersionWaitsForItsCarrier() throws Exception {
        String path = "/api/templates/returned/SMS";
        assertThat(put(path, Map.of("text", "Đã trao kết quả hồ sơ {{code}}.")).status())
                .isEqualTo(200);
        String approval = path + "/versions/2/approval";

        // Who has read version 1 does not know what version 2 says.
        Answer blind = put(path, Map.of("text", "Xong hồ sơ {{code}}.", "after", "1"));
        assertThat(blind.status()).isEqualTo(409);
        assertThat(blind.body().path("state").asString()).isEqualTo("CHANGED");

        Answer tooEarly = post(approval, Map.of("state", "APPROVED"));
        assertThat(tooEarly.status()).isEqualTo(409);
        assertThat(tooEarly.body().path("state").asString()).isEqualTo("DRAFT");
        Answer submitted = post(approval, Map.of("state", "SUBMITTED"));
        assertThat(submitted.body().path("versions").get(0).path("state").asString())
                .isEqualTo("SUBMITTED");
        assertThat(submitted.body().path("version").asInt()).isEqualTo(2);
        assertThat(submitted.body().path("inUse").asInt()).isEqualTo(1);
        Answer unreasoned = post(approval, Map.of("state", "REJECTED"));
        assertThat(unreasoned.status()).isEqualTo(422);
        assertThat(unreasoned.faultyFields()).containsExactly("reason");
        assertThat(post(approval, Map.of("state", "APPROVED")).body().path("inUse").asInt())
                .isEqualTo(2);
        assertThat(post(approval, Map.of("state", "APPROVED")).status()).isEqualTo(200);
        JsonNode steps = get(path).body().path("versions").get(0).path("approval");
        assertThat(steps).hasSize(2);
        assertThat(steps.get(1).path("by").asString()).isEqualTo("van-hanh");

        assertThat(post(path + "/versions/9/approval", Map.of("state", "SUBMITTED")).status())
                .isEqualTo(404);
        assertThat(post(approval, Map.of()).status()).isEqualTo(400);
        assertThat(
                        post(
                                        "/api/templates/ready/EMAIL/versions/1/approval",
                                        Map.of("state", "SUBMITTED"))
                                .status())
                .isEqualTo(409);
        assertThat(ask("POST", approval, Map.of("state", "SUBMITTED"), OFFICER).status())
                .isEqualTo(403);
    }

    @Test
    void aRejectionIsKeptWithItsReason() throws Exception {
        String path = "/api/templates/withdrawn/CHAT";
        put(path, Map.of("text", "Hồ sơ {{code}} đã rút."));
        post(path + "/versions/2/approval", Map.of("state", "SUBMITTED"));
        post(path + "/versions/2/approval", Map.of("state", "REJECTED", "reason", "Thiếu tên"));

        JsonNode version = get(path).body().path("versions").get(0);
        assertThat(version.path("state").asString()).isEqualTo("REJECTED");
        assertThat(version.path("reason").asString()).isEqualTo("Thiếu tên");
        assertThat(get(path).body().path("inUse").asInt()).isEqualTo(1);
    }

    @Test
    void anotherLanguageBeginsWithVersionOne() throws Exception {
        String path = "/api/templates/ready/SMS?language=km";

        assertThat(get(path).status()).isEqualTo(404);
        assertThat(put(path, Map.of()).faultyFields()).containsExactly("text");
        Answer begun = put(path, Map.of("text", "{{officeShort}}: {{code}} OK."));
        assertThat(begun.body().path("version").asInt()).isEqualTo(1);
        assertThat(get("/api/templates/ready/SMS").body().path("version").asInt()).isEqualTo(1);
        assertThat(get("/api/templates/ready/SMS?language=VI!").faultyFields())
                .containsExactly("language");
    }

    @Test
    void wordsAreTriedOutOnARealDossier() throws Exception {
        String code = dossier();
        String path = "/api/templates/received/EMAIL/preview";
        Map<String, String> trial =
                Map.of("text", "{{applicant}}: {{dueDate}}, {{office}}", "dossier", code);

        JsonNode real = post(path, trial).body();
        assertThat(real.path("text").asString())
                .isEqualTo("Nguyễn Thị Hòa: 17:30 ngày 04/12/2026, UBND tỉnh Sông Lam");
        assertThat(real.path("subject").asString()).contains(code);
        assertThat(real.path("samples")).isEmpty();
        JsonNode other =
                post("/api/templates/rejected/EMAIL/preview", Map.of("dossier", code)).body();
        assertThat(other.path("samples").valueStream().map(JsonNode::asString))
                .containsExactly("reason");
        assertThat(other.path("text").asString()).contains("Nguyễn Thị Hòa");
        assertThat(post(path, Map.of()).body().path("samples")).isNotEmpty();

        assertThat(post(path, Map.of("dossier", "no-such")).status()).isEqualTo(404);
        assertThat(ask("POST", path, trial, WARD_OPERATOR).status()).isEqualTo(403);
        assertThat(ask("POST", path, trial, OFFICER).status()).isEqualTo(403);
        assertThat(get("/api/templates/received/EMAIL").body().path("version").asInt())
                .isEqualTo(1);
    }

    @Test
    void aTrialSaysHowManyPartsAreToBePaidFor() throws Exception {
        String path = "/api/templates/ready/SMS/preview";
        JsonNode plain = post(path, Map.of("text", "ă".repeat(161))).body();
        assertThat(plain.path("parts").asInt()).isEqualTo(2);
        assertThat(plain.path("size").path("over").path("by").asInt()).isEqualTo(1);
        assertThat(plain.path("size").path("over").path("limit").asInt()).isEqualTo(160);
        assertThat(plain.path("size").path("left").asInt()).isEqualTo(306 - 161);

        JsonNode accented =
                post(path, Map.of("text", "a\u0306".repeat(70), "encoding", "UCS2_ACCENTED"))
                        .body();
        assertThat(accented.path("parts").asInt()).isEqualTo(1);
        assertThat(accented.path("size").path("unit").asString()).isEqualTo("UTF16");
        assertThat(accented.path("size").path("used").asInt()).isEqualTo(70);

        Answer refused = post(path, Map.of("text", "Phí 5 ₫"));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.faultyFields()).containsExactly("text");
        assertThat(refused.text()).contains("₫");
        assertThat(post(path, Map.of("text", "{{applicant}} {{code")).faultyFields())
                .containsExactly("text", "text");
    }

    private String dossier() {
        String code = "000.10.17.H99-261123-" + UUID.randomUUID().toString().substring(0, 8);
        DossierReceived received =
                new DossierReceived(
                        code,
                        AT,
                        OFFICE,
                        "COUNTER",
                        "1.013831",
                        1,
                        "Đăng ký biến động quyền sử dụng đất",
                        "Đất đai",
                        DUE,
                        "9wd",
                        "END_OF_DAY",
                        null,
                        "province",
                        "482913",
                        Tickets.of(
                                new Applicant("CITIZEN", "Nguyễn Thị Hòa", null, null, null, null)),
                        List.of(),
                        Map.of(),
                        null,
                        null,
                        null);
        seals.make(List.of(code));
        Decision told =
                new Telling(offices, Ways.USUAL, Tickets::open).on(null, received, Instant.now());
        Correspondence state = ((Decision.Changed) told).next();
        correspondences.aggregates().change(code, _ -> new Decided<>(Outcome.changed(state), true));
        return code;
    }
}
