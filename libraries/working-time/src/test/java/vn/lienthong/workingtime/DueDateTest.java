package vn.lienthong.workingtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.lienthong.workingtime.Calendars.PROVINCE;
import static vn.lienthong.workingtime.Calendars.at;
import static vn.lienthong.workingtime.Calendars.day;

import java.time.Instant;
import java.time.LocalTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class DueDateTest {

    private static final LocalTime AT_THREE = LocalTime.of(15, 0);

    @ParameterizedTest(name = "received {0}, {1}: due {2}")
    @CsvSource({
        // the day of receipt is not counted, however early it was
        "2026-03-02T07:30, 1wd, 2026-03-03T17:30",
        "2026-03-02T17:29, 1wd, 2026-03-03T17:30",
        "2026-03-02T08:00, 5wd, 2026-03-09T17:30",
        // received after closing: the next working day is the day of receipt
        "2026-03-02T17:30, 1wd, 2026-03-04T17:30",
        "2026-03-07T09:00, 1wd, 2026-03-10T17:30",
        // 24/11/2026 is off, 23/11/2026 is not
        "2026-11-23T08:00, 1wd, 2026-11-25T17:30",
        "2026-11-20T08:00, 1wd, 2026-11-23T17:30",
        "2026-11-20T08:00, 2wd, 2026-11-25T17:30",
        // Saturday 22/08/2026 is worked for Monday 31/08
        "2026-08-21T08:00, 1wd, 2026-08-22T17:30",
        "2026-08-21T08:00, 2wd, 2026-08-24T17:30",
        "2026-08-22T10:00, 1wd, 2026-08-24T17:30",
        "2026-08-28T08:00, 1wd, 2026-09-03T17:30",
        // Tết 2027: 04, 05, 08, 09 and 10 February
        "2027-02-02T08:00, 1wd, 2027-02-03T17:30",
        "2027-02-03T08:00, 1wd, 2027-02-11T17:30",
        "2027-02-05T08:00, 1wd, 2027-02-12T17:30",
        "2027-01-29T16:00, 5wd, 2027-02-12T17:30",
        // the Friday before Tết 2026
        "2026-02-13T16:00, 1wd, 2026-02-23T17:30",
        "2026-02-13T17:30, 1wd, 2026-02-24T17:30",
        // over the end of the year
        "2026-12-31T08:00, 1wd, 2027-01-04T17:30",
        "2026-03-02T08:00, 0wd, 2026-03-02T17:30"
    })
    void end_of_day(String received, String limit, String due) {
        assertThat(due(received, limit, Policy.END_OF_DAY)).isEqualTo(at(due));
    }

    @ParameterizedTest(name = "received {0}, {1}: due {2}")
    @CsvSource({
        "2026-03-02T08:00, 1wd, 2026-03-03T08:00",
        "2026-03-02T07:30, 1wd, 2026-03-03T07:30",
        "2026-03-02T17:29:59, 5wd, 2026-03-09T17:29:59",
        "2026-03-02T12:00, 1wd, 2026-03-03T13:30",
        "2026-03-02T17:30, 1wd, 2026-03-04T07:30",
        "2026-03-07T09:00, 1wd, 2026-03-10T07:30",
        "2027-02-03T09:15, 1wd, 2027-02-11T09:15",
        "2026-08-21T09:15, 1wd, 2026-08-22T09:15",
        "2026-03-02T08:00, 0wd, 2026-03-02T08:00"
    })
    void same_time(String received, String limit, String due) {
        assertThat(due(received, limit, Policy.SAME_TIME)).isEqualTo(at(due));
    }

    @ParameterizedTest(name = "received on the Monday at {0}, due on the odd Tuesday at {1}")
    @CsvSource({
        // before the opening, at it, inside, at an end, in the break, at the close, after it
        "07:30, 08:30",
        "08:30, 08:30",
        "09:00, 09:00",
        "10:00, 10:00",
        "10:30, 10:00",
        "14:00, 14:00",
        "15:00, 15:00",
        "17:00, 15:00"
    })
    void the_same_time_moves_into_the_hours_of_an_odd_day(String received, String due) {
        WorkingCalendar calendar =
                PROVINCE.with(day("2026-03-03", DayKind.HALF, "08:30-10:00", "14:00-15:00"));

        assertThat(
                        WorkingTime.dueAt(
                                calendar,
                                at("2026-03-02T" + received),
                                Limit.workingDays(1),
                                Policy.SAME_TIME,
                                null))
                .isEqualTo(at("2026-03-03T" + due));
    }

    @Test
    void a_half_day_closes_at_noon() {
        WorkingCalendar calendar = PROVINCE.with(day("2026-03-03", DayKind.HALF));
        Instant received = at("2026-03-02T15:00");

        assertThat(
                        WorkingTime.dueAt(
                                calendar, received, Limit.workingDays(1), Policy.END_OF_DAY, null))
                .isEqualTo(at("2026-03-03T11:30"));
        assertThat(
                        WorkingTime.dueAt(
                                calendar, received, Limit.workingDays(1), Policy.SAME_TIME, null))
                .isEqualTo(at("2026-03-03T11:30"));
    }

    @ParameterizedTest(name = "received {0}, {1}: due {2}")
    @CsvSource({
        "2026-03-02T08:00, 1wh, 2026-03-02T09:00",
        "2026-03-02T08:00:30.5, 1wh, 2026-03-02T09:00:30.5",
        "2026-03-02T11:00:30.5, 1wh, 2026-03-02T14:00:30.5",
        // zero reached exactly at a session's end is that end
        "2026-03-02T10:30, 1wh, 2026-03-02T11:30",
        "2026-03-02T10:30, 5wh, 2026-03-02T17:30",
        "2026-03-02T07:30, 1wd, 2026-03-02T17:30",
        "2026-03-02T18:00, 1wd, 2026-03-03T17:30",
        "2026-03-06T16:30, 12wh, 2026-03-10T10:30",
        "2026-03-06T16:30, 0.5wd, 2026-03-09T10:30",
        "2026-02-13T16:30, 2wh, 2026-02-23T08:30",
        "2027-02-03T16:30, 2wh, 2027-02-11T08:30",
        "2026-03-07T10:00, 0wh, 2026-03-09T07:30"
    })
    void rolling(String received, String limit, String due) {
        assertThat(due(received, limit, Policy.ROLLING)).isEqualTo(at(due));
    }

    @ParameterizedTest
    @EnumSource(Policy.class)
    void hours_go_minute_by_minute_and_calendar_days_to_the_close_whatever_the_policy(
            Policy policy) {
        assertThat(due("2026-03-02T10:30", "1.5wh", policy)).isEqualTo(at("2026-03-02T14:00"));
        assertThat(due("2026-03-02T10:30", "10cd", policy)).isEqualTo(at("2026-03-12T17:30"));
    }

    @ParameterizedTest(name = "received {0}, {1}: due {2}")
    @CsvSource({
        "2026-03-02T08:00, 1cd, 2026-03-03T17:30",
        "2026-03-02T08:00, 4cd, 2026-03-06T17:30",
        // Saturday and Sunday roll to Monday
        "2026-03-02T08:00, 5cd, 2026-03-09T17:30",
        "2026-03-02T08:00, 6cd, 2026-03-09T17:30",
        "2026-03-02T08:00, 7cd, 2026-03-09T17:30",
        // holidays on the way count, at the end they do not
        "2026-11-20T08:00, 4cd, 2026-11-25T17:30",
        "2027-02-01T08:00, 3cd, 2027-02-11T17:30",
        "2027-02-01T08:00, 10cd, 2027-02-11T17:30",
        // ends on a make-up Saturday
        "2026-08-20T08:00, 2cd, 2026-08-22T17:30",
        // received on Saturday: Monday is the day of receipt
        "2026-03-07T08:00, 1cd, 2026-03-10T17:30",
        "2026-03-02T08:00, 0cd, 2026-03-02T17:30"
    })
    void calendar_days(String received, String limit, String due) {
        assertThat(due(received, limit, Policy.END_OF_DAY)).isEqualTo(at(due));
    }

    @Test
    void the_cut_off_moves_the_day_of_receipt() {
        Limit limit = Limit.workingDays(1);

        DueDate inTime =
                WorkingTime.dueDate(
                        PROVINCE, at("2026-11-19T15:00:00"), limit, Policy.END_OF_DAY, AT_THREE);
        DueDate tooLate =
                WorkingTime.dueDate(
                        PROVINCE, at("2026-11-19T15:00:01"), limit, Policy.END_OF_DAY, AT_THREE);

        assertThat(inTime.countsFrom()).isEqualTo(at("2026-11-19T15:00:00"));
        assertThat(inTime.dueAt()).isEqualTo(at("2026-11-20T17:30"));
        assertThat(tooLate.countsFrom()).isEqualTo(at("2026-11-20T07:30"));
        assertThat(tooLate.dueAt()).isEqualTo(at("2026-11-23T17:30"));
    }

    @ParameterizedTest
    @EnumSource(
            value = Policy.class,
            names = {"END_OF_DAY", "SAME_TIME"})
    void a_part_of_a_day_is_not_counted_in_whole_days(Policy policy) {
        Limit half = Limit.parse("0.5wd");

        assertThatThrownBy(() -> due("2026-03-02T08:00", "0.5wd", policy))
                .isInstanceOfSatisfying(
                        FractionNotAllowed.class,
                        refused -> {
                            assertThat(refused.limit()).isEqualTo(half);
                            assertThat(refused.policy()).isEqualTo(policy);
                        })
                .hasMessageContaining("0.5wd cannot be counted under " + policy);
    }

    @Test
    void the_explained_due_date_is_the_bare_one() {
        for (Policy policy : Policy.values()) {
            assertThat(
                            WorkingTime.dueDate(
                                            PROVINCE,
                                            at("2027-01-29T16:00"),
                                            Limit.workingDays(5),
                                            policy,
                                            AT_THREE)
                                    .dueAt())
                    .isEqualTo(
                            WorkingTime.dueAt(
                                    PROVINCE,
                                    at("2027-01-29T16:00"),
                                    Limit.workingDays(5),
                                    policy,
                                    AT_THREE));
        }
    }

    private static Instant due(String received, String limit, Policy policy) {
        return WorkingTime.dueAt(PROVINCE, at(received), Limit.parse(limit), policy, null);
    }
}
