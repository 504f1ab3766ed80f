package vn.lienthong.deadline.clocks.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.lienthong.deadline.clocks.domain.Story.at;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.lienthong.contracts.Resumption;
import vn.lienthong.workingtime.Limit;
import vn.lienthong.workingtime.Policy;
import vn.lienthong.workingtime.WorkingCalendar;

class ClockTest {

    private final WorkingCalendar calendar = Story.calendar();

    private Clock clock(String limit, Policy policy, String at) {
        return Clock.started(Terms.of(limit, policy.name(), null, null), at(at), calendar);
    }

    private static Phase.Counting counting(Clock clock) {
        return (Phase.Counting) clock.phase();
    }

    @Test
    void under_same_time_a_day_is_counted_from_hour_to_hour() {
        Clock clock = clock("5wd", Policy.SAME_TIME, "2026-11-25 09:00");

        assertThat(clock.dueAt()).isEqualTo(at("2026-12-02 09:00"));
        assertThat(clock.due(Rung.SHARE_80, calendar)).contains(at("2026-12-01 09:00"));
        assertThat(clock.due(Rung.LAST_WORKING_DAY, calendar)).contains(at("2026-12-01 09:00"));
    }

    @Test
    void calendar_days_are_warned_of_by_the_working_time_in_them() {
        // Whatever the policy, for it is about working days.
        for (Policy policy : Policy.values()) {
            Clock clock = clock("10cd", policy, "2026-11-25 09:00");

            // Eight working days, Thursday to the Monday after next: 80 % are six and two fifths.
            assertThat(clock.dueAt()).isEqualTo(at("2026-12-07 17:30"));
            assertThat(clock.due(Rung.SHARE_80, calendar))
                    .as(policy.name())
                    .contains(at("2026-12-04 10:42"));
        }
    }

    @Test
    void a_stopped_a_missed_and_an_ended_clock_warn_of_nothing() {
        Clock clock = clock("5wd", Policy.END_OF_DAY, "2026-11-23 09:00");

        assertThat(clock.suspended(at("2026-11-25 09:00"), calendar).due(Rung.SHARE_80, calendar))
                .isEmpty();
        assertThat(clock.missed(counting(clock)).due(Rung.SHARE_80, calendar)).isEmpty();
        assertThat(clock.ended(at("2026-11-25 09:00"), calendar).due(Rung.SHARE_80, calendar))
                .isEmpty();
    }

    @Test
    void a_warning_is_given_once() {
        Clock clock = clock("5wd", Policy.END_OF_DAY, "2026-11-23 09:00");
        Clock warned = clock.climbed(counting(clock), Rung.SHARE_80);

        assertThat(warned.due(Rung.SHARE_80, calendar)).isEmpty();
        assertThat(warned.due(Rung.LAST_WORKING_DAY, calendar)).isPresent();
        assertThat(warned.climbed(counting(warned), Rung.LAST_WORKING_DAY).phase())
                .satisfies(phase ->
                        assertThat(((Phase.Counting) phase).passed())
                                .containsExactlyInAnyOrder(Rung.SHARE_80, Rung.LAST_WORKING_DAY));
    }

    @Test
    void a_warning_before_the_first_known_year_lies_before_the_start() {
        Clock clock = clock("2wh", Policy.ROLLING, "2026-01-01 07:30");

        assertThat(clock.due(Rung.LAST_WORKING_DAY, calendar)).isEmpty();
        assertThat(clock.due(Rung.SHARE_80, calendar)).isPresent();
    }

    @Test
    void what_has_ended_stays_ended() {
        Clock ended =
                clock("5wd", Policy.END_OF_DAY, "2026-11-23 09:00")
                        .ended(at("2026-11-25 09:00"), calendar);
        Instant later = at("2026-12-21 09:00");

        assertThat(ended.ended(later, calendar)).isSameAs(ended);
        assertThat(ended.suspended(later, calendar)).isSameAs(ended);
        assertThat(ended.resumed(later, Resumption.RESTART, calendar)).isSameAs(ended);
        assertThat(ended.appointed(LocalDate.parse("2026-12-22"), later, calendar)).isSameAs(ended);
        assertThat(ended.recounted(later, calendar)).isSameAs(ended);
        assertThat(ended.usedMinutes(calendar, later)).isEqualTo(150 + 240 + 90);
        assertThat(ended.lateMinutes(calendar, later)).isZero();
        assertThat(ended.isOverrun()).isFalse();
    }

    @Test
    void a_clock_that_ends_while_it_stands_still_has_used_what_it_had_used() {
        Clock ended =
                clock("5wd", Policy.END_OF_DAY, "2026-11-23 07:30")
                        .suspended(at("2026-11-23 09:30"), calendar)
                        .ended(at("2026-12-21 09:00"), calendar);

        assertThat(ended.usedMinutes(calendar, at("2026-12-21 09:00"))).isEqualTo(120);
        assertThat(ended.state()).isEqualTo(ClockState.MET);
    }

    @Test
    void a_fact_in_time_takes_only_the_last_miss_back() {
        Clock once = clock("1wd", Policy.END_OF_DAY, "2026-11-23 09:00");
        Clock again =
                once.missed(counting(once))
                        .suspended(at("2026-11-26 09:00"), calendar)
                        .resumed(at("2026-12-01 09:00"), Resumption.RESTART, calendar);
        Clock twice = again.missed(counting(again));

        Clock ended = twice.ended(at("2026-12-02 09:00"), calendar);

        assertThat(ended.state()).isEqualTo(ClockState.MISSED);
        assertThat(ended.firstMissed()).isEqualTo(at("2026-11-25 17:30"));
        // Late from Wednesday evening to Thursday at nine, and not after the new start.
        assertThat(ended.lateBefore()).isEqualTo(90);
    }

    @Test
    void a_limit_in_hours_or_calendar_days_moved_by_a_letter_keeps_what_is_left_of_it() {
        LocalDate friday = LocalDate.parse("2026-12-04");

        Clock hours =
                clock("8wh", Policy.ROLLING, "2026-11-25 07:30")
                        .appointed(friday, at("2026-11-25 10:00"), calendar)
                        .suspended(at("2026-12-04 13:30"), calendar);
        assertThat(((Phase.Standing) hours.phase()).left()).isEqualTo(Limit.parse("4wh"));

        Clock days =
                clock("2cd", Policy.END_OF_DAY, "2026-11-25 07:30")
                        .appointed(friday, at("2026-11-25 10:00"), calendar)
                        .suspended(at("2026-12-01 13:30"), calendar);
        // Nine days to the fourth of December, five of them used.
        assertThat(((Phase.Standing) days.phase()).left()).isEqualTo(Limit.parse("4cd"));
    }

    @Test
    void a_limit_moved_by_a_letter_loses_not_a_second_to_a_stop() {
        LocalDate friday = LocalDate.parse("2026-12-04");
        Instant noon = at("2026-12-03 10:00");

        for (String limit : List.of("8wh", "1.5wd")) {
            Clock resumed =
                    clock(limit, Policy.ROLLING, "2026-11-25 08:00:25")
                            .appointed(friday, at("2026-11-25 10:00"), calendar)
                            .suspended(noon, calendar)
                            .resumed(noon, Resumption.RESUME, calendar);

            assertThat(resumed.dueAt()).as(limit).isEqualTo(at("2026-12-04 17:30"));
        }
    }

    @Test
    void a_fifth_of_a_limit_in_days_is_left_when_it_was_moved_by_a_letter_and_stopped() {
        Instant noon = at("2026-12-03 10:00");
        Clock resumed =
                clock("5wd", Policy.ROLLING, "2026-11-25 07:30")
                        .appointed(LocalDate.parse("2026-12-04"), noon, calendar)
                        .suspended(noon, calendar)
                        .resumed(noon, Resumption.RESUME, calendar);

        assertThat(resumed.due(Rung.SHARE_80, calendar)).contains(at("2026-12-03 17:30"));
    }

    @Test
    void a_letter_signed_for_a_day_that_passes_while_the_clock_stands_still_leaves_nothing_over() {
        LocalDate friday = LocalDate.parse("2026-12-04");

        for (String limit : List.of("2cd", "8wh", "2wd")) {
            Clock standing =
                    clock(limit, Policy.ROLLING, "2026-11-25 07:30")
                            .suspended(at("2026-11-25 09:00"), calendar)
                            .appointed(friday, at("2026-11-26 10:00"), calendar)
                            .resumed(at("2026-12-09 09:00"), Resumption.RESUME, calendar)
                            .suspended(at("2026-12-10 09:00"), calendar);

            assertThat(((Phase.Standing) standing.phase()).left().amount()).as(limit).isZero();
        }
    }
}
