package vn.lienthong.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static vn.lienthong.notification.Surroundings.MAIL;
import static vn.lienthong.notification.Surroundings.RELAY;
import static vn.lienthong.notification.Surroundings.SECOND_SMS;
import static vn.lienthong.notification.Surroundings.SMS;

import java.time.Duration;
import java.util.Map;
import org.jsmpp.SMPPConstant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/// When a provider dies another takes over, and gives back step by step.
@RunningService
class FailoverIT {

    private static final Duration AT_ONCE = Duration.ofSeconds(5);

    @Autowired private Talk talk;

    private final Party party = Party.any();
    private final String code = party.code();

    @BeforeEach
    void byDay() throws Exception {
        talk.byDay();
        talk.awaitQuiet();
    }

    @AfterEach
    void mend() {
        Surroundings.mend();
    }

    private JsonNode provider(String name) throws Exception {
        for (JsonNode provider : talk.read(talk.get("/api/providers", Talk.OPERATOR))) {
            if (provider.path("name").asString().equals(name)) {
                return provider;
            }
        }
        throw new AssertionError("There is no provider " + name);
    }

    @Test
    void whenTheSmsCentreDiesTheOtherTakesOverWithinSeconds() throws Exception {
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() ->
                        assertThat(provider("smpp-2").path("available").asBoolean()).isTrue());
        SMS.close();
        talk.publish("/intake-service", 1, party.received());
        await().atMost(AT_ONCE)
                .untilAsserted(() ->
                        assertThat(SECOND_SMS.phone(String.valueOf(party.phone()))).hasSize(1));
        await().atMost(AT_ONCE)
                .untilAsserted(
                        () -> assertThat(provider("smpp").path("shareNow").asInt()).isZero());

        SMS.open();
        // Back by steps, not at once.
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() ->
                        assertThat(provider("smpp").path("shareNow").asInt())
                                .isPositive()
                                .isLessThan(100));
        talk.awaitState(code, "received", "SMS", "DELIVERED");
        assertThat(SMS.phone(String.valueOf(party.phone()))).isEmpty();
    }

    @Test
    void whenTheMailServerDiesTheRelayTakesOver() throws Exception {
        MAIL.close();
        try {
            talk.publish("/intake-service", 1, party.received());
            await().atMost(AT_ONCE)
                    .untilAsserted(
                            () -> assertThat(RELAY.box(String.valueOf(party.mail()))).hasSize(1));
        } finally {
            MAIL.open();
        }
        assertThat(MAIL.box(String.valueOf(party.mail()))).isEmpty();
    }

    @Test
    void whatReachedNobodyIsATaskOfTheCounterUntilItIsToldOrArrivesAfterAll() throws Exception {
        Party alone = party.withoutMail();
        Surroundings.refuseTexts(SMPPConstant.STAT_ESME_RINVDSTADR);
        talk.publish("/intake-service", 1, alone.received());
        talk.awaitState(code, "received", "SMS", "PERMANENT_FAILURE");

        JsonNode task = task();
        assertThat(task.path("news").get(0).path("template").asString()).isEqualTo("received");
        assertThat(task.toString())
                .contains("0912***")
                .doesNotContain(String.valueOf(party.phone()));
        assertThat(settle("received", "BY_PHONE", Talk.OFFICER)).isEqualTo(403);
        assertThat(settle("received", "BY_LATE_MESSAGE", Talk.COUNTER)).isEqualTo(400);
        assertThat(settle("other", "BY_PHONE", Talk.COUNTER)).isEqualTo(404);
        assertThat(settle("received", "BY_PHONE", Talk.COUNTER)).isEqualTo(200);
        assertThat(settle("received", "BY_PHONE", Talk.COUNTER)).isEqualTo(409);
        assertThat(
                        talk.get("/api/unreached?office=" + Talk.OFFICE + "&size=200", Talk.COUNTER)
                                .body())
                .doesNotContain(code);
    }

    private JsonNode task() throws Exception {
        JsonNode page =
                talk.read(
                        talk.get(
                                "/api/unreached?office=" + Talk.OFFICE + "&size=200",
                                Talk.COUNTER));
        for (JsonNode task : page.path("items")) {
            if (task.path("dossier").asString().equals(code)) {
                return task;
            }
        }
        throw new AssertionError("No task for " + code);
    }

    private int settle(String fact, String way, String token) throws Exception {
        return talk.post(
                        "/api/unreached/" + code + "/settlement",
                        Map.of("fact", fact, "way", way, "note", "đã gọi"),
                        token)
                .statusCode();
    }

    @Test
    void whatWasForgottenIsNotReadAnyMore() throws Exception {
        talk.publish("/intake-service", 1, party.received());
        talk.awaitState(code, "received", "SMS", "DELIVERED");
        assertThat(
                        talk.post("/api/dossiers/" + code + "/forgetting", Map.of(), Talk.COUNTER)
                                .statusCode())
                .isEqualTo(403);
        assertThat(
                        talk.post("/api/dossiers/" + code + "/forgetting", Map.of(), Talk.OPERATOR)
                                .statusCode())
                .isEqualTo(204);
        JsonNode sms = talk.item(code, "received", "SMS");
        assertThat(sms.path("state").asString()).isEqualTo("DELIVERED");
        assertThat(sms.path("to").asString()).isEmpty();
    }
}
