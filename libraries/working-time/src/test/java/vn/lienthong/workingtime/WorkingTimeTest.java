package vn.lienthong.workingtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.lienthong.workingtime.Calendars.PROVINCE;
import static vn.lienthong.workingtime.Calendars.at;
import static vn.lienthong.workingtime.Calendars.date;
import static vn.lienthong.workingtime.Calendars.day;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WorkingTimeTest {

    @ParameterizedTest(name = "{1} minutes after {0} is {2}")
    @CsvSource({
        "2026-03-02T08:00, 0, 2026-03-02T08:00",
        "2026-03-07T08:00, 0, 2026-03-07T08:00",
        "2026-03-02T08:00, 210, 2026-03-02T11:30",
        "2026-03-02T08:00, 211, 2026-03-02T13:31",
        "2026-03-07T08:00, 1, 2026-03-09T07:31",
        "2026-03-02T07:30, 480, 2026-03-02T17:30"
    })
    void adding_minutes(String from, long minutes, String to) {
        assertThat(WorkingTime.addMinutes(PROVINCE, at(from), minutes)).isEqualTo(at(to));
    }

    @ParameterizedTest
    @ValueSource(longs = {-1, Long.MIN_VALUE})
    void minutes_are_never_taken_away(long minutes) {
        assertThatThrownBy(() -> WorkingTime.addMinutes(PROVINCE, at("2026-03-02T08:00"), minutes))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("never taken away");
    }

    @Test
    void time_is_added_exactly() {
        assertThat(
                        WorkingTime.plus(
                                PROVINCE, at("2026-03-02T11:29:59.5"), Duration.ofMillis(1_250)))
                .isEqualTo(at("2026-03-02T13:30:00.75"));
    }

    @ParameterizedTest(name = "from {0} to {1}: {2} minutes")
    @CsvSource({
        "2026-03-02T08:00, 2026-03-02T08:00, 0",
        "2026-03-02T08:00, 2026-03-02T08:01, 1",
        "2026-03-02T08:00:30, 2026-03-02T08:01:29, 0",
        "2026-03-02T08:01:29, 2026-03-02T08:00:30, 0",
        "2026-03-02T08:00, 2026-03-03T08:00, 480",
        "2026-03-03T08:00, 2026-03-02T08:00, -480",
        "2026-03-02T11:30, 2026-03-02T13:30, 0",
        "2026-03-06T17:30, 2026-03-09T07:30, 0",
        "2027-02-03T16:30, 2027-02-11T08:30, 120",
        "2024-01-01T00:00, 2024-01-02T07:31, 1"
    })
    void minutes_between(String from, String to, long minutes) {
        assertThat(WorkingTime.minutesBetween(PROVINCE, at(from), at(to))).isEqualTo(minutes);
    }

    @ParameterizedTest(name = "strictly between {0} and {1}: {2}")
    @CsvSource({
        "2026-03-02, 2026-03-02, 0",
        "2026-03-02, 2026-03-03, 0",
        "2026-03-02, 2026-03-04, 1",
        "2026-03-04, 2026-03-02, 0",
        "2026-03-06, 2026-03-09, 0",
        "2026-03-05, 2026-03-10, 2",
        "2027-02-03, 2027-02-11, 0",
        "2026-08-21, 2026-08-24, 1",
        "2026-12-30, 2027-01-05, 2"
    })
    void working_days_strictly_between(String from, String to, int days) {
        assertThat(WorkingTime.workingDaysStrictlyBetween(PROVINCE, date(from), date(to)))
                .isEqualTo(days);
    }

    @Test
    void a_working_day_opens_with_its_first_session_and_closes_with_its_last() {
        assertThat(WorkingTime.openingOf(PROVINCE, date("2026-08-22")))
                .isEqualTo(at("2026-08-22T07:30"));
        assertThat(WorkingTime.closeOfDay(PROVINCE, date("2026-08-22")))
                .isEqualTo(at("2026-08-22T17:30"));
    }

    @ParameterizedTest(name = "after {0} work begins next at {1}")
    @CsvSource({
        "2026-03-02T07:29:59, 2026-03-02T07:30",
        "2026-03-02T07:30, 2026-03-03T07:30",
        "2026-03-02T12:00, 2026-03-03T07:30",
        "2026-03-06T17:30, 2026-03-09T07:30",
        "2026-03-07T06:00, 2026-03-09T07:30",
        "2027-02-03T16:30, 2027-02-11T07:30"
    })
    void the_next_opening_is_the_next_morning_of_a_working_day(String after, String opening) {
        assertThat(WorkingTime.nextOpening(PROVINCE, at(after))).isEqualTo(at(opening));
    }

    @Test
    void a_day_off_neither_opens_nor_closes() {
        assertThatThrownBy(() -> WorkingTime.openingOf(PROVINCE, date("2026-11-24")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("2026-11-24 is not a working day");
        assertThatThrownBy(() -> WorkingTime.closeOfDay(PROVINCE, date("2026-11-24")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("2026-11-24 is not a working day");
    }

    @ParameterizedTest(name = "{0} lies between {1} and {2}")
    @CsvSource({
        "2026-03-04, 2026-03-03, 2026-03-05",
        "2026-03-07, 2026-03-06, 2026-03-09",
        "2026-11-24, 2026-11-23, 2026-11-25",
        "2027-02-06, 2027-02-03, 2027-02-11",
        "2026-08-23, 2026-08-22, 2026-08-24",
        "2027-01-01, 2026-12-31, 2027-01-04"
    })
    void neighbouring_working_days(String date, String previous, String next) {
        assertThat(WorkingTime.previousWorkingDay(PROVINCE, date(date))).isEqualTo(date(previous));
        assertThat(WorkingTime.nextWorkingDay(PROVINCE, date(date))).isEqualTo(date(next));
    }

    @Test
    void the_zeroth_working_day_after_a_date_is_the_date() {
        assertThat(WorkingTime.nthWorkingDayAfter(PROVINCE, date("2026-03-07"), 0))
                .isEqualTo(date("2026-03-07"));
    }

    @Test
    void working_days_are_counted_forward_from_a_date_and_back_from_an_instant() {
        assertThatThrownBy(() -> WorkingTime.nthWorkingDayAfter(PROVINCE, date("2026-03-07"), -1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("-1");
        assertThatThrownBy(() -> WorkingTime.workingDaysBefore(PROVINCE, at("2026-03-06T08:00"), 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("0");
    }

    @ParameterizedTest(name = "{1} working days before {0} is {2}")
    @CsvSource({
        "2026-03-09T17:30, 1, 2026-03-06T17:30",
        "2026-03-09T09:00, 1, 2026-03-06T09:00",
        "2026-03-09T09:00, 3, 2026-03-04T09:00",
        "2027-02-11T17:30, 1, 2027-02-03T17:30",
        "2026-11-25T07:30, 1, 2026-11-23T07:30",
        // from a day off, or outside the sessions
        "2026-11-24T12:00, 1, 2026-11-23T11:30",
        "2026-03-10T06:00, 1, 2026-03-09T07:30",
        "2026-03-10T22:00, 1, 2026-03-09T17:30"
    })
    void one_working_day_before(String dueAt, int days, String before) {
        assertThat(WorkingTime.workingDaysBefore(PROVINCE, at(dueAt), days)).isEqualTo(at(before));
    }

    @Test
    void one_working_day_before_is_at_noon_when_that_day_was_a_half() {
        WorkingCalendar calendar = PROVINCE.with(day("2026-03-06", DayKind.HALF));

        assertThat(WorkingTime.workingDaysBefore(calendar, at("2026-03-09T17:30"), 1))
                .isEqualTo(at("2026-03-06T11:30"));
    }

    @ParameterizedTest(name = "{2} of the time from {0} to {1} has passed at {3}")
    @CsvSource({
        "2026-03-02T07:30, 2026-03-03T17:30, 0.5, 2026-03-02T17:30",
        "2026-03-02T07:30, 2026-03-03T17:30, 0.8, 2026-03-03T14:18",
        "2026-03-02T07:30, 2026-03-03T17:30, 0, 2026-03-02T07:30",
        "2026-03-02T07:30, 2026-03-03T17:30, 1, 2026-03-03T17:30",
        "2026-03-06T15:30, 2026-03-09T09:30, 0.75, 2026-03-09T08:30",
        // nothing to share
        "2026-03-07T08:00, 2026-03-07T09:00, 0.8, 2026-03-07T08:00",
        "2026-03-03T08:00, 2026-03-02T08:00, 0.8, 2026-03-03T08:00"
    })
    void a_share_of_the_time(String started, String due, double share, String passed) {
        assertThat(WorkingTime.atShare(PROVINCE, at(started), at(due), share))
                .isEqualTo(at(passed));
    }

    @Test
    void the_whole_of_years_ends_at_the_last_close_not_at_an_opening_after_it() {
        assertThat(
                        WorkingTime.atShare(
                                PROVINCE,
                                at("2024-01-02T07:30:00.000000001"),
                                at("2027-08-31T17:30"),
                                1))
                .isEqualTo(at("2027-08-31T17:30"));
    }

    @ParameterizedTest
    @ValueSource(doubles = {-0.1, 1.1, Double.NaN})
    void a_share_is_from_nothing_to_all(double share) {
        assertThatThrownBy(() ->
                        WorkingTime.atShare(
                                PROVINCE, at("2026-03-02T07:30"), at("2026-03-03T17:30"), share))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("from 0 to 1");
    }
}
