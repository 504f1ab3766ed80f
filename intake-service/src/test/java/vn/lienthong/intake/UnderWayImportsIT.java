package vn.lienthong.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static vn.lienthong.intake.RunningService.COUNTER;
import static vn.lienthong.intake.RunningService.MAI;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.bson.Document;
import org.bson.types.Binary;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;
import tools.jackson.databind.JsonNode;
import vn.lienthong.intake.RunningService.Answer;
import vn.lienthong.kit.sealing.Seals;

/// Files of open dossiers of other software over HTTP. With `-Dspeed=true` the big one has 50,000
/// lines.
@ServiceTest
class UnderWayImportsIT {

    private static final Logger LOG = LoggerFactory.getLogger(UnderWayImportsIT.class);

    private static final String HEADER =
            "Mã hồ sơ;Trạng thái;Ngày tiếp nhận;Ngày hẹn trả;Bước;Các bước đã xong;Tạm dừng"
                    + " từ;Thủ tục;Cơ quan tiếp nhận;Họ tên;Số điện thoại;Ghi chú\n";

    @Autowired private RunningService service;
    @Autowired private MongoOperations mongo;
    @Autowired private Seals seals;

    @Test
    void openDossiersGoOnWhereTheyStoodUnderTheirNumbersAndPromises() {
        String file =
                "\uFEFF"
                        + HEADER
                        + line("A10001", "processing_1", "tham-dinh", "", "")
                        + line("A10002", "waiting", "tham-dinh", "", "18/11/2026")
                        + line("A10003", "releasing", "", "", "")
                        + line("A10004", "2", "", "", "")
                        + line("A10005", "done", "", "", "")
                        + line("A10006", "lost", "", "", "")
                        + line("A10007", "4", "bay", "", "")
                        + line("A10001", "4", "tham-dinh", "", "")
                        + line("0", "4", "tham-dinh", "", "")
                        + line("A10010", "4", "ky-duyet", "tiep-nhan", "");

        JsonNode done = finished(post(file));

        assertThat(done.path("read").asInt()).isEqualTo(10);
        assertThat(done.path("accepted").asInt()).as(done.toString()).isEqualTo(5);
        assertThat(done.path("repeated").asInt()).isEqualTo(1);
        assertThat(
                        done.path("rejected")
                                .valueStream()
                                .map(r ->
                                        "%d %s"
                                                .formatted(
                                                        r.path("line").asInt(),
                                                        r.path("field").asString())))
                .containsExactly("6 status", "7 status", "8 step", "10 code", "11 doneSteps");
        assertThat(done.path("rejected").path(0).path("reason").asString())
                .contains("hồ sơ đã kết thúc không được nhập");
        JsonNode first = dossier("A10001");
        assertThat(first.path("status").asInt()).isEqualTo(4);
        assertThat(first.path("receivedAt").asString()).isEqualTo("2026-11-16T09:00:00+07:00");
        assertThat(first.path("dueAt").asString()).isEqualTo("2026-11-30T17:30:00+07:00");
        assertThat(first.path("legs").path(1).path("dueAt").asString())
                .isGreaterThan("2026-11-23T08:30:00+07:00");
        assertThat(first.path("history").size()).isEqualTo(2);
        JsonNode waiting = dossier("A10002");
        assertThat(waiting.path("status").asInt()).isEqualTo(5);
        assertThat(waiting.path("supplementRequest").path("reason").asString())
                .isEqualTo("Thiếu bản vẽ");
        assertThat(dossier("A10003").path("status").asInt()).isEqualTo(9);
        assertThat(dossier("A10004").path("status").asInt()).isEqualTo(2);
        assertThat(
                        service.postJson(
                                        "/api/dossiers/" + code("A10003") + "/result-return",
                                        MAI,
                                        "{}")
                                .status())
                .isEqualTo(200);
    }

    @Test
    void rejectionsAreReadInPages() {
        String file =
                HEADER
                        + IntStream.rangeClosed(1, 30)
                                .mapToObj(n -> line("B%05d".formatted(n), "done", "", "", ""))
                                .collect(Collectors.joining());
        String id = finished(post(file)).path("id").asString();

        JsonNode page =
                service.read(service.get("/api/imports/" + id + "/rejections?page=2&size=12", MAI));

        assertThat(page.path("total").asInt()).isEqualTo(30);
        assertThat(page.path("items").valueStream().map(r -> r.path("line").asInt()))
                .containsExactly(26, 27, 28, 29, 30, 31);
        assertThat(
                        service.get("/api/imports/" + id + "/rejections", "a~001.11.17.H99~COUNTER")
                                .status())
                .isEqualTo(403);
    }

    @Test
    void aNumberThatAnotherDossierBearsIsTold() {
        finished(post(HEADER + line("C10001", "4", "tham-dinh", "", "")));
        String other =
                "sourceId;code;status;receivedAt;step;procedure;office;applicant.fullName\n"
                        + "cũ-1;%s;4;2026-11-16;tham-dinh;1.013831;%s;Lê Văn An\n"
                                .formatted(code("C10001"), COUNTER)
                        + "cũ-2;;4;2026-11-16;tham-dinh;1.013831;%s;Lê Văn An\n".formatted(COUNTER);

        JsonNode done = finished(post(other));
        JsonNode again = finished(post(other));

        assertThat(done.path("accepted").asInt()).isEqualTo(1);
        assertThat(done.path("rejected").path(0).path("field").asString()).isEqualTo("code");
        assertThat(done.path("rejected").path(0).path("reason").asString())
                .contains("đã được dùng");
        assertThat(again.path("repeated").asInt()).isEqualTo(1);
    }

    @Test
    void aBigFileIsTakenOverOnceWithItsProgressShownOnTheWay() {
        int lines = Boolean.getBoolean("speed") ? 50_000 : 2_000;
        String file = HEADER + many("D", 1, lines);
        long before = stored();
        long begun = System.nanoTime();

        JsonNode done = finished(post(file));

        double seconds = (System.nanoTime() - begun) / 1e9;
        LOG.info(
                "{}",
                String.format(
                        Locale.ROOT,
                        "Import of %d open dossiers: %.1f s, %.0f lines/s",
                        lines,
                        seconds,
                        lines / seconds));
        assertThat(done.path("accepted").asInt()).as(done.toString()).isEqualTo(lines);
        assertThat(done.path("repeated").asInt()).isZero();
        assertThat(done.path("rate").asInt()).isPositive();
        assertThat(done.has("doneBy")).isFalse();
        assertThat(stored()).isEqualTo(before + lines);
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() ->
                        assertThat(
                                        mongo.getCollection("dossiers")
                                                .countDocuments(
                                                        new Document(
                                                                "pending",
                                                                new Document("$exists", true))))
                                .isZero());

        JsonNode again = finished(post(file));

        assertThat(again.path("repeated").asInt()).isEqualTo(lines);
        assertThat(again.path("accepted").asInt()).isEqualTo(lines);
        assertThat(stored()).isEqualTo(before + lines);
    }

    @Test
    void anImportThatDiedGoesOnAndCountsWhatItHadDoneItself() {
        // given a file of 900 lines of which a process that is gone had taken 700 and noted 500
        String id = "00000000-0000-0000-0000-00000000dead";
        String file = HEADER + many("E", 1, 900);
        leaveBehind(id, HEADER + many("E", 1, 700), 700, 0);
        awaitDone(id);
        mongo.getCollection("imports").deleteMany(new Document("_id", id));
        long before = stored();

        // when it is found abandoned
        leaveBehind(id, file, 900, 500);
        JsonNode done = awaitDone(id);

        // then the other 200 are taken, and nothing was repeated
        assertThat(done.path("accepted").asInt()).isEqualTo(900);
        assertThat(done.path("repeated").asInt()).isZero();
        assertThat(stored()).isEqualTo(before + 200);
    }

    private static String many(String series, int from, int to) {
        return IntStream.rangeClosed(from, to)
                .mapToObj(n -> line("%s%05d".formatted(series, n), "4", "tham-dinh", "", ""))
                .collect(Collectors.joining());
    }

    /// @param number a letter and five digits
    private static String line(
            String number, String status, String step, String done, String suspended) {
        return "%s;%s;16/11/2026 09:00;30/11/2026;%s;%s;%s;1.013831;%s;Nguyễn Văn An;0912000009;Thiếu bản vẽ\n"
                .formatted(code(number), status, step, done, suspended, COUNTER);
    }

    private static String code(String number) {
        return number.length() == 1
                ? number
                : "%s00.X1.H99-261116-%s".formatted(number.charAt(0), number.substring(1));
    }

    private JsonNode dossier(String number) {
        return service.read(service.get("/api/dossiers/" + code(number), MAI));
    }

    private Answer post(String file) {
        return service.post("/api/imports", MAI, file, "Content-Type", "text/csv");
    }

    private JsonNode finished(Answer accepted) {
        assertThat(accepted.status()).as(accepted.text()).isEqualTo(202);
        return awaitDone(service.read(accepted).path("id").asString());
    }

    private JsonNode awaitDone(String id) {
        return await().atMost(Duration.ofMinutes(30))
                .pollInterval(Duration.ofMillis(100))
                .until(
                        () -> service.read(service.get("/api/imports/" + id, MAI)),
                        progress -> progress.path("state").asString().equals("DONE"));
    }

    private byte[] sealed(String id, String file) {
        seals.make(List.of("import " + id));
        return seals.seal("import " + id, "lines", file.getBytes(StandardCharsets.UTF_8))
                .orElseThrow();
    }

    private long stored() {
        return mongo.getCollection("dossiers").countDocuments();
    }

    private void leaveBehind(String id, String file, int lines, int done) {
        mongo.getCollection("import-contents")
                .insertOne(
                        new Document("_id", id + "/0000")
                                .append("import", id)
                                .append("sealed", new Binary(sealed(id, file))));
        mongo.getCollection("imports")
                .insertOne(
                        new Document("_id", id)
                                .append("format", "CSV")
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
