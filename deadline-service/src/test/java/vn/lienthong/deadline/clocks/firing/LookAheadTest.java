package vn.lienthong.deadline.clocks.firing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.lienthong.deadline.clocks.domain.Lane;
import vn.lienthong.deadline.clocks.domain.Pending;

class LookAheadTest {

    private static final Instant CLOSE = Instant.parse("2026-11-27T10:30:00Z");

    private final Ownership ownership =
            new Ownership(new CatchingUp(Clock.systemUTC(), Duration.ZERO));
    private final LookAhead lookAhead = new LookAhead(ownership);

    @BeforeEach
    void everythingIsLookedAfterHere() {
        ownership.become(new Ownership.Shards(2, Set.of(0, 1)));
        lookAhead.reachTo(CLOSE.plusSeconds(60));
    }

    private void miss(String code, Instant at) {
        lookAhead.note(code, new Pending(at, Lane.MISS));
    }

    private void warning(String code, Instant at) {
        lookAhead.note(code, new Pending(at, Lane.WARNING));
    }

    @Test
    void misses_come_before_warnings_of_earlier_instants() {
        warning("W", CLOSE.minusMillis(1));
        miss("M", CLOSE);

        assertThat(lookAhead.take(CLOSE, 10))
                .isEqualTo(new LookAhead.Batch(Lane.MISS, List.of("M")));
        assertThat(lookAhead.take(CLOSE, 10))
                .isEqualTo(new LookAhead.Batch(Lane.WARNING, List.of("W")));
    }

    @Test
    void nothing_comes_early_and_no_more_than_asked_for() {
        miss("A", CLOSE);
        miss("B", CLOSE.plusMillis(1));
        miss("C", CLOSE.plusMillis(2));

        assertThat(lookAhead.take(CLOSE.minusMillis(1), 10).codes()).isEmpty();
        assertThat(lookAhead.take(CLOSE.plusMillis(1), 1).codes()).containsExactly("A");
        assertThat(lookAhead.take(CLOSE.plusMillis(1), 10).codes()).containsExactly("B");
        assertThat(lookAhead.firstDue()).hasValue(CLOSE.plusMillis(2).toEpochMilli());
    }

    @Test
    void what_lies_beyond_the_horizon_is_left_to_the_next_load() {
        miss("A", CLOSE.plusSeconds(61));

        assertThat(lookAhead.size()).isZero();
    }

    @Test
    void a_dossier_that_was_noted_twice_comes_once() {
        miss("A", CLOSE);
        miss("A", CLOSE);

        assertThat(lookAhead.take(CLOSE, 10).codes()).containsExactly("A");
    }

    @Test
    void a_dossier_that_another_process_looks_after_is_neither_noted_nor_handed_out() {
        miss("A", CLOSE);
        ownership.become(new Ownership.Shards(2, Set.of()));
        miss("B", CLOSE);

        assertThat(lookAhead.size()).isEqualTo(1);
        assertThat(lookAhead.take(CLOSE, 10).codes()).isEmpty();
    }

    @Test
    void what_is_overdue_is_counted_and_dropped() {
        miss("A", CLOSE);
        warning("B", CLOSE.plusSeconds(5));

        assertThat(lookAhead.overdue(CLOSE)).isEqualTo(1);
        lookAhead.drop(CLOSE);
        assertThat(lookAhead.size()).isEqualTo(1);
        lookAhead.forget();
        assertThat(lookAhead.size()).isZero();
        assertThat(lookAhead.horizon()).isEqualTo(Instant.MIN);
    }

    @Test
    void what_could_not_be_dealt_with_comes_again() {
        miss("A", CLOSE);
        lookAhead.putBack(lookAhead.take(CLOSE, 10), CLOSE);

        assertThat(lookAhead.take(CLOSE, 10).codes()).containsExactly("A");
    }
}
