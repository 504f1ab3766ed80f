package vn.lienthong.workingtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.lienthong.workingtime.Calendars.OFFICE_2020;
import static vn.lienthong.workingtime.Calendars.SWAPPED_2020;
import static vn.lienthong.workingtime.Calendars.at;
import static vn.lienthong.workingtime.Calendars.off;
import static vn.lienthong.workingtime.Calendars.office2020;
import static vn.lienthong.workingtime.Calendars.sessions;
import static vn.lienthong.workingtime.Calendars.withSaturday;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Due dates that due-date engines in use are known to get wrong, each with the right answer.
class MistakesOfOlderSystemsTest {

    private static final List<Session> HOURS = sessions("07:30-11:30", "13:00-17:00");

    @Test
    void d1_received_on_a_holiday_counts_from_the_next_working_day() {
        assertThat(due(OFFICE_2020, "2020-04-30T09:00", "1wd", Policy.SAME_TIME))
                .isEqualTo(at("2020-05-05T07:30"));
        assertThat(due(OFFICE_2020, "2020-04-30T09:00", "1wd", Policy.ROLLING))
                .isEqualTo(at("2020-05-04T17:00"));
    }

    @Test
    void d2_received_on_a_made_up_saturday_counts_from_that_moment() {
        assertThat(due(SWAPPED_2020, "2020-04-11T09:00", "1wd", Policy.SAME_TIME))
                .isEqualTo(at("2020-04-14T09:00"));
        assertThat(due(SWAPPED_2020, "2020-04-11T09:00", "1wd", Policy.ROLLING))
                .isEqualTo(at("2020-04-14T09:00"));
    }

    @Test
    void d3_a_saturday_morning_has_its_own_hours() {
        WorkingCalendar site = office2020(withSaturday(HOURS, sessions("07:30-11:30")), List.of());

        assertThat(due(site, "2020-04-10T14:00", "1wd", Policy.ROLLING))
                .isEqualTo(at("2020-04-13T08:30"));
        assertThat(due(site, "2020-04-10T14:00", "1wd", Policy.SAME_TIME))
                .isEqualTo(at("2020-04-11T11:30"));
    }

    @Test
    void d4_whole_days_do_not_drift_in_an_office_of_seven_and_a_half_hours() {
        WorkingCalendar site =
                office2020(
                        WeeklyPattern.mondayToFriday(sessions("07:30-11:30", "13:30-17:00")),
                        OFFICE_2020.days());

        assertThat(due(site, "2020-04-06T08:00", "10wd", Policy.SAME_TIME))
                .isEqualTo(at("2020-04-20T08:00"));
        assertThat(due(site, "2020-04-06T08:00", "30wd", Policy.SAME_TIME))
                .isEqualTo(at("2020-05-20T08:00"));
    }

    @Test
    void d4_a_rolling_day_is_eight_hours_in_such_an_office_because_the_policy_says_so() {
        WorkingCalendar site =
                office2020(
                        WeeklyPattern.mondayToFriday(sessions("07:30-11:30", "13:30-17:00")),
                        OFFICE_2020.days());

        assertThat(due(site, "2020-04-06T08:00", "10wd", Policy.ROLLING))
                .isEqualTo(at("2020-04-20T15:00"));
        assertThat(due(site, "2020-04-06T08:00", "30wd", Policy.ROLLING))
                .isEqualTo(at("2020-05-22T08:00"));
    }

    @Test
    void d5_a_long_limit_is_counted_to_its_end() {
        assertThat(due(OFFICE_2020, "2020-04-06T08:00", "300wd", Policy.SAME_TIME))
                .isEqualTo(at("2021-06-03T08:00"));
        assertThat(due(OFFICE_2020, "2020-04-06T08:00", "300wd", Policy.ROLLING))
                .isEqualTo(at("2021-06-03T08:00"));
    }

    @Test
    void d6_time_until_closing_time_is_time_not_the_clock() {
        assertThat(between(OFFICE_2020, "2020-04-06T14:00", "2020-04-07T17:00"))
                .isEqualTo(Duration.ofHours(11));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2020-04-09T17:00", "2020-04-09T19:30", "2020-04-10T07:30"})
    void d7_resuming_after_hours_gives_what_resuming_next_morning_gives(String resumed) {
        assertThat(
                        SuspensionTest.dueAfter(
                                OFFICE_2020,
                                "2020-04-06T08:00",
                                "5wd",
                                "2020-04-07T10:00",
                                resumed))
                .isEqualTo(at("2020-04-15T15:00"));
    }

    @Test
    void d8_time_after_closing_does_not_count() {
        assertThat(between(OFFICE_2020, "2020-04-06T17:30", "2020-04-07T08:30"))
                .isEqualTo(Duration.ofHours(1));
    }

    @Test
    void d9_a_stop_that_begins_on_a_holiday_lasts_from_the_next_opening() {
        assertThat(between(OFFICE_2020, "2020-04-30T10:00", "2020-05-04T10:00"))
                .isEqualTo(Duration.ofMinutes(150));
    }

    @Test
    void d10_a_weekday_with_empty_hours_is_off() {
        Map<DayOfWeek, List<Session>> week = new EnumMap<>(DayOfWeek.class);
        WeeklyPattern.mondayToFriday(HOURS).sessions().forEach(week::put);
        week.put(DayOfWeek.SATURDAY, List.of());
        week.put(DayOfWeek.SUNDAY, List.of());
        WorkingCalendar site = office2020(new WeeklyPattern(week), List.of());

        assertThat(due(site, "2020-04-10T08:00", "1wd", Policy.SAME_TIME))
                .isEqualTo(at("2020-04-13T08:00"));
        assertThat(due(site, "2020-04-10T08:00", "1wd", Policy.ROLLING))
                .isEqualTo(at("2020-04-13T08:00"));
    }

    @Test
    void d11_a_quarter_past_and_a_quarter_to_add_up() {
        WorkingCalendar site =
                office2020(
                        WeeklyPattern.mondayToFriday(sessions("07:30-11:15", "13:00-16:45")),
                        List.of());

        assertThat(due(site, "2020-04-06T07:30", "7wh", Policy.ROLLING))
                .isEqualTo(at("2020-04-06T16:15"));
    }

    @Test
    void d12_a_stop_after_the_deadline_leaves_nothing_of_the_limit() {
        Limit limit = Limit.workingDays(2);
        Instant received = at("2020-04-06T08:00");
        Instant stopped = at("2020-04-09T08:00");

        for (Policy policy : Policy.values()) {
            assertThat(WorkingTime.remaining(OFFICE_2020, limit, policy, received, stopped))
                    .isEqualTo(Limit.workingDays(0));
        }
    }

    @Test
    void what_is_exact_is_not_rounded_up_to_the_next_quarter_of_an_hour() {
        assertThat(due(OFFICE_2020, "2020-04-06T08:00", "3wd", Policy.SAME_TIME))
                .isEqualTo(at("2020-04-09T08:00"));
        assertThat(due(OFFICE_2020, "2020-04-06T10:20", "2wd", Policy.SAME_TIME))
                .isEqualTo(at("2020-04-08T10:20"));
    }

    @Test
    void what_comes_after_hours_or_on_a_saturday_is_due_within_hours() {
        assertThat(due(OFFICE_2020, "2020-04-06T17:30", "1wd", Policy.SAME_TIME))
                .isEqualTo(at("2020-04-08T07:30"));
        assertThat(due(OFFICE_2020, "2020-04-11T09:00", "1wd", Policy.SAME_TIME))
                .isEqualTo(at("2020-04-14T07:30"));
    }

    @Test
    void half_a_day_ends_in_the_middle_of_the_sessions_not_of_the_clock() {
        assertThat(due(OFFICE_2020, "2020-04-06T08:00", "0.5wd", Policy.ROLLING))
                .isEqualTo(at("2020-04-06T13:30"));
    }

    @Test
    void hours_roll_over_to_the_next_day_that_is_worked() {
        assertThat(due(SWAPPED_2020, "2020-04-10T16:00", "4wh", Policy.ROLLING))
                .isEqualTo(at("2020-04-11T10:30"));
    }

    @Test
    void the_hours_of_one_site_are_not_those_of_another_asked_at_the_same_time() {
        WorkingCalendar early =
                office2020(
                        WeeklyPattern.mondayToFriday(sessions("07:00-11:00", "13:00-17:00")),
                        List.of());
        WorkingCalendar late =
                office2020(
                        WeeklyPattern.mondayToFriday(sessions("08:00-12:00", "13:30-17:30")),
                        List.of());

        assertThat(IntStream.range(0, 4_000).parallel().boxed())
                .allSatisfy(i ->
                        assertThat(
                                        due(
                                                i % 2 == 0 ? early : late,
                                                "2020-04-06T06:00",
                                                "1wd",
                                                Policy.END_OF_DAY))
                                .isEqualTo(
                                        at(i % 2 == 0 ? "2020-04-07T17:00" : "2020-04-07T17:30")));
    }

    @Test
    void the_date_shown_before_is_the_date_that_is_kept() {
        for (Policy policy : Policy.values()) {
            assertThat(
                            WorkingTime.dueDate(
                                            OFFICE_2020,
                                            at("2020-04-06T16:10"),
                                            Limit.workingDays(5),
                                            policy,
                                            LocalTime.of(15, 0))
                                    .dueAt())
                    .isEqualTo(
                            WorkingTime.dueAt(
                                    OFFICE_2020,
                                    at("2020-04-06T16:10"),
                                    Limit.workingDays(5),
                                    policy,
                                    LocalTime.of(15, 0)));
        }
    }

    @Test
    void a_weekend_is_not_two_days_late() {
        assertThat(between(OFFICE_2020, "2020-04-10T17:00", "2020-04-13T08:30"))
                .isEqualTo(Duration.ofHours(1));
    }

    @ParameterizedTest
    @CsvSource({
        "2018-11-23T08:55, 2019-01-07T08:55",
        "2018-11-23T15:20, 2019-01-07T15:20",
        "2018-11-26T15:14, 2019-01-08T15:14"
    })
    void new_year_that_nobody_typed_in_is_an_error_and_not_a_day_too_early(
            String received, String due) {
        WeeklyPattern week = WeeklyPattern.mondayToFriday(HOURS);
        WorkingCalendar untyped = year2018(week, Set.of(2018), List.of());
        WorkingCalendar typed = year2018(week, Set.of(2018, 2019), off("Nghỉ lễ", "2019-01-01"));

        assertThatThrownBy(() -> due(untyped, received, "30wd", Policy.SAME_TIME))
                .isInstanceOf(YearNotLoaded.class)
                .hasMessageContaining("2019");
        assertThat(due(typed, received, "30wd", Policy.SAME_TIME)).isEqualTo(at(due));
    }

    private static WorkingCalendar year2018(
            WeeklyPattern week, Set<Integer> years, List<CalendarDay> days) {
        return WorkingCalendar.of("cuc", "Cục", 1, Calendars.ZONE, week, years, days);
    }

    private static Instant due(
            WorkingCalendar calendar, String received, String limit, Policy policy) {
        return WorkingTime.dueAt(calendar, at(received), Limit.parse(limit), policy, null);
    }

    private static Duration between(WorkingCalendar calendar, String from, String to) {
        return WorkingTime.between(calendar, at(from), at(to));
    }
}
