package vn.lienthong.deadline.clocks.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.lienthong.deadline.clocks.domain.Story.COUNTER;
import static vn.lienthong.deadline.clocks.domain.Story.DISTRICT;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PendingTest {

    private final Story story = new Story();

    private List<Lane> lanesUntilNothingIsPending() {
        List<Lane> lanes = new ArrayList<>();
        Optional<Pending> next = next();
        while (next.isPresent()) {
            lanes.add(next.get().lane());
            story.until(
                    next.get()
                            .at()
                            .atZone(Story.calendar().zone())
                            .toLocalDateTime()
                            .toString()
                            .replace('T', ' '));
            next = next();
        }
        return lanes;
    }

    private Optional<Pending> next() {
        return Alarms.next(story.state(), Story.calendar());
    }

    @Test
    void warnings_go_behind_others_misses_while_a_miss_and_an_unsigned_letter_go_first() {
        story.received("2026-11-23 08:00", "4wd")
                .offered("2026-11-23 08:00", "kiem-tra", 1, COUNTER)
                .accepted("2026-11-23 08:30", "kiem-tra", 1, COUNTER)
                .completed("2026-11-23 10:00", "kiem-tra", 1, COUNTER)
                .offered("2026-11-23 10:00", "tham-dinh", 1, DISTRICT)
                .accepted("2026-11-23 11:00", "tham-dinh", 1, DISTRICT);

        // Two warnings and the miss of the step, the same of the dossier, then the letter.
        assertThat(lanesUntilNothingIsPending())
                .containsExactly(
                        Lane.WARNING,
                        Lane.WARNING,
                        Lane.MISS,
                        Lane.WARNING,
                        Lane.WARNING,
                        Lane.MISS,
                        Lane.MISS);
    }

    @Test
    void so_do_those_of_a_step_and_who_waits_for_an_acceptance_waits_no_longer() {
        story.received("2026-11-23 08:00", "20wd")
                .offered("2026-11-23 08:00", "kiem-tra", 1, COUNTER);
        assertThat(next()).map(Pending::lane).contains(Lane.MISS);

        story.accepted("2026-11-23 08:30", "kiem-tra", 1, COUNTER);
        assertThat(next()).map(Pending::lane).contains(Lane.WARNING);
    }

    @Test
    void of_a_dossier_that_is_done_nothing_is_pending() {
        story.received("2026-11-23 08:00", "4wd").processed("2026-11-24 08:00");

        assertThat(next()).isEmpty();
    }
}
