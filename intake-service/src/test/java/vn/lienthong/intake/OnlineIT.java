package vn.lienthong.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static vn.lienthong.intake.RunningService.COUNTER;
import static vn.lienthong.intake.RunningService.MAI;
import static vn.lienthong.intake.RunningService.NOW;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.bson.Document;
import org.bson.types.Binary;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.kafka.core.KafkaTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.lienthong.contracts.Resumption;
import vn.lienthong.contracts.SuspensionGround;
import vn.lienthong.contracts.event.DossierEvent;
import vn.lienthong.contracts.event.DossierSuspended;
import vn.lienthong.contracts.event.EventTypes;
import vn.lienthong.contracts.event.StepAccepted;
import vn.lienthong.intake.RunningService.Answer;
import vn.lienthong.intake.online.store.OnlineSubmissions;

/// What citizens send online, over HTTP as they and the counter do.
@ServiceTest
class OnlineIT {

    private static final byte[] PDF = "%PDF-1.7 một tờ đơn".getBytes(StandardCharsets.UTF_8);
    private static final byte[] PROGRAM = "MZ\u0090 chương trình".getBytes(StandardCharsets.UTF_8);
    private static final String OTHER = "bich~001.11.17.H99~COUNTER";
    private static final List<String> PAPERS =
            List.of("DON", "GCN", "HOP-DONG", "TO-KHAI-TNCN", "TO-KHAI-LPTB");

    @Autowired private RunningService service;
    @Autowired private MongoOperations mongo;
    @Autowired private OnlineSubmissions submissions;
    @Autowired private KafkaTemplate<String, byte[]> kafka;

    @Autowired private JsonMapper json;

    private int sequence;

    /// Who has begun something, at a network address of its own.
    private record Citizen(RunningService service, String address, String reference, String pin) {

        Answer get(String rest) {
            return service.get(path() + rest, null, headers());
        }

        Answer post(String rest, String body) {
            return service.postJson(path() + rest, null, body, headers());
        }

        Answer upload(String paper, String name, byte[] content) {
            return service.call(
                    "POST",
                    path() + "/files?paper=" + paper,
                    null,
                    content,
                    "Lookup-Pin",
                    pin,
                    "X-Forwarded-For",
                    address,
                    "Content-Type",
                    "application/octet-stream",
                    "Content-Disposition",
                    "attachment; filename=\"" + name + "\"");
        }

        Answer delete(String rest) {
            return service.call("DELETE", path() + rest, null, new byte[0], headers());
        }

        Citizen with(String otherPin) {
            return new Citizen(service, address, reference, otherPin);
        }

        private String path() {
            return "/public/submissions/" + reference;
        }

        private String[] headers() {
            return new String[] {"Lookup-Pin", pin, "X-Forwarded-For", address};
        }
    }

    private static String body(boolean consent) {
        return """
        {"procedure":"1.013831","office":"%s","applicant":{"fullName":"Nguyễn Thị Hoà","phone":"0912000001"},
         "note":"Xin nhận buổi sáng","consent":%s}
        """
                .formatted(COUNTER, consent);
    }

    private Citizen begin(String address) {
        Answer answer =
                service.postJson(
                        "/public/submissions", null, body(false), "X-Forwarded-For", address);
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        JsonNode begun = service.read(answer);
        return new Citizen(
                service, address, begun.path("reference").asString(), begun.path("pin").asString());
    }

    private Citizen handedIn(String address) {
        Citizen citizen = begin(address);
        for (String paper : PAPERS) {
            Answer answer = citizen.upload(paper, "giay.pdf", PDF);
            assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        }
        Answer answer = citizen.post("/completion", "{\"consent\":true}");
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return citizen;
    }

    private JsonNode read(Answer answer, int status) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        return service.read(answer);
    }

    @Test
    void aSubmissionIsDrawnUpReturnedCompletedAndBecomesADossierWithItsFiles() {
        Citizen hoa = begin("203.0.113.1");
        assertThat(hoa.reference()).matches("TT-[2-9A-HJ-NP-Z]{10}");
        assertThat(hoa.pin()).matches("\\d{6}");
        // The counter sees nothing of a draft, and it cannot be handed in without its papers.
        String path = "/api/submissions/" + hoa.reference();
        assertThat(service.get(path, MAI).status()).isEqualTo(404);
        JsonNode missing = read(hoa.post("/completion", "{\"consent\":true}"), 422);
        assertThat(missing.path("errors").path(0).path("field").asString()).isEqualTo("documents");

        String kept = "";
        for (String paper : PAPERS) {
            JsonNode file = read(hoa.upload(paper, "../" + paper + ".exe", PDF), 201);
            assertThat(file.path("name").asString()).isEqualTo(paper + ".pdf");
            assertThat(file.path("type").asString()).isEqualTo("application/pdf");
            kept = file.path("id").asString();
        }
        String more = read(hoa.upload("KHAC", "thua.pdf", PDF), 201).path("id").asString();
        assertThat(hoa.delete("/files/" + more).status()).isEqualTo(200);
        assertThat(read(hoa.post("/completion", "{}"), 400).path("errors").size()).isEqualTo(1);

        JsonNode waiting = read(hoa.post("/completion", "{\"consent\":true}"), 200);
        assertThat(waiting.path("state").asString()).isEqualTo("WAITING");
        assertThat(waiting.path("submittedAt").asString()).isEqualTo("2026-11-23T08:30:00+07:00");
        // Seven hours of this day are left; the next is off.
        assertThat(waiting.path("answerBy").asString()).isEqualTo("2026-11-25T08:30:00+07:00");
        assertThat(waiting.toString()).doesNotContain("Nguyễn Thị Hoà", "0912000001", hoa.pin());

        JsonNode seen = read(service.get(path, MAI), 200);
        assertThat(seen.path("applicant").path("fullName").asString()).isEqualTo("Nguyễn Thị Hoà");
        assertThat(seen.path("papers").path(0).path("files").size()).isEqualTo(1);
        assertThat(read(service.get("/api/submissions?size=200", MAI), 200).toString())
                .contains(hoa.reference());

        assertThat(service.postJson(path + "/return", MAI, "{}").status()).isEqualTo(400);
        read(service.postJson(path + "/return", MAI, "{\"reason\":\"Trang 2 bị mờ\"}"), 200);
        JsonNode returned = read(hoa.get(""), 200);
        assertThat(returned.path("state").asString()).isEqualTo("RETURNED");
        assertThat(returned.path("returned").path("reason").asString()).isEqualTo("Trang 2 bị mờ");
        assertThat(
                        read(service.postJson(path + "/acceptance", MAI, ""), 409)
                                .path("state")
                                .asString())
                .isEqualTo("RETURNED");

        read(hoa.upload("DON", "trang 2.pdf", PDF), 201);
        read(hoa.post("/completion", "{\"consent\":true,\"note\":\"Đã chụp lại\"}"), 200);
        assertThat(service.postJson(path + "/return", MAI, "{\"reason\":\"Nữa\"}").status())
                .isEqualTo(409);

        JsonNode accepted = read(service.postJson(path + "/acceptance", MAI, ""), 200);
        String code = accepted.path("dossier").asString();
        assertThat(code).startsWith(COUNTER + "-261123-");
        JsonNode dossier = read(service.get("/api/dossiers/" + code, MAI), 200);
        assertThat(dossier.path("channel").asString()).isEqualTo("ONLINE");
        assertThat(dossier.path("lookupPin").asString()).isEqualTo(hoa.pin());
        assertThat(dossier.path("note").asString()).isEqualTo("Đã chụp lại");
        assertThat(dossier.path("documents").size()).isEqualTo(5);
        assertThat(dossier.path("documents").path(0).path("original").asBoolean()).isFalse();
        assertThat(read(hoa.get(""), 200).path("dossier").asString()).isEqualTo(code);
        assertThat(hoa.post("/withdrawal", "").status()).isEqualTo(409);
        assertThat(hoa.upload("DON", "x.pdf", PDF).status()).isEqualTo(409);

        // The offices on its way read the files, others do not.
        String office = "a~000.03.17.H99~SPECIALIST";
        JsonNode files = read(service.get("/api/dossiers/" + code + "/files", office), 200);
        assertThat(files.path("total").asInt()).isEqualTo(6);
        assertThat(files.path("items").path(2).path("paperName").asString())
                .isEqualTo("Giấy chứng nhận quyền sử dụng đất đã cấp");
        String file = path + "/files/" + kept;
        Answer content = service.get(file, office);
        assertThat(content.body()).isEqualTo(PDF);
        assertThat(content.contentType()).isEqualTo("application/pdf");
        assertThat(header(content, "X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(header(content, "Content-Disposition")).startsWith("inline;");
        assertThat(header(content, "Content-Security-Policy")).contains("sandbox");
        assertThat(service.get(file, OTHER).status()).isEqualTo(403);
        assertThat(service.get("/api/dossiers/" + code + "/files", OTHER).status()).isEqualTo(403);
        assertThat(service.get(file, null).status()).isEqualTo(401);
    }

    private static String header(Answer answer, String name) {
        return answer.whole().headers().firstValue(name).orElse("");
    }

    @Test
    void aFileIsUnreadableInTheStore() {
        Citizen citizen = begin("203.0.113.2");
        String id = read(citizen.upload("DON", "don.pdf", PDF), 201).path("id").asString();

        Document stored =
                mongo.getCollection("submissionFiles").find(new Document("_id", id)).first();

        byte[] sealed = Objects.requireNonNull(stored).get("sealed", Binary.class).getData();
        assertThat(new String(sealed, StandardCharsets.ISO_8859_1)).doesNotContain("%PDF");
        assertThat(stored.toJson()).doesNotContain("don.pdf");
        assertThat(citizen.get("/files/" + id).body()).isEqualTo(PDF);
    }

    @Test
    void hostileFilesLeaveNothingBehind() {
        Citizen citizen = begin("203.0.113.3");
        byte[] large = Arrays.copyOf(PDF, 5 * 1024 * 1024 + 1);
        byte[] huge = Arrays.copyOf(PDF, 7 * 1024 * 1024);

        assertThat(citizen.upload("DON", "don.pdf", PROGRAM).status()).isEqualTo(422);
        assertThat(citizen.upload("DON", "don.pdf", new byte[0]).status()).isEqualTo(422);
        assertThat(citizen.upload("DON", "don.pdf", large).status()).isEqualTo(422);
        assertThat(citizen.upload("DON", "don.pdf", huge).status()).isEqualTo(413);
        assertThat(citizen.upload("LA", "don.pdf", PDF).status()).isEqualTo(422);
        assertThat(files(citizen)).isZero();

        for (int at = 0; at < 20; at++) {
            read(citizen.upload(at < 10 ? "DON" : "GCN", "a.pdf", PDF), 201);
        }
        JsonNode eleventh = read(citizen.upload("DON", "a.pdf", PDF), 422);
        assertThat(eleventh.path("errors").path(0).path("field").asString()).isEqualTo("file");
        assertThat(citizen.upload("HOP-DONG", "a.pdf", PDF).status()).isEqualTo(422);
        assertThat(files(citizen)).isEqualTo(20);

        byte[] largest = Arrays.copyOf(PDF, 5 * 1024 * 1024);
        Citizen other = begin("203.0.113.3");
        String id = read(other.upload("DON", "a.pdf", largest), 201).path("id").asString();
        assertThat(other.get("/files/" + id).body()).isEqualTo(largest);
    }

    private long files(Citizen citizen) {
        return mongo.getCollection("submissionFiles")
                .countDocuments(new Document("reference", citizen.reference()));
    }

    @Test
    void aWrongPinAndAnUnknownReferenceLookTheSameUntilBothAreTurnedAway() {
        Citizen citizen = begin("203.0.113.4");
        Citizen wrong = citizen.with("x");
        Citizen unknown = new Citizen(service, "203.0.113.4", "TT-2222222222", citizen.pin());
        String notAPin = "{\"consent\":true}";

        assertThat(service.read(wrong.get("")).path("detail"))
                .isEqualTo(service.read(unknown.get("")).path("detail"));
        assertThat(wrong.get("").status()).isEqualTo(404);
        assertThat(wrong.post("/completion", notAPin).status()).isEqualTo(404);
        assertThat(wrong.post("/withdrawal", "").status()).isEqualTo(404);
        assertThat(wrong.upload("DON", "a.pdf", PDF).status()).isEqualTo(404);
        assertThat(service.get("/public/submissions/" + citizen.reference(), null).status())
                .isEqualTo(404);
        for (int at = 0; at < 10; at++) {
            wrong.get("");
        }
        assertThat(wrong.get("").status()).isEqualTo(429);
        assertThat(citizen.get("").status()).isEqualTo(429);
        assertThat(begin("203.0.113.4").get("").status()).isEqualTo(200);
    }

    @Test
    void oneAddressBeginsOnlySoMany() {
        for (int at = 0; at < 30; at++) {
            begin("203.0.113.5");
        }
        assertThat(
                        service.postJson(
                                        "/public/submissions",
                                        null,
                                        body(false),
                                        "X-Forwarded-For",
                                        "203.0.113.5")
                                .status())
                .isEqualTo(429);
        assertThat(begin("203.0.113.6").pin()).isNotEmpty();
    }

    @Test
    void handedInAtOnceItsPapersAreNamed() {
        String documents =
                """
                "documents":[{"code":"DON"},{"code":"GCN"},{"code":"HOP-DONG"},
                  {"code":"TO-KHAI-TNCN"},{"code":"TO-KHAI-LPTB"}],"consent":true\
                """;
        String whole = body(true).replace("\"consent\":true", documents);

        assertThat(submit(body(true)).status()).isEqualTo(422);
        JsonNode waiting = read(submit(whole), 201);

        assertThat(waiting.path("state").asString()).isEqualTo("WAITING");
        assertThat(waiting.path("answerBy").asString()).isEqualTo("2026-11-25T08:30:00+07:00");
        JsonNode nobody = read(submit(whole.replace("0912000001", "")), 400);
        assertThat(nobody.path("errors").path(0).path("field").asString())
                .isEqualTo("applicant.phone");
        assertThat(submit(whole.replace(COUNTER, "000.10.17.H99")).status()).isEqualTo(422);
        assertThat(submit(whole.replace("1.013831", "9")).status()).isEqualTo(422);
    }

    private Answer submit(String body) {
        return service.postJson(
                "/public/submissions", null, body, "X-Forwarded-For", "203.0.113.7");
    }

    @Test
    void acceptedAgainAndFromManySidesItIsOneDossier() throws Exception {
        Citizen citizen = handedIn("203.0.113.8");
        String path = "/api/submissions/" + citizen.reference() + "/acceptance";
        List<Integer> answers = new ArrayList<>();
        try (ExecutorService officers = Executors.newFixedThreadPool(4)) {
            List<Callable<Integer>> calls = new ArrayList<>();
            for (int at = 0; at < 12; at++) {
                calls.add(() -> service.postJson(path, MAI, "").status());
            }
            for (Future<Integer> answer : officers.invokeAll(calls)) {
                answers.add(answer.get());
            }
        }

        // Who comes while another is at it is told so.
        assertThat(answers).contains(200).allMatch(status -> status == 200 || status == 409);
        assertThat(dossiersOf(citizen)).isEqualTo(1);
        JsonNode first = read(service.postJson(path, MAI, ""), 200);
        assertThat(read(service.postJson(path, MAI, ""), 200)).isEqualTo(first);
        assertThat(dossiersOf(citizen)).isEqualTo(1);
    }

    private long dossiersOf(Citizen citizen) {
        return mongo.getCollection("dossiers")
                .countDocuments(new Document("state.request", "online " + citizen.reference()));
    }

    @Test
    void afterACrashBetweenTheDecisionAndItsOutcomeTheSameDossierIsFound() {
        Citizen citizen = handedIn("203.0.113.9");
        String path = "/api/submissions/" + citizen.reference();
        Document id = new Document("_id", citizen.reference());
        Document before =
                Objects.requireNonNull(mongo.getCollection("onlineSubmissions").find(id).first());
        String code =
                read(service.postJson(path + "/acceptance", MAI, ""), 200)
                        .path("dossier")
                        .asString();

        // The process died after the dossier was stored: only the decision stands.
        Document state = before.get("state", Document.class);
        state.append(
                "decided",
                new Document("at", Date.from(NOW))
                        .append("begun", Date.from(Instant.now(Clock.systemUTC())))
                        .append(
                                "officer",
                                new Document("account", "motcua.binhan")
                                        .append("fullName", "Trần Thị Mai")));
        mongo.getCollection("onlineSubmissions").replaceOne(id, before);

        // Nobody can do anything else with it now.
        assertThat(read(citizen.get(""), 200).path("state").asString()).isEqualTo("WAITING");
        assertThat(citizen.post("/withdrawal", "").status()).isEqualTo(409);
        assertThat(service.postJson(path + "/refusal", MAI, "{\"reason\":\"x\"}").status())
                .isEqualTo(409);
        assertThat(service.postJson(path + "/acceptance", MAI, "").status()).isEqualTo(409);
        // Whoever began is given up.
        state.get("decided", Document.class).append("begun", Date.from(NOW.minusSeconds(31)));
        mongo.getCollection("onlineSubmissions").replaceOne(id, before);
        assertThat(
                        read(service.postJson(path + "/acceptance", MAI, ""), 200)
                                .path("dossier")
                                .asString())
                .isEqualTo(code);
        assertThat(dossiersOf(citizen)).isEqualTo(1);
    }

    @Test
    void aRefusalHasACodeOfItsOwn() {
        Citizen citizen = handedIn("203.0.113.10");
        String path = "/api/submissions/" + citizen.reference() + "/refusal";

        assertThat(service.postJson(path, MAI, "{\"reason\":\" \"}").status()).isEqualTo(400);
        JsonNode refused =
                read(service.postJson(path, MAI, "{\"reason\":\"Không thuộc thẩm quyền\"}"), 200);

        String code = refused.path("dossier").asString();
        assertThat(refused.path("state").asString()).isEqualTo("REFUSED");
        JsonNode dossier = read(service.get("/api/dossiers/" + code, MAI), 200);
        assertThat(dossier.path("status").asInt()).isEqualTo(3);
        assertThat(dossier.path("reason").asString()).isEqualTo("Không thuộc thẩm quyền");
        assertThat(read(citizen.get(""), 200).path("refusal").asString())
                .isEqualTo("Không thuộc thẩm quyền");
    }

    @Test
    void withdrawnItsFilesAreGoneAndItIsNotAccepted() {
        Citizen citizen = handedIn("203.0.113.11");

        assertThat(read(citizen.post("/withdrawal", ""), 200).path("state").asString())
                .isEqualTo("WITHDRAWN");
        assertThat(files(citizen)).isZero();
        assertThat(
                        read(
                                        service.postJson(
                                                "/api/submissions/"
                                                        + citizen.reference()
                                                        + "/acceptance",
                                                MAI,
                                                ""),
                                        409)
                                .path("state")
                                .asString())
                .isEqualTo("WITHDRAWN");
    }

    @Test
    void whatWasNeverHandedInIsForgottenAndNothingElse() {
        Citizen draft = begin("203.0.113.14");
        read(draft.upload("DON", "don.pdf", PDF), 201);
        Citizen waiting = handedIn("203.0.113.14");

        assertThat(submissions.abandonedBefore(NOW, 1000)).doesNotContain(draft.reference());
        assertThat(submissions.abandonedBefore(NOW.plusMillis(1), 1000))
                .contains(draft.reference())
                .doesNotContain(waiting.reference());
        assertThat(submissions.forgetDraft(draft.reference())).isTrue();
        assertThat(submissions.forgetDraft(waiting.reference())).isFalse();
        assertThat(draft.get("").status()).isEqualTo(404);
        assertThat(waiting.get("").status()).isEqualTo(200);
    }

    @Test
    void onlyTheCounterThatItIsForHasItInItsQueue() {
        Citizen citizen = handedIn("203.0.113.12");
        String path = "/api/submissions/" + citizen.reference();

        assertThat(service.get(path, OTHER).status()).isEqualTo(403);
        assertThat(service.postJson(path + "/acceptance", OTHER, "").status()).isEqualTo(403);
        assertThat(service.get(path, "a~" + COUNTER + "~SPECIALIST").status()).isEqualTo(403);
        assertThat(service.get("/api/submissions?office=" + COUNTER, OTHER).status())
                .isEqualTo(403);
        assertThat(read(service.get("/api/submissions?size=200", OTHER), 200).toString())
                .doesNotContain(citizen.reference());
        assertThat(service.get("/api/submissions?state=DRAFT", MAI).status()).isEqualTo(400);
        assertThat(
                        read(service.get("/api/submissions?kind=SUPPLEMENT&size=200", MAI), 200)
                                .toString())
                .doesNotContain(citizen.reference());
        assertThat(service.get("/api/submissions", null).status()).isEqualTo(401);
    }

    @Test
    void whatWasAskedForAfterwardsComesOnlineAndTheCounterConfirmsIt() {
        JsonNode registered = service.register(COUNTER, MAI);
        String code = registered.path("code").asString();
        String pin = registered.path("lookupPin").asString();
        assertThat(supplement(code, pin).status()).isEqualTo(409);
        assertThat(supplement(code, "x").status()).isEqualTo(404);

        publish(new StepAccepted(code, NOW, "tiep-nhan", 1, COUNTER, "motcua.binhan", NOW));
        publish(
                new DossierSuspended(
                        code,
                        NOW,
                        "tham-dinh",
                        1,
                        "000.03.17.H99",
                        "chuyenvien",
                        SuspensionGround.SUPPLEMENT,
                        "Bổ sung trích lục bản đồ",
                        null,
                        Resumption.RESTART));
        await().atMost(Duration.ofSeconds(20)).until(() -> status(code) == 5);

        JsonNode begun = read(supplement(code, pin), 201);
        Citizen citizen =
                new Citizen(service, "203.0.113.13", begun.path("reference").asString(), pin);
        assertThat(begun.path("kind").asString()).isEqualTo("SUPPLEMENT");
        assertThat(begun.path("request").asString()).isEqualTo("Bổ sung trích lục bản đồ");
        assertThat(citizen.post("/completion", "{\"consent\":true}").status()).isEqualTo(422);
        read(citizen.upload("KHAC", "trich luc.pdf", PDF), 201);
        read(citizen.post("/completion", "{\"consent\":true}"), 200);
        assertThat(supplement(code, pin).status()).isEqualTo(409);

        String path = "/api/submissions/" + citizen.reference();
        read(service.postJson(path + "/return", MAI, "{\"reason\":\"Mờ\"}"), 200);
        read(citizen.post("/completion", "{\"consent\":true,\"note\":\"Chụp lại\"}"), 200);
        assertThat(service.postJson(path + "/refusal", MAI, "{\"reason\":\"x\"}").status())
                .isEqualTo(422);
        JsonNode confirmed = read(service.postJson(path + "/acceptance", MAI, ""), 200);
        read(service.postJson(path + "/acceptance", MAI, ""), 200);

        assertThat(confirmed.path("dossier").asString()).isEqualTo(code);
        JsonNode dossier = read(service.get("/api/dossiers/" + code, MAI), 200);
        assertThat(dossier.path("supplements").size()).isEqualTo(1);
        JsonNode supplement = dossier.path("supplements").path(0);
        assertThat(supplement.path("note").asString()).isEqualTo("Chụp lại");
        assertThat(supplement.path("documents").path(0).path("name").asString())
                .isEqualTo("Giấy tờ khác");
        assertThat(
                        read(service.get("/api/dossiers/" + code + "/files", MAI), 200)
                                .path("total")
                                .asInt())
                .isEqualTo(1);
    }

    private Answer supplement(String code, String pin) {
        return service.postJson(
                "/public/dossiers/" + code + "/supplements",
                null,
                "{}",
                "Lookup-Pin",
                pin,
                "X-Forwarded-For",
                "203.0.113.13");
    }

    private int status(String code) {
        return service.read(service.get("/api/dossiers/" + code, MAI)).path("status").asInt();
    }

    @Test
    void everybodyMayKnowWhatAProcedureNeedsAndWhoReceivesIt() {
        JsonNode found = read(service.get("/public/procedures?q=dat%20dai", null), 200);
        assertThat(found.path("total").asInt()).isPositive();

        JsonNode procedure = read(service.get("/public/procedures/1.013831", null), 200);
        assertThat(procedure.path("papers").size()).isGreaterThan(4);
        assertThat(procedure.has("steps")).isFalse();
        JsonNode offices = read(service.get("/public/offices?procedure=1.013831", null), 200);
        assertThat(offices.path("items").valueStream().map(o -> o.path("code").asString()))
                .contains(COUNTER)
                .doesNotContain("000.10.17.H99");
        assertThat(offices.path("items").path(0).has("head")).isFalse();
        assertThat(service.get("/public/procedures/9", null).status()).isEqualTo(404);
    }

    private void publish(DossierEvent event) {
        ProducerRecord<String, byte[]> out =
                new ProducerRecord<>(
                        EventTypes.topic(event), event.code(), json.writeValueAsBytes(event));
        String source = "/routing-service/journey";
        sequence++;
        Map.of(
                        "ce_specversion",
                        "1.0",
                        "ce_id",
                        source + "/" + event.code() + "/" + sequence,
                        "ce_source",
                        source,
                        "ce_type",
                        EventTypes.wireName(event),
                        "ce_subject",
                        event.code(),
                        "ce_time",
                        event.at().toString(),
                        "ce_sequence",
                        Integer.toString(sequence),
                        "content-type",
                        "application/json")
                .forEach((name, value) ->
                        out.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        kafka.send(out).join();
    }
}
