package vn.lienthong.workingtime;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.lienthong.workingtime.Calendars.LONG_HOLIDAY_2020;
import static vn.lienthong.workingtime.Calendars.OFFICE_2020;
import static vn.lienthong.workingtime.Calendars.SWAPPED_2020;
import static vn.lienthong.workingtime.Calendars.at;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Due dates of an office of 2020 that were worked out by hand, in both policies that keep the time
/// of day. They differ only where the count ends exactly at a session's end: under ROLLING that end
/// is the due date, under SAME_TIME the time of receipt is.
class VectorsTest {

    @ParameterizedTest(name = "received {0}, {1}: {2} at the same time, {3} rolling")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    2020-04-06T07:30 | 1wd   | 2020-04-07T07:30 | 2020-04-06T17:00
                    2020-04-06T08:00 | 3wd   | 2020-04-09T08:00 | 2020-04-09T08:00
                    2020-04-06T08:00 | 5wd   | 2020-04-13T08:00 | 2020-04-13T08:00
                    2020-04-06T08:00 | 10wd  | 2020-04-20T08:00 | 2020-04-20T08:00
                    2020-04-06T08:00 | 15wd  | 2020-04-27T08:00 | 2020-04-27T08:00
                    2020-04-06T08:00 | 20wd  | 2020-05-06T08:00 | 2020-05-06T08:00
                    2020-04-06T08:00 | 30wd  | 2020-05-20T08:00 | 2020-05-20T08:00
                    2020-04-06T08:00 | 250wd | 2021-03-25T08:00 | 2021-03-25T08:00
                    2020-04-06T10:20 | 2wd   | 2020-04-08T10:20 | 2020-04-08T10:20
                    2020-04-06T14:07 | 3wd   | 2020-04-09T14:07 | 2020-04-09T14:07
                    2020-04-06T11:45 | 1wd   | 2020-04-07T13:00 | 2020-04-07T11:30
                    2020-04-06T12:30 | 2wd   | 2020-04-08T13:00 | 2020-04-08T11:30
                    2020-04-06T06:00 | 1wd   | 2020-04-07T07:30 | 2020-04-06T17:00
                    2020-04-06T17:00 | 1wd   | 2020-04-08T07:30 | 2020-04-07T17:00
                    2020-04-06T17:30 | 1wd   | 2020-04-08T07:30 | 2020-04-07T17:00
                    2020-04-10T17:01 | 1wd   | 2020-04-14T07:30 | 2020-04-13T17:00
                    2020-04-10T16:00 | 1wd   | 2020-04-13T16:00 | 2020-04-13T16:00
                    2020-04-10T08:00 | 3wd   | 2020-04-15T08:00 | 2020-04-15T08:00
                    2020-04-11T09:00 | 1wd   | 2020-04-14T07:30 | 2020-04-13T17:00
                    2020-04-12T20:00 | 2wd   | 2020-04-15T07:30 | 2020-04-14T17:00
                    2020-04-29T08:00 | 1wd   | 2020-05-04T08:00 | 2020-05-04T08:00
                    2020-04-29T14:00 | 1wd   | 2020-05-04T14:00 | 2020-05-04T14:00
                    2020-04-29T08:00 | 3wd   | 2020-05-06T08:00 | 2020-05-06T08:00
                    2020-04-28T15:30 | 5wd   | 2020-05-07T15:30 | 2020-05-07T15:30
                    """)
    void whole_working_days(String received, String limit, String sameTime, String rolling) {
        assertThat(due(OFFICE_2020, received, limit, Policy.SAME_TIME)).isEqualTo(at(sameTime));
        assertThat(due(OFFICE_2020, received, limit, Policy.ROLLING)).isEqualTo(at(rolling));
    }

    @ParameterizedTest(name = "received {0}, {1}: {2}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    2020-04-06T08:00 | 2wh    | 2020-04-06T10:00
                    2020-04-06T10:30 | 2wh    | 2020-04-06T14:00
                    2020-04-06T11:00 | 4wh    | 2020-04-06T16:30
                    2020-04-06T16:00 | 2wh    | 2020-04-07T08:30
                    2020-04-10T16:00 | 4wh    | 2020-04-13T10:30
                    2020-04-06T15:00 | 12wh   | 2020-04-08T09:30
                    2020-04-06T13:00 | 4wh    | 2020-04-06T17:00
                    2020-04-06T08:00 | 0.5wd  | 2020-04-06T13:30
                    2020-04-06T14:00 | 0.5wd  | 2020-04-07T08:30
                    2020-04-06T08:00 | 1.5wd  | 2020-04-07T13:30
                    2020-04-06T08:00 | 2.25wd | 2020-04-08T10:00
                    2020-04-06T08:10 | 0.25wd | 2020-04-06T10:10
                    """)
    void hours_and_parts_of_days(String received, String limit, String expected) {
        assertThat(due(OFFICE_2020, received, limit, Policy.ROLLING)).isEqualTo(at(expected));
    }

    @ParameterizedTest(name = "received {0}, {1}: {2}")
    @CsvSource({
        "2020-04-10T08:00, 1wd, 2020-04-11T08:00",
        "2020-04-10T08:00, 2wd, 2020-04-14T08:00",
        "2020-04-09T08:00, 3wd, 2020-04-14T08:00",
        "2020-04-10T16:00, 4wh, 2020-04-11T10:30"
    })
    void a_saturday_worked_for_a_monday(String received, String limit, String expected) {
        assertThat(due(SWAPPED_2020, received, limit, Policy.SAME_TIME)).isEqualTo(at(expected));
        assertThat(due(SWAPPED_2020, received, limit, Policy.ROLLING)).isEqualTo(at(expected));
    }

    @ParameterizedTest(name = "received {0}, {1}: {2}")
    @CsvSource({
        "2019-12-31T15:00, 1wd, 2020-01-02T15:00",
        "2020-01-22T14:00, 1wd, 2020-01-30T14:00",
        "2020-01-20T09:00, 5wd, 2020-02-03T09:00",
        "2020-01-17T10:00, 10wd, 2020-02-07T10:00"
    })
    void a_long_holiday_on_the_way(String received, String limit, String expected) {
        assertThat(due(LONG_HOLIDAY_2020, received, limit, Policy.SAME_TIME))
                .isEqualTo(at(expected));
        assertThat(due(LONG_HOLIDAY_2020, received, limit, Policy.ROLLING)).isEqualTo(at(expected));
    }

    @Test
    void legs_one_after_the_other_end_with_the_whole() {
        Instant first = due(OFFICE_2020, "2020-04-06T08:00", "2wd", Policy.ROLLING);
        Instant second =
                WorkingTime.dueAt(OFFICE_2020, first, Limit.workingDays(3), Policy.ROLLING, null);
        Instant third =
                WorkingTime.dueAt(OFFICE_2020, second, Limit.workingDays(5), Policy.ROLLING, null);

        assertThat(first).isEqualTo(at("2020-04-08T08:00"));
        assertThat(second).isEqualTo(at("2020-04-13T08:00"));
        assertThat(third)
                .isEqualTo(at("2020-04-20T08:00"))
                .isEqualTo(due(OFFICE_2020, "2020-04-06T08:00", "10wd", Policy.ROLLING));
    }

    @ParameterizedTest(name = "received {0}, {1}, stopped {2} to {3}: {4}")
    @CsvSource({
        "2020-04-06T08:00, 5wd, 2020-04-07T10:00, 2020-04-09T15:00, 2020-04-15T11:30",
        "2020-04-06T08:00, 5wd, 2020-04-07T10:00, 2020-04-07T14:00, 2020-04-13T10:30",
        "2020-04-06T08:00, 5wd, 2020-04-10T16:00, 2020-04-13T09:00, 2020-04-13T10:30",
        "2020-04-27T09:00, 3wd, 2020-04-28T09:00, 2020-05-04T09:00, 2020-05-06T09:00"
    })
    void a_stopped_clock_runs_on(
            String received, String limit, String stopped, String resumed, String expected) {
        assertThat(SuspensionTest.dueAfter(OFFICE_2020, received, limit, stopped, resumed))
                .isEqualTo(at(expected));
    }

    private static Instant due(
            WorkingCalendar calendar, String received, String limit, Policy policy) {
        return WorkingTime.dueAt(calendar, at(received), Limit.parse(limit), policy, null);
    }
}
