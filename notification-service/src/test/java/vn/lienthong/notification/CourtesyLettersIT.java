package vn.lienthong.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.lienthong.contracts.event.Applicant;
import vn.lienthong.contracts.event.CourtesyLetterSigned;
import vn.lienthong.contracts.event.DossierProcessed;
import vn.lienthong.contracts.event.DossierReceived;
import vn.lienthong.contracts.event.Topics;
import vn.lienthong.local.testing.LocalStack;

/// From a registration that is complete to the letter in the mailbox, in the running service.
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ActiveProfiles("local")
@Import({ReadableTokens.class, Talk.class})
@DirtiesContext
class CourtesyLettersIT {

    private static final Instant AT = Instant.parse("2026-11-23T01:00:00Z");
    private static final Instant DONE = Instant.parse("2026-11-23T08:00:00Z");
    private static final Instant DUE = Instant.parse("2026-11-24T01:00:00Z");
    private static final String COUNTER = "001.10.17.H99";
    private static final String HEAD = "lanhdao.binhan~000.10.17.H99~LEADER";
    private static final String HEAD_ELSEWHERE = "lanhdao.hoalam~000.00.18.H99~LEADER";
    private static final String OFFICER = "motcua.binhan~001.10.17.H99~COUNTER";

    private static final SmsCentre SMS;
    private static final MailServer MAIL;
    private static final int SMS_PORT = freePort();
    private static final int MAIL_PORT = freePort();

    static {
        SMS = new SmsCentre(SMS_PORT);
        MAIL = new MailServer(MAIL_PORT);
    }

    @Autowired private JsonMapper json;
    @Autowired private Talk talk;
    @LocalServerPort private int port;

    private final HttpClient http = HttpClient.newHttpClient();
    private final String code = COUNTER + "-261123-" + UUID.randomUUID().toString().substring(0, 8);
    private final String phone = "0912" + ThreadLocalRandom.current().nextInt(100_000, 1_000_000);
    private final String mail = "hoa." + UUID.randomUUID() + "@example.vn";

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @DynamicPropertySource
    static void surroundings(DynamicPropertyRegistry properties) {
        properties.add("lienthong.kafka", () -> LocalStack.shared().kafka());
        properties.add("lienthong.mongo", () -> LocalStack.shared().mongoUri("courtesy"));
        properties.add("lienthong.database", () -> "courtesy");
        // Another service of this JVM must not take what is meant for this one.
        properties.add(
                "spring.cloud.stream.bindings.dossierEvents-in-0.group", () -> "courtesy-letters");
        properties.add(
                "lienthong.province",
                () -> "../local/sample-province/src/main/resources/sample-province/three-level");
        properties.add("lienthong.instance", () -> "courtesy");
        properties.add("lienthong.providers.smpp.smpp.port", () -> SMS_PORT);
        properties.add("lienthong.providers.smtp.smtp.port", () -> MAIL_PORT);
        properties.add("lienthong.providers.sms-http.enabled", () -> false);
        properties.add("lienthong.providers.smtp-relay.enabled", () -> false);
        properties.add("lienthong.keys.file", () -> "target/keys/master.keys");
        properties.add("lienthong.portal-url", () -> "http://localhost:8080");
    }

    @BeforeAll
    static void open() throws IOException {
        SMS.open();
        MAIL.open();
    }

    /// Letters are not sent at night.
    @BeforeEach
    void byDay() throws Exception {
        talk.byDay();
    }

    private DossierReceived received(String dossier, String... letters) {
        return new DossierReceived(
                dossier,
                AT,
                COUNTER,
                "COUNTER",
                "1.001193",
                1,
                "Đăng ký khai sinh",
                "Hộ tịch",
                DUE,
                "8wh",
                "ROLLING",
                null,
                "province",
                "482913",
                Tickets.of(new Applicant("CITIZEN", "Nguyễn Thị Hòa", null, phone, mail, null)),
                List.of(),
                Map.of(),
                null,
                null,
                null,
                null,
                null,
                List.of(letters));
    }

    /// A registration from its receipt to its end; its letter is drafted.
    private String registered(String dossier, String kind) {
        talk.publish("/intake-service", 1, received(dossier, kind));
        talk.publish("/routing-service", 1, new DossierProcessed(dossier, DONE, COUNTER));
        String letter = dossier + "~" + kind;
        await().atMost(Duration.ofSeconds(40))
                .untilAsserted(() -> assertThat(get(letter, HEAD).statusCode()).isEqualTo(200));
        return letter;
    }

    private HttpResponse<String> get(String id, String token, String... headers) throws Exception {
        return list("/" + id, token, headers);
    }

    private HttpResponse<String> list(String rest, String token, String... headers)
            throws Exception {
        return send(to(rest), token, headers);
    }

    private HttpResponse<String> post(String path, String token, String body, String... headers)
            throws Exception {
        HttpRequest.Builder request =
                to("/" + path)
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .header("Content-Type", "application/json");
        return send(request, token, headers);
    }

    private HttpRequest.Builder to(String rest) {
        return HttpRequest.newBuilder(
                URI.create("http://localhost:" + port + "/api/courtesy-letters" + rest));
    }

    private HttpResponse<String> send(HttpRequest.Builder request, String token, String... headers)
            throws Exception {
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        return http.send(
                request.header("Authorization", "Bearer " + token).build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private JsonNode read(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return json.readTree(answer.body());
    }

    @Test
    void aBirthIsCongratulatedOnByALetterThatTheHeadSignsOnce() throws Exception {
        String id = registered(code, "CONGRATULATION_BIRTH");

        JsonNode draft = read(get(id, HEAD));
        assertThat(draft.path("state").asString()).isEqualTo("DRAFT");
        assertThat(draft.path("office").asString()).isEqualTo(COUNTER);
        assertThat(draft.path("draftedAt").asString()).isEqualTo("2026-11-23T15:00:00+07:00");
        assertThat(draft.path("words").path("salutation").asString())
                .isEqualTo("Ông (Bà) Nguyễn Thị Hòa và gia đình");
        assertThat(draft.path("words").path("paragraphs").get(0).asString())
                .startsWith("Ủy ban nhân dân phường Bình An vui mừng được biết");
        assertThat(get(id + "/letter", HEAD, "Accept", "text/html").body())
                .contains(">DỰ THẢO<", "UBND phường Bình An", "THƯ CHÚC MỪNG");
        assertThat(MAIL.box(mail)).allMatch(m -> m.files().isEmpty());

        String signature = "{\"signedBy\":\"Nguyễn Văn Bình\"}";
        HttpResponse<String> signed =
                post(id + "/signature", HEAD, signature, "Idempotency-Key", "k-" + code);
        assertThat(read(signed).path("state").asString()).isEqualTo("SIGNED");
        assertThat(post(id + "/signature", HEAD, signature, "Idempotency-Key", "k-" + code).body())
                .isEqualTo(signed.body());
        HttpResponse<String> again = post(id + "/signature", HEAD, signature);
        assertThat(again.statusCode()).isEqualTo(409);
        assertThat(json.readTree(again.body()).path("state").asString()).isEqualTo("SIGNED");

        await().atMost(Duration.ofSeconds(40))
                .untilAsserted(() -> {
                    assertThat(SMS.phone(phone))
                            .filteredOn(text -> text.contains("chuc mung gia dinh"))
                            .hasSize(1);
                    assertThat(MAIL.box(mail)).filteredOn(m -> !m.files().isEmpty()).hasSize(1);
                });
        MailServer.Mail letter = MAIL.box(mail).getLast();
        assertThat(letter.files()).singleElement().asString().startsWith(pdf("chuc-mung"));
        assertThat(letter.text()).contains("Nguyễn Thị Hòa", "Nguyễn Văn Bình");
        assertThat(get(id + "/letter", OFFICER).body()).startsWith("%PDF");
        assertThat(get(id + "/letter", OFFICER, "Accept", "text/html").body())
                .contains("UBND phường Bình An", "Đã ký duyệt trên hệ thống: Nguyễn Văn Bình")
                .doesNotContain(">DỰ THẢO<", phone, code);
        assertThat(signedEvents().values())
                .singleElement()
                .extracting(CourtesyLetterSigned::signedBy)
                .isEqualTo("Nguyễn Văn Bình");
    }

    private String pdf(String what) {
        return "thu-" + what + "-" + code + ".pdf %PDF";
    }

    /// By their ids: what comes again under its own is the same.
    private Map<String, CourtesyLetterSigned> signedEvents() {
        try (KafkaConsumer<String, byte[]> consumer =
                new KafkaConsumer<>(
                        Map.of(
                                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                                LocalStack.shared().kafka(),
                                ConsumerConfig.GROUP_ID_CONFIG,
                                "heard-" + code,
                                ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                                "earliest"),
                        new StringDeserializer(),
                        new ByteArrayDeserializer())) {
            consumer.subscribe(List.of(Topics.NOTIFICATION));
            Map<String, CourtesyLetterSigned> heard = new HashMap<>();
            await().atMost(Duration.ofSeconds(20))
                    .until(() -> {
                        consumer.poll(Duration.ofMillis(500)).forEach(told -> note(told, heard));
                        return !heard.isEmpty();
                    });
            return heard;
        }
    }

    private void note(
            ConsumerRecord<String, byte[]> told, Map<String, CourtesyLetterSigned> heard) {
        if (told.key().equals(code)
                && header(told, "ce_type").equals("courtesy-letter.signed.v1")) {
            heard.put(
                    header(told, "ce_id"),
                    json.readValue(told.value(), CourtesyLetterSigned.class));
        }
    }

    private static String header(ConsumerRecord<String, byte[]> told, String name) {
        return new String(told.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }

    @Test
    void severalAreSignedAtOnceAndEachSaysWhatHappened() throws Exception {
        String marriage = registered(code, "CONGRATULATION_MARRIAGE");
        String death = registered(code + "b", "CONDOLENCE_DEATH");
        String aside = registered(code + "c", "CONGRATULATION_BIRTH");
        assertThat(
                        read(post(
                                        aside + "/set-aside",
                                        HEAD,
                                        "{\"reason\":\"Cháu không qua khỏi\"}"))
                                .path("reason")
                                .asString())
                .isEqualTo("Cháu không qua khỏi");

        JsonNode batch =
                read(
                        post(
                                "signatures",
                                HEAD,
                                "{\"ids\":[\"%s\",\"%s\",\"%s\",\"không-có\"],\"signedBy\":\"Nguyễn Văn Bình\"}"
                                        .formatted(marriage, death, aside)));

        assertThat(batch.path("signed").asInt()).isEqualTo(2);
        assertThat(batch.path("items").valueStream())
                .extracting(i -> i.path("happened").asString())
                .containsExactly("SIGNED", "SIGNED", "DECIDED_BEFORE", "UNKNOWN");
        await().atMost(Duration.ofSeconds(40))
                .untilAsserted(() ->
                        assertThat(MAIL.box(mail))
                                .filteredOn(m -> !m.files().isEmpty())
                                .extracting(m -> m.subject().contains("chia buồn"))
                                .containsExactlyInAnyOrder(true, false));
        assertThat(
                        post(
                                        "signatures",
                                        HEAD_ELSEWHERE,
                                        "{\"ids\":[\"%s\"],\"signedBy\":\"Hồ Thanh Quân\"}"
                                                .formatted(marriage))
                                .body())
                .contains("OUT_OF_REACH");
    }

    @Test
    void draftsAreListedForTheOfficeAndThoseAboveAndCounted() throws Exception {
        String first = registered(code, "CONGRATULATION_BIRTH");
        registered(code + "b", "CONDOLENCE_DEATH");
        read(post(first + "/signature", HEAD, "{\"signedBy\":\"Nguyễn Văn Bình\"}"));

        assertThat(ids("?state=DRAFT&kind=CONDOLENCE_DEATH&size=200", HEAD))
                .contains(code + "b~CONDOLENCE_DEATH")
                .doesNotContain(first);
        assertThat(ids("?state=SIGNED&size=200&office=" + COUNTER, HEAD)).contains(first);
        assertThat(ids("?state=SIGNED&size=200&from=2020-01-01&to=2020-12-31", HEAD)).isEmpty();
        assertThat(ids("?state=SIGNED&kind=&size=200", HEAD)).contains(first);
        assertThat(ids("?size=200", HEAD_ELSEWHERE)).doesNotContain(first);
        assertThat(list("?office=" + COUNTER, HEAD_ELSEWHERE).statusCode()).isEqualTo(403);
        assertThat(list("?state=LOST", HEAD).statusCode()).isEqualTo(400);
        assertThat(list("?kind=LOST", HEAD).statusCode()).isEqualTo(400);

        String year = "/summary?from=2026-01-01&to=2026-12-31";
        JsonNode byKind = read(list(year + "&by=kind", HEAD));
        assertThat(byKind.path("rows").valueStream())
                .extracting(r -> r.path("key").asString())
                .containsExactly(
                        "CONGRATULATION_BIRTH", "CONGRATULATION_MARRIAGE", "CONDOLENCE_DEATH");
        JsonNode births = byKind.path("rows").get(0);
        assertThat(births.path("name").asString()).isEqualTo("Thư chúc mừng khai sinh");
        assertThat(births.path("drafted").asInt()).isPositive();
        JsonNode byOffice = read(list(year, HEAD));
        assertThat(byOffice.path("rows").valueStream())
                .extracting(r -> r.path("key").asString())
                .containsExactly(COUNTER);
        assertThat(byOffice.path("sum").path("drafted").asInt())
                .isEqualTo(byKind.path("sum").path("drafted").asInt())
                .isGreaterThan(1);
        HttpResponse<String> csv = list(year, HEAD, "Accept", "text/csv");
        assertThat(csv.body())
                .startsWith("\uFEFFkey,name,drafted,signed,setAside\r\n\"" + COUNTER + "\",");
        assertThat(list(year + "&by=moon", HEAD).statusCode()).isEqualTo(400);
        assertThat(list("/summary?from=2026-02-02&to=2026-02-01", HEAD).statusCode())
                .isEqualTo(400);
    }

    private List<String> ids(String query, String token) throws Exception {
        return read(list(query, token))
                .path("items")
                .valueStream()
                .map(i -> i.path("id").asString())
                .toList();
    }

    @Test
    void onlyTheHeadsOfTheOfficeAndOfThoseAboveDecide() throws Exception {
        String id = registered(code, "CONDOLENCE_DEATH");
        String signature = "{\"signedBy\":\"Ai đó\"}";

        assertThat(post(id + "/signature", OFFICER, signature).statusCode()).isEqualTo(403);
        assertThat(post(id + "/signature", HEAD_ELSEWHERE, signature).statusCode()).isEqualTo(403);
        assertThat(post(id + "/signature", HEAD, "{\"signedBy\":\" \"}").statusCode())
                .isEqualTo(400);
        assertThat(post(id + "/set-aside", HEAD, "{}").statusCode()).isEqualTo(400);
        assertThat(post("signatures", HEAD, "{\"signedBy\":\"Ai đó\"}").statusCode())
                .isEqualTo(400);
        assertThat(post(code + "~CONGRATULATION_BIRTH/signature", HEAD, signature).statusCode())
                .isEqualTo(404);
        assertThat(get("nothing", HEAD).statusCode()).isEqualTo(404);
        assertThat(read(get(id, HEAD)).path("state").asString()).isEqualTo("DRAFT");
    }
}
