package vn.lienthong.deadline.clocks.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.lienthong.deadline.clocks.domain.Story.COUNTER;
import static vn.lienthong.deadline.clocks.domain.Story.DISTRICT;
import static vn.lienthong.deadline.clocks.domain.Story.WARD;
import static vn.lienthong.deadline.clocks.domain.Story.at;
import static vn.lienthong.deadline.clocks.domain.Story.step;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.lienthong.workingtime.Policy;

class RemainingWorkTest {

    private final Story story = new Story();

    private long minutesAt(String moment) {
        return new RemainingWork(story.state(), at(moment), story.current()).minutes();
    }

    @Test
    void parallel_branches_run_side_by_side_and_the_longest_chain_counts() {
        story.received(
                "2026-11-23 08:00",
                "4wd",
                Policy.END_OF_DAY,
                null,
                List.of(
                        step("a", COUNTER, "1wh"),
                        step("b", DISTRICT, "2wh", "a"),
                        step("c", WARD, "1wd", "a"),
                        step("d", WARD, "3wh", "b", "c")));
        assertThat(minutesAt("2026-11-23 08:00")).isEqualTo(60 + 480 + 180);

        story.accepted("2026-11-23 08:00", "a", 1, COUNTER);
        assertThat(minutesAt("2026-11-23 08:20")).isEqualTo(40 + 480 + 180);

        story.completed("2026-11-23 08:30", "a", 1, COUNTER)
                .accepted("2026-11-23 08:30", "b", 1, DISTRICT)
                .accepted("2026-11-23 08:30", "c", 1, WARD)
                .completed("2026-11-23 09:30", "c", 1, WARD);
        assertThat(minutesAt("2026-11-23 09:30")).isEqualTo(60 + 180);
        // What the district has overrun is not counted against the future.
        assertThat(minutesAt("2026-11-23 14:30")).isEqualTo(180);
    }
}
