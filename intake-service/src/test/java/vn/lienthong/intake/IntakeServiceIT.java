package vn.lienthong.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static vn.lienthong.intake.RunningService.COUNTER;
import static vn.lienthong.intake.RunningService.MAI;
import static vn.lienthong.intake.RunningService.NOW;
import static vn.lienthong.intake.RunningService.complete;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.kafka.core.KafkaTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.lienthong.contracts.Resumption;
import vn.lienthong.contracts.SuspensionGround;
import vn.lienthong.contracts.event.ClockScope;
import vn.lienthong.contracts.event.DeadlineRescheduled;
import vn.lienthong.contracts.event.DossierEvent;
import vn.lienthong.contracts.event.DossierProcessed;
import vn.lienthong.contracts.event.DossierResumed;
import vn.lienthong.contracts.event.DossierSuspended;
import vn.lienthong.contracts.event.EventTypes;
import vn.lienthong.contracts.event.StepAccepted;
import vn.lienthong.contracts.event.Topics;
import vn.lienthong.intake.RunningService.Answer;
import vn.lienthong.local.testing.LocalStack;

/// The counter over HTTP and Kafka.
@ServiceTest
class IntakeServiceIT {

    /// Optional fields that a dossier of the procedure used here does not have.
    private static final Set<String> NOT_OF_THIS_PROCEDURE =
            Set.of("cutOff", "imported", "ladder", "note", "secondAppointment");

    private static final Path EXAMPLES =
            Path.of("../libraries/dossier-contracts/src/test/resources/examples");

    @Autowired private RunningService service;
    @Autowired private KafkaTemplate<String, byte[]> kafka;
    @Autowired private MongoOperations mongo;
    @Autowired private JsonMapper json;

    private long sequence;

    @Test
    void aCompleteDossierIsReceivedWithANumberAPromiseAndAWay() {
        Answer answer = service.postJson("/api/dossiers", MAI, complete(COUNTER));

        JsonNode dossier = service.read(answer);
        String code = dossier.path("code").asString();
        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.whole().headers().firstValue("Location"))
                .hasValue("/api/dossiers/" + code);
        assertThat(code).matches("001\\.10\\.17\\.H99-261123-\\d{4}");
        assertThat(dossier.path("status").asInt()).isEqualTo(2);
        assertThat(dossier.path("statusName").asString()).isEqualTo("Được tiếp nhận");
        assertThat(dossier.path("receivedAt").asString()).isEqualTo("2026-11-23T08:30:00+07:00");
        // 24 November 2026 is a day off.
        assertThat(dossier.path("dueAt").asString()).isEqualTo("2026-12-04T17:30:00+07:00");
        assertThat(dossier.path("originalDueAt")).isEqualTo(dossier.path("dueAt"));
        assertThat(dossier.path("lookupPin").asString()).matches("\\d{6}");
        assertThat(dossier.path("legs").valueStream().map(leg -> leg.path("office").asString()))
                .containsExactly(COUNTER, "000.03.17.H99", "000.01.02.H99", "000.03.17.H99");
        assertThat(dossier.path("legs").path(1).path("officeName").asString())
                .isEqualTo("Chi nhánh Văn phòng Đăng ký đất đai thành phố Vĩnh Lam");

        JsonNode shown = service.read(service.get("/api/dossiers/" + code, MAI));
        assertThat(shown.path("applicant").path("phone").asString()).isEqualTo("0912000001");
        assertThat(shown.path("documents").size()).isEqualTo(5);
        assertThat(shown.path("documents").path(1).path("name").asString())
                .isEqualTo("Giấy chứng nhận quyền sử dụng đất đã cấp");
        assertThat(shown.path("history").size()).isEqualTo(1);
        assertThat(shown.path("lookupPin")).isEqualTo(dossier.path("lookupPin"));
    }

    @Test
    void theEventHasExactlyTheShapeOfTheContract() throws IOException {
        String code = service.register(COUNTER, MAI).path("code").asString();

        ConsumerRecord<String, byte[]> event = published(code).getFirst();

        assertThat(header(event, "ce_specversion")).isEqualTo("1.0");
        assertThat(header(event, "ce_id")).isEqualTo("/intake-service/" + code + "/1");
        assertThat(header(event, "ce_source")).isEqualTo("/intake-service");
        assertThat(header(event, "ce_type")).isEqualTo("dossier.received.v1");
        assertThat(header(event, "ce_subject")).isEqualTo(code);
        assertThat(header(event, "ce_time")).isEqualTo("2026-11-23T01:30:00Z");
        JsonNode data = json.readTree(event.value());
        JsonNode example = json.readTree(EXAMPLES.resolve("dossier.received.v1.json"));
        assertThat(shape(data)).isEqualTo(shape(example));
        assertThat(Instant.parse(data.path("at").asString())).isEqualTo(NOW);
        assertThat(Instant.parse(data.path("dueAt").asString())).isEqualTo("2026-12-04T10:30:00Z");
        assertThat(data.path("resumption").size()).isEqualTo(4);
    }

    /// Field names in their order and the kinds of their values. Of what is optional, of maps and
    /// of lists that may be empty only as much as every event has.
    private static String shape(JsonNode node) {
        if (node.isArray()) {
            return node.isEmpty() ? "[]" : "[" + shape(node.get(0)) + "]";
        }
        if (!node.isObject()) {
            return node.getNodeType().name();
        }
        return node.propertyStream()
                .filter(field -> !NOT_OF_THIS_PROCEDURE.contains(field.getKey()))
                .map(field ->
                        switch (field.getKey()) {
                            case "resumption", "after", "letters" -> field.getKey();
                            default -> field.getKey() + ":" + shape(field.getValue());
                        })
                .collect(Collectors.joining(",", "{", "}"));
    }

    static Stream<Arguments> notAccepted() {
        String good = complete(COUNTER);
        return Stream.of(
                Arguments.of("nothing at all", "{}", 400, "procedure"),
                Arguments.of("no JSON", "{", 400, ""),
                Arguments.of("null", "null", 400, ""),
                Arguments.of("a list", "[]", 400, ""),
                Arguments.of(
                        "a name of spaces",
                        good.replace("Nguyễn Thị Hoà", "  "),
                        400,
                        "applicant.fullName"),
                Arguments.of(
                        "a landline",
                        good.replace("+84 912 000 001", "02343822001"),
                        400,
                        "applicant.phone"),
                Arguments.of(
                        "a phone of words",
                        good.replace("+84 912 000 001", "không có"),
                        400,
                        "applicant.phone"),
                Arguments.of(
                        "half an address",
                        good.replace("hoa@example.vn", "hoa@"),
                        400,
                        "applicant.email"),
                Arguments.of(
                        "an unknown kind", good.replace("CITIZEN", "ALIEN"), 400, "applicant.kind"),
                Arguments.of(
                        "an unknown channel",
                        good.replace("\"COUNTER\"", "\"FAX\""),
                        400,
                        "channel"),
                Arguments.of(
                        "a name that goes on",
                        good.replace("Nguyễn", "N".repeat(300)),
                        400,
                        "applicant.fullName"),
                Arguments.of(
                        "a name nobody can print",
                        good.replace("Hoà", "\uD83D\uDE00"),
                        400,
                        "applicant.fullName"),
                Arguments.of(
                        "a control character",
                        good.replace("Hoà", "\\u0007"),
                        400,
                        "applicant.fullName"),
                Arguments.of(
                        "no copies",
                        good.replace(
                                "\"copies\":1,\"original\":true},{\"code\":\"GCN\"",
                                "\"copies\":0},{\"code\":\"GCN\""),
                        400,
                        "documents[0].copies"),
                Arguments.of(
                        "copies in words",
                        good.replaceFirst("\"copies\":1", "\"copies\":\"một\""),
                        400,
                        "documents"),
                Arguments.of(
                        "papers that are none",
                        good.replaceFirst("\\[.*", "[null]}").replace("\n", " "),
                        400,
                        ""),
                Arguments.of(
                        "an unknown procedure",
                        good.replace("1.013831", "9.999999"),
                        422,
                        "procedure"),
                Arguments.of("an unknown office", good.replace(COUNTER, "nowhere"), 422, "office"),
                Arguments.of(
                        "an office that does not receive",
                        good.replace(COUNTER, "000.10.17.H99"),
                        422,
                        "office"),
                Arguments.of(
                        "a missing paper",
                        good.replace("{\"code\":\"GCN\"},", ""),
                        422,
                        "documents"),
                Arguments.of(
                        "a paper that nobody knows",
                        good.replace("\"GCN\"", "\"LA\""),
                        422,
                        "documents[1].name"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("notAccepted")
    void whatCannotBeReceivedIsExplainedAndNothingIsStored(
            String what, String body, int status, String field) {
        String token = MAI.replace(COUNTER, "000.10.17.H99");
        long before = stored();

        Answer answer = service.postJson("/api/dossiers", token, body);

        JsonNode problem = service.read(answer);
        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        assertThat(answer.contentType()).startsWith("application/problem+json");
        assertThat(problem.path("status").asInt()).isEqualTo(status);
        assertThat(problem.path("title").asString()).isNotBlank();
        assertThat(problem.path("detail").asString()).isNotBlank();
        if (!field.isEmpty()) {
            assertThat(problem.path("errors").valueStream().map(e -> e.path("field").asString()))
                    .as(answer.text())
                    .anyMatch(f -> f.startsWith(field));
            assertThat(problem.path("errors").path(0).path("message").asString()).isNotBlank();
        }
        assertThat(stored()).isEqualTo(before);
    }

    @Test
    void allThatIsWrongIsSaidAtOnceAndMissingPapersByName() {
        JsonNode wrong =
                service.read(
                        service.postJson(
                                "/api/dossiers",
                                MAI,
                                complete(COUNTER)
                                        .replace("+84 912 000 001", "1")
                                        .replace("hoa@example.vn", "2")));
        JsonNode missing =
                service.read(
                        service.postJson(
                                "/api/dossiers",
                                MAI,
                                """
                                {"procedure":"1.009122","office":"%s","applicant":{"fullName":"Lê Văn An"},
                                 "documents":[{"code":"BAN-VE","copies":1}]}
                                """
                                        .formatted(COUNTER),
                                "Accept-Language",
                                "en"));

        assertThat(wrong.path("errors").valueStream().map(e -> e.path("field").asString()))
                .containsExactly("applicant.phone", "applicant.email");
        assertThat(missing.path("errors").valueStream().map(e -> e.path("message").asString()))
                .containsExactly(
                        "A paper is missing: Đơn đề nghị cấp giấy phép xây dựng (DON).",
                        "A paper is missing: Giấy tờ chứng minh quyền sử dụng đất (GCN).",
                        "Copies are missing: Bản vẽ thiết kế xây dựng (BAN-VE) is needed 2 times,"
                                + " 1 given.");
    }

    @Test
    void onlyAnOfficerOfThatCounterReceivesAndOnlyWhoHasToDoWithItSees() {
        String code = service.register(COUNTER, MAI).path("code").asString();

        assertThat(service.postJson("/api/dossiers", null, complete(COUNTER)).status())
                .isEqualTo(401);
        assertThat(
                        service.postJson(
                                        "/api/dossiers",
                                        "a~" + COUNTER + "~SPECIALIST",
                                        complete(COUNTER))
                                .status())
                .isEqualTo(403);
        assertThat(
                        service.postJson(
                                        "/api/dossiers",
                                        "a~001.11.17.H99~COUNTER",
                                        complete(COUNTER))
                                .status())
                .isEqualTo(403);
        // The registration office is on the way of the dossier, another ward's counter is not.
        assertThat(service.get("/api/dossiers/" + code, "a~000.03.17.H99~SPECIALIST").status())
                .isEqualTo(200);
        assertThat(service.get("/api/dossiers/" + code, "a~001.11.17.H99~COUNTER").status())
                .isEqualTo(403);
        assertThat(service.get("/api/dossiers/" + COUNTER + "-261123-9999", MAI).status())
                .isEqualTo(404);
    }

    @Test
    void theApplicantsOfACounterAreToldToThatCounterOnly() {
        String code = service.register(COUNTER, MAI).path("code").asString();
        String body = "{\"codes\":[\"" + code + "\",\"none\"]}";
        String path = "/api/offices/" + COUNTER + "/applicants";

        Answer told = service.postJson(path, MAI, body);

        assertThat(told.status()).as(told.text()).isEqualTo(200);
        JsonNode said = service.read(told);
        assertThat(said.path("items").size()).isEqualTo(1);
        assertThat(said.path("items").path(0).path("code").asString()).isEqualTo(code);
        assertThat(said.path("items").path(0).path("fullName").asString()).isNotBlank();
        assertThat(service.postJson(path, "a~000.03.17.H99~SPECIALIST", body).status())
                .isEqualTo(403);
        // The offices above may look, and find nothing of other counters under this one.
        String above = "/api/offices/000.00.00.H99/applicants";
        Answer nobody = service.postJson(above, "a~000.00.00.H99~LEADER", body);
        assertThat(service.read(nobody).path("items").size()).isZero();
        assertThat(service.postJson(path, MAI, "{\"codes\":[]}").status()).isEqualTo(400);
    }

    @Test
    void anOpenDossierOfTheSamePersonIsToldToItsCounterOnly() {
        String here = "001.11.17.H99";
        String clerk = "motcua.khac~" + here + "~COUNTER";
        String code = service.register(here, clerk).path("code").asString();
        String path = "/api/offices/" + here + "/open-dossiers/alike";
        String byNumber = "{\"procedure\":\"1.013831\",\"idNumber\":\"001 199 000 123\"}";
        String byPhone =
                "{\"procedure\":\"1.013831\",\"phone\":\"0912000001\",\"fullName\":\"NGUYEN thi"
                        + " hoa\"}";

        Answer told = service.postJson(path, clerk, byNumber);

        assertThat(told.status()).as(told.text()).isEqualTo(200);
        assertThat(service.read(told).path("items"))
                .extracting(one -> one.path("code").asString())
                .containsExactly(code);
        assertThat(told.text()).doesNotContain("001199000123", "Nguyễn");
        assertThat(service.postJson(path, clerk, byPhone).text()).contains(code);
        for (String nobody :
                List.of(
                        byNumber.replace("000 123", "000 124"),
                        byPhone.replace("hoa", "hai"),
                        byNumber.replace("1.013831", "1.000894"),
                        "{\"procedure\":\"1.013831\",\"phone\":\"0912000001\"}",
                        "{\"procedure\":\"1.013831\",\"idNumber\":\"?\"}",
                        "{\"procedure\":\"1.013831\"}")) {
            assertThat(service.read(service.postJson(path, clerk, nobody)).path("items").size())
                    .as(nobody)
                    .isZero();
        }
        assertThat(service.postJson(path, MAI, byNumber).status()).isEqualTo(403);
        assertThat(service.postJson(path, "a~" + here + "~SPECIALIST", byNumber).status())
                .isEqualTo(403);
        assertThat(service.postJson(path, clerk, "{}").status()).isEqualTo(400);
        service.postJson("/api/dossiers/" + code + "/withdrawal", clerk, "{\"reason\":\"Đổi ý\"}");
        assertThat(service.postJson(path, clerk, byNumber).text()).doesNotContain(code);
    }

    @Test
    void operationsCountTheOpenDossiersOfAVersionAndOfAnOffice() {
        String operator = "vanhanh~000.00.00.H99~OPERATIONS";
        String version = "/api/procedures/1.013831/versions/1/open-dossiers";
        String office = "/api/offices/" + COUNTER + "/open-dossiers";
        long before = service.read(service.get(version, operator)).path("total").asLong();
        long beforeHere = service.read(service.get(office, operator)).path("total").asLong();

        service.register(COUNTER, MAI);

        assertThat(service.read(service.get(version, operator)).path("total").asLong())
                .isEqualTo(before + 1);
        assertThat(service.read(service.get(office, operator)).path("total").asLong())
                .isEqualTo(beforeHere + 1);
        assertThat(service.get(version, MAI).status()).isEqualTo(403);
        assertThat(service.get(office, MAI).status()).isEqualTo(403);
    }

    @Test
    void aRepeatedRequestFindsItsDossierEvenWhenTheAnswerWasNeverKept() {
        String key = UUID.randomUUID().toString();
        Answer first =
                service.postJson("/api/dossiers", MAI, complete(COUNTER), "Idempotency-Key", key);
        Answer repeated =
                service.postJson("/api/dossiers", MAI, complete(COUNTER), "Idempotency-Key", key);
        // The process died between storing the dossier and keeping the answer.
        mongo.getCollection("answers").deleteMany(new Document());
        long before = stored();
        Answer afterTheCrash =
                service.postJson("/api/dossiers", MAI, complete(COUNTER), "Idempotency-Key", key);

        assertThat(first.status()).isEqualTo(201);
        assertThat(repeated.body()).isEqualTo(first.body());
        assertThat(afterTheCrash.status()).isEqualTo(201);
        assertThat(afterTheCrash.body()).isEqualTo(first.body());
        assertThat(stored()).isEqualTo(before);
        assertThat(
                        service.postJson(
                                        "/api/dossiers",
                                        MAI,
                                        complete(COUNTER).replace("Hoà", "Hoa"),
                                        "Idempotency-Key",
                                        key)
                                .status())
                .isEqualTo(422);
    }

    @Test
    void eightClientsAtOnceGetEveryNumberOnce() throws Exception {
        String office = "001.12.17.H99";
        String token = "motcua~" + office + "~COUNTER";
        List<String> codes = new ArrayList<>();
        try (ExecutorService clients = Executors.newFixedThreadPool(8)) {
            List<Future<String>> answers = new ArrayList<>();
            for (int i = 0; i < 80; i++) {
                answers.add(
                        clients.submit(
                                () -> service.register(office, token).path("code").asString()));
            }
            for (Future<String> answer : answers) {
                codes.add(answer.get());
            }
        }

        assertThat(codes)
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.rangeClosed(1, 80)
                                .mapToObj(n -> "%s-261123-%04d".formatted(office, n))
                                .toList());
    }

    @Test
    void aDossierIsFollowedSupplementedPaidAndReturned() {
        String code = service.register(COUNTER, MAI).path("code").asString();
        String path = "/api/dossiers/" + code;

        assertConflict(
                service.postJson(path + "/supplements", MAI, "{\"note\":\"x\"}"), "RECEIVED");
        assertConflict(service.postJson(path + "/result-return", MAI, ""), "RECEIVED");
        assertConflict(service.get(path + "/supplement-request", MAI), "RECEIVED");

        publish(new StepAccepted(code, NOW, "tiep-nhan", 1, COUNTER, "motcua.binhan", NOW));
        awaitStatus(code, 4);

        publish(
                new DossierSuspended(
                        code,
                        NOW,
                        "tham-dinh",
                        1,
                        "000.03.17.H99",
                        "chuyenvien.vpdk-vinhlam",
                        SuspensionGround.SUPPLEMENT,
                        "Bổ sung trích lục bản đồ\nNộp lại tờ khai thuế có chữ ký",
                        "Nghị định 151/2025/NĐ-CP, Điều 30",
                        Resumption.RESTART));
        awaitStatus(code, 5);
        Answer notice = service.get(path + "/supplement-request", MAI);
        assertThat(notice.contentType()).isEqualTo("application/pdf");
        keep("supplement-request.pdf", notice);

        assertThat(service.postJson(path + "/supplements", MAI, "{}").status()).isEqualTo(400);
        Answer supplemented =
                service.postJson(
                        path + "/supplements",
                        MAI,
                        "{\"documents\":[{\"code\":\"TO-KHAI-TNCN\",\"copies\":1,\"original\":true}]}");
        assertThat(supplemented.status()).isEqualTo(200);
        assertConflict(
                service.postJson(path + "/supplements", MAI, "{\"note\":\"x\"}"),
                "SUPPLEMENT_REQUIRED");

        DossierResumed resumed =
                new DossierResumed(
                        code,
                        NOW,
                        "tham-dinh",
                        1,
                        "000.03.17.H99",
                        "",
                        SuspensionGround.SUPPLEMENT,
                        Resumption.RESTART);
        publish(resumed);
        awaitStatus(code, 4);
        publishAs(
                "/deadline-service",
                1,
                new DeadlineRescheduled(
                        code,
                        NOW,
                        ClockScope.DOSSIER,
                        null,
                        0,
                        COUNTER,
                        Instant.parse("2026-12-04T10:30:00Z"),
                        Instant.parse("2026-12-10T10:30:00Z"),
                        "RESTARTED"));
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() ->
                        assertThat(dossier(code).path("dueAt").asString())
                                .isEqualTo("2026-12-10T17:30:00+07:00"));
        assertThat(dossier(code).path("originalDueAt").asString())
                .isEqualTo("2026-12-04T17:30:00+07:00");

        assertThat(
                        service.postJson(path + "/payments", MAI, "{\"amount\":0,\"method\":\"x\"}")
                                .status())
                .isEqualTo(400);
        assertThat(
                        service.postJson(
                                        path + "/payments",
                                        MAI,
                                        "{\"amount\":50000,\"method\":\"Tiền mặt\"}")
                                .status())
                .isEqualTo(200);

        publish(new DossierProcessed(code, NOW, COUNTER));
        awaitStatus(code, 9);
        assertConflict(
                service.postJson(path + "/withdrawal", MAI, "{\"reason\":\"Đổi ý\"}"), "PROCESSED");
        JsonNode toReturn = service.read(service.get("/api/dossiers?status=9&size=200", MAI));
        assertThat(toReturn.path("items").valueStream().map(i -> i.path("code").asString()))
                .contains(code);

        Answer returned =
                service.postJson(path + "/result-return", MAI, "", "Idempotency-Key", code);
        mongo.getCollection("answers").deleteMany(new Document());
        Answer again = service.postJson(path + "/result-return", MAI, "", "Idempotency-Key", code);
        assertThat(returned.status()).isEqualTo(200);
        assertThat(again.status()).isEqualTo(200);
        assertThat(
                        dossier(code)
                                .path("history")
                                .valueStream()
                                .map(line -> line.path("status").asInt()))
                .containsExactly(2, 4, 5, 4, 9, 10);
        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() ->
                        assertThat(published(code))
                                .extracting(event -> header(event, "ce_type"))
                                .containsExactly(
                                        "dossier.received.v1",
                                        "dossier.supplemented.v1",
                                        "dossier.paid.v1",
                                        "dossier.result-returned.v1"));
    }

    @Test
    void everyOtherEventHasTheShapeOfItsContractToo() throws IOException {
        String withdrawn = service.register(COUNTER, MAI).path("code").asString();
        service.postJson(
                "/api/dossiers/" + withdrawn + "/payments",
                MAI,
                "{\"amount\":50000,\"method\":\"Tiền mặt\"}");
        service.postJson(
                "/api/dossiers/" + withdrawn + "/withdrawal", MAI, "{\"reason\":\"Đổi ý\"}");
        String refused = refuse().path("code").asString();

        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertThat(published(withdrawn)).hasSize(3));
        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertThat(published(refused)).hasSize(1));
        List<ConsumerRecord<String, byte[]>> events = new ArrayList<>(published(withdrawn));
        events.addAll(published(refused));
        assertThat(events)
                .extracting(event -> header(event, "ce_type"))
                .containsExactly(
                        "dossier.received.v1",
                        "dossier.paid.v1",
                        "dossier.withdrawn.v1",
                        "dossier.refused.v1");
        for (ConsumerRecord<String, byte[]> event : events) {
            JsonNode example = json.readTree(EXAMPLES.resolve(header(event, "ce_type") + ".json"));
            assertThat(shape(json.readTree(event.value()))).isEqualTo(shape(example));
        }
    }

    @Test
    void aRefusalHasANumberAReasonAndANotice() {
        JsonNode refused = refuse();

        String code = refused.path("code").asString();
        assertThat(refused.path("status").asInt()).isEqualTo(3);
        assertThat(refused.path("reason").asString()).isEqualTo("Không thuộc thẩm quyền");
        Answer notice = service.get("/api/dossiers/" + code + "/refusal-notice", MAI);
        assertThat(notice.contentType()).isEqualTo("application/pdf");
        keep("refusal-notice.pdf", notice);
        assertConflict(service.get("/api/dossiers/" + code + "/receipt", MAI), "REFUSED_AT_INTAKE");
        assertConflict(
                service.postJson(
                        "/api/dossiers/" + code + "/withdrawal", MAI, "{\"reason\":\"x\"}"),
                "REFUSED_AT_INTAKE");
        assertThat(service.postJson("/api/refusals", MAI, "{}").status()).isEqualTo(400);
    }

    private JsonNode refuse() {
        Answer answer =
                service.postJson(
                        "/api/refusals",
                        MAI,
                        """
                        {"procedure":"1.013831","office":"%s","reason":"Không thuộc thẩm quyền",
                         "applicant":{"fullName":"Lê Văn An","idNumber":"001199000124","phone":"0912000002",
                         "email":"an@example.vn","address":"Xã Tân Hoà"}}
                        """
                                .formatted(COUNTER));
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return service.read(answer);
    }

    @Test
    void theReceiptIsAPdfAndAPageWhenAskedFor() {
        JsonNode dossier = service.register(COUNTER, MAI);
        String path = "/api/dossiers/" + dossier.path("code").asString() + "/receipt";

        Answer pdf = service.get(path, MAI);
        Answer page = service.get(path, MAI, "Accept", "text/html");

        assertThat(pdf.contentType()).isEqualTo("application/pdf");
        assertThat(new String(pdf.body(), 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
        keep("receipt.pdf", pdf);
        assertThat(page.contentType()).startsWith("text/html");
        assertThat(page.text())
                .contains(
                        dossier.path("code").asString(),
                        dossier.path("lookupPin").asString(),
                        "Nguyễn Thị Hoà",
                        "08 ngày làm việc",
                        "17 giờ 30 phút, ngày 04 tháng 12 năm 2026");
        assertThat(service.get(path, MAI, "Accept", "application/zip").status()).isEqualTo(406);
    }

    @Test
    void theListIsSearchedWithoutDiacriticsWithinTheCallersReach() {
        String code = service.register(COUNTER, MAI).path("code").asString();

        JsonNode found =
                service.read(service.get("/api/dossiers?q=nguyen%20hoa&status=2&size=200", MAI));
        JsonNode byCode = service.read(service.get("/api/dossiers?q=" + code, MAI));

        assertThat(found.path("items").valueStream().map(i -> i.path("code").asString()))
                .contains(code);
        assertThat(byCode.path("total").asInt()).isEqualTo(1);
        assertThat(byCode.path("items").path(0).path("applicant").asString())
                .isEqualTo("Nguyễn Thị Hoà");
        assertThat(service.read(service.get("/api/dossiers?q=khongco", MAI)).path("total").asInt())
                .isZero();
        assertThat(service.get("/api/dossiers?office=001.11.17.H99", MAI).status()).isEqualTo(403);
        assertThat(service.get("/api/dossiers?status=11", MAI).status()).isEqualTo(400);
        assertThat(service.get("/api/dossiers?size=0", MAI).status()).isEqualTo(400);
    }

    @Test
    void theCatalogueIsSearchedWithoutDiacritics() {
        JsonNode land = service.read(service.get("/api/procedures?q=bien%20dong%20dat", MAI));
        JsonNode procedure = service.read(service.get("/api/procedures/1.013831", MAI));

        assertThat(land.path("items").valueStream().map(p -> p.path("code").asString()))
                .contains("1.013831");
        assertThat(procedure.path("steps").size()).isEqualTo(4);
        assertThat(procedure.path("resumption").path("OTHER").asString()).isEqualTo("RESUME");
        assertThat(service.get("/api/procedures/0.0", MAI).status()).isEqualTo(404);
        assertThat(service.read(service.get("/api/offices", MAI)).path("total").asInt())
                .isEqualTo(51);
        assertThat(service.read(service.get("/api/procedures", MAI)).path("total").asInt())
                .isEqualTo(21);
    }

    private void assertConflict(Answer answer, String state) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(409);
        assertThat(service.read(answer).path("state").asString()).isEqualTo(state);
    }

    private long stored() {
        return mongo.getCollection("dossiers").countDocuments();
    }

    private JsonNode dossier(String code) {
        return service.read(service.get("/api/dossiers/" + code, MAI));
    }

    private void awaitStatus(String code, int status) {
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(
                        () -> assertThat(dossier(code).path("status").asInt()).isEqualTo(status));
    }

    private void publish(DossierEvent event) {
        publishAs("/routing-service/journey", ++sequence, event);
        // The broker may well deliver it again.
        publishAs("/routing-service/journey", sequence, event);
    }

    private void publishAs(String source, long number, DossierEvent event) {
        ProducerRecord<String, byte[]> out =
                new ProducerRecord<>(
                        EventTypes.topic(event), event.code(), json.writeValueAsBytes(event));
        Map.of(
                        "ce_specversion",
                        "1.0",
                        "ce_id",
                        source + "/" + event.code() + "/" + number,
                        "ce_source",
                        source,
                        "ce_type",
                        EventTypes.wireName(event),
                        "ce_subject",
                        event.code(),
                        "ce_time",
                        event.at().toString(),
                        "ce_sequence",
                        Long.toString(number),
                        "content-type",
                        "application/json")
                .forEach((name, value) ->
                        out.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        kafka.send(out).join();
    }

    /// All that was published about a dossier so far, at least one event.
    private static List<ConsumerRecord<String, byte[]>> published(String code) {
        List<ConsumerRecord<String, byte[]>> events = new ArrayList<>();
        try (KafkaConsumer<String, byte[]> consumer =
                new KafkaConsumer<>(
                        Map.of(
                                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                                LocalStack.shared().kafka(),
                                ConsumerConfig.GROUP_ID_CONFIG,
                                UUID.randomUUID().toString(),
                                ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                                "earliest"),
                        new StringDeserializer(),
                        new ByteArrayDeserializer())) {
            consumer.subscribe(List.of(Topics.INTAKE));
            await().atMost(Duration.ofSeconds(30))
                    .until(() -> {
                        int before = events.size();
                        consumer.poll(Duration.ofMillis(300))
                                .forEach(event -> {
                                    // On a busy machine a fact may come twice, under one id.
                                    if (event.key().equals(code)
                                            && events.stream()
                                                    .noneMatch(e -> isSameFact(e, event))) {
                                        events.add(event);
                                    }
                                });
                        return !events.isEmpty() && events.size() == before;
                    });
        }
        return events;
    }

    private static boolean isSameFact(
            ConsumerRecord<String, byte[]> one, ConsumerRecord<String, byte[]> other) {
        return header(one, "ce_id").equals(header(other, "ce_id"));
    }

    private static String header(ConsumerRecord<String, byte[]> event, String name) {
        return new String(event.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }

    /// For whoever wants to look at it.
    private static void keep(String name, Answer answer) {
        try {
            Files.createDirectories(Path.of("target/papers"));
            Files.write(Path.of("target/papers", name), answer.body());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
