package vn.lienthong.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.test.context.ContextConfiguration;
import tools.jackson.databind.JsonNode;
import vn.lienthong.intake.RunningService.Answer;

/// Dossiers that go by another plan, in a province where a procedure has a second version and an
/// office was dissolved.
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        // Not in the group of the other tests' service: each sees every event.
        properties = "spring.cloud.stream.bindings.followedEvents-in-0.group=intake-replanning")
@ContextConfiguration(initializers = {RunningService.Stack.class, ReplanningIT.Province.class})
@Import({RunningService.class, RunningService.Surroundings.class})
class ReplanningIT {

    private static final String WARD = "001.13.18.H99";
    private static final String COUNTER = "nga~" + WARD + "~COUNTER";
    private static final String LEADER = "chutich~000.13.18.H99~LEADER";
    private static final String OPERATIONS = "vanhanh~000.00.00.H99~OPERATIONS";
    private static final String DISSOLVED = "000.98.18.H99";
    private static final String SUCCESSOR = "000.03.18.H99";

    @Autowired private RunningService service;
    @Autowired private MongoOperations mongo;

    /// The sample province a little later.
    static class Province implements ApplicationContextInitializer<ConfigurableApplicationContext> {

        private static final String OLD_OFFICE =
                """

                - code: "000.98.18.H99"
                  name: Chi nhánh cũ
                  shortName: CN cũ
                  level: district
                  kind: LAND_REGISTRATION
                  parent: "000.01.02.H99"
                  email: cu@lienthong.example.vn
                  phone: "02340000098"
                  head: {name: Lê Văn Cũ, title: Giám đốc, email: cu@lienthong.example.vn, phone: "0912000198"}
                  successors: ["000.03.18.H99"]
                """;

        @Override
        public void initialize(ConfigurableApplicationContext context) {
            try {
                Path folder = Files.createTempDirectory("province");
                Path sample = Path.of(RunningService.PROVINCE);
                try (Stream<Path> files = Files.walk(sample)) {
                    for (Path file : files.filter(Files::isRegularFile).toList()) {
                        Path to = folder.resolve(sample.relativize(file).toString());
                        Files.createDirectories(to.getParent());
                        Files.copy(file, to);
                    }
                }
                Path procedure = folder.resolve("procedures/1.013831.yaml");
                Files.writeString(
                        folder.resolve("procedures/1.013831-v2.yaml"),
                        Files.readString(procedure)
                                .replace("version: 1", "version: 2")
                                .replace("validFrom: 2026-01-01", "validFrom: 2027-06-01")
                                .replace("limit: 8wd", "limit: 12wd"));
                Files.writeString(
                        folder.resolve("offices.yaml"), OLD_OFFICE, StandardOpenOption.APPEND);
                TestPropertyValues.of("lienthong.province=" + folder).applyTo(context);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    @Test
    void aLeaderMovesADossierToAnotherVersionAndEverythingIsKept() {
        String code = register();

        Answer moved = plan(code, LEADER, "{\"version\":2,\"reason\":\"Theo quyết định 12\"}");

        JsonNode dossier = service.read(moved);
        assertThat(moved.status()).as(moved.text()).isEqualTo(200);
        assertThat(dossier.path("procedureVersion").asInt()).isEqualTo(2);
        assertThat(dossier.path("dueAt").asString()).isEqualTo("2026-12-10T17:30:00+07:00");
        assertThat(dossier.path("originalDueAt").asString()).isEqualTo("2026-12-04T17:30:00+07:00");
        assertThat(dossier.path("plans").size()).isEqualTo(2);
        assertThat(dossier.path("plans").path(1).path("cause").asString()).isEqualTo("NEW_VERSION");
        assertThat(dossier.path("plans").path(1).path("actor").asString()).isEqualTo("chutich");
        assertThat(dossier.path("plans").path(1).path("reason").asString())
                .isEqualTo("Theo quyết định 12");
        assertThat(dossier.path("plans").path(0).has("cause")).isFalse();
        assertThat(dossier.path("history").size()).isEqualTo(2);

        Answer again = plan(code, OPERATIONS, "{\"version\":2,\"reason\":\"Lần nữa\"}");
        assertThat(again.status()).isEqualTo(200);
        assertThat(service.read(again)).isEqualTo(dossier);
        assertThat(service.read(service.get("/api/dossiers/" + code, COUNTER))).isEqualTo(dossier);
    }

    @Test
    void aPlanThatCannotBeIsRefusedWithTheReason() {
        String code = register();

        assertThat(plan(code, COUNTER, "{\"version\":2,\"reason\":\"x\"}").status()).isEqualTo(403);
        assertThat(
                        plan(code, "b~000.13.17.H99~LEADER", "{\"version\":2,\"reason\":\"x\"}")
                                .status())
                .isEqualTo(403);
        assertThat(plan(code, LEADER, "{\"version\":2}").status()).isEqualTo(400);
        assertThat(plan(code, LEADER, "{\"reason\":\"x\"}").status()).isEqualTo(400);
        assertThat(
                        plan(
                                        code,
                                        LEADER,
                                        "{\"version\":2,\"procedure\":\"1.001193\",\"reason\":\"x\"}")
                                .status())
                .isEqualTo(400);
        Answer unknown = plan(code, LEADER, "{\"version\":7,\"reason\":\"x\"}");
        assertThat(unknown.status()).isEqualTo(422);
        assertThat(unknown.text()).contains("không có phiên bản 7");
        assertThat(plan("000.00-1", LEADER, "{\"version\":2,\"reason\":\"x\"}").status())
                .isEqualTo(404);
        service.postJson(
                "/api/dossiers/" + code + "/withdrawal", COUNTER, "{\"reason\":\"Đổi ý\"}");
        Answer ended = plan(code, LEADER, "{\"version\":2,\"reason\":\"x\"}");
        assertThat(ended.status()).isEqualTo(409);
        assertThat(service.read(ended).path("state").asString()).isEqualTo("WITHDRAWAL_ASKED_FOR");
    }

    @Test
    void aWrongProcedureIsCorrectedWithItsPapersAndTheReceiptPrintedAnew() {
        String code = register();
        JsonNode right = service.read(service.get("/api/procedures/1.014027", COUNTER));
        String documents =
                right.path("papers")
                        .valueStream()
                        .map(p -> "{\"code\":\"" + p.path("code").asString() + "\"}")
                        .collect(Collectors.joining(",", "[", "]"));

        Answer missing =
                plan(code, COUNTER, "{\"procedure\":\"1.014027\",\"reason\":\"Nhầm thủ tục\"}");
        Answer corrected =
                plan(
                        code,
                        COUNTER,
                        "{\"procedure\":\"1.014027\",\"reason\":\"Nhầm thủ tục\",\"documents\":"
                                + documents
                                + "}");

        assertThat(missing.status()).isEqualTo(422);
        assertThat(service.read(missing).path("errors").path(0).path("message").asString())
                .contains("Thiếu giấy tờ");
        assertThat(corrected.status()).as(corrected.text()).isEqualTo(200);
        JsonNode dossier = service.read(corrected);
        assertThat(dossier.path("procedure").asString()).isEqualTo("1.014027");
        assertThat(dossier.path("originalDueAt")).isEqualTo(dossier.path("dueAt"));
        String receipt = html(code, "");
        assertThat(receipt)
                .contains("Thay thế Giấy tiếp nhận in lúc")
                .contains(right.path("name").asString());
        assertThat(html(code, "?plan=1"))
                .doesNotContain("Thay thế")
                .doesNotContain(right.path("name").asString());
        assertThat(html(code, "?plan=2")).isEqualTo(receipt);
        assertThat(service.get("/api/dossiers/" + code + "/receipt?plan=3", COUNTER).status())
                .isEqualTo(404);
        assertThat(plan(code, COUNTER, "{\"procedure\":\"9.9\",\"reason\":\"x\"}").status())
                .isEqualTo(422);
    }

    @Test
    void manyDossiersAreMovedToAnotherVersionAsOneOrder() {
        List<String> codes = List.of(register(), register(), register());
        String path = "/api/procedures/1.013831/versions/2/migration";
        assertThat(service.postJson(path, LEADER, "{\"from\":1,\"reason\":\"x\"}").status())
                .isEqualTo(403);
        assertThat(service.postJson(path, OPERATIONS, "{\"reason\":\"x\"}").status())
                .isEqualTo(400);
        assertThat(service.postJson(path, OPERATIONS, "{\"from\":2,\"reason\":\"x\"}").status())
                .isEqualTo(422);
        assertThat(
                        service.postJson(
                                        path.replace("/2/", "/9/"),
                                        OPERATIONS,
                                        "{\"from\":1,\"reason\":\"x\"}")
                                .status())
                .isEqualTo(404);

        Answer ordered =
                service.postJson(path, OPERATIONS, "{\"from\":1,\"reason\":\"Quyết định 12\"}");
        JsonNode done = awaitDone(path);

        assertThat(ordered.status()).as(ordered.text()).isEqualTo(202);
        assertThat(done.path("moved").asInt()).as(done.toString()).isGreaterThanOrEqualTo(3);
        assertThat(done.path("failedTotal").asInt()).isZero();
        assertThat(done.path("progress").asInt()).isEqualTo(100);
        codes.forEach(code -> assertThat(version(code)).isEqualTo(2));
        Answer again =
                service.postJson(path, OPERATIONS, "{\"from\":1,\"reason\":\"Quyết định 12\"}");
        assertThat(service.read(again)).isEqualTo(done);
    }

    @Test
    void whatWasPlannedAtADissolvedOfficeGoesToItsSuccessorAlsoAfterACrash() {
        String path = "/api/offices/" + DISSOLVED + "/succession";
        assertThat(service.get(path, OPERATIONS).status()).isEqualTo(404);
        String first = plannedAtTheDissolvedOffice();
        String second = plannedAtTheDissolvedOffice();
        // A process that is gone had noted that it was done with the first.
        leaveBehind(first);

        JsonNode resumed = awaitDone(path);

        assertThat(resumed.path("moved").asInt()).as(resumed.toString()).isEqualTo(1);
        assertThat(offices(first)).contains(DISSOLVED);
        assertThat(offices(second)).doesNotContain(DISSOLVED).contains(SUCCESSOR);

        Answer ordered = service.postJson(path, OPERATIONS, "{\"reason\":\"Giải thể\"}");
        JsonNode done = awaitDone(path);

        assertThat(ordered.status()).as(ordered.text()).isEqualTo(202);
        assertThat(done.path("successors").path(0).asString()).isEqualTo(SUCCESSOR);
        assertThat(done.path("total").asInt()).isEqualTo(1);
        assertThat(done.path("moved").asInt()).isEqualTo(1);
        assertThat(offices(first)).doesNotContain(DISSOLVED).contains(SUCCESSOR);
        JsonNode dossier = service.read(service.get("/api/dossiers/" + first, COUNTER));
        assertThat(dossier.path("dueAt").asString()).isEqualTo("2026-12-04T17:30:00+07:00");
        assertThat(dossier.path("plans").path(1).path("cause").asString())
                .isEqualTo("OFFICE_DISSOLVED");
        JsonNode again =
                service.read(service.postJson(path, OPERATIONS, "{\"reason\":\"Giải thể\"}"));
        assertThat(again).isEqualTo(done);
    }

    @Test
    void onlyADissolvedOfficeHasSuccessorsAndOnlyOperationsOrderIt() {
        String reason = "{\"reason\":\"Giải thể\"}";
        assertThat(
                        service.postJson(
                                        "/api/offices/" + SUCCESSOR + "/succession",
                                        OPERATIONS,
                                        reason)
                                .status())
                .isEqualTo(422);
        assertThat(
                        service.postJson(
                                        "/api/offices/" + DISSOLVED + "/succession", LEADER, reason)
                                .status())
                .isEqualTo(403);
        assertThat(
                        service.postJson(
                                        "/api/offices/" + DISSOLVED + "/succession",
                                        OPERATIONS,
                                        "{}")
                                .status())
                .isEqualTo(400);
        assertThat(service.postJson("/api/offices/x/succession", OPERATIONS, reason).status())
                .isEqualTo(404);
    }

    /// A dossier from the time when the office was still there.
    private String plannedAtTheDissolvedOffice() {
        String code = register();
        Document stored =
                Objects.requireNonNull(
                        mongo.getCollection("dossiers").find(new Document("_id", code)).first());
        stored.get("state", Document.class)
                .get("receipt", Document.class)
                .getList("steps", Document.class)
                .get(1)
                .put("office", DISSOLVED);
        mongo.getCollection("dossiers").replaceOne(new Document("_id", code), stored);
        assertThat(offices(code)).contains(DISSOLVED);
        return code;
    }

    private void leaveBehind(String after) {
        mongo.getCollection("replannings")
                .insertOne(
                        new Document("_id", "succession " + DISSOLVED)
                                .append("dissolved", DISSOLVED)
                                .append("unit", "000.00.00.H99")
                                .append("account", "vanhanh")
                                .append("fullName", "Trần Thị Mai")
                                .append("reason", "Giải thể")
                                .append("language", "vi")
                                .append("at", Date.from(RunningService.NOW))
                                .append("state", "RUNNING")
                                .append("total", 2L)
                                .append("done", 1L)
                                .append("moved", 0L)
                                .append("after", after)
                                .append("failures", 0L)
                                .append("failed", List.of())
                                .append("owner", "another process")
                                .append("lease", Date.from(Instant.EPOCH)));
    }

    private List<String> offices(String code) {
        return service.read(service.get("/api/dossiers/" + code, COUNTER))
                .path("legs")
                .valueStream()
                .map(leg -> leg.path("office").asString())
                .toList();
    }

    private int version(String code) {
        return service.read(service.get("/api/dossiers/" + code, COUNTER))
                .path("procedureVersion")
                .asInt();
    }

    private String register() {
        return service.register(WARD, COUNTER).path("code").asString();
    }

    private Answer plan(String code, String token, String body) {
        return service.postJson("/api/dossiers/" + code + "/plan", token, body);
    }

    private String html(String code, String query) {
        return service.get(
                        "/api/dossiers/" + code + "/receipt" + query,
                        COUNTER,
                        "Accept",
                        "text/html")
                .text();
    }

    private JsonNode awaitDone(String path) {
        return await().atMost(Duration.ofSeconds(30))
                .until(
                        () -> service.read(service.get(path, OPERATIONS)),
                        progress -> progress.path("state").asString().equals("DONE"));
    }
}
