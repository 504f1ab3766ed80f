package vn.lienthong.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.lienthong.notification.Surroundings.box;
import static vn.lienthong.notification.Surroundings.phone;

import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import vn.lienthong.contracts.event.DossierProcessed;

/// By day and by night, and to those who do not want to be told.
@RunningService
class MannersIT {

    @Autowired private Talk talk;

    private final Party party = Party.any();
    private final String code = party.code();

    @AfterEach
    void mend() throws Exception {
        Surroundings.mend();
        talk.byDay();
    }

    @Test
    void atNightAPhoneIsLeftAloneExceptToAnswerItsOwner() throws Exception {
        talk.moveTo(LocalTime.of(22, 30));
        talk.publish("/intake-service", 1, party.received());
        talk.publish("/routing-service", 1, new DossierProcessed(code, Party.AT, Talk.OFFICE));

        talk.awaitState(code, "received", "SMS", "DELIVERED");
        talk.awaitState(code, "ready", "SMS", "HELD");
        talk.awaitState(code, "ready", "EMAIL", "SENT");
        JsonNode held = talk.item(code, "ready", "SMS");
        assertThat(held.path("reason").asString()).isEqualTo("QUIET_HOURS");
        assertThat(held.path("heldUntil").asString()).contains("T07:00:00+07:00");
        assertThat(phone(party.phone())).hasSize(1);

        talk.moveTo(LocalTime.of(7, 0));
        talk.awaitState(code, "ready", "SMS", "DELIVERED");
        assertThat(phone(party.phone())).hasSize(2);
    }

    @Test
    void whoWantsNoMailGetsNoneAndIsToldByPhone() throws Exception {
        talk.byDay();
        Map<String, Object> wish = new LinkedHashMap<>();
        wish.put("channel", "EMAIL");
        wish.put("address", party.mail());
        wish.put("suppressed", "Người nhận không muốn nhận thư");
        JsonNode noted = talk.read(talk.put("/api/recipients", wish, Talk.COUNTER));
        assertThat(noted.path("address").asString()).isEqualTo("h***@example.vn");
        assertThat(talk.put("/api/recipients", wish, Talk.OFFICER).statusCode()).isEqualTo(403);
        assertThat(talk.get("/api/suppressions", Talk.COUNTER).body())
                .contains("h***@example.vn")
                .doesNotContain(String.valueOf(party.mail()));

        talk.publish("/intake-service", 1, party.received());
        talk.awaitState(code, "received", "EMAIL", "SUPPRESSED");
        talk.awaitState(code, "received", "SMS", "DELIVERED");
        assertThat(box(party.mail())).isEmpty();

        wish.remove("suppressed");
        assertThat(talk.put("/api/recipients", wish, Talk.COUNTER).statusCode()).isEqualTo(200);
        talk.publish("/routing-service", 1, new DossierProcessed(code, Party.AT, Talk.OFFICE));
        talk.awaitState(code, "ready", "EMAIL", "SENT");
    }

    @Test
    void aWishNamesWhatIsWrongWithIt() throws Exception {
        assertThat(
                        talk.put(
                                        "/api/recipients",
                                        Map.of(
                                                "channel",
                                                "SMS",
                                                "address",
                                                "abc",
                                                "language",
                                                "fr"),
                                        Talk.COUNTER)
                                .body())
                .contains("\"field\":\"address\"", "\"field\":\"language\"");
        assertThat(talk.put("/api/recipients", Map.of(), Talk.COUNTER).statusCode()).isEqualTo(400);
        JsonNode nothing =
                talk.read(
                        talk.post(
                                "/api/recipients/search",
                                Map.of("channel", "SMS", "address", "0912 000 999"),
                                Talk.COUNTER));
        assertThat(nothing.path("address").asString()).isEqualTo("0912***999");
        assertThat(nothing.has("at")).isFalse();
    }

    @Test
    void whoeverChoseEnglishIsToldInEnglish() throws Exception {
        talk.byDay();
        assertThat(
                        talk.put(
                                        "/api/recipients",
                                        Map.of(
                                                "channel",
                                                "SMS",
                                                "address",
                                                String.valueOf(party.phone()),
                                                "language",
                                                "en"),
                                        Talk.COUNTER)
                                .statusCode())
                .isEqualTo(200);
        talk.publish("/intake-service", 1, party.received());
        talk.awaitState(code, "received", "SMS", "DELIVERED");
        assertThat(phone(party.phone()).getFirst()).contains("received");
    }
}
