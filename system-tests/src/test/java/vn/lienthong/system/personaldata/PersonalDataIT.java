package vn.lienthong.system.personaldata;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.lienthong.system.Rest.INTAKE;
import static vn.lienthong.system.Rest.NOTIFICATION;
import static vn.lienthong.system.Rest.PORTAL;
import static vn.lienthong.system.Rest.ROUTING;

import com.mongodb.client.MongoClient;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.lienthong.contracts.event.Applicant;
import vn.lienthong.contracts.event.SealedApplicant;
import vn.lienthong.kit.sealing.Applicants;
import vn.lienthong.kit.sealing.Seals;
import vn.lienthong.system.Machine;
import vn.lienthong.system.Rest;
import vn.lienthong.system.monitoring.TraceCollector;

/// A person goes through the whole system and is looked for in all that it wrote; then he is
/// erased, and whoever has every topic and every collection knows nothing of him any more. One
/// system for all of it, in this order.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class PersonalDataIT {

    private static final Duration START = Duration.ofMinutes(5);
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final JsonMapper JSON = new JsonMapper();

    private final Machine machine = new Machine("personal-data");
    private final Rest rest = new Rest(machine);
    private final TraceCollector traces = new TraceCollector(machine.home().resolve("traces"));
    private final Everything everything = new Everything(machine, rest);
    private String counter = "";
    private String operator = "";
    private String code = "";
    private String pin = "";
    private String reference = "";

    @AfterAll
    void stop() throws Exception {
        machine.run("down").end(Duration.ofMinutes(2));
        traces.close();
    }

    private interface Check {
        boolean holds() throws Exception;
    }

    private static void await(String what, Check check) throws Exception {
        long latest = System.nanoTime() + PATIENCE.toNanos();
        while (!check.holds()) {
            assertThat(System.nanoTime()).as(what).isLessThan(latest);
            Thread.sleep(200);
        }
    }

    @Test
    @Order(1)
    void aPersonGoesThroughTheSystem() throws Exception {
        traces.listen(machine);
        Machine.Command up = machine.run("up", "--detach");
        assertThat(up.end(START)).as(() -> String.join("\n", up.lines())).isZero();
        counter = rest.token("motcua.binhan", "binhan-2026");
        operator = rest.token("vanhanh.tinh", "tinh-2026");

        Rest.Answer registered = rest.post(INTAKE, "/api/dossiers", counter, dossier());
        assertThat(registered.status()).as(registered.text()).isEqualTo(201);
        code = registered.json().path("code").asString();
        pin = registered.json().path("lookupPin").asString();
        Rest.Answer online = rest.post(INTAKE, "/public/submissions", null, submission());
        assertThat(online.status()).as(online.text()).isEqualTo(201);
        reference = online.json().path("reference").asString();
        assertThat(
                        rest.post(
                                        INTAKE,
                                        "/api/imports",
                                        counter,
                                        "application/x-ndjson",
                                        dossier().replaceAll("\\s*\\n\\s*", "") + "\n{\"no\n")
                                .status())
                .isEqualTo(202);
        await(
                "the receipt reaches the phone",
                () ->
                        rest.get(PORTAL, "/local/phones/" + Marked.PHONE, null)
                                .text()
                                .contains(code));
        await(
                "the import is through",
                () ->
                        rest.get(INTAKE, "/api/dossiers?q=zyxwname", counter)
                                        .json()
                                        .path("total")
                                        .asLong()
                                == 2);
    }

    @Test
    @Order(2)
    void whoMaySeeHimSeesHim() throws Exception {
        assertThat(rest.get(INTAKE, "/api/dossiers/" + code, counter).text())
                .contains(Marked.NAME, Marked.ID_NUMBER, Marked.PHONE, Marked.MAIL, Marked.NOTE);
        assertThat(receipt()).contains(Marked.NAME);
        assertThat(
                        rest.post(
                                        INTAKE,
                                        "/api/offices/001.10.17.H99/open-dossiers/alike",
                                        counter,
                                        """
                                        {"procedure":"2.000815","idNumber":"%s"}\
                                        """
                                                .formatted(Marked.ID_NUMBER))
                                .json()
                                .path("items")
                                .size())
                .isEqualTo(2);
        await(
                "whoever has code and pin sees how it stands, and not whose it is",
                () -> {
                    String found = "/public/dossiers/" + code + "?pin=" + pin;
                    Rest.Answer seen = rest.get(ROUTING, found, null);
                    assertThat(Marked.foundIn(seen.text())).isEmpty();
                    return seen.status() == 200;
                });
        JsonNode copy = copy();
        assertThat(copy.path("dossiers").size()).isEqualTo(2);
        assertThat(copy.path("submissions").path(0).path("reference").asString())
                .isEqualTo(reference);
        assertThat(copy.toString()).contains(Marked.NAME, Marked.ADDRESS);
    }

    private JsonNode copy() throws Exception {
        Rest.Answer copy =
                rest.post(
                        INTAKE,
                        "/api/persons/copies",
                        operator,
                        "{\"idNumber\":\"%s\"}".formatted(Marked.ID_NUMBER));
        assertThat(copy.status()).as(copy.text()).isEqualTo(200);
        return copy.json();
    }

    @Test
    @Order(3)
    void noErrorRepeatsWhatIsPersonal() throws Exception {
        List<Rest.Answer> refused = new ArrayList<>();
        String good = dossier();
        refused.add(rest.post(INTAKE, "/api/dossiers", counter, good.replace("2.000815", "9.9")));
        refused.add(
                rest.post(
                        INTAKE,
                        "/api/dossiers",
                        counter,
                        good.replace(Marked.PHONE, Marked.PHONE + "77")));
        refused.add(rest.post(INTAKE, "/api/dossiers", counter, good.replace("@", " ")));
        refused.add(
                rest.post(
                        INTAKE,
                        "/api/dossiers",
                        counter,
                        good.replace(Marked.ID_NUMBER, Marked.ID_NUMBER.repeat(9))));
        refused.add(rest.post(INTAKE, "/api/dossiers", counter, good.substring(0, 200)));
        refused.add(rest.post(INTAKE, "/api/dossiers", null, good));
        refused.add(
                rest.post(INTAKE, "/public/submissions", null, good.replace("2.000815", "9.9")));
        refused.add(rest.post(INTAKE, "/api/persons/copies", counter, Marked.applicant()));
        refused.add(rest.get(ROUTING, "/public/dossiers/" + code + "?pin=000000", null));
        for (Rest.Answer answer : refused) {
            assertThat(answer.status()).isBetween(400, 499);
            assertThat(Marked.foundIn(answer.text())).as(answer.text()).isEmpty();
        }
    }

    @Test
    @Order(4)
    void whoeverReadsAllThatWasWrittenFindsNothingOfHim() throws Exception {
        // What is not found because nothing is read would say nothing.
        List<String> seen = new ArrayList<>();
        everything.records((where, text) -> note(seen, "topic", text));
        everything.documents((where, text) -> note(seen, "collection", text));
        everything.files((where, octets) -> note(seen, "file", where));
        assertThat(seen).contains("topic", "collection", "file");
        await("spans came", () -> traces.spans().stream().anyMatch(this::isAbout));
        List<String> sent = new ArrayList<>();
        everything.outside((where, octets) -> sent.addAll(Marked.foundIn(octets)));
        assertThat(sent).contains("zyxwmail", "zyxwname");

        assertThat(everything.found()).isEmpty();
    }

    private boolean isAbout(TraceCollector.Told span) {
        return span.attribute("lienthong.subject").equals(code);
    }

    private void note(List<String> seen, String kind, String text) {
        if (text.contains(code) || text.endsWith("intake.log")) {
            seen.add(kind);
        }
    }

    @Test
    @Order(5)
    void theMasterKeyIsChangedWhileEverythingGoesOn() throws Exception {
        Machine.Command rotation = machine.run("keys", "rotate");

        assertThat(rotation.end(PATIENCE)).as(() -> String.join("\n", rotation.lines())).isZero();
        JsonNode keys = rest.get(INTAKE, "/api/keys", operator).json();
        assertThat(keys.path("current").asString()).isEqualTo("2");
        assertThat(keys.path("left").asLong()).isZero();
        assertThat(keys.path("keys").path("2").asLong()).isPositive();
        assertThat(rest.get(INTAKE, "/api/dossiers/" + code, counter).text()).contains(Marked.NAME);
    }

    @Test
    @Order(6)
    void whileTheOfficesAreAtWorkNobodyErases() throws Exception {
        Rest.Answer early = erase(operator);
        assertThat(early.status()).as(early.text()).isEqualTo(409);
        assertThat(erase(counter).status()).isEqualTo(403);
        assertThat(opened()).isEqualTo(Marked.NAME);
    }

    private Rest.Answer erase(String token) throws Exception {
        return rest.post(
                INTAKE,
                "/api/dossiers/" + code + "/erasure",
                token,
                "{\"reason\":\"Theo yêu cầu của chủ thể dữ liệu\"}");
    }

    @Test
    @Order(7)
    void whoIsErasedIsKnownToNobodyWhoHasEveryTopicAndCollection() throws Exception {
        assertThat(
                        rest.post(
                                        INTAKE,
                                        "/api/dossiers/" + code + "/withdrawal",
                                        counter,
                                        "{\"reason\":\"Đổi ý\"}")
                                .status())
                .isEqualTo(200);
        Rest.Answer erased = erase(operator);
        assertThat(erased.status()).as(erased.text()).isEqualTo(200);
        assertThat(erased.json().path("erased").path("by").asString()).isEqualTo("vanhanh.tinh");

        assertThat(opened()).isEmpty();
        assertThat(keyOf(code)).isEmpty();
        assertThat(everything.found()).isEmpty();
        Rest.Answer shown = rest.get(INTAKE, "/api/dossiers/" + code, counter);
        assertThat(Marked.foundIn(shown.text())).isEmpty();
        assertThat(receipt()).contains("đã xóa").doesNotContain("Zyxw");
        assertThat(copy().path("dossiers").size()).isEqualTo(1);
        assertThat(
                        rest.get(INTAKE, "/api/dossiers?q=zyxwname", counter)
                                .json()
                                .path("total")
                                .asLong())
                .isEqualTo(1);
        await(
                "no key is remembered",
                () ->
                        Marked.foundIn(
                                        rest.get(
                                                        NOTIFICATION,
                                                        "/api/notifications?dossier=" + code,
                                                        operator)
                                                .text())
                                .isEmpty());
        assertThat(erase(operator).status()).isEqualTo(200);
    }

    /// The name in the event of the receipt, for one who has the keys; empty when it cannot be
    /// known.
    private String opened() throws Exception {
        List<String> events = new ArrayList<>();
        everything.records((where, text) -> {
            if (where.equals("lienthong.intake " + code) && text.contains("dossier.received")) {
                events.add(text.substring(text.lastIndexOf('\n') + 1));
            }
        });
        JsonNode applicant = JSON.readTree(events.getFirst()).path("applicant");
        try (MongoClient store = everything.store()) {
            Applicant opened =
                    new Applicants(
                                    Seals.of(
                                            machine.home().resolve(".lienthong/keys/master.keys"),
                                            store.getDatabase("lienthong_keys")))
                            .open(code, JSON.treeToValue(applicant, SealedApplicant.class));
            return opened.fullName();
        }
    }

    private List<String> keyOf(String subject) {
        try (MongoClient store = everything.store()) {
            List<String> keys = new ArrayList<>();
            store.getDatabase("lienthong_keys")
                    .getCollection("keys")
                    .find(new Document("_id", subject))
                    .forEach(document -> {
                        assertThat(document).containsKey("droppedAt");
                        if (document.containsKey("key")) {
                            keys.add(document.toJson());
                        }
                    });
            return keys;
        }
    }

    private String receipt() throws Exception {
        Rest.Answer pdf = rest.get(INTAKE, "/api/dossiers/" + code + "/receipt", counter);
        try (var document = Loader.loadPDF(pdf.bytes())) {
            return new PDFTextStripper().getText(document);
        }
    }

    private static String dossier() {
        return """
        {"procedure":"2.000815","office":"001.10.17.H99","channel":"COUNTER",
         "applicant":%s,
         "documents":[{"code":"BAN-CHINH","name":"Bản chính","copies":1,"original":true},
                      {"code":"BAN-SAO","name":"Bản sao cần chứng thực","copies":1,"original":false}],
         "note":"%s"}
        """
                .formatted(Marked.applicant(), Marked.NOTE);
    }

    private static String submission() {
        return """
        {"procedure":"1.013831","office":"001.10.17.H99","applicant":%s,"note":"%s","consent":false}
        """
                .formatted(Marked.applicant(), Marked.NOTE);
    }
}
