package vn.lienthong.kit.parking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import tools.jackson.databind.json.JsonMapper;
import vn.lienthong.kit.aggregate.EventCodec;
import vn.lienthong.kit.aggregate.EventRecord;
import vn.lienthong.kit.web.Problem;

class PayloadsTest {

    private static final String GOOD =
            """
            {"code":"D","at":"2026-11-23T01:00:00Z","office":"W","actor":"mai","reason":"Đổi ý"}\
            """;

    private final JsonMapper json = new JsonMapper();
    private final Payloads payloads = new Payloads(new Masking(Set.of("reason")), new EventCodec());

    private static EventRecord event(String type, String data) {
        Instant at = Instant.parse("2026-11-23T01:00:00Z");
        return new EventRecord("/s/D/1", type, "/s", "D", 1, at, "topic", data, null);
    }

    private String repaired(String type, String data) {
        return payloads.repaired(event(type, GOOD), json.readTree(data));
    }

    private void refuses(String data, String... parts) {
        assertThatThrownBy(() -> repaired("dossier.withdrawn.v1", data))
                .isInstanceOfSatisfying(
                        Problem.class,
                        problem -> {
                            assertThat(problem.status())
                                    .isEqualTo(HttpStatus.UNPROCESSABLE_CONTENT);
                            assertThat(problem.fields()).contains(parts);
                        });
    }

    @Test
    void a_payload_in_the_form_of_its_type_is_taken_with_what_was_left_masked() {
        assertThat(repaired("dossier.withdrawn.v1", GOOD.replace("Đổi ý", "•••")))
                .isEqualTo(GOOD.strip());
    }

    @Test
    void what_is_missing_or_of_another_type_is_named() {
        refuses("[]", "data");
        refuses("{}", "data.code", "data.at", "data.office");
        refuses(GOOD.replace("\"W\"", "7"), "data.office");
        refuses(GOOD.replace("2026-11-23T01:00:00Z", "hôm qua"), "data.at");
        refuses(GOOD.replace("\"D\"", "\"E\""), "data.code");
        refuses(GOOD.replace("mai", "•••").replace("actor", "name"), "data.name");
    }

    @Test
    void a_type_that_is_not_known_cannot_be_repaired() {
        assertThatThrownBy(() -> repaired("dossier.eaten.v1", GOOD)).isInstanceOf(Problem.class);
        assertThatThrownBy(() -> repaired("../x", GOOD)).isInstanceOf(Problem.class);
    }

    @Test
    void what_is_no_json_is_not_shown() {
        assertThat(payloads.shown("not json")).isNull();
        assertThat(payloads.shown(GOOD)).hasToString(GOOD.strip().replace("Đổi ý", "•••"));
    }
}
