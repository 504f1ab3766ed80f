package vn.lienthong.deadline.clocks.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.lienthong.deadline.clocks.domain.Story.COUNTER;
import static vn.lienthong.deadline.clocks.domain.Story.DISTRICT;
import static vn.lienthong.deadline.clocks.domain.Story.WARD;
import static vn.lienthong.deadline.clocks.domain.Story.at;

import java.time.Instant;
import java.util.AbstractMap.SimpleImmutableEntry;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.lienthong.contracts.event.DeadlineApproaching;
import vn.lienthong.workingtime.Policy;

class OnTimeScenarioTest {

    @Test
    void a_dossier_travels_through_three_offices_and_ends_on_time() {
        Story story = new Story();

        // Monday morning; Tuesday is off, so four working days end next Monday.
        story.received("2026-11-23 08:00", "4wd");
        assertThat(story.told()).containsExactly("11-23 08:00 set dossier due 11-30 17:30");

        story.offered("2026-11-23 08:00", "kiem-tra", 1, COUNTER)
                .accepted("2026-11-23 08:30", "kiem-tra", 1, COUNTER);
        assertThat(story.told()).containsExactly("11-23 08:30 set kiem-tra/1 due 11-23 14:30");

        story.completed("2026-11-23 10:00", "kiem-tra", 1, COUNTER)
                .offered("2026-11-23 10:00", "tham-dinh", 1, DISTRICT)
                .accepted("2026-11-23 11:00", "tham-dinh", 1, DISTRICT);
        assertThat(story.told()).containsExactly("11-23 11:00 set tham-dinh/1 due 11-26 11:00");

        // The district is warned one working day before its end and when 80 % is used.
        story.completed("2026-11-26 09:00", "tham-dinh", 1, DISTRICT);
        assertThat(story.told())
                .containsExactly(
                        "11-25 11:00 tham-dinh/1 LAST_WORKING_DAY at D",
                        "11-26 07:48 tham-dinh/1 SHARE_80 at D");

        story.offered("2026-11-26 09:00", "ky", 1, WARD)
                .accepted("2026-11-26 10:00", "ky", 1, WARD)
                .completed("2026-11-26 16:00", "ky", 1, WARD)
                .processed("2026-11-26 16:00");
        assertThat(story.told()).containsExactly("11-26 10:00 set ky/1 due 11-27 10:00");

        assertThat(story.clock().state()).isEqualTo(ClockState.MET);
        assertThat(story.state().legs()).allMatch(leg -> leg.clock().state() == ClockState.MET);
        story.until("2026-12-31 17:30");
        assertThat(story.told()).isEmpty();
    }

    @Test
    void custody_between_offices_is_charged_to_neither() {
        Story story = new Story();

        story.received("2026-11-23 08:00", "4wd")
                .offered("2026-11-23 08:00", "kiem-tra", 1, COUNTER)
                .accepted("2026-11-23 08:30", "kiem-tra", 1, COUNTER)
                .completed("2026-11-23 09:30", "kiem-tra", 1, COUNTER)
                .offered("2026-11-23 09:30", "tham-dinh", 1, DISTRICT)
                .accepted("2026-11-23 11:00", "tham-dinh", 1, DISTRICT)
                .completed("2026-11-23 11:30", "tham-dinh", 1, DISTRICT);

        assertThat(story.leg("kiem-tra", 1).clock().usedBefore()).isEqualTo(60);
        assertThat(story.leg("tham-dinh", 1).clock().usedBefore()).isEqualTo(30);
    }

    @Test
    void exactly_at_the_end_is_on_time() {
        Story story = new Story();

        story.received("2026-11-23 08:00", "1wd").until("2026-11-25 17:30").told();
        story.processed("2026-11-25 17:30");

        assertThat(story.told()).isEmpty();
        assertThat(story.clock().state()).isEqualTo(ClockState.MET);
    }

    @Test
    void a_millisecond_later_is_late() {
        Story story = new Story();

        story.received("2026-11-23 08:00", "1wd").processed("2026-11-25 17:30:00.002");

        assertThat(story.told()).contains("11-25 17:30+ missed dossier by W.1");
        assertThat(story.clock().state()).isEqualTo(ClockState.MISSED);
    }

    @Test
    void a_processing_in_time_that_is_learnt_of_late_wins_over_the_announced_miss() {
        Story story = new Story();

        story.received("2026-11-23 08:00", "1wd").until("2026-11-26 08:00");
        assertThat(story.told()).contains("11-25 17:30+ missed dossier by W.1");
        story.processed("2026-11-25 16:00");

        assertThat(story.clock().state()).isEqualTo(ClockState.MET);
        assertThat(story.state().openLetter()).isEmpty();
        assertThat(story.clock().lateMinutes(story.current(), at("2026-11-26 08:00"))).isZero();
    }

    @Test
    void a_short_limit_skips_the_warnings_that_lie_before_its_start() {
        Story story = new Story();

        story.received(
                        "2026-11-23 09:00",
                        "4wh",
                        vn.lienthong.workingtime.Policy.ROLLING,
                        "15:00",
                        Story.route())
                .until("2026-11-23 15:00");

        // Four hours from nine o'clock end at three; one working day before lies before the start.
        assertThat(story.told())
                .containsExactly(
                        "11-23 09:00 set dossier due 11-23 15:00",
                        "11-23 14:12 dossier SHARE_80 at W.1");
    }

    @Test
    void a_warning_names_the_next_opening_by_the_dossiers_calendar() {
        Story story = new Story();

        // Friday's warning of the dossier, and the district's of a day before a day off.
        story.received("2026-11-20 08:00", "5wd")
                .offered("2026-11-20 08:00", "tham-dinh", 1, DISTRICT)
                .accepted("2026-11-20 08:30", "tham-dinh", 1, DISTRICT)
                .until("2026-11-27 17:30");

        assertThat(warnings(story))
                .containsExactly(
                        entry("tham-dinh LAST_WORKING_DAY", at("2026-11-25 07:30")),
                        entry("tham-dinh SHARE_80", at("2026-11-25 07:30")),
                        entry("null SHARE_80", at("2026-11-30 07:30")),
                        entry("null LAST_WORKING_DAY", at("2026-11-30 07:30")));
    }

    @Test
    void a_warning_names_no_opening_in_a_year_whose_days_off_nobody_knows() {
        Story story = new Story();

        story.received("2027-12-30 15:00", "1wd", Policy.SAME_TIME, null, List.of())
                .until("2027-12-31 12:00");

        assertThat(warnings(story)).containsExactly(entry("null SHARE_80", null));
    }

    private static List<Map.Entry<String, @Nullable Instant>> warnings(Story story) {
        return story.events().stream()
                .filter(DeadlineApproaching.class::isInstance)
                .map(DeadlineApproaching.class::cast)
                .map(e -> entry(e.step() + " " + e.rung(), e.nextOpening()))
                .toList();
    }

    private static Map.Entry<String, @Nullable Instant> entry(
            String warning, @Nullable Instant opening) {
        return new SimpleImmutableEntry<>(warning, opening);
    }
}
