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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.jsmpp.SMPPConstant;
import org.jsmpp.bean.MessageState;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.lienthong.contracts.catalogue.Offices;
import vn.lienthong.contracts.event.ApologyLetterIssued;
import vn.lienthong.contracts.event.Applicant;
import vn.lienthong.contracts.event.ClockScope;
import vn.lienthong.contracts.event.DeadlineMissed;
import vn.lienthong.contracts.event.DeadlineRescheduled;
import vn.lienthong.contracts.event.DossierEvent;
import vn.lienthong.contracts.event.DossierProcessed;
import vn.lienthong.contracts.event.DossierReceived;
import vn.lienthong.contracts.event.DossierReplanned;
import vn.lienthong.contracts.event.EventTypes;
import vn.lienthong.contracts.event.ReplanCause;
import vn.lienthong.contracts.event.Topics;
import vn.lienthong.kit.aggregate.Decided;
import vn.lienthong.kit.aggregate.Outcome;
import vn.lienthong.local.testing.LocalStack;
import vn.lienthong.notification.sending.Lanes;
import vn.lienthong.notification.telling.domain.Claimant;
import vn.lienthong.notification.telling.domain.Correspondence;
import vn.lienthong.notification.telling.domain.Decision;
import vn.lienthong.notification.telling.domain.Delivery;
import vn.lienthong.notification.telling.domain.DeliveryStep;
import vn.lienthong.notification.telling.domain.Moment;
import vn.lienthong.notification.telling.domain.Telling;
import vn.lienthong.notification.telling.store.Correspondences;

/// The running service between a real broker and store and providers that can be broken.
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ActiveProfiles("local")
class NotificationServiceIT {

    private static final Instant AT = Instant.parse("2026-11-23T01:00:00Z");
    private static final Instant DUE = Instant.parse("2026-11-27T10:30:00Z");
    private static final Instant LATER = Instant.parse("2026-11-30T10:30:00Z");
    private static final String OFFICE = "000.00.00.H99";
    private static final String OPERATOR = "van-hanh~000.00.00.H99~OPERATIONS";
    private static final String OFFICER = "lan~000.00.00.H99~SPECIALIST";
    private static final String REPORTER = "bao-cao~000.00.00.H99~REPORTS";

    private static final SmsCentre SMS = new SmsCentre(freePort());
    private static final int SMTP_PORT = freePort();
    private static final MailServer MAIL = new MailServer(SMTP_PORT);
    private static int smsPort;
    private static final Neighbours NEIGHBOURS = neighbours();

    @Autowired private KafkaTemplate<String, byte[]> kafka;
    @Autowired private JsonMapper json;
    @Autowired private Correspondences correspondences;
    @Autowired private Lanes lanes;
    @Autowired private Offices offices;
    @LocalServerPort private int port;

    private final HttpClient http = HttpClient.newHttpClient();
    private final String code =
            "000.10.17.H99-261123-" + UUID.randomUUID().toString().substring(0, 8);
    private final String phone = "0912" + ThreadLocalRandom.current().nextInt(100_000, 1_000_000);
    private final String mail = "hoa." + UUID.randomUUID() + "@example.vn";

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            int free = socket.getLocalPort();
            smsPort = smsPort == 0 ? free : smsPort;
            return free;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Neighbours neighbours() {
        try {
            return new Neighbours();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @DynamicPropertySource
    static void surroundings(DynamicPropertyRegistry properties) {
        properties.add("lienthong.kafka", () -> LocalStack.shared().kafka());
        properties.add("lienthong.mongo", () -> LocalStack.shared().mongoUri("notification"));
        properties.add("lienthong.database", () -> "notification");
        properties.add(
                "lienthong.province",
                () -> "../local/sample-province/src/main/resources/sample-province/three-level");
        properties.add("lienthong.instance", () -> "test");
        properties.add("lienthong.sms.port", () -> smsPort);
        properties.add("lienthong.mail.port", () -> SMTP_PORT);
        properties.add("lienthong.issuer", NEIGHBOURS::url);
        properties.add("lienthong.deadline", NEIGHBOURS::url);
        properties.add("lienthong.portal-url", () -> "http://localhost:8080");
    }

    @TestConfiguration
    static class Tokens {
        @Bean
        JwtDecoder readableTokens() {
            return token -> {
                String[] parts = token.split("~", -1);
                return Jwt.withTokenValue(token)
                        .header("alg", "none")
                        .subject(parts[0])
                        .claim("office", parts[1])
                        .claim("roles", List.of(parts[2].split("\\+", -1)))
                        .build();
            };
        }
    }

    @BeforeAll
    static void open() throws IOException {
        SMS.open();
        MAIL.open();
    }

    @AfterEach
    void mend() {
        SMS.refuseWith(0);
        SMS.everyMessageEndsAs(MessageState.DELIVERED);
        MAIL.refuseWith(0);
        NEIGHBOURS.haveLetters(true);
    }

    private DossierReceived received() {
        return new DossierReceived(
                code,
                AT,
                OFFICE,
                "COUNTER",
                "1.013831",
                1,
                "Đăng ký biến động quyền sử dụng đất",
                "Đất đai",
                DUE,
                "4wd",
                "END_OF_DAY",
                null,
                "province",
                "482913",
                new Applicant("CITIZEN", "Nguyễn Thị Hòa", null, phone, mail, null),
                List.of(),
                Map.of(),
                null,
                null,
                null);
    }

    private ApologyLetterIssued letterIssued() {
        return new ApologyLetterIssued(
                code, AT, code + ".1", OFFICE, "Phạm Văn Bình", "Chờ xác minh", DUE, LATER);
    }

    private void publish(String source, long sequence, DossierEvent event) {
        ProducerRecord<String, byte[]> record =
                new ProducerRecord<>(
                        EventTypes.topic(event), event.code(), json.writeValueAsBytes(event));
        Map.of(
                        "ce_id", source + "/" + event.code() + "/" + sequence,
                        "ce_source", source,
                        "ce_type", EventTypes.wireName(event),
                        "ce_subject", event.code(),
                        "ce_time", event.at().toString(),
                        "ce_specversion", "1.0",
                        "ce_sequence", String.valueOf(sequence))
                .forEach((name, value) ->
                        record.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        kafka.send(record).join();
    }

    private HttpResponse<String> send(HttpRequest.Builder request, String token) throws Exception {
        return http.send(
                request.header("Authorization", "Bearer " + token)
                        .header("Content-Type", "application/json")
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
    }

    private List<JsonNode> items() throws Exception {
        HttpResponse<String> answer = send(to("/api/notifications?dossier=" + code), OFFICER);
        List<JsonNode> items = new ArrayList<>();
        json.readTree(answer.body()).path("items").forEach(items::add);
        return items;
    }

    private JsonNode item(String template, String channel) throws Exception {
        return items().stream()
                .filter(i -> i.path("template").asString().equals(template))
                .filter(i -> i.path("channel").asString().equals(channel))
                .findFirst()
                .orElseThrow(() -> new AssertionError("Nothing is told yet: " + template));
    }

    private void awaitState(String template, String channel, String state) {
        await().atMost(Duration.ofSeconds(40))
                .untilAsserted(() ->
                        assertThat(item(template, channel).path("state").asString())
                                .isEqualTo(state));
    }

    private void awaitQuiet() {
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() ->
                        assertThat(
                                        http.send(
                                                        to("/local/quiet").build(),
                                                        HttpResponse.BodyHandlers.ofString())
                                                .body())
                                .contains("\"quiet\":true"));
    }

    @Test
    void aReceiptReachesThePhoneAndTheMailboxOnceHoweverOftenTheFactComes() throws Exception {
        publish("/intake-service", 1, received());
        publish("/intake-service", 1, received());
        publish("/intake-service", 2, received());
        awaitState("received", "SMS", "DELIVERED");
        awaitState("received", "EMAIL", "SENT");
        publish("/intake-service", 1, received());
        awaitQuiet();

        assertThat(SMS.phone(phone))
                .containsExactly(
                        "UBND tỉnh đã tiếp nhận hồ sơ "
                                + code
                                + ". Hẹn trả kết quả: 17:30 ngày 27/11/2026. Tra cứu tại"
                                + " http://localhost:8080/tra-cuu, mã tra cứu 482913.");
        assertThat(MAIL.box(mail)).hasSize(1);
        MailServer.Mail letter = MAIL.box(mail).getFirst();
        assertThat(letter.subject()).isEqualTo("Đã tiếp nhận hồ sơ " + code);
        assertThat(letter.id()).isEqualTo("<" + code + "~2@lienthong.example.vn>");
        assertThat(letter.text()).contains("Kính gửi ông/bà Nguyễn Thị Hòa,", "17:30 ngày 27/11");
        assertThat(letter.html())
                .contains(
                        "<p>Mã hồ sơ: " + code,
                        "<a href=\"http://localhost:8080/tra-cuu?code=" + code + "\">");
        JsonNode sms = item("received", "SMS");
        assertThat(sms.path("id").asString()).isEqualTo(code + "~1");
        assertThat(sms.path("to").asString())
                .isEqualTo(phone.substring(0, 4) + "***" + phone.substring(7));
        assertThat(sms.path("attempts").get(0).path("result").asString()).isEqualTo("SENT");
        assertThat(sms.path("parts").asInt()).isEqualTo(3);
        assertThat(sms.path("deliveredAt").asString()).contains("+07:00");
        assertThat(item("received", "EMAIL").path("to").asString()).isEqualTo("h***@example.vn");
    }

    @Test
    void aReceiptThatIsWrittenAnewReachesTheCitizenOnceWithItsProcedureAndDate() throws Exception {
        DeadlineRescheduled moved =
                new DeadlineRescheduled(
                        code, AT, ClockScope.DOSSIER, null, 0, OFFICE, DUE, LATER, "REPLANNED");
        // The news of the date may be faster than the news of the plan that moved it.
        publish("/deadline-service", 1, moved);
        publish("/intake-service", 1, received());
        publish(
                "/intake-service",
                2,
                new DossierReplanned(
                        code,
                        AT,
                        OFFICE,
                        "mai",
                        ReplanCause.WRONG_PROCEDURE,
                        "Nhầm thủ tục",
                        "1.012345",
                        1,
                        "Cấp đổi giấy chứng nhận",
                        "Đất đai",
                        LATER,
                        "5wd",
                        "END_OF_DAY",
                        null,
                        List.of(),
                        null,
                        Map.of()));
        awaitState("receipt-corrected", "SMS", "DELIVERED");
        awaitState("receipt-corrected", "EMAIL", "SENT");
        publish("/deadline-service", 1, moved);
        awaitQuiet();

        assertThat(SMS.phone(phone)).hasSize(2);
        assertThat(SMS.phone(phone).getLast())
                .contains("đã lập lại giấy tiếp nhận hồ sơ " + code, "17:30 ngày 30/11/2026");
        assertThat(MAIL.box(mail)).hasSize(2);
        assertThat(MAIL.box(mail).getLast().text())
                .contains("Cấp đổi giấy chứng nhận", "17:30 ngày 30/11/2026");
    }

    @Test
    void theApologyWaitsForItsLetterAndNeverGoesWithout() throws Exception {
        NEIGHBOURS.haveLetters(false);
        publish("/intake-service", 1, received());
        publish("/deadline-service", 1, letterIssued());

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() ->
                        assertThat(item("apology-letter", "EMAIL").path("attempts").size())
                                .isGreaterThan(0));
        awaitQuiet();
        assertThat(MAIL.box(mail)).hasSize(1);
        assertThat(item("apology-letter", "EMAIL").path("state").asString()).isEqualTo("CREATED");

        NEIGHBOURS.haveLetters(true);
        awaitState("apology-letter", "EMAIL", "SENT");
        assertThat(MAIL.box(mail).getLast().files())
                .singleElement()
                .asString()
                .startsWith("phieu-xin-loi-" + code + ".pdf")
                .contains("/api/apology-letters/" + code + ".1/letter");
        assertThat(SMS.phone(phone).getLast()).contains("xin lỗi", "17:30 ngày 30/11/2026");
    }

    @Test
    void whileTheSmsCentreIsDownMessagesWaitAndThenArriveInOrder() throws Exception {
        SMS.close();
        publish("/intake-service", 1, received());
        publish("/routing-service", 1, new DossierProcessed(code, AT, OFFICE));
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> assertThat(items()).hasSize(4));
        awaitQuiet();
        assertThat(item("received", "SMS").path("state").asString()).isEqualTo("CREATED");
        assertThat(send(to("/actuator/health"), OFFICER).statusCode()).isEqualTo(200);

        SMS.open();
        awaitState("ready", "SMS", "DELIVERED");
        assertThat(SMS.phone(phone)).hasSize(2);
        assertThat(SMS.phone(phone).getFirst()).contains("đã tiếp nhận");
    }

    @Test
    void whatAProviderRefusesForGoodIsSaidSoAndMayBeSentAgain() throws Exception {
        SMS.refuseWith(SMPPConstant.STAT_ESME_RSUBMITFAIL);
        MAIL.refuseWith(550);
        publish("/intake-service", 1, received());
        awaitState("received", "SMS", "FAILED");
        awaitState("received", "EMAIL", "FAILED");
        assertThat(item("received", "EMAIL").path("reason").asString()).isEqualTo("SMTP 550");
        assertThat(published()).contains("notification.failed.v1", "\"to\":\"h***@example.vn\"");

        MAIL.refuseWith(0);
        String id = item("received", "EMAIL").path("id").asString();
        HttpRequest.Builder again =
                to("/api/notifications/" + id + "/resend")
                        .POST(HttpRequest.BodyPublishers.noBody());
        assertThat(send(again, OFFICER).statusCode()).isEqualTo(403);
        HttpRequest.Builder byOperator =
                to("/api/notifications/" + id + "/resend")
                        .POST(HttpRequest.BodyPublishers.noBody());
        assertThat(send(byOperator, OPERATOR).statusCode()).isEqualTo(202);
        awaitState("received", "EMAIL", "SENT");
        assertThat(MAIL.box(mail).getFirst().id()).contains(code + "~2.1@");
    }

    @Test
    void aProviderThatIsBusyIsAskedAgain() {
        SMS.refuseWith(SMPPConstant.STAT_ESME_RTHROTTLED);
        MAIL.refuseWith(451);
        publish("/intake-service", 1, received());
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> {
                    assertThat(item("received", "SMS").path("attempts").size()).isPositive();
                    assertThat(item("received", "EMAIL").path("attempts").size()).isPositive();
                });
        SMS.refuseWith(0);
        MAIL.refuseWith(0);

        awaitState("received", "SMS", "DELIVERED");
        awaitState("received", "EMAIL", "SENT");
        assertThat(SMS.phone(phone)).hasSize(1);
        assertThat(MAIL.box(mail)).hasSize(1);
    }

    @Test
    void aMessageThatThePhoneNeverGotIsFailed() {
        SMS.everyMessageEndsAs(MessageState.EXPIRED);
        publish("/intake-service", 1, received());
        awaitState("received", "SMS", "FAILED");
    }

    @Test
    void afterADeathBetweenClaimAndAnswerTheTemplateDecides() {
        Claimant dead = new Claimant("test", "an earlier run");
        Telling telling = new Telling(offices);
        Instant machine = Instant.now().minus(Duration.ofMinutes(1));
        Correspondence state = next(telling.on(null, received(), machine));
        // Whoever was told nothing else would hear of the receipt first.
        state = claimed(claimed(state, 1, dead, machine), 2, dead, machine);
        Correspondence whole = state;
        correspondences
                .aggregates()
                .change(code, before -> new Decided<>(Outcome.changed(whole), true));
        lanes.wake();

        awaitState("received", "SMS", "TECHNICAL_FAILURE");
        awaitState("received", "EMAIL", "TECHNICAL_FAILURE");
        assertThat(SMS.phone(phone)).isEmpty();

        Correspondence sorry = next(telling.on(whole, letterIssued(), machine));
        Correspondence given = claimed(given(given(sorry, 1), 2), 3, dead, machine);
        correspondences
                .aggregates()
                .change(code, before -> new Decided<>(Outcome.changed(given), true));
        lanes.wake();
        awaitState("apology-letter", "SMS", "DELIVERED");
        assertThat(SMS.phone(phone)).hasSize(1);
    }

    private static Correspondence claimed(
            Correspondence state, int number, Claimant by, Instant machine) {
        return next(
                Delivery.decide(
                        state,
                        new DeliveryStep.Claim(
                                number, 0, "smpp", 1, by, new Moment(AT, machine), machine)));
    }

    private static Correspondence given(Correspondence state, int number) {
        return next(
                Delivery.decide(
                        state, new DeliveryStep.Refused(number, 1, "TEST", new Moment(AT, AT))));
    }

    private static Correspondence next(Decision decision) {
        assertThat(decision).isInstanceOf(Decision.Changed.class);
        return ((Decision.Changed) decision).next();
    }

    @Test
    void theHeadIsToldOfAMiss() {
        publish("/intake-service", 1, received());
        publish(
                "/deadline-service",
                1,
                new DeadlineMissed(code, AT, ClockScope.DOSSIER, null, 0, OFFICE, DUE));
        awaitState("dossier-missed", "SMS", "DELIVERED");
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() ->
                        assertThat(MAIL.box("chutich.tinh@lienthong.example.vn"))
                                .anyMatch(m -> m.subject().contains(code)));
        assertThat(SMS.phone("0912000101")).anyMatch(text -> text.contains(code));
    }

    @Test
    void listsAreBoundedMaskedAndForOfficersOnly() throws Exception {
        publish("/intake-service", 1, received());
        awaitState("received", "SMS", "DELIVERED");

        JsonNode newest = json.readTree(send(to("/api/notifications?size=1"), OPERATOR).body());
        assertThat(newest.path("items").size()).isEqualTo(1);
        assertThat(newest.path("total").asLong()).isGreaterThanOrEqualTo(2);
        HttpResponse<String> delivered =
                send(to("/api/notifications?state=DELIVERED&size=200"), OPERATOR);
        assertThat(delivered.body()).contains(code + "~1").doesNotContain(phone, mail);
        assertThat(send(to("/api/notifications?state=NONE"), OPERATOR).statusCode()).isEqualTo(400);
        assertThat(send(to("/api/notifications?page=99999"), OPERATOR).statusCode()).isEqualTo(400);
        assertThat(send(to("/api/notifications"), REPORTER).statusCode()).isEqualTo(403);
        assertThat(
                        json.readTree(send(to("/api/notifications?dossier=none"), OFFICER).body())
                                .path("total")
                                .asInt())
                .isZero();
        for (String unknown : List.of("none~1", code + "~99", "none")) {
            HttpRequest.Builder again =
                    to("/api/notifications/" + unknown + "/resend")
                            .POST(HttpRequest.BodyPublishers.noBody());
            assertThat(send(again, OPERATOR).statusCode()).isEqualTo(404);
        }
    }

    @Test
    void templatesAreReadTriedAndReplaced() throws Exception {
        String path = "/api/templates/withdrawn/SMS";
        JsonNode before = json.readTree(send(to(path), OPERATOR).body());
        assertThat(before.path("version").asInt()).isEqualTo(1);
        assertThat(before.path("preview").path("text").asString()).contains("000.10.17.H99");

        HttpResponse<String> tried = put(path + "?preview=true", "Đã rút hồ sơ {{code}}.");
        assertThat(tried.statusCode()).isEqualTo(200);
        assertThat(json.readTree(tried.body()).path("preview").path("parts").asInt()).isEqualTo(1);
        assertThat(json.readTree(send(to(path), OPERATOR).body()).path("version").asInt())
                .isEqualTo(1);

        assertThat(put(path, "Đã rút hồ sơ {{code}}.").statusCode()).isEqualTo(200);
        assertThat(json.readTree(send(to(path), OPERATOR).body()).path("version").asInt())
                .isEqualTo(2);
        HttpResponse<String> refused = put(path, "Chào {{applicant}}");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("\"field\":\"text\"", "Không có chỗ điền applicant");
        assertThat(send(to("/api/templates/nothing/SMS"), OPERATOR).statusCode()).isEqualTo(404);
        assertThat(send(to(path), OFFICER).statusCode()).isEqualTo(403);
    }

    private HttpResponse<String> put(String path, String text) throws Exception {
        return send(
                to(path).PUT(
                                HttpRequest.BodyPublishers.ofString(
                                        json.writeValueAsString(Map.of("text", text)))),
                OPERATOR);
    }

    /// Types and bodies of what this service has published about the dossier.
    private String published() {
        StringBuilder found = new StringBuilder();
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
            consumer.subscribe(List.of(Topics.NOTIFICATION));
            await().atMost(Duration.ofSeconds(20))
                    .until(() -> {
                        consumer.poll(Duration.ofMillis(200))
                                .forEach(r -> {
                                    if (r.key().equals(code)) {
                                        found.append(
                                                        header(
                                                                r.headers()
                                                                        .lastHeader("ce_type")
                                                                        .value()))
                                                .append(header(r.value()));
                                    }
                                });
                        return found.indexOf("example.vn") >= 0;
                    });
        }
        return found.toString();
    }

    private static String header(byte[] value) {
        return new String(value, StandardCharsets.UTF_8);
    }
}
