package vn.lienthong.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static vn.lienthong.notification.Party.AT;
import static vn.lienthong.notification.Party.DUE;
import static vn.lienthong.notification.Party.LATER;
import static vn.lienthong.notification.Surroundings.NEIGHBOURS;
import static vn.lienthong.notification.Surroundings.SECOND_SMS;
import static vn.lienthong.notification.Surroundings.SMS;
import static vn.lienthong.notification.Surroundings.box;
import static vn.lienthong.notification.Surroundings.everyTextEndsAs;
import static vn.lienthong.notification.Surroundings.phone;
import static vn.lienthong.notification.Surroundings.refuseMails;
import static vn.lienthong.notification.Surroundings.refuseTexts;
import static vn.lienthong.notification.Talk.OFFICE;
import static vn.lienthong.notification.Talk.OFFICER;
import static vn.lienthong.notification.Talk.OPERATOR;
import static vn.lienthong.notification.Talk.REPORTER;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.jsmpp.SMPPConstant;
import org.jsmpp.bean.MessageState;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import vn.lienthong.contracts.catalogue.Offices;
import vn.lienthong.contracts.event.ClockScope;
import vn.lienthong.contracts.event.DeadlineMissed;
import vn.lienthong.contracts.event.DeadlineRescheduled;
import vn.lienthong.contracts.event.DossierProcessed;
import vn.lienthong.contracts.event.DossierReplanned;
import vn.lienthong.contracts.event.ReplanCause;
import vn.lienthong.contracts.event.Topics;
import vn.lienthong.kit.aggregate.Decided;
import vn.lienthong.kit.aggregate.Outcome;
import vn.lienthong.kit.sealing.Seals;
import vn.lienthong.local.testing.LocalStack;
import vn.lienthong.notification.sending.Lanes;
import vn.lienthong.notification.telling.domain.Claimant;
import vn.lienthong.notification.telling.domain.Correspondence;
import vn.lienthong.notification.telling.domain.Decision;
import vn.lienthong.notification.telling.domain.Delivery;
import vn.lienthong.notification.telling.domain.DeliveryStep;
import vn.lienthong.notification.telling.domain.Moment;
import vn.lienthong.notification.telling.domain.Telling;
import vn.lienthong.notification.telling.domain.Ways;
import vn.lienthong.notification.telling.store.Correspondences;

/// The running service between a real broker and store and providers that can be broken.
@RunningService
class NotificationServiceIT {

    @Autowired private Talk talk;
    @Autowired private Correspondences correspondences;
    @Autowired private Lanes lanes;
    @Autowired private Offices offices;
    @Autowired private Seals seals;

    private final Party party = Party.any();
    private final String code = party.code();
    private final String phone = String.valueOf(party.phone());
    private final String mail = String.valueOf(party.mail());

    @BeforeEach
    void byDay() throws Exception {
        talk.byDay();
    }

    @AfterEach
    void mend() {
        Surroundings.mend();
    }

    private JsonNode item(String template, String channel) throws Exception {
        return talk.item(code, template, channel);
    }

    private void awaitState(String template, String channel, String state) {
        talk.awaitState(code, template, channel, state);
    }

    private HttpResponse<String> resend(String id, String token) throws Exception {
        return talk.post("/api/notifications/" + id + "/resend", Map.of(), token);
    }

    @Test
    void aReceiptReachesThePhoneAndTheMailboxOnceHoweverOftenTheFactComes() throws Exception {
        talk.publish("/intake-service", 1, party.received());
        talk.publish("/intake-service", 1, party.received());
        talk.publish("/intake-service", 2, party.received());
        awaitState("received", "SMS", "DELIVERED");
        awaitState("received", "EMAIL", "SENT");
        talk.publish("/intake-service", 1, party.received());
        talk.awaitQuiet();

        assertThat(Surroundings.phone(phone))
                .containsExactly(
                        "UBND tinh da tiep nhan ho so "
                                + code
                                + ". Hen tra: 17:30 ngay 27/11/2026. Tra cuu:"
                                + " http://localhost:8080/tra-cuu, ma 482913.");
        assertThat(Surroundings.box(mail)).hasSize(1);
        MailServer.Mail letter = Surroundings.box(mail).getFirst();
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
        assertThat(sms.path("parts").asInt()).isEqualTo(1);
        assertThat(sms.path("deliveredAt").asString()).contains("+07:00");
        assertThat(item("received", "EMAIL").path("to").asString()).isEqualTo("h***@example.vn");
    }

    @Test
    void aReceiptThatIsWrittenAnewReachesTheCitizenOnceWithItsProcedureAndDate() throws Exception {
        DeadlineRescheduled moved =
                new DeadlineRescheduled(
                        code, AT, ClockScope.DOSSIER, null, 0, OFFICE, DUE, LATER, "REPLANNED");
        // The news of the date may be faster than the news of the plan that moved it.
        talk.publish("/deadline-service", 1, moved);
        talk.publish("/intake-service", 1, party.received());
        talk.publish(
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
        talk.publish("/deadline-service", 1, moved);
        talk.awaitQuiet();

        assertThat(Surroundings.phone(phone)).hasSize(2);
        assertThat(Surroundings.phone(phone).getLast())
                .contains("da lap lai giay tiep nhan ho so " + code, "17:30 ngay 30/11/2026");
        assertThat(Surroundings.box(mail)).hasSize(2);
        assertThat(Surroundings.box(mail).getLast().text())
                .contains("Cấp đổi giấy chứng nhận", "17:30 ngày 30/11/2026");
    }

    @Test
    void theApologyWaitsForItsLetterAndNeverGoesWithout() throws Exception {
        NEIGHBOURS.haveLetters(false);
        talk.publish("/intake-service", 1, party.received());
        talk.publish("/deadline-service", 1, party.letterIssued());

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() ->
                        assertThat(item("apology-letter", "EMAIL").path("attempts").size())
                                .isGreaterThan(0));
        talk.awaitQuiet();
        assertThat(Surroundings.box(mail)).hasSize(1);
        assertThat(item("apology-letter", "EMAIL").path("state").asString()).isEqualTo("CREATED");

        NEIGHBOURS.haveLetters(true);
        awaitState("apology-letter", "EMAIL", "SENT");
        assertThat(Surroundings.box(mail).getLast().files())
                .singleElement()
                .asString()
                .startsWith("phieu-xin-loi-" + code + ".pdf")
                .contains("/api/apology-letters/" + code + ".1/letter");
        assertThat(Surroundings.phone(phone).getLast())
                .contains("xin loi", "17:30 ngay 30/11/2026");
    }

    @Test
    void whileTheSmsCentreIsDownMessagesWaitAndThenArriveInOrder() throws Exception {
        SMS.close();
        SECOND_SMS.close();
        try {
            await().until(this::noSmsLineIsUp);
            talk.publish("/intake-service", 1, party.received());
            talk.publish("/routing-service", 1, new DossierProcessed(code, AT, OFFICE));
            await().atMost(Duration.ofSeconds(20))
                    .untilAsserted(() -> assertThat(talk.items(code)).hasSize(4));
            talk.awaitQuiet();
            assertThat(item("received", "SMS").path("state").asString()).isEqualTo("CREATED");
            assertThat(talk.get("/actuator/health", OFFICER).statusCode()).isEqualTo(200);
            assertThat(talk.get("/actuator/prometheus", OFFICER).body())
                    .contains("lienthong_notification_oldest_due_seconds{channel=\"SMS\"");
        } finally {
            // Whatever becomes of this test, the others need it.
            SMS.open();
            SECOND_SMS.open();
        }
        awaitState("ready", "SMS", "DELIVERED");
        assertThat(Surroundings.phone(phone)).hasSize(2);
        assertThat(Surroundings.phone(phone).getFirst()).contains("da tiep nhan");
    }

    private boolean noSmsLineIsUp() throws Exception {
        for (JsonNode provider : talk.read(talk.get("/api/providers", OPERATOR))) {
            if (provider.path("channel").asString().equals("SMS")
                    && provider.path("available").asBoolean()) {
                return false;
            }
        }
        return true;
    }

    @Test
    void whatAProviderRefusesForGoodIsSaidSoAndMayBeSentAgain() throws Exception {
        refuseTexts(SMPPConstant.STAT_ESME_RSUBMITFAIL);
        refuseMails(550);
        talk.publish("/intake-service", 1, party.received());
        awaitState("received", "SMS", "PERMANENT_FAILURE");
        awaitState("received", "EMAIL", "PERMANENT_FAILURE");
        assertThat(item("received", "EMAIL").path("reason").asString()).isEqualTo("SMTP 550");
        assertThat(published()).contains("notification.failed.v1", "\"to\":\"h***@example.vn\"");

        refuseMails(0);
        String id = item("received", "EMAIL").path("id").asString();
        assertThat(resend(id, OFFICER).statusCode()).isEqualTo(403);
        assertThat(resend(id, OPERATOR).statusCode()).isEqualTo(202);
        awaitState("received", "EMAIL", "SENT");
        assertThat(Surroundings.box(mail).getFirst().id()).contains(code + "~2.1@");
    }

    @Test
    void aProviderThatIsBusyIsAskedAgain() throws Exception {
        refuseTexts(SMPPConstant.STAT_ESME_RTHROTTLED);
        refuseMails(451);
        talk.publish("/intake-service", 1, party.received());
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() ->
                        assertThat(item("received", "EMAIL").path("attempts").size()).isPositive());
        // That there is too much to do says nothing against a message: it is not counted.
        assertThat(item("received", "SMS").path("attempts").size()).isLessThan(2);
        Surroundings.mend();

        awaitState("received", "SMS", "DELIVERED");
        awaitState("received", "EMAIL", "SENT");
        assertThat(Surroundings.phone(phone)).hasSize(1);
        assertThat(Surroundings.box(mail)).hasSize(1);
    }

    @Test
    void aMessageThatThePhoneNeverGotIsFailed() {
        everyTextEndsAs(MessageState.EXPIRED);
        talk.publish("/intake-service", 1, party.received());
        awaitState("received", "SMS", "TEMPORARY_FAILURE");
    }

    @Test
    void afterADeathBetweenClaimAndAnswerTheTemplateDecides() {
        Claimant dead = new Claimant("test", "an earlier run");
        seals.make(List.of(code));
        Telling telling = new Telling(offices, Ways.USUAL, Tickets::open);
        Instant machine = Instant.now().minus(Duration.ofMinutes(1));
        Correspondence state = next(telling.on(null, party.received(), machine));
        // Whoever was told nothing else would hear of the receipt first.
        state = claimed(claimed(state, 1, dead, machine), 2, dead, machine);
        Correspondence whole = state;
        correspondences
                .aggregates()
                .change(code, before -> new Decided<>(Outcome.changed(whole), true));
        lanes.wake();

        awaitState("received", "SMS", "TECHNICAL_FAILURE");
        awaitState("received", "EMAIL", "TECHNICAL_FAILURE");
        assertThat(Surroundings.phone(phone)).isEmpty();

        Correspondence sorry = next(telling.on(whole, party.letterIssued(), machine));
        Correspondence given = claimed(given(given(sorry, 1), 2), 3, dead, machine);
        correspondences
                .aggregates()
                .change(code, before -> new Decided<>(Outcome.changed(given), true));
        lanes.wake();
        awaitState("apology-letter", "SMS", "DELIVERED");
        assertThat(Surroundings.phone(phone)).hasSize(1);
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
        talk.publish("/intake-service", 1, party.received());
        talk.publish(
                "/deadline-service",
                1,
                new DeadlineMissed(code, AT, ClockScope.DOSSIER, null, 0, OFFICE, DUE));
        awaitState("dossier-missed", "SMS", "DELIVERED");
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() ->
                        assertThat(box("chutich.tinh@lienthong.example.vn"))
                                .anyMatch(m -> m.subject().contains(code)));
        assertThat(phone("0912000101")).anyMatch(text -> text.contains(code));
    }

    @Test
    void listsAreBoundedMaskedAndForOfficersOnly() throws Exception {
        talk.publish("/intake-service", 1, party.received());
        awaitState("received", "SMS", "DELIVERED");

        JsonNode newest = talk.read(talk.get("/api/notifications?size=1", OPERATOR));
        assertThat(newest.path("items").size()).isEqualTo(1);
        assertThat(newest.path("total").asLong()).isGreaterThanOrEqualTo(2);
        HttpResponse<String> delivered =
                talk.get("/api/notifications?state=DELIVERED&size=200", OPERATOR);
        assertThat(delivered.body()).contains(code + "~1").doesNotContain(phone, mail);
        assertThat(talk.get("/api/notifications?state=NONE", OPERATOR).statusCode()).isEqualTo(400);
        assertThat(talk.get("/api/notifications?page=99999", OPERATOR).statusCode()).isEqualTo(400);
        assertThat(talk.get("/api/notifications", REPORTER).statusCode()).isEqualTo(403);
        assertThat(
                        talk.read(talk.get("/api/notifications?dossier=none", OFFICER))
                                .path("total")
                                .asInt())
                .isZero();
        for (String unknown : List.of("none~1", code + "~99", "none")) {
            assertThat(resend(unknown, OPERATOR).statusCode()).isEqualTo(404);
        }
    }

    @Test
    void templatesAreReadTriedAndReplaced() throws Exception {
        String path = "/api/templates/withdrawn/SMS";
        JsonNode before = talk.read(talk.get(path, OPERATOR));
        assertThat(before.path("version").asInt()).isEqualTo(1);
        assertThat(before.path("preview").path("text").asString()).contains("000.10.17.H99");

        HttpResponse<String> tried = put(path + "?preview=true", "Đã rút hồ sơ {{code}}.");
        assertThat(tried.statusCode()).isEqualTo(200);
        assertThat(talk.read(tried).path("preview").path("parts").asInt()).isEqualTo(1);
        assertThat(talk.read(talk.get(path, OPERATOR)).path("version").asInt()).isEqualTo(1);

        assertThat(put(path, "Đã rút hồ sơ {{code}}.").statusCode()).isEqualTo(200);
        assertThat(talk.read(talk.get(path, OPERATOR)).path("version").asInt()).isEqualTo(2);
        HttpResponse<String> refused = put(path, "Chào {{applicant}}");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("\"field\":\"text\"", "Không có chỗ điền applicant");
        assertThat(talk.get("/api/templates/nothing/SMS", OPERATOR).statusCode()).isEqualTo(404);
        assertThat(talk.get(path, OFFICER).statusCode()).isEqualTo(403);
    }

    private HttpResponse<String> put(String path, String text) throws Exception {
        return talk.put(path, Map.of("text", text), OPERATOR);
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
