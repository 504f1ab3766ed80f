package vn.lienthong.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.lienthong.routing.Story.COUNTER;
import static vn.lienthong.routing.Story.LAND;
import static vn.lienthong.routing.Story.TAX;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.lienthong.contracts.SuspensionGround;
import vn.lienthong.contracts.event.AlreadyHeld;
import vn.lienthong.contracts.event.DossierEvent;
import vn.lienthong.contracts.event.DossierWithdrawn;
import vn.lienthong.contracts.event.EarlierStep;
import vn.lienthong.contracts.event.StepOffered;
import vn.lienthong.kit.aggregate.Aggregates;
import vn.lienthong.kit.aggregate.Decided;
import vn.lienthong.kit.aggregate.Outcome;
import vn.lienthong.local.testing.LocalStack;
import vn.lienthong.routing.desk.domain.Desk;
import vn.lienthong.routing.desk.domain.Hearing;
import vn.lienthong.routing.desk.store.DeskEntries;

/// The desks over REST against a real broker and store: every command in every state, the work of
/// the officers, the lists and the bundles.
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties =
                "lienthong.province="
                        + "../local/sample-province/src/main/resources/sample-province/three-level")
@Import(Probe.class)
class DeskIT {

    private static final String OFFICER = "dat.thu~" + LAND + "~SPECIALIST";
    private static final String COLLEAGUE = "dat.hai~" + LAND + "~SPECIALIST";
    private static final String HEAD = "lanhdao.dat~" + LAND + "~LEADER";
    private static final String PROVINCE = "lanhdao.tinh~000.00.00.H99~LEADER";
    private static final Instant LAST_MONTH = Instant.parse("2026-10-19T02:00:00Z");
    private static final Instant DUE = Instant.parse("2027-01-15T10:30:00Z");
    private static final String SUPPLEMENT =
            "{\"reason\":\"thiếu bản vẽ\",\"ground\":\"SUPPLEMENT\",\"override\":true}";

    /// A body that every command can be given.
    private static final String ANYTHING =
            "{\"reason\":\"vì"
                    + " thế\",\"ground\":\"OTHER\",\"officer\":\"dat.hai\",\"toStep\":\"check\"}";

    private static final List<String> COMMANDS =
            List.of(
                    "acceptance",
                    "refusal",
                    "completion",
                    "return",
                    "suspension",
                    "resumption",
                    "rejection",
                    "assignment",
                    "examination");

    /// How a task comes to stand like that.
    private static final Map<String, List<String>> STATES = states();

    private static Map<String, List<String>> states() {
        Map<String, List<String>> states = new LinkedHashMap<>();
        states.put("OFFERED", List.of());
        states.put("HELD", List.of("acceptance"));
        states.put("SUSPENDED", List.of("acceptance", "suspension"));
        states.put("DONE", List.of("acceptance", "completion"));
        states.put("REFUSED", List.of("refusal"));
        states.put("RETURNED", List.of("acceptance", "return"));
        states.put("REJECTED", List.of("acceptance", "rejection"));
        return states;
    }

    @DynamicPropertySource
    static void stack(DynamicPropertyRegistry properties) {
        properties.add("lienthong.kafka", () -> LocalStack.shared().kafka());
        properties.add("lienthong.mongo", () -> LocalStack.shared().freshMongoUri("desks"));
    }

    @Autowired private Aggregates<Desk> desks;
    @Autowired private DeskEntries entries;
    @Autowired private JsonMapper json;
    @LocalServerPort private int port;

    private final HttpClient http = HttpClient.newHttpClient();

    @Test
    void everyCommandInEveryStateIsCarriedOutOrRefusedWithTheState() throws Exception {
        int refused = 0;
        for (Map.Entry<String, List<String>> state : STATES.entrySet()) {
            for (String command : COMMANDS) {
                String code = lying("appraise", LAND);
                for (String before : state.getValue()) {
                    ok(OFFICER, code, "appraise", before, ANYTHING);
                }
                refused += refused(code, command, state.getKey());
            }
        }
        for (String command : COMMANDS) {
            String code = lying("appraise", LAND);
            hear(code, new DossierWithdrawn(code, DUE, COUNTER, "motcua.thu", "đổi ý"));
            refused += refused(code, command, "CANCELLED");
        }
        assertThat(refused).isGreaterThan(45);
    }

    /// 1 when it was refused.
    private int refused(String code, String command, String state) throws Exception {
        HttpResponse<String> answer = order(OFFICER, code, "appraise", command, ANYTHING);
        if (answer.statusCode() == 200) {
            return 0;
        }
        assertThat(answer.statusCode()).as("%s when %s", command, state).isEqualTo(409);
        assertSaysClearly(json.readTree(answer.body()), state);
        return 1;
    }

    private static void assertSaysClearly(JsonNode problem, String state) {
        assertThat(problem.path("status").asInt()).isEqualTo(409);
        assertThat(problem.path("state").asString()).isEqualTo(state);
        assertThat(problem.path("title").asString()).isNotBlank();
        assertThat(problem.path("detail").asString()).containsPattern("[ạảãâấầậăđêềệôồộơờợưứừ]");
    }

    @Test
    void aSecondStopAndASecondRequestForPapersNameTheState() throws Exception {
        String code = lying("appraise", LAND);
        hear(code, offer(code, "sign", LAND, Instant.now()));
        ok(OFFICER, code, "appraise", "acceptance", "");
        ok(OFFICER, code, "sign", "acceptance", "");
        ok(OFFICER, code, "appraise", "suspension", SUPPLEMENT);

        assertSaysClearly(
                json.readTree(order(OFFICER, code, "sign", "suspension", ANYTHING).body()),
                "SUSPENDED");
        ok(OFFICER, code, "appraise", "resumption", "");
        String again = SUPPLEMENT.replace("true", "false");
        assertSaysClearly(
                json.readTree(order(OFFICER, code, "appraise", "suspension", again).body()),
                "HELD");
    }

    @Test
    void aHeadGivesWorkAndOfficersTakeItOrPassItOn() throws Exception {
        String code = lying("appraise", LAND);
        assertThat(ok(OFFICER, code, "appraise", "acceptance", "").path("officer").asString())
                .isEqualTo("dat.thu");

        assertThat(order(COLLEAGUE, code, "appraise", "assignment", to("dat.ba")).statusCode())
                .isEqualTo(403);
        assertThat(ok(COLLEAGUE, code, "appraise", "assignment", to("dat.hai")).path("officer"))
                .isEqualTo(json.readTree("\"dat.hai\""));
        ok(COLLEAGUE, code, "appraise", "assignment", to("dat.ba"));
        JsonNode given = ok(HEAD, code, "appraise", "assignment", to(" dat.thu "));
        assertThat(ok(HEAD, code, "appraise", "assignment", to("dat.thu"))).isEqualTo(given);
        assertThat(given.path("acceptedBy").asString()).isEqualTo("dat.thu");
        assertThat(order(HEAD, code, "appraise", "assignment", "{}").statusCode()).isEqualTo(400);
        assertThat(order(HEAD, code, "appraise", "assignment", to("x".repeat(101))).statusCode())
                .isEqualTo(400);

        assertThat(onDesk(OFFICER, LAND, "officer=dat.thu")).contains(code);
        assertThat(onDesk(OFFICER, LAND, "officer=dat.hai")).doesNotContain(code);
    }

    @Test
    void anExaminationIsSeenOnTheDesk() throws Exception {
        String code = lying("appraise", LAND);
        ok(OFFICER, code, "appraise", "acceptance", "");

        JsonNode examined = ok(OFFICER, code, "appraise", "examination", "{\"note\":\"đủ\"}");

        assertThat(examined.has("examinedAt")).isTrue();
        assertThat(ok(OFFICER, code, "appraise", "examination", "")).isEqualTo(examined);
        assertThat(entry(OFFICER, LAND, "q=" + code).path("examinedAt"))
                .isEqualTo(examined.path("examinedAt"));
    }

    @Test
    void anEntryTellsWhoGaveAndWhoReceived() throws Exception {
        String code = lying("appraise", LAND);
        JsonNode offered = entry(OFFICER, LAND, "q=" + code);
        ok(OFFICER, code, "appraise", "acceptance", "");
        JsonNode held = entry(OFFICER, LAND, "q=" + code);

        assertThat(offered.path("fromOffice").asString()).isEqualTo(COUNTER);
        assertThat(offered.path("fromActor").asString()).isEqualTo("motcua.thu");
        assertThat(offered.path("receiveBy").asString()).isEqualTo("2026-10-19T17:30:00+07:00");
        assertThat(offered.has("acceptedBy")).isFalse();
        assertThat(held.path("acceptedBy").asString()).isEqualTo("dat.thu");
        assertThat(held.path("officer").asString()).isEqualTo("dat.thu");
        assertThat(held.path("office").asString()).isEqualTo(LAND);
    }

    @Test
    void whatIsNeglectedIsSeenByTheHeadAndByTheOfficeAbove() throws Exception {
        String code = lying("appraise", LAND);

        JsonNode offered = entry(OFFICER, LAND, "attention=UNACCEPTED_QUARTER&q=" + code);
        assertThat(words(offered.path("attention")))
                .containsExactly("UNACCEPTED_QUARTER", "UNACCEPTED_TWO_HOURS");
        assertThat(neglected(PROVINCE, "000.00.00.H99", "")).contains(code);
        assertThat(neglected(HEAD, LAND, "kind=UNACCEPTED_TWO_HOURS")).contains(code);

        ok(OFFICER, code, "appraise", "acceptance", "");
        assertThat(neglected(HEAD, LAND, "kind=UNACCEPTED_TWO_HOURS")).doesNotContain(code);
        assertThat(neglected(HEAD, LAND, "kind=UNEXAMINED_QUARTER")).contains(code);
        ok(OFFICER, code, "appraise", "examination", "");
        assertThat(neglected(HEAD, LAND, "")).doesNotContain(code);

        ok(OFFICER, code, "appraise", "suspension", SUPPLEMENT);
        ok(OFFICER, code, "appraise", "resumption", "");
        assertThat(neglected(HEAD, LAND, "kind=SECOND_SUPPLEMENT")).doesNotContain(code);
        ok(OFFICER, code, "appraise", "suspension", SUPPLEMENT);
        assertThat(neglected(PROVINCE, "000.00.00.H99", "kind=SECOND_SUPPLEMENT")).contains(code);

        assertThat(get("/api/offices/" + LAND + "/attention?kind=NONE", HEAD).statusCode())
                .isEqualTo(400);
        assertThat(get("/api/offices/" + LAND + "/desk?attention=NONE", HEAD).statusCode())
                .isEqualTo(400);
        assertThat(get("/api/offices/000.00.00.H99/attention", HEAD).statusCode()).isEqualTo(403);
        assertThat(get("/api/offices/none/attention", HEAD).statusCode()).isEqualTo(404);
    }

    @Test
    void aPageIsInTheOrderOfTheDueDatesAndTellsHowManyThereAre() throws Exception {
        String of = "quangtrung" + UUID.randomUUID().toString().substring(0, 8);
        List<String> codes = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            String code = "%s-%d".formatted(of, i);
            hear(code, offer(code, "appraise", TAX, LAST_MONTH.plusSeconds(60 - i)));
            codes.addFirst(code);
        }
        String token = "thue.thu~" + TAX + "~SPECIALIST";

        assertThat(onDesk(token, TAX, "q=" + of)).containsExactlyElementsOf(codes);
        JsonNode second =
                json.readTree(
                        get("/api/offices/" + TAX + "/desk?page=1&size=2&q=" + of, token).body());
        assertThat(second.path("total").asInt()).isEqualTo(5);
        assertThat(second.path("items").path(0).path("code").asString()).isEqualTo(codes.get(2));
        assertThat(
                        json.readTree(
                                        get(
                                                        "/api/offices/"
                                                                + TAX
                                                                + "/desk?page=9&size=2&q="
                                                                + of,
                                                        token)
                                                .body())
                                .path("total")
                                .asInt())
                .isEqualTo(5);
        assertThat(onDesk(token, TAX, "q=" + of + "&overdue=true")).isEmpty();
        assertThat(onDesk(token, TAX, "q=" + of + "+BUOC&overdue=false")).hasSize(5);
        assertThat(onDesk(token, TAX, "q=" + of + "&state=HELD")).isEmpty();
    }

    @Test
    void aBundleIsTakenOverInOneCall() throws Exception {
        String first = lying("appraise", LAND);
        hear(first, offer(first, "sign", LAND, LAST_MONTH));
        String done = lying("appraise", LAND);
        ok(OFFICER, done, "appraise", "acceptance", "");
        ok(OFFICER, done, "appraise", "completion", "");
        String elsewhere = lying("tax", TAX);
        String body =
                """
                {"items":[{"code":"%s","step":"appraise"},{"code":"%s","step":"sign"},
                {"code":"%s","step":"appraise"},{"code":"none","step":"appraise"},
                {"code":"%s","step":"tax"}]}\
                """
                        .formatted(first, first, done, elsewhere);

        HttpResponse<String> answer =
                post(OFFICER, "/api/offices/" + LAND + "/desk/acceptances", body);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        JsonNode items = json.readTree(answer.body()).path("items");
        assertThat(items).hasSize(5);
        for (int i = 0; i < 2; i++) {
            assertThat(items.path(i).path("ok").asBoolean()).isTrue();
            assertThat(items.path(i).path("task").path("state").asString()).isEqualTo("HELD");
        }
        assertThat(items.path(1).path("step").asString()).isEqualTo("sign");
        assertSaysClearly(items.path(2).path("problem"), "DONE");
        assertThat(items.path(3).path("problem").path("status").asInt()).isEqualTo(404);
        assertThat(items.path(4).path("problem").path("status").asInt()).isEqualTo(403);
        assertThat(onDesk(OFFICER, LAND, "state=HELD&q=" + first)).hasSize(2);
    }

    @Test
    void aBundleIsOfAReasonableSizeAndNamesItsDossiers() throws Exception {
        String path = "/api/offices/" + LAND + "/desk/acceptances";
        String one = "{\"code\":\"a\",\"step\":\"b\"}";
        String many = "{\"items\":[" + (one + ",").repeat(200) + one + "]}";

        assertThat(post(OFFICER, path, "{}").statusCode()).isEqualTo(400);
        assertThat(post(OFFICER, path, many).statusCode()).isEqualTo(400);
        assertThat(post(OFFICER, path, "{\"items\":[{\"code\":\"a\"},null]}").body())
                .contains("items[0]", "items[1]");
        assertThat(post("x~" + LAND + "~REPORTS", path, "{\"items\":[" + one + "]}").statusCode())
                .isEqualTo(403);
        assertThat(post("x~" + TAX + "~SPECIALIST", path, "{}").statusCode()).isEqualTo(403);
        assertThat(post(OFFICER, "/api/offices/none/desk/acceptances", "{}").statusCode())
                .isEqualTo(404);
    }

    @Test
    void whatWasTakenOverUnderWayLiesOnTheDeskAsItStood() throws Exception {
        String code = "nhap-" + UUID.randomUUID();
        hear(
                code,
                offer(
                        code,
                        "appraise",
                        LAND,
                        LAST_MONTH,
                        new AlreadyHeld(
                                LAST_MONTH,
                                "chị Ba",
                                SuspensionGround.OTHER,
                                LAST_MONTH,
                                null,
                                null)));

        JsonNode entry = entry(OFFICER, LAND, "state=SUSPENDED&q=" + code);

        assertThat(entry.path("officer").asString()).isEqualTo("chị Ba");
        assertThat(entry.path("late").asBoolean()).isFalse();
        ok(OFFICER, code, "appraise", "resumption", "");
        assertThat(onDesk(OFFICER, LAND, "state=HELD&q=" + code)).containsExactly(code);
    }

    @Test
    void theDesksTellOfADossierWhatTheyKnow() throws Exception {
        String code = lying("appraise", LAND);
        JsonNode alone = known(code);
        assertThat(alone.path("steps").size()).isEqualTo(1);
        assertThat(alone.path("procedure").asString()).isEqualTo("1.013831");

        hear(code, Story.received(code, LAST_MONTH, Story.forkedRoute()));
        ok(OFFICER, code, "appraise", "acceptance", "");

        JsonNode told = known(code);
        assertThat(told.path("partial").asBoolean()).isTrue();
        assertThat(told.path("holders").path(0).path("office").asString()).isEqualTo(LAND);
        assertThat(told.path("holders").path(0).path("state").asString()).isEqualTo("HELD");
        List<String> steps = new ArrayList<>();
        told.path("steps")
                .forEach(step ->
                        steps.add(
                                step.path("step").asString()
                                        + " "
                                        + step.path("state").asString("")));
        assertThat(steps).contains("check ", "appraise HELD", "tax ");
        String path = "/api/dossiers/" + code + "/tasks";
        assertThat(get(path, "x~000.99.99.H99~SPECIALIST").statusCode()).isEqualTo(403);
        assertThat(get("/api/dossiers/none/tasks", OFFICER).statusCode()).isEqualTo(404);
    }

    private JsonNode known(String code) throws Exception {
        HttpResponse<String> answer = get("/api/dossiers/" + code + "/tasks", OFFICER);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return json.readTree(answer.body());
    }

    private static String to(String officer) {
        return "{\"officer\":\"" + officer + "\"}";
    }

    /// The code of a new dossier that lies at a desk, offered.
    private String lying(String step, String office) {
        String code = "ho-so-" + UUID.randomUUID();
        hear(code, offer(code, step, office, LAST_MONTH));
        return code;
    }

    private void hear(String code, DossierEvent event) {
        Hearing hearing = new Hearing(_ -> true);
        desks.<Boolean>change(code, desk -> new Decided<>(heard(hearing.on(desk, event)), true));
        entries.follow(List.of(code));
    }

    private static Outcome<Desk> heard(Hearing.Heard heard) {
        return heard instanceof Hearing.Changed changed
                ? Outcome.changed(changed.next())
                : Outcome.unchanged();
    }

    private static StepOffered offer(String code, String step, String office, Instant at) {
        return offer(code, step, office, at, null);
    }

    private static StepOffered offer(
            String code, String step, String office, Instant at, @Nullable AlreadyHeld held) {
        return new StepOffered(
                code,
                at,
                step,
                1,
                "Bước " + step,
                office,
                "district",
                COUNTER,
                "2wd",
                DUE.plusSeconds(at.getEpochSecond() - LAST_MONTH.getEpochSecond()),
                "1.013831",
                "Đăng ký biến động quyền sử dụng đất",
                LAST_MONTH,
                DUE,
                false,
                "motcua.thu",
                List.of(new EarlierStep("check", "Kiểm tra", COUNTER)),
                Map.of(),
                held,
                null);
    }

    private JsonNode entry(String token, String office, String query) throws Exception {
        HttpResponse<String> answer = get("/api/offices/" + office + "/desk?" + query, token);
        JsonNode page = json.readTree(answer.body());
        assertThat(page.path("total").asInt()).as(answer.body()).isEqualTo(1);
        return page.path("items").path(0);
    }

    private List<String> onDesk(String token, String office, String query) throws Exception {
        return codes(get("/api/offices/" + office + "/desk?size=200&" + query, token));
    }

    private List<String> neglected(String token, String office, String query) throws Exception {
        return codes(get("/api/offices/" + office + "/attention?size=200&" + query, token));
    }

    private List<String> codes(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        List<String> codes = new ArrayList<>();
        json.readTree(answer.body())
                .path("items")
                .forEach(item -> codes.add(item.path("code").asString()));
        return codes;
    }

    private static List<String> words(JsonNode array) {
        List<String> words = new ArrayList<>();
        array.forEach(word -> words.add(word.asString()));
        return words;
    }

    private JsonNode ok(String token, String code, String step, String command, String body)
            throws Exception {
        HttpResponse<String> answer = order(token, code, step, command, body);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return json.readTree(answer.body());
    }

    private HttpResponse<String> order(
            String token, String code, String step, String command, String body) throws Exception {
        return post(token, "/api/dossiers/%s/steps/%s/%s".formatted(code, step, command), body);
    }

    private HttpResponse<String> post(String token, String path, String body) throws Exception {
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
