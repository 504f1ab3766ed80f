package vn.lienthong.kit.limits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import org.springframework.mock.web.MockHttpServletRequest;
import vn.lienthong.kit.web.Problem;

class LookupDoorTest {

    private static final Clock NOON =
            Clock.fixed(Instant.parse("2026-11-23T05:00:00Z"), ZoneOffset.UTC);

    private final LookupDoor door =
            new LookupDoor(
                    new LookupLimits(
                            NOON,
                            new WrongTries(3, Duration.ofMinutes(10)),
                            new WrongTries(100, Duration.ofMinutes(10))));

    private String open(String code, @Nullable String header, String inAddress) {
        MockHttpServletRequest request = new MockHttpServletRequest();
        if (header != null) {
            request.addHeader("Lookup-Pin", header);
        }
        return door.open(
                request,
                code,
                inAddress,
                asked -> asked.equals("unknown") ? Optional.empty() : Optional.of(asked),
                found -> found.equals("old") ? Optional.empty() : Optional.of("123456"));
    }

    @Test
    void thePinOpensFromTheHeaderAndFromTheAddress() {
        assertThat(open("A", "123456", "")).isEqualTo("A");
        assertThat(open("A", null, "123456")).isEqualTo("A");
    }

    @Test
    void theHeaderGoesBeforeTheAddress() {
        assertThatThrownBy(() -> open("A", "000000", "123456")).isInstanceOf(Problem.class);
    }

    @Test
    void whatDoesNotOpenLooksTheSame() {
        for (String code : new String[] {"A", "unknown", "old"}) {
            assertThatThrownBy(() -> open(code, "------", ""))
                    .isInstanceOfSatisfying(
                            Problem.class,
                            problem -> {
                                assertThat(problem.status()).isEqualTo(HttpStatus.NOT_FOUND);
                                assertThat(problem)
                                        .hasMessage("404 NOT_FOUND kit.lookup.not-found");
                            });
        }
    }

    @Test
    void whoGuessesTooOftenIsTurnedAwayUnread() {
        for (int i = 0; i < 3; i++) {
            assertThatThrownBy(() -> open("A", "000000", "")).isInstanceOf(Problem.class);
        }
        assertThatThrownBy(() -> open("A", "123456", ""))
                .isInstanceOfSatisfying(
                        Problem.class,
                        problem ->
                                assertThat(problem.status())
                                        .isEqualTo(HttpStatus.TOO_MANY_REQUESTS));
        assertThat(open("B", "123456", "")).isEqualTo("B");
    }
}
