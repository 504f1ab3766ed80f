package vn.lienthong.system;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.lienthong.system.Rest.INTAKE;
import static vn.lienthong.system.Rest.PORTAL;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/// The demonstration, with a process killed in its middle; what is wrong is refused and not stored;
/// what happened is still there after a restart. One system for all of it, in this order.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class WholeSystemIT {

    private static final String COUNTER = "001.10.17.H99";
    private static final Duration START = Duration.ofMinutes(5);
    private static final Duration DEMONSTRATION = Duration.ofMinutes(4);
    private static final long MEMORY_MEGABYTES = 2500;
    private static final List<String> SMS_PROVIDERS = List.of("sms", "sms-http");

    /// Five seconds, and what a busy machine takes for the rest.
    private static final Duration FAILOVER = Duration.ofSeconds(15);

    private final Machine machine = new Machine("whole-system");
    private final Rest rest = new Rest(machine);
    private long dossiers;
    private String mailboxes = "";

    @AfterAll
    void stop() throws Exception {
        machine.run("down").end(Duration.ofMinutes(2));
    }

    @Test
    @Order(1)
    void theDemonstrationKeepsItsPromisesThoughAServiceDiesInIt() throws Exception {
        Machine.Command demo = machine.run("demo");
        demo.await(line -> line.contains("Ba hồ sơ"), START);
        demo.await(line -> line.contains("H99-"), DEMONSTRATION);
        machine.kill("routing");
        demo.await(line -> line.contains("Màn trình diễn xong"), DEMONSTRATION);
        assertThat(String.join("\n", demo.lines())).contains("xin lỗi");
        assertThat(machine.residentMegabytes()).isLessThan(MEMORY_MEGABYTES);
        demo.process().destroy();
        demo.end(Duration.ofMinutes(2));
    }

    @Test
    @Order(2)
    void everythingIsStillThereAfterARestart() throws Exception {
        Machine.Command up = machine.run("up", "--detach");
        assertThat(up.end(START)).as(() -> String.join("\n", up.lines())).isZero();
        dossiers = dossiersAtTheCounter();
        assertThat(dossiers).isEqualTo(3);
        mailboxes = rest.get(PORTAL, "/local/mailboxes", null).text();
        assertThat(mailboxes).contains("@");
        assertThat(machine.run("up", "--detach").end(START)).isZero();
        assertThat(machine.run("status").end(Duration.ofMinutes(1))).isZero();
    }

    @Test
    @Order(3)
    void nobodyButThisMachineCanConnect() throws Exception {
        Set<Listening> all = machine.listening();

        assertThat(all).allMatch(Listening::isOnLoopback);
        assertThat(all)
                .extracting(Listening::port)
                .containsAll(
                        IntStream.of(
                                        8080, 8081, 8082, 8083, 8084, 9000, 9092, 9093, 27017, 3025,
                                        3026, 2775, 2776, 2777)
                                .map(machine::port)
                                .boxed()
                                .toList());
    }

    @Test
    @Order(3)
    void theLetterInTheMailboxIsSignedAndReadable() throws Exception {
        assertThat(letter())
                .contains("PHIẾU XIN LỖI")
                .contains("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM")
                .contains("Đã ký duyệt trên hệ thống");
    }

    private String letter() throws Exception {
        for (JsonNode mailbox : rest.get(PORTAL, "/local/mailboxes", null).json()) {
            String address = mailbox.path("address").asString();
            for (JsonNode mail : rest.get(PORTAL, "/local/mailboxes/" + address, null).json()) {
                for (JsonNode attachment : mail.path("attachments")) {
                    Rest.Answer pdf = rest.get(PORTAL, attachment.path("url").asString(), null);
                    try (var document = Loader.loadPDF(pdf.bytes())) {
                        return new PDFTextStripper().getText(document);
                    }
                }
            }
        }
        throw new AssertionError("No mail has an attachment");
    }

    @ParameterizedTest(name = "{0}")
    @Order(4)
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            textBlock =
                    """
                    unknown procedure      | 422 | procedure       | "procedure":"2.000815"  | "procedure":"9.999999"
                    unknown office         | 422 | office          | "office":"001.10.17.H99" | "office":"001.99.99.H99"
                    missing required paper | 422 | documents       | "code":"BAN-CHINH"      | "code":"KHAC"
                    bad phone              | 400 | applicant.phone | "phone":"0912000777"    | "phone":"12"
                    bad e-mail             | 400 | applicant.email | "email":"a@example.vn"  | "email":"a@"
                    no name                | 400 | applicant.fullName | "fullName":"Lê Văn Tám" | "fullName":" "
                    wrong type             | 400 | documents[0].copies | "copies":1          | "copies":"x"
                    """)
    void badInputIsRefusedWithTheFieldAndNotStored(
            String name, int status, String field, String right, String wrong) throws Exception {
        String token = rest.token("motcua.binhan", "binhan-2026");
        assertThat(VALID).contains(right);
        Rest.Answer answer = rest.post(INTAKE, "/api/dossiers", token, VALID.replace(right, wrong));
        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        assertThat(answer.type()).startsWith("application/problem+json");
        assertThat(answer.json().path("errors").findValuesAsString("field"))
                .anyMatch(f -> f.startsWith(field));
        assertThat(dossiersAtTheCounter()).isEqualTo(dossiers);
    }

    @Test
    @Order(5)
    void whatIsNoJsonIsTooLongOrComesFromElsewhereIsRefused() throws Exception {
        String token = rest.token("motcua.binhan", "binhan-2026");
        assertThat(rest.post(INTAKE, "/api/dossiers", token, "no json").status()).isEqualTo(400);
        assertThat(rest.post(INTAKE, "/api/dossiers", token, "x".repeat(2_000_000)).status())
                .isEqualTo(413);
        assertThat(rest.post(INTAKE, "/api/dossiers", null, VALID).status()).isEqualTo(401);
        String leader = rest.token("lanhdao.binhan", "binhan-2026");
        assertThat(rest.post(INTAKE, "/api/dossiers", leader, VALID).status()).isEqualTo(403);
        assertThat(dossiersAtTheCounter()).isEqualTo(dossiers);
    }

    @Test
    @Order(6)
    void theRightInputIsRegisteredAndTheCitizenFindsIt() throws Exception {
        String token = rest.token("motcua.binhan", "binhan-2026");
        Rest.Answer answer = rest.post(INTAKE, "/api/dossiers", token, VALID);
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        String code = answer.json().path("code").asString();
        String pin = answer.json().path("lookupPin").asString();
        Rest.Answer receipt = rest.get(INTAKE, "/api/dossiers/" + code + "/receipt", token);
        try (var document = Loader.loadPDF(receipt.bytes())) {
            assertThat(new PDFTextStripper().getText(document)).contains(code, "Lê Văn Tám");
        }
        assertThat(found(code, pin)).contains("Chứng thực bản sao").doesNotContain("Lê Văn Tám");
        assertThat(rest.get(Rest.ROUTING, "/public/dossiers/" + code + "?pin=000", null).status())
                .isEqualTo(404);
        assertThat(rest.get(PORTAL, "/", null).text()).contains("Liên Thông");
        assertThat(
                        rest.get(Rest.DEADLINE, "/api/dossiers/" + code + "/deadlines", token)
                                .json()
                                .path("dossier")
                                .path("state")
                                .asString())
                .isEqualTo("RUNNING");
    }

    @Test
    @Order(7)
    void whenAProviderDiesTheOtherTellsAndItIsKnownThatItArrived() throws Exception {
        String token = rest.token("motcua.binhan", "binhan-2026");
        Messages messages = new Messages(rest);
        messages.fault("sms", "down");
        messages.fault("smtp", "down");
        String code = messages.register(token, applicant("0912000901", "b@example.vn"));
        assertThat(Messages.await(() -> messages.phone("0912000901"), 1)).isLessThan(FAILOVER);
        Messages.await(() -> messages.mailbox("b@example.vn"), 1);
        // By a receipt that the other gateway brought back, signed.
        messages.awaitState(token, code, "SMS", "DELIVERED");
        messages.fault("sms", "ok");
        messages.fault("smtp", "ok");
        assertThat(messages.phone("0912000901")).singleElement().asString().contains(code);
    }

    @Test
    @Order(8)
    void whileNobodyCanCarryItMessagesWaitAndThenGoOnce() throws Exception {
        String token = rest.token("motcua.binhan", "binhan-2026");
        Messages messages = new Messages(rest);
        for (String provider : SMS_PROVIDERS) {
            messages.fault(provider, "down");
        }
        String code = messages.register(token, applicant("0912000902", "c@example.vn"));
        Messages.await(() -> messages.mailbox("c@example.vn"), 1);
        assertThat(messages.phone("0912000902")).isEmpty();
        for (String provider : SMS_PROVIDERS) {
            messages.fault(provider, "ok");
        }
        messages.awaitState(token, code, "SMS", "DELIVERED");
        assertThat(messages.phone("0912000902")).hasSize(1);
    }

    @Test
    @Order(9)
    void whomNoMessageReachesTheCounterTells() throws Exception {
        String token = rest.token("motcua.binhan", "binhan-2026");
        Messages messages = new Messages(rest);
        // Numbers that end so do not exist any more.
        String code = messages.register(token, applicant("0912000002", null));
        messages.awaitState(token, code, "SMS", "PERMANENT_FAILURE");
        assertThat(rest.get(Rest.NOTIFICATION, "/api/unreached?office=" + COUNTER, token).text())
                .contains(code)
                .doesNotContain("0912000002");
    }

    private static String applicant(String phone, @Nullable String mail) {
        return VALID.replace("0912000777", phone)
                .replace(
                        ",\"email\":\"a@example.vn\"",
                        mail == null ? "" : ",\"email\":\"" + mail + "\"");
    }

    /// The dossier reaches routing over Kafka, a moment after it is registered.
    private String found(String code, String pin) throws Exception {
        long latest = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        Rest.Answer answer;
        do {
            answer = rest.get(Rest.ROUTING, "/public/dossiers/" + code + "?pin=" + pin, null);
            Thread.sleep(100);
        } while (answer.status() == 404 && System.nanoTime() < latest);
        return answer.text();
    }

    private long dossiersAtTheCounter() throws Exception {
        String token = rest.token("motcua.binhan", "binhan-2026");
        Rest.Answer list = rest.get(INTAKE, "/api/dossiers?office=" + COUNTER, token);
        assertThat(list.status()).as(list.text()).isEqualTo(200);
        return list.json().path("total").asLong();
    }

    private static final String VALID =
            """
            {"procedure":"2.000815","office":"001.10.17.H99","channel":"COUNTER",
             "applicant":{"kind":"CITIZEN","fullName":"Lê Văn Tám","phone":"0912000777","email":"a@example.vn"},
             "documents":[{"code":"BAN-CHINH","name":"Bản chính","copies":1,"original":true},
                          {"code":"BAN-SAO","name":"Bản sao cần chứng thực","copies":1,"original":false}]}
            """;
}
