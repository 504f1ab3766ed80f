package vn.lienthong.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.lienthong.contracts.Ladder;
import vn.lienthong.contracts.SuspensionGround;
import vn.lienthong.contracts.event.Applicant;
import vn.lienthong.contracts.event.DeadlineApproaching;
import vn.lienthong.contracts.event.DeadlineMissed;
import vn.lienthong.contracts.event.DeadlineRescheduled;
import vn.lienthong.contracts.event.DossierEvent;
import vn.lienthong.contracts.event.DossierProcessed;
import vn.lienthong.contracts.event.DossierReceived;
import vn.lienthong.contracts.event.DossierReplanned;
import vn.lienthong.contracts.event.EventTypes;
import vn.lienthong.contracts.event.ImportedStanding;
import vn.lienthong.contracts.event.PlannedStep;
import vn.lienthong.contracts.event.ReplanCause;
import vn.lienthong.contracts.event.SealedApplicant;
import vn.lienthong.contracts.event.StepAccepted;
import vn.lienthong.contracts.event.StepCompleted;
import vn.lienthong.contracts.event.StepOffered;
import vn.lienthong.kit.sealing.Applicants;
import vn.lienthong.kit.sealing.Seals;
import vn.lienthong.kit.time.TimeFollower;
import vn.lienthong.local.testing.LocalStack;
import vn.lienthong.local.testing.access.AccessMatrix;

/// The service against a real broker and store. The business clock is set by the tests, which run
/// in the order of that time.
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ActiveProfiles("test")
@Import(TestService.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DeadlineServiceIT {

    private static final String SPREADSHEET =
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final String MONGO = LocalStack.shared().freshMongoUri("deadline");
    private static final String COUNTER = "000.10.17.H99";
    private static final String DISTRICT = "000.03.17.H99";
    private static final String TOP = "000.00.00.H99";
    private static final String DISTRICT_LEADER = "lan~000.03.17.H99~LEADER";
    private static final Path PAPERS = Path.of("target", "papers");
    private static final String OPERATOR = "ops~000.00.00.H99~OPERATIONS";

    @DynamicPropertySource
    static void stack(DynamicPropertyRegistry properties) {
        properties.add("lienthong.kafka", () -> LocalStack.shared().kafka());
        properties.add("lienthong.mongo", () -> MONGO);
    }

    @Autowired private TestService.SettableClock clock;
    @Autowired private TimeFollower timekeeper;
    @Autowired private Seals seals;
    @Autowired private Applicants applicants;
    @LocalServerPort private int port;

    private final JsonMapper json = new JsonMapper();
    private final HttpClient http = HttpClient.newHttpClient();
    private Wire wire = new Wire(LocalStack.shared().kafka());

    @BeforeAll
    void startTheDay() {
        clock.set(at("2026-11-23 08:00"));
    }

    @AfterAll
    void hangUp() {
        wire.close();
    }

    @Test
    @Order(1)
    void due_dates_are_worked_out_and_explained() throws Exception {
        HttpResponse<String> due =
                post(
                        "/api/working-time/due-date",
                        OPERATOR,
                        """
                        {"calendar":"province","from":"2026-11-23T08:00:00+07:00","limit":"4wd"}
                        """);
        assertThat(due.statusCode()).isEqualTo(200);
        JsonNode answer = json.readTree(due.body());
        assertThat(answer.path("dueAt").asString()).isEqualTo("2026-11-30T17:30:00+07:00");
        assertThat(answer.path("explanation").path(0).path("date").asString())
                .isEqualTo("2026-11-23");
        assertThat(answer.path("explanation").path(0).path("because").asString()).isNotBlank();

        assertThat(dueDateStatus("biển", "4wd", "END_OF_DAY")).isEqualTo(404);
        assertThat(dueDateStatus("province", "4 days", "END_OF_DAY")).isEqualTo(400);
        assertThat(dueDateStatus("province", "4wd", "SOMEHOW")).isEqualTo(400);
        assertThat(dueDateStatus("province", "0.5wd", "END_OF_DAY")).isEqualTo(422);
        assertThat(dueDateStatus("province", "9000wd", "END_OF_DAY")).isEqualTo(422);
        assertThat(post("/api/working-time/due-date", null, "{}").statusCode()).isEqualTo(401);
        JsonNode missing = json.readTree(post("/api/working-time/due-date", OPERATOR, "{}").body());
        assertThat(missing.path("errors").size()).isEqualTo(3);
    }

    /// The letter's id tells whose it is.
    private void assertThatTheLookIsKept(String code) {
        await().untilAsserted(() -> {
            List<String> looks = new ArrayList<>();
            json.readTree(get("/api/accesses?size=200&dossier=" + code, OPERATOR).body())
                    .path("items")
                    .forEach(look ->
                            looks.add(
                                    look.path("access").asString()
                                            + " "
                                            + look.path("ground").asString()));
            assertThat(looks).contains("APOLOGY_LETTER_PRINTED SIGNS_LETTER");
        });
    }

    private AccessMatrix access() {
        return new AccessMatrix(
                URI.create("http://localhost:" + port),
                (role, office) -> "thu~" + office + "~" + role);
    }

    @Test
    @Order(1)
    void every_endpoint_is_for_the_roles_that_it_names_and_for_nobody_else() {
        assertThat(access().faults(TOP)).isEmpty();
        assertThat(AccessMatrix.tableUnder(Path.of("../docs/access.md"), "deadline-service"))
                .isEqualTo(access().table());
    }

    private int dueDateStatus(String calendar, String limit, String policy) throws Exception {
        return post(
                        "/api/working-time/due-date",
                        OPERATOR,
                        """
                        {"calendar":"%s","from":"2026-11-23T08:00:00+07:00","limit":"%s","policy":"%s"}
                        """
                                .formatted(calendar, limit, policy))
                .statusCode();
    }

    @Test
    @Order(2)
    void a_late_dossier_is_warned_missed_escalated_and_apologised_for() throws Exception {
        String code = "000.10.17.H99-261123-1001";
        // The offer travels on another topic than the acceptance and the receipt: any order will
        // do.
        wire.publish(offered(code, "tham-dinh", "2026-11-23 09:00"));
        wire.publish(accepted(code, "tham-dinh", "2026-11-23 09:00"));
        wire.publish(received(code));
        awaitDeadlines(code);
        await().untilAsserted(() ->
                assertThat(get("/api/dossiers/" + code + "/deadlines", OPERATOR).body())
                        .contains("\"step\":\"tham-dinh\""));

        moveTo("2026-12-01 08:00");
        List<String> expected =
                List.of(
                        "deadline.set.v1",
                        "deadline.set.v1",
                        "deadline.approaching.v1",
                        "deadline.approaching.v1",
                        "deadline.missed.v1",
                        "escalation.raised.v1",
                        "deadline.approaching.v1",
                        "deadline.approaching.v1",
                        "deadline.missed.v1",
                        "escalation.raised.v1",
                        "apology-letter.required.v1");
        await().untilAsserted(() -> assertThat(types(code)).isEqualTo(expected));
        assertThat(wire.facts(code)).extracting(DossierEvent::at).isSorted();

        JsonNode answer =
                json.readTree(get("/api/dossiers/" + code + "/deadlines", OPERATOR).body());
        assertThat(answer.path("dossier").path("state").asString()).isEqualTo("MISSED");
        assertThat(answer.path("dossier").path("dueAt").asString())
                .isEqualTo("2026-11-30T17:30:00+07:00");
        assertThat(answer.path("steps").path(0).path("lateMinutes").asInt())
                .isEqualTo(22 * 60 + 30 + 30);
        assertThat(
                        get("/api/dossiers/" + code + "/deadlines", "x~000.00.06.H99~LEADER")
                                .statusCode())
                .isEqualTo(403);

        assertThat(answer.path("offices").path(0).path("office").asString()).isEqualTo(DISTRICT);
        assertThat(answer.path("offices").path(0).path("lateMinutes").asInt()).isEqualTo(23 * 60);
        assertThat(answer.path("forecast").path("fits").asBoolean()).isFalse();
        explanationIsPrinted("/api/dossiers/" + code + "/deadlines/explanation");

        JsonNode overdue =
                json.readTree(get("/api/overdue?office=" + DISTRICT, DISTRICT_LEADER).body());
        assertThat(overdue.path("total").asInt()).isEqualTo(2);
        assertThat(overdue.path("items").path(0).path("officeName").asString())
                .isEqualTo("Chi nhánh Văn phòng Đăng ký đất đai thành phố Vĩnh Lam");
        assertThat(
                        overdue.path("items").values().stream()
                                .filter(item -> !item.path("step").isMissingNode())
                                .map(item -> item.path("stepName").asString()))
                .containsExactly("Thẩm định hồ sơ");
        assertThat(get("/api/overdue?office=" + TOP, DISTRICT_LEADER).statusCode()).isEqualTo(403);
    }

    private void explanationIsPrinted(String path) throws Exception {
        Files.createDirectories(PAPERS);
        Files.write(PAPERS.resolve("explanation.pdf"), pdf(path));
        HttpResponse<String> page =
                send(request(path, DISTRICT_LEADER).header("accept", "text/html").GET());
        assertThat(page.headers().firstValue("content-type").orElseThrow()).startsWith("text/html");
        assertThat(page.body())
                .contains("Thứ Hai, 23/11/2026", "Ngày tiếp nhận, không tính", "Điều 147")
                .doesNotContain("Lê Thị Hoa");
        HttpResponse<String> data =
                send(request(path, DISTRICT_LEADER).header("accept", "application/json").GET());
        assertThat(json.readTree(data.body()).path("lines").path(0).path("because").asString())
                .isEqualTo("Ngày tiếp nhận, không tính");
        assertThat(get(path, "x~000.00.06.H99~LEADER").statusCode()).isEqualTo(403);
    }

    @Test
    @Order(3)
    void the_head_of_the_late_office_and_nobody_else_signs_the_letter_once() throws Exception {
        String code = "000.10.17.H99-261123-1001";
        String letter = "/api/apology-letters/" + code + "-XL1";
        JsonNode list =
                json.readTree(get("/api/apology-letters?state=REQUIRED", DISTRICT_LEADER).body());
        assertThat(list.path("total").asInt()).isEqualTo(1);
        JsonNode item = list.path("items").path(0);
        assertThat(item.path("id").asString()).isEqualTo(code + "-XL1");
        assertThat(item.path("phase").asString()).isEqualTo("MISSED");
        assertThat(item.path("draftReason").asString()).contains("chậm xử lý");
        assertThat(list.toString()).doesNotContain("Lê Thị Hoa");
        assertThat(get("/api/apology-letters?state=SIGNED", DISTRICT_LEADER).statusCode())
                .isEqualTo(400);

        byte[] draft = pdf(letter + "/letter");
        assertThatTheLookIsKept(code);
        assertThat(new String(draft, 0, 5, StandardCharsets.ISO_8859_1)).isEqualTo("%PDF-");

        assertThat(lookUp(code, "/letters/" + code + "-XL1", "123456").statusCode()).isEqualTo(404);
        draftIsEdited(letter);
        lettersAreCounted();

        String issue =
                "{\"reason\":\"Chậm trích lục\",\"newDueDate\":\"%s\",\"signedBy\":\"Bùi Xuân"
                        + " Tiến\"}";
        assertThat(
                        post(
                                        letter + "/issue",
                                        "x~000.03.17.H99~SPECIALIST",
                                        issue.formatted("2026-12-04"))
                                .statusCode())
                .isEqualTo(403);
        assertThat(
                        post(
                                        letter + "/issue",
                                        "x~000.00.00.H99~LEADER",
                                        issue.formatted("2026-12-04"))
                                .statusCode())
                .isEqualTo(403);
        assertThat(
                        post(letter + "/issue", DISTRICT_LEADER, issue.formatted("2026-12-05"))
                                .statusCode())
                .isEqualTo(422);
        assertThat(
                        post(letter + "/issue", DISTRICT_LEADER, issue.formatted("2026-12-01"))
                                .statusCode())
                .isEqualTo(422);
        assertThat(post(letter + "/issue", DISTRICT_LEADER, issue.formatted("mai")).statusCode())
                .isEqualTo(400);
        assertThat(
                        post(letter + "/issue", DISTRICT_LEADER, "{\"newDueDate\":\"2026-12-04\"}")
                                .statusCode())
                .isEqualTo(400);
        assertThat(get("/api/apology-letters/" + code + "-XL9", DISTRICT_LEADER).statusCode())
                .isEqualTo(404);

        HttpResponse<String> issued =
                post(letter + "/issue", DISTRICT_LEADER, issue.formatted("2026-12-04"));
        assertThat(issued.statusCode()).isEqualTo(200);
        assertThat(json.readTree(issued.body()).path("dueAt").asString())
                .isEqualTo("2026-12-04T17:30:00+07:00");
        HttpResponse<String> again =
                post(letter + "/issue", DISTRICT_LEADER, issue.formatted("2026-12-07"));
        assertThat(again.statusCode()).isEqualTo(409);
        assertThat(json.readTree(again.body()).path("state").asString()).isEqualTo("ISSUED");
        assertThat(
                        post("/api/dossiers/" + code + "/apology-letter", DISTRICT_LEADER, "")
                                .statusCode())
                .isEqualTo(422);

        byte[] signed = pdf(letter + "/letter");
        assertThat(signed).isNotEqualTo(draft);
        Files.write(PAPERS.resolve("letter-signed.pdf"), signed);
        assertThat(put(letter + "/draft", DISTRICT_LEADER, "{\"reason\":\"Muộn\"}").statusCode())
                .isEqualTo(409);
        registerIsKept(code);
        await().untilAsserted(() ->
                assertThat(types(code))
                        .endsWith("apology-letter.issued.v1", "deadline.rescheduled.v1"));
        theApplicantSeesPromiseAndLetter(code);
        JsonNode soon =
                json.readTree(
                        get("/api/due-soon?within=P5D&office=" + DISTRICT, DISTRICT_LEADER).body());
        assertThat(soon.path("items").path(0).path("code").asString()).isEqualTo(code);
        assertThat(soon.path("items").path(0).path("remainingMinutes").asInt()).isPositive();
        assertThat(get("/api/due-soon?within=soon", DISTRICT_LEADER).statusCode()).isEqualTo(400);
    }

    private void theApplicantSeesPromiseAndLetter(String code) throws Exception {
        HttpResponse<String> answer = lookUp(code, "/deadlines", "123456");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("cache-control")).contains("no-store");
        assertThat(answer.body()).doesNotContain("Lê Thị Hoa", "0912", "Chậm trích lục", "123456");
        JsonNode told = json.readTree(answer.body());
        assertThat(told.path("originalDueAt").asString()).isEqualTo("2026-11-30T17:30:00+07:00");
        assertThat(told.path("dueAt").asString()).isEqualTo("2026-12-04T17:30:00+07:00");
        assertThat(told.path("rules").path(0).asString()).contains("Điều 147");
        assertThat(told.path("explanation").path(0).path("because").asString())
                .isEqualTo("Ngày tiếp nhận, không tính");
        JsonNode letter = told.path("letters").path(0);
        assertThat(letter.path("id").asString()).isEqualTo(code + "-XL1");
        assertThat(letter.path("office").asString()).contains("Vĩnh Lam");
        assertThat(letter.path("newDueAt").asString()).isEqualTo("2026-12-04T17:30:00+07:00");
        HttpResponse<String> paper = lookUp(code, "/letters/" + code + "-XL1", "123456");
        assertThat(paper.statusCode()).isEqualTo(200);
        assertThat(paper.headers().firstValue("content-type")).contains("application/pdf");

        HttpResponse<String> wrong = lookUp(code, "/deadlines", "000000");
        HttpResponse<String> unknown = lookUp("none", "/deadlines", "000000");
        assertThat(wrong.statusCode()).isEqualTo(404);
        assertThat(unknown.statusCode()).isEqualTo(404);
        assertThat(json.readTree(wrong.body()).path("detail"))
                .isEqualTo(json.readTree(unknown.body()).path("detail"));
        assertThat(lookUp(code, "/letters/" + code + "-XL1", "000000").statusCode()).isEqualTo(404);
    }

    private HttpResponse<String> lookUp(String code, String what, String pin) throws Exception {
        return send(
                request("/public/dossiers/" + code + what, null).header("Lookup-Pin", pin).GET());
    }

    private void draftIsEdited(String letter) throws Exception {
        String path = letter + "/draft";
        String draft = "{\"reason\":\"Chờ trích lục bản đồ\",\"newDueDate\":\"%s\"}";
        assertThat(put(path, "x~000.00.00.H99~LEADER", draft.formatted("2026-12-04")).statusCode())
                .isEqualTo(403);
        assertThat(put(path, DISTRICT_LEADER, draft.formatted("2026-12-05")).statusCode())
                .isEqualTo(422);
        assertThat(put(path, DISTRICT_LEADER, draft.formatted("mai")).statusCode()).isEqualTo(400);
        assertThat(put(path, DISTRICT_LEADER, "{}").statusCode()).isEqualTo(400);

        HttpResponse<String> saved =
                put(path, "an~000.03.17.H99~SPECIALIST", draft.formatted("2026-12-04"));

        assertThat(saved.statusCode()).isEqualTo(200);
        JsonNode item = json.readTree(get(letter, DISTRICT_LEADER).body());
        assertThat(item.path("draft").path("reason").asString()).isEqualTo("Chờ trích lục bản đồ");
        assertThat(item.path("draft").path("newDueDate").asString()).isEqualTo("2026-12-04");
        assertThat(item.path("draft").path("by").asString()).isEqualTo("an");
        assertThat(item.path("state").asString()).isEqualTo("REQUIRED");
        Files.write(PAPERS.resolve("letter-draft.pdf"), pdf(letter + "/letter"));
    }

    private void lettersAreCounted() throws Exception {
        JsonNode owing =
                json.readTree(
                        get("/api/apology-letters/offices", "x~" + TOP + "~OPERATIONS").body());
        assertThat(owing.path("total").asInt()).isEqualTo(1);
        assertThat(owing.path("items").path(0).path("office").asString()).isEqualTo(DISTRICT);
        assertThat(owing.path("items").path(0).path("required").asInt()).isEqualTo(1);
        assertThat(owing.path("items").path(0).path("late").asInt()).isZero();
        assertThat(get("/api/apology-letters/offices?office=" + TOP, DISTRICT_LEADER).statusCode())
                .isEqualTo(403);
    }

    private void nothingIsGivenToAnotherOffice(String code, String letter) {
        AccessMatrix.Reach reach =
                access().reach(
                                Map.of(
                                        "dossiers/{code}",
                                        code,
                                        "apology-letters/{id}",
                                        letter,
                                        "?office",
                                        COUNTER,
                                        "?dossier",
                                        code),
                                COUNTER,
                                "001.13.17.H99");
        assertThat(reach.leaks()).isEmpty();
        assertThat(reach.answered()).isGreaterThanOrEqualTo(2);
    }

    /// Whoever has the dossier on their way reads the letter; the late office alone works on it.
    private void lettersAreReadOnTheRoute(String code) throws Exception {
        String counter = "c~" + COUNTER + "~COUNTER";
        JsonNode letter =
                json.readTree(get("/api/dossiers/" + code + "/deadlines", counter).body())
                        .path("letters")
                        .path(0);
        assertThat(letter.path("state").asString()).isEqualTo("ISSUED");
        assertThat(letter.path("office").asString()).isEqualTo(DISTRICT);
        String path = "/api/apology-letters/" + letter.path("id").asString();
        assertThat(get(path + "/letter", counter).statusCode()).isEqualTo(200);
        assertThat(get(path, counter).statusCode()).isEqualTo(403);
        nothingIsGivenToAnotherOffice(code, letter.path("id").asString());
    }

    private void registerIsKept(String code) throws Exception {
        String path = "/api/apology-letters/register?from=2026-11-01&to=2026-12-31";
        JsonNode register = json.readTree(get(path, DISTRICT_LEADER).body());
        assertThat(register.path("items").path(0).path("code").asString()).isEqualTo(code);
        lettersAreReadOnTheRoute(code);
        HttpResponse<String> csv =
                send(request(path, DISTRICT_LEADER).header("accept", "text/csv").GET());
        assertThat(csv.body())
                .startsWith("\uFEFFletter,dossier,")
                .contains("\"Chậm trích lục\"", "\"Bùi Xuân Tiến\"", "\"MISSED\"")
                .doesNotContain("Lê Thị Hoa");
        HttpResponse<byte[]> paper =
                http.send(
                        request(path, DISTRICT_LEADER)
                                .header("accept", "application/pdf")
                                .GET()
                                .build(),
                        HttpResponse.BodyHandlers.ofByteArray());
        Files.write(PAPERS.resolve("letter-register.pdf"), paper.body());
        assertThat(new String(paper.body(), 0, 5, StandardCharsets.ISO_8859_1)).isEqualTo("%PDF-");
        HttpResponse<byte[]> table =
                http.send(
                        request(path, DISTRICT_LEADER).header("accept", SPREADSHEET).GET().build(),
                        HttpResponse.BodyHandlers.ofByteArray());
        assertThat(table.headers().firstValue("content-type")).contains(SPREADSHEET);
        assertThat(new String(table.body(), 0, 2, StandardCharsets.ISO_8859_1)).isEqualTo("PK");
        Files.write(PAPERS.resolve("letter-register.xlsx"), table.body());
        assertThat(
                        get(
                                        "/api/apology-letters/register?from=2026-12-31&to=2026-12-01",
                                        DISTRICT_LEADER)
                                .statusCode())
                .isEqualTo(400);
    }

    @Test
    @Order(4)
    void a_day_that_becomes_off_moves_every_open_promise_over_it() throws Exception {
        String code = "000.10.17.H99-261201-1002";
        String untouched = "000.10.17.H99-261123-1003";
        wire.publish(received(untouched));
        wire.publish(new DossierProcessed(untouched, at("2026-11-23 10:00"), COUNTER));
        wire.publish(received(code, "2026-12-01 08:00", "2026-12-07 17:30"));
        awaitDeadlines(code);
        awaitDeadlines(untouched);

        String day = "/api/calendars/province/days/2026-12-03";
        String order =
                "{\"kind\":\"OFF\",\"name\":\"Nghỉ tránh bão\",\"source\":\"Công điện số 1\"}";
        assertThat(put(day, DISTRICT_LEADER, order).statusCode()).isEqualTo(403);
        assertThat(put(day, OPERATOR, "{\"kind\":\"HOLIDAY\"}").statusCode()).isEqualTo(400);
        assertThat(put("/api/calendars/province/days/2031-12-03", OPERATOR, order).statusCode())
                .isEqualTo(422);
        assertThat(put("/api/calendars/none/days/2026-12-03", OPERATOR, order).statusCode())
                .isEqualTo(404);
        what_it_moves_is_told_before_and_nothing_is_changed_by_asking(code);
        HttpResponse<String> changed = put(day, OPERATOR, order);
        assertThat(changed.statusCode()).isEqualTo(200);
        assertThat(json.readTree(changed.body()).path("version").asInt()).isEqualTo(2);

        await().untilAsserted(() ->
                assertThat(wire.facts(code))
                        .filteredOn(DeadlineRescheduled.class::isInstance)
                        .singleElement()
                        .satisfies(e -> {
                            var moved = (DeadlineRescheduled) e;
                            assertThat(moved.cause()).isEqualTo("CALENDAR");
                            assertThat(moved.dueAt()).isEqualTo(at("2026-12-08 17:30"));
                        }));
        await().untilAsserted(
                        () -> assertThat(types(untouched)).containsExactly("deadline.set.v1"));
        JsonNode calendar = json.readTree(get("/api/calendars/province", OPERATOR).body());
        assertThat(calendar.path("version").asInt()).isEqualTo(2);
        assertThat(calendar.path("week").path("MONDAY").path(0).asString())
                .isEqualTo("07:30-11:30");
        assertThat(calendar.path("days").toString()).contains("Nghỉ tránh bão");
        assertThat(get("/api/calendars/none", OPERATOR).statusCode()).isEqualTo(404);
    }

    private void what_it_moves_is_told_before_and_nothing_is_changed_by_asking(String code)
            throws Exception {
        String path = "/api/calendars/province/days/preview";
        String days =
                "{\"source\":\"Công điện số"
                        + " 1\",\"days\":[{\"date\":\"2026-12-03\",\"kind\":\"OFF\",\"name\":\"Nghỉ"
                        + " tránh bão\"}]}";
        String before = get("/api/dossiers/" + code + "/deadlines", OPERATOR).body();

        HttpResponse<String> told = post(path, OPERATOR, days);

        assertThat(told.statusCode()).as(told.body()).isEqualTo(200);
        JsonNode effect = json.readTree(told.body());
        assertThat(effect.path("calendars"))
                .extracting(JsonNode::asString)
                .containsExactly("province", "vung-bao");
        assertThat(effect.path("moved").asInt())
                .isPositive()
                .isLessThanOrEqualTo(effect.path("examined").asInt());
        assertThat(effect.path("later").asInt()).isEqualTo(effect.path("moved").asInt());
        assertThat(effect.path("items"))
                .filteredOn(one -> one.path("code").asString().equals(code))
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.path("previousDueAt").asString())
                            .isEqualTo("2026-12-07T17:30:00+07:00");
                    assertThat(one.path("dueAt").asString()).isEqualTo("2026-12-08T17:30:00+07:00");
                });
        assertThat(effect.path("shifts").path(0).path("days").asInt()).isPositive();
        assertThat(get("/api/dossiers/" + code + "/deadlines", OPERATOR).body()).isEqualTo(before);
        assertThat(
                        json.readTree(get("/api/calendars/province", OPERATOR).body())
                                .path("version")
                                .asInt())
                .isEqualTo(1);
        assertThat(post(path, DISTRICT_LEADER, days).statusCode()).isEqualTo(403);
        assertThat(post(path, OPERATOR, "{}").statusCode()).isEqualTo(400);
        assertThat(post(path.replace("province", "none"), OPERATOR, days).statusCode())
                .isEqualTo(404);
        assertThat(post(path, OPERATOR, days.replace("2026", "2031")).statusCode()).isEqualTo(422);
        assertThat(get("/api/calendars", OPERATOR).body()).contains("province", "vung-bao", "2027");
    }

    @Test
    @Order(5)
    void whoever_does_not_wait_is_answered_at_once_and_sees_how_far_it_is() throws Exception {
        HttpRequest.Builder request =
                request("/api/calendars/province/days", OPERATOR)
                        .header("Prefer", "respond-async")
                        .PUT(
                                HttpRequest.BodyPublishers.ofString(
                                        "{\"source\":\"Thông"
                                            + " báo\",\"days\":[{\"date\":\"2027-05-04\",\"kind\":\"NORMAL\",\"name\":\"Làm"
                                            + " việc\"}]}"));

        HttpResponse<String> answer = send(request);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
        String far = "/api/calendars/province/recounting";
        assertThat(get(far, DISTRICT_LEADER).statusCode()).isEqualTo(403);
        await().untilAsserted(() ->
                assertThat(json.readTree(get(far, OPERATOR).body()).path("behind").asLong())
                        .isZero());
    }

    @Test
    @Order(5)
    void a_change_of_the_provinces_calendar_reaches_the_agencys_that_lies_over_it()
            throws Exception {
        String code = "000.10.17.H99-261201-1010";
        DossierReceived r = received(code, "2026-12-01 08:00", "2026-12-08 17:30");
        wire.publish(
                new DossierReceived(
                        code,
                        r.at(),
                        r.office(),
                        r.channel(),
                        r.procedure(),
                        r.procedureVersion(),
                        r.procedureName(),
                        r.field(),
                        r.dueAt(),
                        r.limit(),
                        r.policy(),
                        r.cutOff(),
                        "vung-bao",
                        r.lookupPin(),
                        r.applicant(),
                        r.steps(),
                        r.resumption(),
                        r.note(),
                        r.lead(),
                        null,
                        new Ladder(
                                List.of(50),
                                List.of(1),
                                List.of(new Ladder.Escalation(Ladder.Target.HEAD, "1wh")),
                                "4wh"),
                        "1wd",
                        null));
        awaitDeadlines(code);
        assertThat(
                        json.readTree(get("/api/dossiers/" + code + "/deadlines", OPERATOR).body())
                                .path("dossier")
                                .path("secondAppointment")
                                .asString())
                .isEqualTo("1wd");
        JsonNode before = json.readTree(get("/api/calendars/vung-bao", OPERATOR).body());

        HttpResponse<String> swapped =
                put(
                        "/api/calendars/province/days",
                        OPERATOR,
                        """
                        {"source":"Công văn hoán đổi","days":[
                          {"date":"2026-12-04","kind":"OFF","name":"Nghỉ hoán đổi"},
                          {"date":"2026-12-05","kind":"MAKE_UP","name":"Làm bù"},
                          {"date":"2026-12-07","kind":"OFF","name":"Nghỉ tránh bão"}]}
                        """);

        assertThat(swapped.statusCode()).isEqualTo(200);
        assertThat(json.readTree(swapped.body()).path("moved").asInt()).isPositive();
        await().untilAsserted(() ->
                assertThat(wire.facts(code))
                        .filteredOn(DeadlineRescheduled.class::isInstance)
                        .singleElement()
                        .satisfies(e ->
                                assertThat(((DeadlineRescheduled) e).dueAt())
                                        .isEqualTo(at("2026-12-09 17:30"))));
        JsonNode after = json.readTree(get("/api/calendars/vung-bao", OPERATOR).body());
        assertThat(after.path("version").asInt()).isEqualTo(before.path("version").asInt() + 1);
        assertThat(put("/api/calendars/province/days", OPERATOR, "{}").statusCode()).isEqualTo(400);
        assertThat(
                        put(
                                        "/api/calendars/province/days",
                                        OPERATOR,
                                        "{\"days\":[{\"date\":\"mai\",\"kind\":\"OFF\"}]}")
                                .body())
                .contains("days[0].date", "days[0].source");
    }

    @Test
    @Order(6)
    void two_instances_and_a_restart_fire_everything_once_and_in_order() {
        List<String> codes = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            codes.add("000.10.17.H99-261201-%04d".formatted(2000 + i));
        }
        codes.forEach(code -> wire.publish(received(code, "2026-12-01 08:00", "2026-12-09 17:30")));
        codes.forEach(this::awaitDeadlines);

        try (ConfigurableApplicationContext second = another()) {
            TimeFollower other = second.getBean(TimeFollower.class);
            clock.set(at("2026-12-14 08:00"));
            Thread racing =
                    Thread.ofPlatform().start(() -> other.timeMoved(at("2026-12-14 08:00")));
            timekeeper.timeMoved(at("2026-12-14 08:00"));
            await().until(() -> !racing.isAlive());
            for (String code : codes) {
                await().untilAsserted(() ->
                        assertThat(wire.facts(code))
                                .filteredOn(DeadlineMissed.class::isInstance)
                                .hasSize(1));
            }
        }
        try (ConfigurableApplicationContext _ = another()) {
            timekeeper.timeMoved(at("2026-12-14 08:00"));
        }

        for (String code : codes) {
            List<DossierEvent> facts = wire.facts(code);
            assertThat(facts).extracting(DossierEvent::at).isSorted();
            assertThat(facts).filteredOn(DeadlineApproaching.class::isInstance).hasSize(2);
            assertThat(facts).filteredOn(DeadlineMissed.class::isInstance).hasSize(1);
        }
    }

    @Test
    @Order(7)
    void a_dossier_that_ends_in_time_leaves_nothing_pending() throws Exception {
        String code = "000.10.17.H99-261214-1004";
        wire.publish(received(code, "2026-12-14 08:00", "2026-12-18 17:30"));
        wire.publish(accepted(code, "tham-dinh", "2026-12-14 09:00"));
        wire.publish(
                new StepCompleted(
                        code, at("2026-12-14 10:00"), "tham-dinh", 1, DISTRICT, "an", null));
        wire.publish(new DossierProcessed(code, at("2026-12-14 10:30"), COUNTER));
        await().untilAsserted(() ->
                assertThat(get("/api/dossiers/" + code + "/deadlines", OPERATOR).body())
                        .contains("\"endedAt\":\"2026-12-14T10:30:00+07:00\""));

        moveTo("2026-12-31 08:00");

        // What is received last is told last: by then everything else has been told.
        String fence = "000.10.17.H99-261214-1005";
        wire.publish(received(fence, "2026-12-31 08:00", "2027-01-07 17:30"));
        await().untilAsserted(() -> assertThat(types(fence)).hasSize(1));
        await().untilAsserted(() ->
                assertThat(types(code)).containsExactly("deadline.set.v1", "deadline.set.v1"));
        JsonNode answer =
                json.readTree(get("/api/dossiers/" + code + "/deadlines", OPERATOR).body());
        assertThat(answer.path("dossier").path("state").asString()).isEqualTo("MET");
        assertThat(answer.path("steps").path(0).path("usedMinutes").asInt()).isEqualTo(60);
    }

    @Test
    @Order(8)
    void another_plan_moves_the_promise_and_ends_the_turn_that_it_calls_off() throws Exception {
        String code = "000.10.17.H99-261231-1006";
        DossierReceived received = received(code, "2026-12-31 08:00", "2027-01-07 17:30");
        wire.publish(received);
        wire.publish(accepted(code, "tham-dinh", "2026-12-31 08:30"));
        awaitDeadlines(code);
        await().untilAsserted(() -> assertThat(types(code)).hasSize(2));
        DossierReplanned replanned =
                new DossierReplanned(
                        code,
                        at("2026-12-31 09:30"),
                        COUNTER,
                        "mai",
                        ReplanCause.NEW_VERSION,
                        "Thủ tục có phiên bản mới",
                        received.procedure(),
                        2,
                        received.procedureName(),
                        received.field(),
                        at("2027-01-15 17:30"),
                        "10wd",
                        "END_OF_DAY",
                        "15:00",
                        List.of(
                                new PlannedStep(
                                        "tham-dinh",
                                        "Thẩm định hồ sơ",
                                        TOP,
                                        "province",
                                        "2wd",
                                        at("2027-01-05 09:00"),
                                        List.of())),
                        null,
                        Map.of());
        wire.publish(replanned);
        // The same fact again, and an offer by the plan that holds no longer.
        wire.publish(replanned);
        wire.publish(offered(code, "tham-dinh", "2026-12-31 08:00"));

        await().untilAsserted(() ->
                assertThat(types(code))
                        .containsExactly(
                                "deadline.set.v1", "deadline.set.v1", "deadline.rescheduled.v1"));
        await().untilAsserted(() -> {
            JsonNode answer =
                    json.readTree(get("/api/dossiers/" + code + "/deadlines", OPERATOR).body());
            assertThat(answer.path("dossier").path("dueAt").asString())
                    .isEqualTo("2027-01-15T17:30:00+07:00");
            assertThat(answer.path("steps").path(0).path("usedMinutes").asInt()).isEqualTo(60);
        });
    }

    @Test
    @Order(9)
    void a_dossier_taken_over_late_is_missed_once_and_warned_of_nothing() {
        String code = "000.10.17.H99-261207-1007";
        DossierReceived r = received(code, "2026-12-07 08:00", "2026-12-11 17:30");
        wire.publish(
                new DossierReceived(
                        code,
                        r.at(),
                        r.office(),
                        r.channel(),
                        r.procedure(),
                        r.procedureVersion(),
                        r.procedureName(),
                        r.field(),
                        r.dueAt(),
                        r.limit(),
                        r.policy(),
                        r.cutOff(),
                        r.calendar(),
                        r.lookupPin(),
                        r.applicant(),
                        r.steps(),
                        r.resumption(),
                        r.note(),
                        r.lead(),
                        new ImportedStanding(
                                at("2026-12-31 09:00"),
                                List.of(),
                                List.of("tham-dinh"),
                                null,
                                null)));
        awaitDeadlines(code);

        moveTo("2026-12-31 09:30");

        await().untilAsserted(() ->
                assertThat(types(code))
                        .containsExactly(
                                "deadline.set.v1",
                                "deadline.missed.v1",
                                "escalation.raised.v1",
                                "apology-letter.required.v1"));
    }

    private ConfigurableApplicationContext another() {
        return new SpringApplicationBuilder(DeadlineServiceApplication.class, TestService.class)
                .profiles("test")
                .run(
                        "--server.port=0",
                        "--lienthong.kafka=" + LocalStack.shared().kafka(),
                        "--lienthong.mongo=" + MONGO);
    }

    private void moveTo(String moment) {
        clock.set(at(moment));
        timekeeper.timeMoved(at(moment));
    }

    private List<String> types(String code) {
        return wire.facts(code).stream().map(EventTypes::wireName).toList();
    }

    private void awaitDeadlines(String code) {
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() ->
                        assertThat(
                                        get("/api/dossiers/" + code + "/deadlines", OPERATOR)
                                                .statusCode())
                                .isEqualTo(200));
    }

    private static Instant at(String text) {
        return LocalDateTime.parse(text.replace(' ', 'T')).atZone(ZONE).toInstant();
    }

    private SealedApplicant sealed(String code) {
        seals.make(List.of(code));
        return applicants.seal(
                code,
                new Applicant("CITIZEN", "Lê Thị Hoa", "001099000001", "0912000001", null, "Tổ 1"));
    }

    private DossierReceived received(String code) {
        return received(code, "2026-11-23 08:00", "2026-11-30 17:30");
    }

    private DossierReceived received(String code, String moment, String dueAt) {
        return new DossierReceived(
                code,
                at(moment),
                COUNTER,
                "COUNTER",
                "1.013831",
                1,
                "Đăng ký biến động đất đai",
                "Đất đai",
                at(dueAt),
                "4wd",
                "END_OF_DAY",
                "15:00",
                "province",
                "123456",
                sealed(code),
                List.of(
                        new PlannedStep(
                                "tham-dinh",
                                "Thẩm định hồ sơ",
                                DISTRICT,
                                "district",
                                "2wd",
                                at("2026-11-26 09:00"),
                                List.of())),
                new EnumMap<>(SuspensionGround.class),
                null,
                null,
                null);
    }

    private static StepOffered offered(String code, String step, String moment) {
        return new StepOffered(
                code,
                at(moment),
                step,
                1,
                "Thẩm định hồ sơ",
                DISTRICT,
                "district",
                COUNTER,
                "2wd",
                at("2026-11-26 09:00"),
                "1.013831",
                "Đăng ký biến động đất đai",
                at(moment),
                at("2026-11-30 17:30"),
                true,
                null,
                List.of(),
                Map.of(),
                null,
                null);
    }

    private static StepAccepted accepted(String code, String step, String moment) {
        return new StepAccepted(code, at(moment), step, 1, DISTRICT, "an", at(moment));
    }

    private HttpResponse<String> get(String path, @Nullable String token) throws Exception {
        return send(request(path, token).GET());
    }

    private HttpResponse<String> post(String path, @Nullable String token, String body)
            throws Exception {
        return send(request(path, token).POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private HttpResponse<String> put(String path, String token, String body) throws Exception {
        return send(request(path, token).PUT(HttpRequest.BodyPublishers.ofString(body)));
    }

    private byte[] pdf(String path) throws Exception {
        HttpResponse<byte[]> answer =
                http.send(
                        request(path, DISTRICT_LEADER).GET().build(),
                        HttpResponse.BodyHandlers.ofByteArray());
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("content-type")).contains("application/pdf");
        return answer.body();
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return http.send(
                request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    }

    private HttpRequest.Builder request(String path, @Nullable String token) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                        .header("content-type", "application/json");
        return token == null ? request : request.header("authorization", "Bearer " + token);
    }
}
