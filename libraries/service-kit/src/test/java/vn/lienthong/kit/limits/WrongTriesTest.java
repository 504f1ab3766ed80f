package vn.lienthong.kit.limits;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class WrongTriesTest {

    private static final Instant NOON = Instant.parse("2026-11-23T05:00:00Z");

    private final WrongTries tries = new WrongTries(3, Duration.ofMinutes(10));

    @Test
    void soManyTriesAreFree() {
        try3Times();

        assertThat(tries.areUsedUp("A", NOON.plusSeconds(599))).isTrue();
        assertThat(tries.areUsedUp("B", NOON)).isFalse();
    }

    @Test
    void afterTheTimeTheyAreFreeAgain() {
        try3Times();

        assertThat(tries.areUsedUp("A", NOON.plusSeconds(600))).isFalse();
        tries.count("A", NOON.plusSeconds(600));
        assertThat(tries.areUsedUp("A", NOON.plusSeconds(600))).isFalse();
    }

    private void try3Times() {
        for (int i = 0; i < 3; i++) {
            assertThat(tries.areUsedUp("A", NOON)).isFalse();
            tries.count("A", NOON);
        }
    }
}
