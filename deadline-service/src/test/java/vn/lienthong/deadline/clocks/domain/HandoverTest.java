package vn.lienthong.deadline.clocks.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.lienthong.deadline.clocks.domain.Story.DISTRICT;
import static vn.lienthong.deadline.clocks.domain.Story.WARD;

import org.junit.jupiter.api.Test;

class HandoverTest {

    private final Story story = new Story();

    @Test
    void not_accepted_in_two_working_hours_alerts_the_desk_and_by_the_evening_its_head() {
        story.received("2026-11-23 08:00", "10wd")
                .offered("2026-11-23 09:00", "tham-dinh", 1, DISTRICT)
                .offered("2026-11-23 11:00", "ky", 1, WARD)
                .told();

        story.until("2026-11-25 17:30");

        assertThat(story.told())
                .containsExactly(
                        "11-23 11:00 HANDOVER_NOT_ACCEPTED of D to desk of D",
                        "11-23 15:00 HANDOVER_NOT_ACCEPTED of W to desk of W",
                        "11-23 17:30 HANDOVER_NOT_MENDED of D to head of D",
                        "11-23 17:30 HANDOVER_NOT_MENDED of W to head of W");
        assertThat(story.state().handovers())
                .extracting(Handover::told)
                .containsOnly(Handover.Told.HEAD);
    }

    @Test
    void two_hours_that_end_with_the_day_leave_the_next_working_day_to_mend_it() {
        story.received("2026-11-23 08:00", "10wd")
                .offered("2026-11-23 15:30", "tham-dinh", 1, DISTRICT)
                .told();

        story.until("2026-11-25 17:30");

        assertThat(story.told())
                .containsExactly(
                        "11-23 17:30 HANDOVER_NOT_ACCEPTED of D to desk of D",
                        "11-25 17:30 HANDOVER_NOT_MENDED of D to head of D");
    }

    @Test
    void accepted_within_two_hours_alerts_nobody() {
        story.received("2026-11-23 08:00", "10wd")
                .offered("2026-11-23 09:00", "tham-dinh", 1, DISTRICT)
                .accepted("2026-11-23 11:00", "tham-dinh", 1, DISTRICT);

        assertThat(story.told())
                .containsExactly(
                        "11-23 08:00 set dossier due 12-08 17:30",
                        "11-23 11:00 set tham-dinh/1 due 11-26 11:00");
    }

    @Test
    void nobody_is_alerted_at_a_time_in_a_year_that_is_not_known() {
        story.received("2027-12-30 08:00", "1wd")
                .offered("2027-12-31 16:30", "tham-dinh", 1, DISTRICT)
                .told();

        assertThat(story.state().handovers().getFirst().due(story.current())).isEmpty();
    }
}
