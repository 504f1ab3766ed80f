package vn.lienthong.workingtime;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.lienthong.workingtime.Calendars.PROVINCE;
import static vn.lienthong.workingtime.Calendars.PROVINCE_HOURS;
import static vn.lienthong.workingtime.Calendars.at;
import static vn.lienthong.workingtime.Calendars.day;
import static vn.lienthong.workingtime.Calendars.sessions;
import static vn.lienthong.workingtime.Calendars.withSaturday;

import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Receipt counts by the hours of reception, work by the hours of work. Saturday 7 March 2026 is no
/// holiday.
class ReceptionHoursTest {

    private static final WorkingCalendar SATURDAYS =
            PROVINCE.receivingAt(withSaturday(PROVINCE_HOURS, sessions("07:30-11:30")));

    private static final WorkingCalendar SHORTER =
            PROVINCE.receivingAt(
                    WeeklyPattern.mondayToFriday(sessions("07:30-11:00", "13:30-16:30")));

    @ParameterizedTest(name = "received {0}, {1}, {2}: {3}")
    @CsvSource({
        "2026-03-07T09:00, 1wd, END_OF_DAY, 2026-03-09T17:30",
        "2026-03-07T09:00, 1wd, SAME_TIME, 2026-03-09T09:00",
        "2026-03-07T09:00, 2wh, ROLLING, 2026-03-09T09:30",
        "2026-03-07T11:30, 1wd, END_OF_DAY, 2026-03-10T17:30",
        "2026-03-06T17:30, 1wd, END_OF_DAY, 2026-03-09T17:30"
    })
    void what_is_received_on_a_saturday_is_worked_on_from_monday(
            String received, String limit, Policy policy, String due) {
        assertThat(dueAt(SATURDAYS, received, limit, policy)).isEqualTo(at(due));
    }

    @ParameterizedTest(name = "received {0}, {1}, {2}: {3}")
    @CsvSource({
        "2026-03-05T16:29, 1wd, END_OF_DAY, 2026-03-06T17:30",
        "2026-03-05T16:30, 1wd, END_OF_DAY, 2026-03-09T17:30",
        "2026-03-05T11:15, 2wh, ROLLING, 2026-03-05T15:30",
        "2026-03-05T17:00, 2wh, ROLLING, 2026-03-06T09:30"
    })
    void what_comes_when_the_counter_has_closed_counts_from_its_next_opening(
            String received, String limit, Policy policy, String due) {
        assertThat(dueAt(SHORTER, received, limit, policy)).isEqualTo(at(due));
    }

    @Test
    void a_desk_works_by_the_hours_of_work_whatever_the_counters_are() {
        assertThat(WorkingTime.endOfShare(SHORTER, at("2026-03-05T17:00"), Limit.workingHours(2)))
                .isEqualTo(at("2026-03-06T09:00"));
        assertThat(WorkingTime.endOfShare(SATURDAYS, at("2026-03-07T09:00"), Limit.workingDays(1)))
                .isEqualTo(at("2026-03-09T17:30"));
        assertThat(WorkingTime.beginningOfWork(SATURDAYS, at("2026-03-07T09:00")))
                .isEqualTo(at("2026-03-09T07:30"));
        assertThat(
                        WorkingTime.minutesBetween(
                                SHORTER, at("2026-03-05T16:30"), at("2026-03-06T07:30")))
                .isEqualTo(60);
    }

    @Test
    void after_the_cut_off_it_counts_from_the_next_day_that_is_worked() {
        assertThat(WorkingTime.receipt(SATURDAYS, at("2026-03-06T15:30"), LocalTime.of(15, 0)))
                .isEqualTo(at("2026-03-09T07:30"));
    }

    @Test
    void a_day_off_is_off_for_both_and_a_day_with_its_own_sessions_has_them_for_both() {
        WorkingCalendar calendar =
                SATURDAYS
                        .with(day("2026-03-07", DayKind.OFF))
                        .with(day("2026-03-14", DayKind.MAKE_UP, "08:00-09:00"))
                        .with(day("2026-03-21", DayKind.MAKE_UP))
                        .with(day("2026-03-24", DayKind.HALF));

        assertThat(WorkingTime.receipt(calendar, at("2026-03-07T09:00"), null))
                .isEqualTo(at("2026-03-09T07:30"));
        assertThat(WorkingTime.receipt(calendar, at("2026-03-14T07:40"), null))
                .isEqualTo(at("2026-03-14T08:00"));
        assertThat(WorkingTime.receipt(calendar, at("2026-03-21T16:00"), null))
                .isEqualTo(at("2026-03-21T16:00"));
        assertThat(WorkingTime.receipt(calendar, at("2026-03-24T14:00"), null))
                .isEqualTo(at("2026-03-25T07:30"));
    }

    @Test
    void days_used_are_counted_from_the_day_of_reception() {
        Instant received = at("2026-03-07T09:00");

        assertThat(
                        WorkingTime.used(
                                SATURDAYS,
                                Limit.workingDays(5),
                                Policy.END_OF_DAY,
                                received,
                                at("2026-03-10T09:00")))
                .isEqualTo(new Used(java.math.BigDecimal.ONE, Limit.Unit.WORKING_DAY, 570));
    }

    @Test
    void the_receipt_is_the_minute_by_minute_one() {
        SplittableRandom random = new SplittableRandom(20270206);
        long first = at("2024-01-02T00:00").getEpochSecond();
        long last = at("2027-12-30T00:00").getEpochSecond();
        for (int i = 0; i < 2_000; i++) {
            Instant moment = Instant.ofEpochSecond(random.nextLong(first, last));
            assertThat(WorkingTime.receipt(SATURDAYS, moment, null))
                    .as("%s", moment)
                    .isEqualTo(Oracle.receiptWithSaturdays(moment));
        }
    }

    @Test
    void the_explanation_says_that_reception_is_not_work() {
        assertThat(lines(SATURDAYS, "2026-03-07T09:00", "2wh", Policy.ROLLING))
                .containsExactly(
                        "2026-03-07 | 0 | Ngày tiếp nhận, chưa đến giờ làm việc",
                        "2026-03-08 | 0 | Chủ nhật, nghỉ hằng tuần",
                        "2026-03-09 | 120 | Tính 2 giờ làm việc, hạn lúc 09:30");
        assertThat(lines(SATURDAYS, "2026-03-07T09:00", "1wd", Policy.END_OF_DAY))
                .containsExactly(
                        "2026-03-07 | 0 | Ngày tiếp nhận, không tính",
                        "2026-03-08 | 0 | Chủ nhật, nghỉ hằng tuần",
                        "2026-03-09 | 480 | Ngày làm việc thứ 1, hạn lúc 17:30");
        assertThat(lines(SHORTER, "2026-03-05T16:45", "1wd", Policy.END_OF_DAY).getFirst())
                .isEqualTo(
                        "2026-03-05 | 0 | Nhận ngoài giờ tiếp nhận hồ sơ; nhận lúc 16:45, tính từ"
                                + " 07:30 ngày 06/03/2026");
        assertThat(
                        WorkingTime.dueDateAfterResumption(
                                        SHORTER,
                                        at("2026-03-05T16:45"),
                                        Limit.workingDays(1),
                                        Policy.END_OF_DAY,
                                        null)
                                .explanation()
                                .getFirst()
                                .because())
                .startsWith("Tiếp tục ngoài giờ tiếp nhận hồ sơ");
    }

    private static Instant dueAt(
            WorkingCalendar calendar, String received, String limit, Policy policy) {
        return WorkingTime.dueAt(calendar, at(received), Limit.parse(limit), policy, null);
    }

    private static List<String> lines(
            WorkingCalendar calendar, String received, String limit, Policy policy) {
        return WorkingTime.dueDate(calendar, at(received), Limit.parse(limit), policy, null)
                .explanation()
                .stream()
                .map(line -> line.date() + " | " + line.minutes() + " | " + line.because())
                .toList();
    }
}
