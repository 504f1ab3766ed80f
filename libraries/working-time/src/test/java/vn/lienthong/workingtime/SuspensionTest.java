package vn.lienthong.workingtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.lienthong.workingtime.Calendars.PROVINCE;
import static vn.lienthong.workingtime.Calendars.at;

import java.math.BigDecimal;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SuspensionTest {

    /// The rolling due date of a dossier whose clock was stopped once.
    static Instant dueAfter(
            WorkingCalendar calendar,
            String received,
            String limit,
            String stopped,
            String resumed) {
        Limit left =
                WorkingTime.remaining(
                        calendar, Limit.parse(limit), Policy.ROLLING, at(received), at(stopped));
        return WorkingTime.dueAt(calendar, at(resumed), left, Policy.ROLLING, null);
    }

    @ParameterizedTest(name = "5 days received {0} and stopped {1} leave {2}")
    @CsvSource({
        // the day of receipt and the day of suspension are not used
        "2026-03-02T08:00, 2026-03-02T16:00, 5wd",
        "2026-03-02T08:00, 2026-03-03T16:00, 5wd",
        "2026-03-02T08:00, 2026-03-04T08:00, 4wd",
        "2026-03-02T08:00, 2026-03-06T08:00, 2wd",
        // the weekend uses nothing
        "2026-03-02T08:00, 2026-03-07T08:00, 1wd",
        "2026-03-02T08:00, 2026-03-09T17:00, 1wd",
        // received after closing: Tuesday is the day of receipt
        "2026-03-02T18:00, 2026-03-04T08:00, 5wd",
        // stopped before counting began
        "2026-03-02T18:00, 2026-03-02T19:00, 5wd",
        // stopped after the miss
        "2026-03-02T08:00, 2026-03-10T08:00, 0wd",
        "2026-03-02T08:00, 2026-04-10T08:00, 0wd"
    })
    void whole_days_used_lie_strictly_between(String received, String stopped, String left) {
        assertThat(remaining("5wd", Policy.END_OF_DAY, received, stopped)).hasToString(left);
        assertThat(remaining("5wd", Policy.SAME_TIME, received, stopped)).hasToString(left);
    }

    @ParameterizedTest(name = "10 calendar days received {0} and stopped {1} leave {2}")
    @CsvSource({
        "2026-03-02T08:00, 2026-03-02T16:00, 10cd",
        "2026-03-02T08:00, 2026-03-03T16:00, 10cd",
        "2026-03-02T08:00, 2026-03-09T16:00, 4cd",
        "2026-03-02T08:00, 2026-03-30T16:00, 0cd"
    })
    void calendar_days_used_lie_strictly_between(String received, String stopped, String left) {
        assertThat(remaining("10cd", Policy.END_OF_DAY, received, stopped)).hasToString(left);
    }

    @ParameterizedTest(name = "{0} received {1} and stopped {2} leave {3}")
    @CsvSource({
        "12wh, 2026-03-02T08:00, 2026-03-02T10:30, 9.5wh",
        "12wh, 2026-03-02T08:00, 2026-03-04T10:30, 0wh",
        "5wd, 2026-03-02T08:00, 2026-03-03T10:00, 3.75wd",
        "0.5wd, 2026-03-02T08:00, 2026-03-02T09:00, 0.375wd"
    })
    void rolling_limits_use_working_time(
            String limit, String received, String stopped, String left) {
        assertThat(remaining(limit, Policy.ROLLING, received, stopped)).hasToString(left);
    }

    @Test
    void a_third_of_an_hour_is_neither_lost_nor_gained() {
        Limit left = remaining("1wh", Policy.ROLLING, "2026-03-02T08:00", "2026-03-02T08:20");

        assertThat(WorkingTime.dueAt(PROVINCE, at("2026-03-03T08:00"), left, Policy.ROLLING, null))
                .isEqualTo(at("2026-03-03T08:40"));
    }

    @Test
    void what_was_used_is_told_in_the_limits_unit_and_in_minutes() {
        Instant received = at("2026-03-02T08:00");
        Instant stopped = at("2026-03-05T09:00");

        assertThat(used("5wd", Policy.END_OF_DAY, received, stopped))
                .isEqualTo(new Used(BigDecimal.TWO, Limit.Unit.WORKING_DAY, 1500));
        assertThat(used("5wd", Policy.ROLLING, received, stopped))
                .isEqualTo(new Used(new BigDecimal("3.125"), Limit.Unit.WORKING_DAY, 1500));
        assertThat(used("12wh", Policy.END_OF_DAY, received, stopped))
                .isEqualTo(new Used(new BigDecimal("25"), Limit.Unit.WORKING_HOUR, 1500));
        assertThat(used("10cd", Policy.END_OF_DAY, received, stopped))
                .isEqualTo(new Used(BigDecimal.TWO, Limit.Unit.CALENDAR_DAY, 1500));
    }

    @Test
    void the_days_left_are_counted_from_the_resumption_by_the_same_rules() {
        // given five days from Monday, stopped on Thursday with Tuesday and Wednesday used
        Limit left = remaining("5wd", Policy.END_OF_DAY, "2026-03-02T09:00", "2026-03-05T10:00");

        // when it resumes on the Monday after
        Instant due =
                WorkingTime.dueAt(PROVINCE, at("2026-03-09T14:00"), left, Policy.END_OF_DAY, null);

        // then Tuesday, Wednesday and Thursday are left
        assertThat(left).hasToString("3wd");
        assertThat(due).isEqualTo(at("2026-03-12T17:30"));
    }

    @Test
    void a_part_of_a_day_under_a_policy_of_whole_days_is_refused() {
        assertThatThrownBy(() ->
                        remaining(
                                "0.5wd", Policy.END_OF_DAY, "2026-03-02T09:00", "2026-03-05T10:00"))
                .isInstanceOf(FractionNotAllowed.class);
    }

    private static Limit remaining(String limit, Policy policy, String received, String stopped) {
        return WorkingTime.remaining(
                PROVINCE, Limit.parse(limit), policy, at(received), at(stopped));
    }

    private static Used used(String limit, Policy policy, Instant received, Instant stopped) {
        return WorkingTime.used(PROVINCE, Limit.parse(limit), policy, received, stopped);
    }
}
