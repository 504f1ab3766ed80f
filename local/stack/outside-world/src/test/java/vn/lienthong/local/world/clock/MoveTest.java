package vn.lienthong.local.world.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MoveTest {

    private static final Instant NOW = at("2026-11-23T08:00:00+07:00");

    @ParameterizedTest
    @CsvSource({
        "P3DT2H, 2026-11-26T10:00:00+07:00",
        "P1D, 2026-11-24T08:00:00+07:00",
        "PT90M, 2026-11-23T09:30:00+07:00",
        "P1W, 2026-11-30T08:00:00+07:00",
        "P1M, 2026-12-23T08:00:00+07:00",
        "P1Y2M3DT4H5M6.5S, 2028-01-26T12:05:06.500+07:00",
        "PT0S, 2026-11-23T08:00:00+07:00",
        "-PT1H, 2026-11-23T07:00:00+07:00",
        "-P1DT1H, 2026-11-22T07:00:00+07:00",
    })
    void an_advance_counts_the_days_first_and_then_the_time(String advance, String expected) {
        assertThat(Move.read(advance, null).flatMap(move -> move.target(NOW)))
                .contains(at(expected));
    }

    @Test
    void a_set_time_is_the_target_whatever_its_offset() {
        assertThat(Move.read(null, "2026-11-23T03:00:00Z").flatMap(move -> move.target(NOW)))
                .contains(at("2026-11-23T10:00:00+07:00"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-", "P", "PT", "P1DT", "3 days", "1D", "PT1X", "P99999999999D"})
    void nonsense_is_no_move(String advance) {
        assertThat(Move.read(advance, null)).isEmpty();
    }

    @Test
    void a_time_without_an_offset_is_no_move() {
        assertThat(Move.read(null, "2026-11-23T10:00:00")).isEmpty();
    }

    @Test
    void neither_or_both_is_no_move() {
        assertThat(Move.read(null, null)).isEmpty();
        assertThat(Move.read("P1D", "2026-11-23T03:00:00Z")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"P51Y", "P2000000000Y", "PT9000000000000H"})
    void what_lies_farther_than_fifty_years_ahead_has_no_target(String advance) {
        assertThat(Move.read(advance, null).flatMap(move -> move.target(NOW))).isEmpty();
    }

    private static Instant at(String time) {
        return OffsetDateTime.parse(time).toInstant();
    }
}
