package vn.lienthong.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static vn.lienthong.routing.Story.COUNTER;
import static vn.lienthong.routing.Story.LAND;
import static vn.lienthong.routing.Story.TAX;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.lienthong.contracts.SuspensionGround;
import vn.lienthong.contracts.event.ClockScope;
import vn.lienthong.contracts.event.DeadlineSet;
import vn.lienthong.contracts.event.DossierPaid;
import vn.lienthong.contracts.event.DossierResultReturned;
import vn.lienthong.contracts.event.DossierSupplemented;
import vn.lienthong.contracts.event.DossierWithdrawn;
import vn.lienthong.contracts.event.ImportedStanding;
import vn.lienthong.contracts.event.ReplanCause;
import vn.lienthong.local.testing.LocalStack;
import vn.lienthong.local.testing.access.AccessMatrix;

/// The running service against a real broker and store: events in, officers at the desks, views
/// out.
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        // Known from the start: which topics are bound depends on it.
        properties =
                "lienthong.province="
                        + "../local/sample-province/src/main/resources/sample-province/three-level")
@Import(Probe.class)
class RoutingServiceIT {

    private static final String AT_COUNTER = "motcua.thu~" + COUNTER + "~COUNTER";
    private static final String AT_LAND = "dat.thu~" + LAND + "~SPECIALIST";
    private static final String AT_TAX = "thue.thu~" + TAX + "~SPECIALIST";
    private static final String LEADER = "lanhdao.thu~000.00.00.H99~LEADER+REPORTS";
    private static final String OPERATOR = "vanhanh.thu~000.00.00.H99~OPERATIONS";
    private static final String BECAUSE = "{\"reason\":\"thiếu bản vẽ\"}";

    @DynamicPropertySource
    static void stack(DynamicPropertyRegistry properties) {
        properties.add("lienthong.kafka", () -> LocalStack.shared().kafka());
        properties.add("lienthong.mongo", () -> LocalStack.shared().freshMongoUri("routing"));
    }

    @Autowired
    @Qualifier("intake")
    private Probe.Publisher intake;

    @Autowired
    @Qualifier("deadline")
    private Probe.Publisher deadline;

    @Autowired private JsonMapper json;
    @Autowired private MongoOperations mongo;
    @LocalServerPort private int port;

    private final String code = COUNTER + "-261123-" + UUID.randomUUID().toString().substring(0, 8);
    private final HttpClient http = HttpClient.newHttpClient();

    @Test
    void aDossierTravelsFromTheCounterThroughForkAndJoinToItsResult() throws Exception {
        receive();
        assertThat(journey().path("status").asInt()).isEqualTo(2);
        assertThat(onDesk(AT_COUNTER, COUNTER, "state=OFFERED")).containsExactly("check OFFERED");

        JsonNode accepted = ok(AT_COUNTER, "check", "acceptance", "");
        assertThat(accepted.path("state").asString()).isEqualTo("HELD");
        assertThat(accepted.path("office").asString()).isEqualTo(COUNTER);
        assertThat(accepted.has("acceptedAt")).isTrue();
        assertThat(ok(AT_COUNTER, "check", "acceptance", "")).isEqualTo(accepted);
        assertThat(journey().path("status").asInt()).isEqualTo(4);

        ok(AT_COUNTER, "check", "completion", "{\"note\":\"đủ\"}");
        assertThat(onDesk(AT_COUNTER, COUNTER, "")).isEmpty();
        awaitDesk(AT_LAND, LAND, "appraise OFFERED");
        awaitDesk(AT_TAX, TAX, "tax OFFERED");
        paper(AT_COUNTER, "handover");
        paper(AT_LAND, "receipt");
        ok(AT_LAND, "appraise", "acceptance", "{}");
        ok(AT_TAX, "tax", "acceptance", "{}");

        ok(AT_LAND, "appraise", "suspension", "{\"reason\":\"thiếu\",\"ground\":\"SUPPLEMENT\"}");
        assertThat(journey().path("status").asInt()).isEqualTo(5);
        assertThat(onDesk(AT_LAND, LAND, "state=SUSPENDED")).containsExactly("appraise SUSPENDED");
        intake.publish(
                new DossierSupplemented(
                        code, Instant.now(), COUNTER, "motcua.thu", List.of("Bản vẽ"), null));
        awaitDesk(AT_LAND, LAND, "appraise HELD");
        HttpResponse<String> second =
                order(
                        AT_LAND,
                        "appraise",
                        "suspension",
                        "{\"reason\":\"thiếu\",\"ground\":\"SUPPLEMENT\"}");
        assertThat(second.statusCode()).isEqualTo(409);
        assertThat(json.readTree(second.body()).path("state").asString()).isEqualTo("HELD");

        ok(AT_TAX, "tax", "completion", "");
        ok(AT_LAND, "appraise", "completion", "");
        awaitDesk(AT_LAND, LAND, "sign OFFERED");
        ok(AT_LAND, "sign", "acceptance", "");
        ok(AT_LAND, "sign", "return", "{\"reason\":\"sai\",\"toStep\":\"appraise\"}");
        awaitDesk(AT_LAND, LAND, "appraise OFFERED");
        ok(AT_LAND, "appraise", "acceptance", "");
        ok(AT_LAND, "appraise", "completion", "");
        awaitDesk(AT_LAND, LAND, "sign OFFERED");
        ok(AT_LAND, "sign", "acceptance", "");
        ok(AT_LAND, "sign", "completion", "");

        JsonNode processed = journey();
        assertThat(processed.path("status").asInt()).isEqualTo(9);
        assertThat(processed.path("statusName").asString()).isEqualTo("Đã xử lý xong");
        assertThat(processed.path("holders").path(0).path("office").asString()).isEqualTo(COUNTER);
        JsonNode sign = processed.path("steps").path(3);
        assertThat(sign.path("visit").asInt()).isEqualTo(2);
        assertThat(sign.path("state").asString()).isEqualTo("DONE");
        assertThat(sign.path("late").asBoolean()).isFalse();
        assertThat(sign.has("workingMinutes")).isTrue();
        assertThat(sign.path("earlierVisits").path(0).path("state").asString())
                .isEqualTo("RETURNED");
        assertHistoryIsChained(processed);

        HttpResponse<byte[]> sheet =
                http.send(
                        request("/api/dossiers/" + code + "/control-sheet", AT_COUNTER).build(),
                        HttpResponse.BodyHandlers.ofByteArray());
        assertThat(sheet.statusCode()).isEqualTo(200);
        assertThat(PdfText.of("control-sheet", sheet.body()))
                .contains("Giao giấy: ", "(motcua.thu)", "Nhận giấy: ", "(dat.thu)");

        intake.publish(new DossierResultReturned(code, Instant.now(), COUNTER, "motcua.thu"));
        await().untilAsserted(() -> assertThat(journey().path("status").asInt()).isEqualTo(10));
        assertThat(get("/public/dossiers/" + code + "?pin=" + Story.PIN, "").body())
                .contains("Đã trả kết quả")
                .doesNotContain("motcua")
                .doesNotContain("Lê Thị Thử");
    }

    @Test
    void officersOfOtherOfficesAreKeptOut() throws Exception {
        receive();

        assertThat(order(AT_TAX, "check", "acceptance", "").statusCode()).isEqualTo(403);
        assertThat(order("x~" + COUNTER + "~REPORTS", "check", "acceptance", "").statusCode())
                .isEqualTo(403);
        assertThat(order("", "check", "acceptance", "").statusCode()).isEqualTo(401);
        assertThat(get("/api/offices/" + COUNTER + "/desk", AT_TAX).statusCode()).isEqualTo(403);
        assertThat(get("/api/offices/000.99.99.H99/desk", LEADER).statusCode()).isEqualTo(404);
        assertThat(
                        get("/api/dossiers/" + code + "/journey", "x~000.00.07.H99~SPECIALIST")
                                .statusCode())
                .isEqualTo(403);
        assertThat(get("/api/dossiers/none/journey", LEADER).statusCode()).isEqualTo(404);
    }

    @Test
    void whoLookedIsKeptWithTheStepAtWhichItStood() throws Exception {
        receive();
        assertThat(get("/api/dossiers/" + code + "/journey", AT_COUNTER).statusCode())
                .isEqualTo(200);
        assertThat(get("/api/dossiers/" + code + "/journey", AT_TAX).statusCode()).isEqualTo(200);

        await().untilAsserted(() -> {
            JsonNode looks =
                    json.readTree(
                            get(
                                            "/api/accesses?size=200&dossier=" + code,
                                            "ops~000.00.00.H99~OPERATIONS")
                                    .body());
            assertThat(looks.path("items").findValuesAsString("ground"))
                    .contains("STANDS_HERE", "ON_ITS_ROUTE");
            assertThat(looks.path("items").findValuesAsString("step")).contains("check", "tax");
            assertThat(looks.path("items").findValuesAsString("access")).contains("JOURNEY_READ");
        });
    }

    private AccessMatrix access() {
        return new AccessMatrix(
                URI.create("http://localhost:" + port),
                (role, office) -> "thu~" + office + "~" + role);
    }

    @Test
    void everyEndpointIsForTheRolesThatItNamesAndForNobodyElse() {
        assertThat(access().faults("000.00.00.H99")).isEmpty();
        assertThat(AccessMatrix.tableUnder(Path.of("../docs/access.md"), "routing-service"))
                .isEqualTo(access().table());
    }

    @Test
    void whatIsAnotherOfficesIsNeitherGivenNorDone() throws Exception {
        receive();

        AccessMatrix.Reach reach =
                access().reach(
                                Map.of(
                                        "dossiers/{code}",
                                        code,
                                        "offices/{office}",
                                        COUNTER,
                                        "steps/{step}",
                                        "check",
                                        "?office",
                                        COUNTER,
                                        "?dossier",
                                        code),
                                COUNTER,
                                "000.00.07.H99");

        assertThat(reach.leaks()).isEmpty();
        assertThat(reach.answered()).isGreaterThanOrEqualTo(5);
    }

    @Test
    void whatCannotBeDoneIsSaidClearly() throws Exception {
        receive();

        HttpResponse<String> early = order(AT_COUNTER, "check", "completion", "");
        assertThat(early.statusCode()).isEqualTo(409);
        assertThat(json.readTree(early.body()).path("state").asString()).isEqualTo("OFFERED");
        HttpResponse<String> noReason = order(AT_COUNTER, "check", "refusal", "{}");
        assertThat(noReason.statusCode()).isEqualTo(400);
        assertThat(json.readTree(noReason.body()).path("errors").path(0).path("field").asString())
                .isEqualTo("reason");
        HttpResponse<String> noGround = order(AT_COUNTER, "check", "suspension", BECAUSE);
        assertThat(noGround.statusCode()).isEqualTo(400);
        assertThat(noGround.body()).contains("\"ground\"");
        assertThat(order(AT_COUNTER, "nowhere", "acceptance", "").statusCode()).isEqualTo(404);
        ok(AT_COUNTER, "check", "acceptance", "");
        assertThat(order(AT_COUNTER, "check", "return", BECAUSE).statusCode()).isEqualTo(422);
        assertThat(get("/api/offices/" + COUNTER + "/desk?state=LOST", AT_COUNTER).statusCode())
                .isEqualTo(400);
    }

    @Test
    void aFirstDeskReturnsAnIneligibleDossierInOneCall() throws Exception {
        receive();

        ok(AT_COUNTER, "check", "rejection", "{\"reason\":\"không đủ điều kiện\"}");

        assertThat(journey().path("status").asInt()).isEqualTo(8);
        assertThat(onDesk(AT_COUNTER, COUNTER, "")).isEmpty();
    }

    @Test
    void aRefusedHandoverIsOfferedAgain() throws Exception {
        receive();

        ok(AT_COUNTER, "check", "refusal", "{\"reason\":\"giao nhầm\"}");

        await().untilAsserted(() ->
                assertThat(journey().path("steps").path(0).path("visit").asInt()).isEqualTo(2));
        awaitDesk(AT_COUNTER, COUNTER, "check OFFERED");
    }

    @Test
    void whatNobodyAcceptedIsTakenBack() throws Exception {
        receive();
        ok(AT_COUNTER, "check", "acceptance", "");
        ok(AT_COUNTER, "check", "assignment", "{\"officer\":\"motcua.thu\"}");
        ok(AT_COUNTER, "check", "completion", "");
        awaitDesk(AT_TAX, TAX, "tax OFFERED");

        assertThat(order(AT_TAX, "check", "recall", "").statusCode()).isEqualTo(403);
        HttpResponse<String> back = order(AT_COUNTER, "check", "recall", BECAUSE);
        assertThat(back.statusCode()).as(back.body()).isEqualTo(200);
        assertThat(json.readTree(back.body()).path("visit").asInt()).isEqualTo(2);
        assertThat(onDesk(AT_COUNTER, COUNTER, "")).containsExactly("check HELD");
        await().untilAsserted(() -> assertThat(onDesk(AT_TAX, TAX, "")).isEmpty());
        assertThat(onDesk(AT_COUNTER, COUNTER, "officer=motcua.thu")).hasSize(1);
        HttpResponse<String> again = order(AT_COUNTER, "check", "recall", "");
        assertThat(again.statusCode()).isEqualTo(409);
        assertThat(json.readTree(again.body()).path("state").asString()).isEqualTo("HELD");
        assertThat(order(AT_COUNTER, "nowhere", "recall", "").statusCode()).isEqualTo(404);
        assertThat(order("x~" + COUNTER + "~REPORTS", "check", "recall", "").statusCode())
                .isEqualTo(403);

        ok(AT_COUNTER, "check", "completion", "");
        await().untilAsserted(
                        () -> assertThat(onDesk(AT_TAX, TAX, "")).containsExactly("tax OFFERED"));
        ok(AT_TAX, "tax", "acceptance", "");
        HttpResponse<String> late = order(AT_COUNTER, "check", "recall", "");
        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(json.readTree(late.body()).path("detail").asString()).contains("tax");
        JsonNode journey = journey();
        assertThat(journey.path("intact").asBoolean()).isTrue();
        assertThat(journey.path("history").toString()).contains("step.recalled");
    }

    @Test
    void whoHasHowMuchAndWhatFallsDueIsCounted() throws Exception {
        receive();
        String desk = "/api/offices/" + COUNTER + "/desk";
        await().untilAsserted(() ->
                assertThat(read(desk + "/numbers", AT_COUNTER).path("offered").asInt())
                        .isPositive());
        ok(AT_COUNTER, "check", "acceptance", "");

        JsonNode numbers = read(desk + "/numbers?officer=motcua.thu", AT_COUNTER);
        assertThat(numbers.path("mine").asInt()).isPositive();
        assertThat(numbers.path("held").asInt()).isPositive();
        JsonNode entry = read(desk + "?q=" + code, AT_COUNTER).path("items").path(0);
        assertThat(entry.has("workingMinutesLeft")).isTrue();

        String office = "/api/offices/" + COUNTER;
        JsonNode workload = read(office + "/workload", LEADER);
        assertThat(workload.path("officers").toString()).contains("motcua.thu");
        JsonNode forecast = read(office + "/forecast?days=3", LEADER);
        assertThat(forecast.path("days")).hasSize(3);
        assertThat(forecast.path("open").asInt()).isPositive();
        LocalDate due =
                LocalDate.ofInstant(
                        Instant.parse(journeyAt(entry.path("dueAt").asString())),
                        ZoneId.of("Asia/Ho_Chi_Minh"));
        boolean late = entry.path("late").asBoolean();
        JsonNode list =
                read(office + "/open?size=200&" + (late ? "overdue=true" : "due=" + due), LEADER);
        assertThat(list.path("items").toString()).contains(code);
        assertThat(get(office + "/forecast?days=0", LEADER).statusCode()).isEqualTo(400);
        assertThat(get(office + "/workload", AT_COUNTER).statusCode()).isEqualTo(403);
        assertThat(get(office + "/open?due=mai", LEADER).statusCode()).isEqualTo(400);

        ok(AT_COUNTER, "check", "completion", "");
        await().atMost(Duration.ofSeconds(15))
                .untilAsserted(() ->
                        assertThat(read(office + "/workload", LEADER).toString())
                                .containsPattern("\"finished7\":[1-9]"));
    }

    private JsonNode read(String path, String as) throws Exception {
        HttpResponse<String> answer = get(path, as);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return json.readTree(answer.body());
    }

    @Test
    void aWithdrawalClearsTheDesk() throws Exception {
        receive();

        intake.publish(new DossierWithdrawn(code, Instant.now(), COUNTER, "motcua.thu", "đổi ý"));

        await().untilAsserted(() -> assertThat(onDesk(AT_COUNTER, COUNTER, "")).isEmpty());
        await().untilAsserted(() -> assertThat(journey().path("status").asInt()).isEqualTo(7));
        assertThat(order(AT_COUNTER, "check", "acceptance", "").statusCode()).isEqualTo(409);
    }

    @Test
    void theClockOfAStepMovesWhatIsDueAndWhatIsLate() throws Exception {
        receive();
        Instant past = Instant.now().minus(Duration.ofHours(1));

        deadline.publish(
                new DeadlineSet(
                        code,
                        past,
                        ClockScope.STEP,
                        "check",
                        1,
                        COUNTER,
                        past,
                        past,
                        "1wd",
                        "province",
                        1));

        await().untilAsserted(() ->
                assertThat(onDesk(AT_COUNTER, COUNTER, "overdue=true"))
                        .containsExactly("check OFFERED"));
        await().untilAsserted(() ->
                assertThat(journey().path("steps").path(0).path("late").asBoolean()).isTrue());
        assertThat(onDesk(AT_COUNTER, COUNTER, "overdue=false")).isEmpty();
    }

    @Test
    void aDeskIsSearchedWithoutDiacritics() throws Exception {
        receive();

        assertThat(onDesk(AT_COUNTER, COUNTER, "q=dang+ky+bien+DONG")).hasSize(1);
        assertThat(onDesk(AT_COUNTER, COUNTER, "q=khai+sinh")).isEmpty();
    }

    @Test
    void aJourneyIsShownAsItWas() throws Exception {
        receive();
        Instant received = Instant.parse(journeyAt(journey().path("receivedAt").asString()));
        ok(AT_COUNTER, "check", "acceptance", "");
        ok(AT_COUNTER, "check", "completion", "");
        JsonNode now = journey();
        String accepted = now.path("steps").path(0).path("acceptedAt").asString();

        JsonNode then = seen(accepted);
        assertThat(then.path("status").asInt()).isEqualTo(4);
        assertThat(then.path("steps").path(0).path("state").asString()).isEqualTo("HELD");
        assertThat(then.path("steps").path(1).path("state").asString()).isEqualTo("WAITING");
        assertThat(then.path("history")).hasSize(3);
        assertThat(seen(received.toString()).path("status").asInt()).isEqualTo(2);

        assertThat(get(at(received.minusMillis(1).toString()), LEADER).statusCode()).isEqualTo(404);
        assertThat(get(at("2999-01-01T00:00:00Z"), LEADER).statusCode()).isEqualTo(400);
        HttpResponse<String> nonsense = get(at("yesterday"), LEADER);
        assertThat(nonsense.statusCode()).isEqualTo(400);
        assertThat(json.readTree(nonsense.body()).path("errors").path(0).path("field").asString())
                .isEqualTo("at");
    }

    @Test
    void aDossierGoesOnByAnotherPlan() throws Exception {
        receive();
        ok(AT_COUNTER, "check", "acceptance", "");
        ok(AT_COUNTER, "check", "completion", "");
        awaitDesk(AT_TAX, TAX, "tax OFFERED");
        Instant then = Instant.now();

        intake.publish(
                Story.replanned(
                        code,
                        then,
                        ReplanCause.OFFICE_DISSOLVED,
                        List.of(
                                Story.step("check", COUNTER, "ward"),
                                Story.step("appraise", LAND, "district", "check"),
                                Story.step("tax", LAND, "district", "check"),
                                Story.step("archive", LAND, "district", "appraise", "tax"))));

        await().untilAsserted(() ->
                assertThat(journey().path("procedure").asString()).isEqualTo("1.013999"));
        JsonNode tax = journey().path("steps").path(2);
        assertThat(tax.path("office").asString()).isEqualTo(LAND);
        assertThat(tax.path("visit").asInt()).isEqualTo(2);
        assertThat(tax.path("earlierVisits").path(0).path("office").asString()).isEqualTo(TAX);
        assertThat(journey().path("lead").asString()).isEqualTo("archive");
        assertThat(seen(then.minusMillis(1).toString()).path("procedure").asString())
                .isEqualTo("1.013831");
        awaitDesk(AT_LAND, LAND, "tax OFFERED");
    }

    @Test
    void aDossierTakenOverUnderWayGoesOn() throws Exception {
        Instant now = Instant.now();
        intake.publish(
                Story.imported(
                        code,
                        now,
                        Story.forkedRoute(),
                        new ImportedStanding(
                                now,
                                List.of("check"),
                                List.of("tax"),
                                SuspensionGround.FINANCIAL_OBLIGATION,
                                now.minusSeconds(60))));

        awaitDesk(AT_LAND, LAND, "appraise OFFERED");
        JsonNode journey = journey();
        assertThat(journey.path("status").asInt()).isEqualTo(6);
        assertThat(journey.path("steps").path(0).path("state").asString()).isEqualTo("DONE");
        assertThat(journey.path("steps").path(2).path("state").asString()).isEqualTo("SUSPENDED");
    }

    @Test
    void aHistoryThatWasTamperedWithIsFound() throws Exception {
        receive();
        assertThat(verified("").path("dossiers").asLong()).isPositive();
        assertThat(broken()).isEmpty();

        mongo.getCollection("journeys")
                .updateOne(
                        Filters.eq("_id", code),
                        Updates.set("state.course.history.entries.1.fact.office", TAX));

        assertThat(broken()).containsExactly("2 CHANGED");
        JsonNode first = verified("?most=1");
        assertThat(first.path("dossiers").asLong()).isEqualTo(1);
        assertThat(verified("?after=" + first.path("next").asString()).path("dossiers").asLong())
                .isEqualTo(verified("").path("dossiers").asLong() - 1);

        mongo.getCollection("journeys")
                .updateOne(
                        Filters.eq("_id", code),
                        Updates.pull(
                                "state.course.history.entries",
                                new Document("hash", new Document("$exists", true))));
        assertThat(broken()).containsExactly("1 NOT_THE_FIRST");
        mongo.getCollection("journeys")
                .updateOne(Filters.eq("_id", code), Updates.unset("state.course.history"));
        assertThat(broken()).containsExactly("1 UNREADABLE");

        assertThat(verification("", LEADER).statusCode()).isEqualTo(403);
        assertThat(verification("?most=0", OPERATOR).statusCode()).isEqualTo(400);
    }

    @Test
    void aWrongPinAndAnUnknownCodeLookTheSameAndGuessingIsStopped() throws Exception {
        receive();

        HttpResponse<String> wrong = get("/public/dossiers/" + code + "?pin=000000", "");
        HttpResponse<String> unknown = get("/public/dossiers/none-" + code + "?pin=000000", "");
        assertThat(wrong.statusCode()).isEqualTo(404);
        assertThat(unknown.statusCode()).isEqualTo(404);
        assertThat(json.readTree(wrong.body()).path("detail"))
                .isEqualTo(json.readTree(unknown.body()).path("detail"));
        for (int i = 0; i < 9; i++) {
            get("/public/dossiers/" + code + "?pin=00000" + i, "");
        }
        assertThat(get("/public/dossiers/" + code + "?pin=" + Story.PIN, "").statusCode())
                .isEqualTo(429);
    }

    @Test
    void whoHasCodeAndPinSeesEveryStayAndWhyTheClockStood() throws Exception {
        receive();
        order(AT_COUNTER, "check", "acceptance", "");
        order(
                AT_COUNTER,
                "check",
                "suspension",
                "{\"ground\":\"FINANCIAL_OBLIGATION\",\"reason\":\"Lê Thị Thử chưa nộp\"}");

        HttpResponse<String> seen =
                http.send(
                        request("/public/dossiers/" + code, "")
                                .header("Lookup-Pin", Story.PIN)
                                .build(),
                        HttpResponse.BodyHandlers.ofString());

        assertThat(seen.statusCode()).isEqualTo(200);
        assertThat(seen.headers().firstValue("cache-control")).contains("no-store");
        assertThat(seen.body()).doesNotContain("Lê Thị Thử", "motcua", Story.PIN);
        JsonNode told = json.readTree(seen.body());
        assertThat(told.path("counter").path("name").asString()).isNotBlank();
        JsonNode stay = told.path("stays").path(0);
        assertThat(stay.path("state").asString()).isEqualTo("SUSPENDED");
        assertThat(stay.path("acceptedAt").asString()).isNotBlank();
        assertThat(stay.path("endedAt").isMissingNode()).isTrue();
        JsonNode stop = told.path("suspensions").path(0);
        assertThat(stop.path("ground").asString()).isEqualTo("FINANCIAL_OBLIGATION");
        assertThat(stop.path("since").asString()).isNotBlank();
        assertThat(stop.path("until").isMissingNode()).isTrue();

        intake.publish(
                new DossierPaid(code, Instant.now(), COUNTER, "motcua.thu", 80_000, "tiền mặt"));
        await().untilAsserted(() ->
                assertThat(
                                json.readTree(
                                                get(
                                                                "/public/dossiers/"
                                                                        + code
                                                                        + "?pin="
                                                                        + Story.PIN,
                                                                "")
                                                        .body())
                                        .path("suspensions")
                                        .path(0)
                                        .path("until")
                                        .asString())
                        .isNotBlank());
    }

    @Test
    void aReportCountsWhatWasReceived() throws Exception {
        receive();
        awaitCounted();

        HttpResponse<String> summary =
                get("/api/reports/summary?by=procedure&office=" + COUNTER, LEADER);
        assertThat(summary.statusCode()).isEqualTo(200);
        JsonNode row = json.readTree(summary.body()).path("rows").path(0);
        assertThat(row.path("key").asString()).isEqualTo("1.013831");
        assertThat(row.path("carriedOver").asLong() + row.path("received").asLong())
                .isPositive()
                .isEqualTo(
                        row.path("completedOnTime").asLong()
                                + row.path("completedLate").asLong()
                                + row.path("inProgressOnTime").asLong()
                                + row.path("inProgressOverdue").asLong());
        assertThat(get("/api/reports/summary?by=colour", LEADER).statusCode()).isEqualTo(400);
        assertThat(get("/api/reports/summary", AT_LAND).statusCode()).isEqualTo(403);
        HttpResponse<String> csv =
                http.send(
                        request("/api/reports/summary?by=field", LEADER)
                                .header("Accept", "text/csv")
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
        assertThat(csv.body()).contains("completedOnTime").contains("\"Đất đai\"");
        HttpResponse<String> xlsx =
                http.send(
                        request("/api/reports/summary", LEADER)
                                .header(
                                        "Accept",
                                        "application/vnd.openxmlformats-officedocument"
                                                + ".spreadsheetml.sheet")
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
        assertThat(xlsx.statusCode()).isEqualTo(200);
        assertThat(xlsx.body()).startsWith("PK");
        assertThat(xlsx.headers().firstValue("content-disposition"))
                .hasValue("attachment; filename=\"II.06a.xlsx\"");
        for (String form : List.of("processing", "overview", "channels", "index")) {
            HttpResponse<String> filled =
                    http.send(
                            request("/api/reports/summary?unit=leg&form=" + form, LEADER)
                                    .header("Accept", "text/csv")
                                    .build(),
                            HttpResponse.BodyHandlers.ofString());
            assertThat(filled.body()).as(form).contains("Tổng cộng");
        }
        assertThat(get("/api/reports/summary?unit=piece", LEADER).statusCode()).isEqualTo(400);
        assertThat(get("/api/reports/summary?form=none", LEADER).statusCode()).isEqualTo(400);
        assertThat(get("/api/reports/reasons", LEADER).body()).contains("\"items\"", "\"total\"");
    }

    /// Whatever happened to what is kept: the log tells how it was.
    @Test
    void reportsAreRebuiltFromTheEventsAlone() throws Exception {
        receive();
        awaitCounted();
        String lost = code;
        String altered = COUNTER + "-261123-" + UUID.randomUUID().toString().substring(0, 8);
        intake.publish(Story.received(altered, Instant.now(), Story.forkedRoute()));
        await().untilAsserted(() -> assertThat(told(altered)).isNotEmpty());
        // Of what other tests have told the broker, another store may have heard instead of ours.
        rebuilt();
        String toldOfLost = told(lost);
        String toldOfAltered = told(altered);
        var kept = mongo.getCollection("dossierFacts");
        kept.deleteOne(new Document("_id", lost));
        kept.updateOne(
                new Document("_id", altered),
                new Document(
                        "$set",
                        new Document("state.text", toldOfAltered.replace("Đất đai", "Hộ tịch"))));

        assertThat(post("/api/reports/rebuild", LEADER).statusCode()).isEqualTo(403);
        JsonNode done = rebuilt();

        assertThat(done.path("different").asLong()).isEqualTo(2);
        assertThat(done.path("dossiers").asLong()).isGreaterThanOrEqualTo(2);
        assertThat(told(lost)).isEqualTo(toldOfLost);
        assertThat(told(altered)).isEqualTo(toldOfAltered);
        assertThat(mongo.collectionExists("dossierFactsAnew")).isFalse();
    }

    private JsonNode rebuilt() throws Exception {
        assertThat(post("/api/reports/rebuild", OPERATOR).statusCode()).isEqualTo(202);
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() ->
                        assertThat(read("/api/reports/rebuild", OPERATOR).path("state").asString())
                                .isEqualTo("DONE"));
        return read("/api/reports/rebuild", OPERATOR);
    }

    /// What is kept, empty while nothing is.
    private Document facts(String of) {
        Document found = mongo.getCollection("dossierFacts").find(new Document("_id", of)).first();
        return found == null ? new Document() : found;
    }

    private String told(String of) {
        return facts(of).get("state", new Document()).get("text", "");
    }

    private HttpResponse<String> post(String path, String token) throws Exception {
        return http.send(
                request(path, token)
                        .header("Idempotency-Key", UUID.randomUUID().toString())
                        .POST(HttpRequest.BodyPublishers.noBody())
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    /// Reports hear of a dossier by themselves, a moment after its journey does.
    private void awaitCounted() {
        await().untilAsserted(() ->
                assertThat(
                                get(
                                                "/api/reports/dossiers?size=200&state=in-progress"
                                                        + "&below=false&office="
                                                        + COUNTER,
                                                LEADER)
                                        .body())
                        .contains(code));
    }

    @Test
    void aReportIsFollowedWeekByWeekAndDownToItsDossiers() throws Exception {
        receive();
        awaitCounted();
        String counter = "?office=" + COUNTER + "&below=false";
        JsonNode sum =
                json.readTree(get("/api/reports/summary" + counter + "&by=level", LEADER).body())
                        .path("sum");
        JsonNode points =
                json.readTree(get("/api/reports/trend" + counter, LEADER).body()).path("points");
        long received = 0;
        for (JsonNode point : points) {
            received += point.path("received").asLong();
        }
        assertThat(received).isPositive().isGreaterThanOrEqualTo(sum.path("received").asLong());

        HttpResponse<String> answer =
                get("/api/reports/dossiers" + counter + "&state=in-progress&size=200", LEADER);
        assertThat(answer.body()).contains(code, "dueAt").doesNotContain("lookupPin", "fullName");
        JsonNode dossiers = json.readTree(answer.body());
        assertThat(dossiers.path("total").asLong()).isPositive();
        assertThat(dossiers.path("items").path(0).path("office").asString()).isEqualTo(COUNTER);
        for (String wrong :
                List.of(
                        "dossiers?state=lost",
                        "trend?every=day",
                        "trend?basis=none",
                        "dossiers?from=mai",
                        "summary?from=2026-12-01&to=2026-11-01")) {
            assertThat(get("/api/reports/" + wrong, LEADER).statusCode()).as(wrong).isEqualTo(400);
        }
        assertThat(get("/api/reports/dossiers", AT_LAND).statusCode()).isEqualTo(403);
    }

    private static String journeyAt(String at) {
        return OffsetDateTime.parse(at).toInstant().toString();
    }

    private String at(String at) {
        return "/api/dossiers/" + code + "/journey?at=" + at;
    }

    private JsonNode seen(String at) throws Exception {
        HttpResponse<String> answer = get(at(at), LEADER);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return json.readTree(answer.body());
    }

    private List<String> broken() throws Exception {
        List<String> broken = new ArrayList<>();
        for (JsonNode one : verified("").path("broken")) {
            if (one.path("code").asString().equals(code)) {
                broken.add(one.path("entry").asInt() + " " + one.path("why").asString());
            }
        }
        return broken;
    }

    private JsonNode verified(String query) throws Exception {
        HttpResponse<String> answer = verification(query, OPERATOR);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return json.readTree(answer.body());
    }

    private HttpResponse<String> verification(String query, String token) throws Exception {
        return http.send(
                request("/api/history/verification" + query, token)
                        .POST(HttpRequest.BodyPublishers.noBody())
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private void receive() throws Exception {
        intake.publish(Story.received(code, Instant.now(), Story.forkedRoute()));
        awaitDesk(AT_COUNTER, COUNTER, "check OFFERED");
    }

    private void awaitDesk(String token, String office, String task) {
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(onDesk(token, office, "")).contains(task));
    }

    private List<String> onDesk(String token, String office, String query) throws Exception {
        HttpResponse<String> answer =
                get("/api/offices/" + office + "/desk?size=200&" + query, token);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        List<String> tasks = new ArrayList<>();
        for (JsonNode item : json.readTree(answer.body()).path("items")) {
            if (item.path("code").asString().equals(code)) {
                tasks.add(item.path("step").asString() + " " + item.path("state").asString());
            }
        }
        return tasks;
    }

    private JsonNode journey() throws Exception {
        HttpResponse<String> answer = get("/api/dossiers/" + code + "/journey", LEADER);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return json.readTree(answer.body());
    }

    private static void assertHistoryIsChained(JsonNode journey) {
        String previous = "0".repeat(64);
        for (JsonNode entry : journey.path("history")) {
            assertThat(entry.path("previousHash").asString()).isEqualTo(previous);
            previous = entry.path("hash").asString();
        }
        assertThat(journey.path("history").size()).isGreaterThan(20);
    }

    private JsonNode ok(String token, String step, String action, String body) throws Exception {
        HttpResponse<String> answer = order(token, step, action, body);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return json.readTree(answer.body());
    }

    private HttpResponse<String> order(String token, String step, String action, String body)
            throws Exception {
        return http.send(
                request("/api/dossiers/%s/steps/%s/%s".formatted(code, step, action), token)
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    /// The papers for the appraisal leave or arrive.
    private void paper(String token, String side) throws Exception {
        HttpResponse<String> answer =
                http.send(
                        request("/api/dossiers/%s/paper/%s".formatted(code, side), token)
                                .header("Content-Type", "application/json")
                                .POST(
                                        HttpRequest.BodyPublishers.ofString(
                                                "{\"step\":\"appraise\"}"))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }

    private HttpResponse<String> get(String path, String token) throws Exception {
        return http.send(request(path, token).build(), HttpResponse.BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String path, String token) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
        return token.isEmpty() ? request : request.header("Authorization", "Bearer " + token);
    }
}
