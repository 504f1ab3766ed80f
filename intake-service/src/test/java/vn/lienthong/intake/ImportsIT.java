package vn.lienthong.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static vn.lienthong.intake.RunningService.COUNTER;
import static vn.lienthong.intake.RunningService.MAI;
import static vn.lienthong.intake.RunningService.complete;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.bson.Document;
import org.bson.types.Binary;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;
import tools.jackson.databind.JsonNode;
import vn.lienthong.intake.RunningService.Answer;
import vn.lienthong.kit.sealing.Seals;

/// Files of dossiers over HTTP.
@ServiceTest
class ImportsIT {

    private static final String HEADER =
            "procedure,office,channel,applicant.fullName,applicant.phone,documents,note,externalId\n";

    @Autowired private RunningService service;
    @Autowired private MongoOperations mongo;
    @Autowired private Seals seals;

    @Test
    void badLinesOfACsvFileAreToldAndTheGoodOnesReceived() {
        long before = stored();
        String run = UUID.randomUUID().toString();
        String file =
                HEADER
                        + good("Lê Văn An", run + "-1")
                        + good("\"Phạm, Thị Bình\"", run + "-2")
                        + good("\"Đỗ Văn Chung", run + "-3")
                        + "\n"
                        + good("Vũ Thị Dung", run + "-4").replace("0912000009", "12345")
                        + good("Bùi Văn Em", run + "-5").replace("HOP-DONG|", "")
                        + "only,three,cells\n"
                        + good("Ngô Thị Giang", run + "-6").replace(COUNTER, "001.11.17.H99")
                        + good("Hồ Văn Hải", run + "-7");

        JsonNode done = finished(post("text/csv", file));

        assertThat(done.path("total").asInt()).isEqualTo(8);
        assertThat(done.path("accepted").asInt()).isEqualTo(3);
        assertThat(done.path("progress").asInt()).isEqualTo(100);
        assertThat(done.path("rejected").valueStream().map(line -> line.path("line").asInt()))
                .containsExactly(4, 6, 7, 8, 9);
        assertThat(reason(done, 0)).contains("nháy kép");
        assertThat(reason(done, 1)).startsWith("applicant.phone: ");
        assertThat(reason(done, 2)).startsWith("documents: Thiếu giấy tờ: Hợp đồng");
        assertThat(reason(done, 3)).contains("3 ô");
        assertThat(reason(done, 4)).contains("ngoài phạm vi");
        assertThat(done.path("rejected").toString()).doesNotContain("Dung", "12345");
        assertThat(stored()).isEqualTo(before + 3);
        // The file with its personal data is gone.
        assertThat(
                        mongo.getCollection("import-contents")
                                .countDocuments(new Document("import", done.path("id").asString())))
                .isZero();
    }

    @Test
    void aFileThatIsSentAgainReceivesNothingTwice() {
        String run = UUID.randomUUID().toString();
        String file = HEADER + good("Lê Văn An", run + "-1") + good("Lê Thị Bé", run + "-2");
        finished(post("text/csv", file));
        long before = stored();

        JsonNode again = finished(post("text/csv", file));

        assertThat(again.path("accepted").asInt()).isEqualTo(2);
        assertThat(stored()).isEqualTo(before);
    }

    @Test
    void everyLineOfNdjsonIsABodyOfARegistration() {
        String good = complete(COUNTER).replace("\n", " ");
        String file =
                "\uFEFF"
                        + good
                        + "\n{\"procedure\":\n\nnull\n{\"procedure\":\"1.013831\"}\n"
                        + good;

        JsonNode done = finished(post("application/x-ndjson", file));

        assertThat(done.path("accepted").asInt()).isEqualTo(2);
        assertThat(done.path("rejected").valueStream().map(line -> line.path("line").asInt()))
                .containsExactly(2, 4, 5);
        assertThat(reason(done, 2)).contains("office:", "applicant.fullName:");
    }

    @Test
    void anImportThatDiedIsTakenOverWhereItStoodWithoutDoubling() {
        // given a file of 60 lines of which another process had registered 30 and noted 20
        String id = UUID.randomUUID().toString();
        String file =
                IntStream.rangeClosed(1, 60)
                        .mapToObj(n -> complete(COUNTER).replace("\n", " "))
                        .collect(Collectors.joining("\n"));
        store(id, firstLines(file, 30), 30, 0);
        awaitDone(id);
        long before = stored();
        mongo.getCollection("imports").deleteMany(new Document("_id", id));

        // when it is found abandoned
        store(id, file, 60, 20);
        JsonNode done = awaitDone(id);

        // then the other 30 are registered, once
        assertThat(done.path("accepted").asInt()).isEqualTo(60);
        assertThat(stored()).isEqualTo(before + 30);
    }

    @Test
    void aFileThatIsUselessAsAWholeIsRefusedAtOnce() {
        assertThat(post("text/csv", "").status()).isEqualTo(400);
        assertThat(post("text/csv", HEADER).status()).isEqualTo(400);
        Answer headerless = post("text/csv", "1.013831,Nguyễn Thị Hoà\n1,2");
        assertThat(headerless.status()).isEqualTo(400);
        assertThat(headerless.text()).doesNotContain("Hoà");
        assertThat(service.read(headerless).path("errors").size()).isEqualTo(5);
        assertThat(post("text/csv", HEADER.replace("note", "office") + "x").status())
                .isEqualTo(400);
        assertThat(post("application/xml", "<x/>").status()).isEqualTo(415);
        assertThat(post("text/csv", "x".repeat(17 * 1024 * 1024)).status()).isEqualTo(413);
    }

    @Test
    void onlyACounterImportsAndOnlyItsUnitSeesHowFarItIs() {
        String file = HEADER + good("Lê Văn An", UUID.randomUUID().toString());
        String id = finished(post("text/csv", file)).path("id").asString();

        assertThat(
                        service.post(
                                        "/api/imports",
                                        "a~" + COUNTER + "~SPECIALIST",
                                        file,
                                        "Content-Type",
                                        "text/csv")
                                .status())
                .isEqualTo(403);
        assertThat(service.get("/api/imports/" + id, "a~001.11.17.H99~COUNTER").status())
                .isEqualTo(403);
        assertThat(service.get("/api/imports/" + UUID.randomUUID(), MAI).status()).isEqualTo(404);
    }

    @Test
    void theSameFileUnderTheSameKeyIsTheSameImport() {
        String key = UUID.randomUUID().toString();
        String file = HEADER + good("Lê Văn An", "");

        String first = finished(post("text/csv", file, key)).path("id").asString();
        mongo.getCollection("answers").deleteMany(new Document());
        long before = stored();
        String again = finished(post("text/csv", file, key)).path("id").asString();

        assertThat(again).isEqualTo(first);
        assertThat(stored()).isEqualTo(before);
    }

    private static String good(String name, String externalId) {
        return "1.013831,%s,COUNTER,%s,0912000009,DON|GCN|HOP-DONG|TO-KHAI-TNCN|TO-KHAI-LPTB,,%s\n"
                .formatted(COUNTER, name, externalId);
    }

    private static String firstLines(String file, int lines) {
        return file.lines().limit(lines).collect(Collectors.joining("\n"));
    }

    private Answer post(String type, String file) {
        return service.post("/api/imports", MAI, file, "Content-Type", type);
    }

    private Answer post(String type, String file, String key) {
        return service.post(
                "/api/imports", MAI, file, "Content-Type", type, "Idempotency-Key", key);
    }

    private JsonNode finished(Answer accepted) {
        assertThat(accepted.status()).as(accepted.text()).isEqualTo(202);
        return awaitDone(service.read(accepted).path("id").asString());
    }

    private JsonNode awaitDone(String id) {
        return await().atMost(Duration.ofSeconds(60))
                .until(
                        () -> service.read(service.get("/api/imports/" + id, MAI)),
                        progress -> progress.path("state").asString().equals("DONE"));
    }

    private static String reason(JsonNode progress, int at) {
        return progress.path("rejected").path(at).path("reason").asString();
    }

    private byte[] sealed(String id, String file) {
        seals.make(List.of("import " + id));
        return seals.seal("import " + id, "lines", file.getBytes(StandardCharsets.UTF_8))
                .orElseThrow();
    }

    private long stored() {
        return mongo.getCollection("dossiers").countDocuments();
    }

    /// A job as a process that is gone has left it.
    private void store(String id, String file, int lines, int done) {
        mongo.getCollection("import-contents")
                .insertOne(
                        new Document("_id", id + "/0000")
                                .append("import", id)
                                .append("sealed", new Binary(sealed(id, file))));
        mongo.getCollection("imports")
                .insertOne(
                        new Document("_id", id)
                                .append("format", "NDJSON")
                                .append("account", "motcua.binhan")
                                .append("fullName", "Trần Thị Mai")
                                .append("unit", COUNTER)
                                .append("language", "vi")
                                .append("at", Date.from(RunningService.NOW))
                                .append("state", "RUNNING")
                                .append("total", lines)
                                .append("done", done)
                                .append("accepted", done)
                                .append("owner", "another process")
                                .append("lease", Date.from(Instant.EPOCH)));
    }
}
