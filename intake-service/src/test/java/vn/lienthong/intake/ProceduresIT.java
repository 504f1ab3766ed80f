package vn.lienthong.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static vn.lienthong.intake.RunningService.COUNTER;
import static vn.lienthong.intake.RunningService.MAI;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;
import tools.jackson.databind.JsonNode;
import vn.lienthong.intake.RunningService.Answer;

/// Operations publish versions of procedures, and everybody looks them up.
@ServiceTest
class ProceduresIT {

    private static final String OPERATOR = "vanhanh.tinh~000.00.00.H99~OPERATIONS";

    @Autowired private RunningService service;
    @Autowired private MongoOperations mongo;

    @Test
    void aPublishedVersionIsInForceFromItsDayAndSaysWhoPublishedIt() {
        String next = version("1.013831", 2, "2026-12-01", "limit: 8wd", "limit: 9wd");

        Answer answer = publish(next);

        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        assertThat(answer.whole().headers().firstValue("Location"))
                .hasValue("/api/procedures/1.013831?version=2");
        JsonNode published = service.read(answer);
        assertThat(published.path("publishedBy").asString()).isEqualTo("vanhanh.tinh");
        assertThat(published.path("publishedAt").asString()).isEqualTo("2026-11-23T08:30:00+07:00");
        assertThat(published.path("warnings").isEmpty()).isTrue();

        JsonNode versions = get("/api/procedures/1.013831/versions");
        assertThat(versions.path("total").asInt()).isEqualTo(2);
        JsonNode newest = versions.path("items").path(0);
        assertThat(newest.path("version").asInt()).isEqualTo(2);
        assertThat(newest.path("state").asString()).isEqualTo("FUTURE");
        assertThat(newest.path("origin").asString()).isEqualTo("PUBLISHED");
        assertThat(newest.path("publishedByName").asString()).isEqualTo("Trần Thị Mai");
        assertThat(newest.path("publishedByOffice").asString()).isEqualTo("000.00.00.H99");
        JsonNode first = versions.path("items").path(1);
        assertThat(first.path("state").asString()).isEqualTo("IN_FORCE");
        assertThat(first.path("origin").asString()).isEqualTo("FOLDER");
        assertThat(first.has("publishedBy")).isFalse();

        assertThat(get("/api/procedures/1.013831").path("limit").asString()).isEqualTo("8wd");
        assertThat(get("/api/procedures/1.013831?version=2").path("limit").asString())
                .isEqualTo("9wd");
        Answer text = service.get("/api/procedures/1.013831/versions/2/text", MAI);
        assertThat(text.text()).isEqualTo(next);
        assertThat(text.contentType()).startsWith("application/yaml");
    }

    @Test
    void aVersionIsPublishedOnceAndNeverChanged() {
        String next = version("1.004222", 2, "2026-12-01", "limit: 7wd", "limit: 8wd");
        assertThat(publish(next).status()).isEqualTo(201);

        Answer again = publish("# The same, with a remark\n" + next);
        Answer other = publish(next.replace("limit: 8wd", "limit: 9wd"));

        assertThat(again.status()).isEqualTo(200);
        assertThat(service.read(again).path("publishedBy").asString()).isEqualTo("vanhanh.tinh");
        assertThat(other.status()).isEqualTo(409);
        assertThat(service.read(other).path("state").asString()).isEqualTo("PUBLISHED");
        assertThat(service.read(other).path("detail").asString())
                .isEqualTo(
                        "Thủ tục 1.004222 đã có phiên bản 2 với nội dung khác; hãy tăng số phiên"
                                + " bản.");
        assertThat(get("/api/procedures/1.004222?version=2").path("limit").asString())
                .isEqualTo("8wd");
        Answer ofTheFolder = publish(version("1.004222", 1, "2026-01-01", "7wd", "7wd"));
        assertThat(ofTheFolder.status()).isEqualTo(200);
        assertThat(service.read(ofTheFolder).has("publishedBy")).isFalse();
    }

    @Test
    void dossiersAreReceivedByTheNewVersionFromItsDayAndEarlierOnesKeepTheirs() {
        JsonNode before = service.read(register());

        Answer answer = publish(version("1.004873", 2, "2026-11-23", "limit: 3wd", "limit: 4wd"));

        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        JsonNode after = service.read(register());
        assertThat(before.path("procedureVersion").asInt()).isEqualTo(1);
        assertThat(after.path("procedureVersion").asInt()).isEqualTo(2);
        assertThat(after.path("limit").asString()).isEqualTo("4wd");
        JsonNode kept = get("/api/dossiers/" + before.path("code").asString());
        assertThat(kept.path("procedureVersion").asInt()).isEqualTo(1);
        assertThat(kept.path("dueAt")).isEqualTo(before.path("dueAt"));
        assertThat(get("/api/procedures/1.004873").path("version").asInt()).isEqualTo(2);
        assertThat(get("/api/procedures/1.004873/versions").path("items"))
                .extracting(item -> item.path("state").asString())
                .containsExactly("IN_FORCE", "SUPERSEDED");
    }

    @Test
    void aFaultyVersionIsRefusedLineByLineAndNothingIsStored() {
        String faulty =
                version("1.004194", 2, "2026-12-01", "limit: 3wd", "limit: 3 ngày")
                        .replace("after: [xac-minh]", "after: [khong-co]");

        Answer answer = publish(faulty);
        JsonNode english =
                service.read(
                        service.post(
                                "/api/procedures/check",
                                OPERATOR,
                                faulty,
                                "Content-Type",
                                "application/yaml",
                                "Accept-Language",
                                "en"));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.contentType()).startsWith("application/problem+json");
        JsonNode errors = service.read(answer).path("errors");
        assertThat(errors)
                .extracting(e -> e.path("line").asInt() + " " + e.path("field").asString())
                .containsExactly("7 limit", "15 steps[2].after[0]");
        assertThat(errors.path(1).path("message").asString())
                .isEqualTo("Bước “phe-duyet” chờ bước “khong-co”, mà thủ tục không có bước này.");
        assertThat(english.path("errors").path(0).path("message").asString())
                .startsWith("The limit “3 ngày” has another form");
        assertThat(get("/api/procedures/1.004194/versions").path("total").asInt()).isOne();
        assertThat(stored("1.004194")).isZero();
    }

    @Test
    void checkingAnswersTheSameAndStoresNothing() {
        String older = version("1.003197", 2, "2026-12-01", "limit: 7wd", "limit: 9cd");

        Answer answer = check(older);

        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        assertThat(service.read(answer).path("published").asBoolean()).isFalse();
        assertThat(service.read(answer).path("warnings").path(0).path("message").asString())
                .contains("có thể không vừa thời hạn");
        assertThat(stored("1.003197")).isZero();
        assertThat(check(older.replace("version: 2", "version: 1")).status()).isEqualTo(409);
        assertThat(check("code: [").status()).isEqualTo(422);
    }

    @Test
    void jsonIsTakenToo() {
        String json =
                """
                {"code": "9.000001", "version": 1, "name": "Thử", "field": "Thử",
                 "validFrom": "2027-01-01", "limit": "2wd",
                 "steps": [{"step": "tiep-nhan", "name": "Nhận", "level": "ward",
                            "kind": "ONE_STOP_COUNTER", "limit": "1wd"}]}
                """;

        Answer answer = service.postJson("/api/procedures", OPERATOR, json);

        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        assertThat(service.get("/api/procedures/9.000001", MAI).status()).isEqualTo(404);
        assertThat(get("/api/procedures/9.000001?version=1").path("limit").asString())
                .isEqualTo("2wd");
    }

    @Test
    void aDraftIsTriedOutBesideWhatIsInForceAndNothingIsStored() {
        String longer = version("1.013831", 1, "2026-01-01", "limit: 8wd", "limit: 9wd");
        String asked = "/api/procedures/preview?receivedAt=2026-11-25T08:30:00%2B07:00";

        Answer answer = post(asked, OPERATOR, longer);

        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        JsonNode moments = service.read(answer).path("items");
        assertThat(moments)
                .extracting(one -> one.path("occasion").asString())
                .containsExactly("CHOSEN", "FRIDAY_AFTERNOON", "HOLIDAY_EVE");
        JsonNode chosen = moments.path(0);
        assertThat(chosen.path("planned").path("dueAt").asString())
                .isEqualTo("2026-12-08T17:30:00+07:00");
        assertThat(chosen.path("present").path("dueAt").asString())
                .isEqualTo("2026-12-07T17:30:00+07:00");
        assertThat(moments.path(1).path("receivedAt").asString())
                .isEqualTo("2026-11-27T16:00:00+07:00");
        assertThat(moments.path(2).path("receivedAt").asString())
                .isEqualTo("2026-12-31T16:00:00+07:00");
        JsonNode now =
                service.read(
                                post(
                                        "/api/procedures/preview?office=" + COUNTER,
                                        OPERATOR,
                                        version("1.013831", 1, "2026-01-01", "version", "version")))
                        .path("items")
                        .path(0);
        assertThat(now.path("occasion").asString()).isEqualTo("NOW");
        JsonNode registered = service.register(COUNTER, MAI);
        assertThat(now.path("planned").path("dueAt")).isEqualTo(registered.path("dueAt"));
        assertThat(now.path("planned").path("legs"))
                .extracting(leg -> leg.path("office").asString() + leg.path("dueAt").asString())
                .containsExactlyElementsOf(
                        registered
                                .path("legs")
                                .valueStream()
                                .map(leg ->
                                        leg.path("office").asString()
                                                + leg.path("dueAt").asString())
                                .toList());
        assertThat(stored("1.013831/1")).isZero();
    }

    @Test
    void aDraftThatCannotBeTriedOutSaysWhy() {
        String fine = version("1.013831", 1, "2026-01-01", "version", "version");
        String path = "/api/procedures/preview";

        assertThat(post(path, OPERATOR, fine.replace("limit: 8wd", "limit: 8 ngày")).text())
                .contains("\"line\"");
        assertThat(post(path + "?office=none", OPERATOR, fine).status()).isEqualTo(422);
        assertThat(post(path + "?receivedAt=now", OPERATOR, fine).status()).isEqualTo(400);
        assertThat(post(path, MAI, fine).status()).isEqualTo(403);
        JsonNode elsewhere = service.read(post(path + "?office=000.00.00.H99", OPERATOR, fine));
        assertThat(elsewhere.path("items").path(0).path("planned").path("why").path(0).asString())
                .contains("UBND tỉnh Sông Lam");
        JsonNode late =
                service.read(
                        post(path + "?receivedAt=2027-12-28T08:30:00%2B07:00", OPERATOR, fine));
        assertThat(late.path("items").path(0).path("planned").path("why").path(0).asString())
                .contains("2028");
    }

    @Test
    void versionsOfAllProceduresAreListedByWordsFieldAndState() {
        assertThat(get("/api/procedure-versions?q=bien%20dong&state=IN_FORCE").path("items"))
                .extracting(one -> one.path("code").asString())
                .contains("1.013831");
        assertThat(get("/api/procedure-versions?field=kh%C3%B4ng").path("total").asInt()).isZero();
        assertThat(get("/api/procedure-versions?size=1").path("items").size()).isOne();
        assertThat(get("/api/procedure-versions?q=1.014222&state=FUTURE").path("total").asInt())
                .isZero();
    }

    @Test
    void onlyOperationsPublishAndCheck() {
        String next = version("1.014027", 2, "2026-12-01", "version", "version");

        for (String path : List.of("/api/procedures", "/api/procedures/check")) {
            assertThat(post(path, MAI, next).status()).isEqualTo(403);
            assertThat(service.post(path, null, next, "Content-Type", "application/yaml").status())
                    .isEqualTo(401);
            assertThat(service.post(path, OPERATOR, next, "Content-Type", "text/csv").status())
                    .isEqualTo(415);
        }
        assertThat(service.get("/api/procedures/0.0/versions", MAI).status()).isEqualTo(404);
        assertThat(service.get("/api/procedures/1.014027?version=7", MAI).status()).isEqualTo(404);
        assertThat(service.get("/api/procedures/1.014027?version=x", MAI).status()).isEqualTo(400);
        assertThat(service.get("/api/procedures/1.014027/versions/7/text", MAI).status())
                .isEqualTo(404);
        assertThat(stored("1.014027")).isZero();
    }

    @Test
    void whatAnotherProcessPublishesIsSeenWithinSeconds() {
        mongo.getCollection("published-procedures")
                .insertOne(
                        new Document("_id", "1.014137/5")
                                .append("code", "1.014137")
                                .append("version", 5)
                                .append(
                                        "text",
                                        version("1.014137", 5, "2027-01-01", "version", "version"))
                                .append("publishedBy", "nguoi.khac")
                                .append("publishedByName", "Lê Thị Hoa")
                                .append("publishedByOffice", "000.00.00.H99")
                                .append("publishedAt", RunningService.NOW));

        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() ->
                        assertThat(service.get("/api/procedures/1.014137?version=5", MAI).status())
                                .isEqualTo(200));
    }

    private Answer publish(String text) {
        return post("/api/procedures", OPERATOR, text);
    }

    private Answer check(String text) {
        return post("/api/procedures/check", OPERATOR, text);
    }

    private Answer post(String path, String token, String text) {
        return service.post(path, token, text, "Content-Type", "application/yaml");
    }

    private JsonNode get(String path) {
        Answer answer = service.get(path, MAI);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return service.read(answer);
    }

    private long stored(String code) {
        return mongo.getCollection("published-procedures")
                .countDocuments(new Document("code", code));
    }

    private Answer register() {
        Answer answer =
                service.postJson(
                        "/api/dossiers",
                        MAI,
                        """
                        {"procedure":"1.004873","office":"%s","channel":"COUNTER",
                         "applicant":{"kind":"CITIZEN","fullName":"Nguyễn Thị Hoà","phone":"0912000001"},
                         "documents":[{"code":"TO-KHAI","copies":1,"original":true}]}
                        """
                                .formatted(COUNTER));
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer;
    }

    /// Another version of a procedure of the sample province, with one thing changed.
    private static String version(
            String code, int version, String validFrom, String was, String now) {
        try {
            return Files.readString(Path.of(RunningService.PROVINCE, "procedures", code + ".yaml"))
                    .replace("version: 1", "version: " + version)
                    .replaceFirst("validFrom: .*", "validFrom: " + validFrom)
                    .replace(was, now);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
