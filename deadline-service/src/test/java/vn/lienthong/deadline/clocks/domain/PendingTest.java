package vn.lienthong.deadline.clocks.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.lienthong.deadline.clocks.domain.Story.COUNTER;
import static vn.lienthong.deadline.clocks.domain.Story.DISTRICT;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.lienthong.contracts.Ladder;
import vn.lienthong.contracts.Ladder.Escalation;
import vn.lienthong.contracts.Ladder.Target;
import vn.lienthong.contracts.event.DeadlineApproaching;

/// Warnings go behind others' misses; whatever says that somebody is late goes first.
class PendingTest {

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss.SSS");

    private static final Ladder STRICT =
            new Ladder(
                    List.of(50, 80),
                    List.of(1),
                    List.of(
                            new Escalation(Target.HEAD, "0wd"),
                            new Escalation(Target.SUPERIOR, "1wd")),
                    "1wd");

    private final Story story = new Story();

    private Optional<Pending> next() {
        return Alarms.next(story.state(), Story.calendar());
    }

    /// @return how many were there
    private int everythingPendingIsInItsLane() {
        int count = 0;
        for (Optional<Pending> next = next(); next.isPresent(); next = next()) {
            story.until(MOMENT.format(next.get().at().atZone(Story.calendar().zone())));
            boolean warns = story.events().stream().anyMatch(e -> e instanceof DeadlineApproaching);
            assertThat(next.get().lane())
                    .as("%s", next.get())
                    .isEqualTo(warns ? Lane.WARNING : Lane.MISS);
            story.told();
            count++;
        }
        return count;
    }

    private void stuckAtTheDistrict() {
        story.received("2026-11-23 08:00", "4wd")
                .offered("2026-11-23 08:00", "kiem-tra", 1, COUNTER)
                .accepted("2026-11-23 08:30", "kiem-tra", 1, COUNTER)
                .completed("2026-11-23 10:00", "kiem-tra", 1, COUNTER)
                .offered("2026-11-23 10:00", "tham-dinh", 1, DISTRICT)
                .accepted("2026-11-23 11:00", "tham-dinh", 1, DISTRICT);
        story.told();
    }

    @Test
    void a_step_and_a_dossier_that_run_out_and_a_letter_that_nobody_signs() {
        stuckAtTheDistrict();

        assertThat(everythingPendingIsInItsLane()).isGreaterThanOrEqualTo(7);
    }

    @Test
    void who_is_told_later_that_it_is_still_late() {
        story.with(STRICT);
        stuckAtTheDistrict();

        assertThat(everythingPendingIsInItsLane()).isGreaterThanOrEqualTo(9);
    }

    @Test
    void the_first_of_two_appointments() {
        story.withSecondAppointment("3wd").received("2026-11-23 08:00", "8wd").told();

        assertThat(everythingPendingIsInItsLane()).isGreaterThanOrEqualTo(4);
    }

    @Test
    void a_desk_that_does_not_accept() {
        story.received("2026-11-23 08:00", "20wd")
                .offered("2026-11-23 08:00", "kiem-tra", 1, COUNTER)
                .told();

        assertThat(everythingPendingIsInItsLane()).isGreaterThanOrEqualTo(5);
    }

    @Test
    void of_a_dossier_that_is_done_nothing_is_pending() {
        story.received("2026-11-23 08:00", "4wd").processed("2026-11-24 08:00");

        assertThat(next()).isEmpty();
    }
}
