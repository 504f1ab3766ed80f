package vn.lienthong.workingtime;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.lienthong.workingtime.Calendars.PROVINCE;
import static vn.lienthong.workingtime.Calendars.PROVINCE_HOURS;
import static vn.lienthong.workingtime.Calendars.at;
import static vn.lienthong.workingtime.Calendars.date;
import static vn.lienthong.workingtime.Calendars.day;
import static vn.lienthong.workingtime.Calendars.sessions;
import static vn.lienthong.workingtime.Calendars.withSaturday;

import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// What a citizen reads under "why this date", line by line.
class ExplanationTest {

    private static final LocalTime AT_THREE = LocalTime.of(15, 0);

    @Test
    void working_days_to_the_close_over_tet() {
        assertThat(explain(PROVINCE, "2027-02-02T08:00", "2wd", Policy.END_OF_DAY, null))
                .containsExactly(
                        "2027-02-02 | 0 | Ngày tiếp nhận, không tính",
                        "2027-02-03 | 480 | Ngày làm việc thứ 1",
                        "2027-02-04 | 0 | Nghỉ Tết Nguyên đán (nguồn: Công văn 10065/VPCP-KGVX)",
                        "2027-02-05 | 0 | Nghỉ Tết Nguyên đán (nguồn: Công văn 10065/VPCP-KGVX)",
                        "2027-02-06 | 0 | Thứ Bảy, nghỉ hằng tuần",
                        "2027-02-07 | 0 | Chủ nhật, nghỉ hằng tuần",
                        "2027-02-08 | 0 | Nghỉ Tết Nguyên đán (nguồn: Công văn 10065/VPCP-KGVX)",
                        "2027-02-09 | 0 | Nghỉ Tết Nguyên đán (nguồn: Công văn 10065/VPCP-KGVX)",
                        "2027-02-10 | 0 | Nghỉ Tết Nguyên đán (nguồn: Công văn 10065/VPCP-KGVX)",
                        "2027-02-11 | 480 | Ngày làm việc thứ 2, hạn lúc 17:30");
    }

    @Test
    void the_same_time_on_a_make_up_saturday() {
        assertThat(explain(PROVINCE, "2026-08-21T09:15", "1wd", Policy.SAME_TIME, null))
                .containsExactly(
                        "2026-08-21 | 0 | Ngày tiếp nhận, không tính",
                        "2026-08-22 | 105 | Ngày làm việc thứ 1, làm bù cho ngày 31/8 (nguồn:"
                                + " Thông báo của Bộ Nội vụ), hạn lúc 09:15");
    }

    @Test
    void minutes_over_a_weekend_add_up_though_they_begin_within_a_minute() {
        assertThat(explain(PROVINCE, "2026-03-06T16:00:30", "12wh", Policy.ROLLING, null))
                .containsExactly(
                        "2026-03-06 | 89 | Ngày tiếp nhận, tính 1 giờ 29 phút làm việc từ 16:00:30",
                        "2026-03-07 | 0 | Thứ Bảy, nghỉ hằng tuần",
                        "2026-03-08 | 0 | Chủ nhật, nghỉ hằng tuần",
                        "2026-03-09 | 480 | Tính 8 giờ làm việc",
                        "2026-03-10 | 151 | Tính 2 giờ 31 phút làm việc, hạn lúc 10:00:30");
    }

    @Test
    void minutes_within_a_session() {
        assertThat(explain(PROVINCE, "2026-03-06T16:00", "0.5wh", Policy.ROLLING, null))
                .containsExactly(
                        "2026-03-06 | 30 | Ngày tiếp nhận, tính 30 phút làm việc từ 16:00, hạn lúc"
                                + " 16:30");
    }

    @Test
    void calendar_days_list_every_day_and_roll_over_the_weekend() {
        assertThat(explain(PROVINCE, "2026-03-04T08:00", "3cd", Policy.END_OF_DAY, null))
                .containsExactly(
                        "2026-03-04 | 0 | Ngày tiếp nhận, không tính",
                        "2026-03-05 | 1440 | Ngày thứ 1",
                        "2026-03-06 | 1440 | Ngày thứ 2",
                        "2026-03-07 | 1440 | Ngày thứ 3 (Thứ Bảy, nghỉ hằng tuần), hạn chuyển sang"
                                + " ngày làm việc tiếp theo",
                        "2026-03-08 | 0 | Chủ nhật, nghỉ hằng tuần",
                        "2026-03-09 | 0 | Ngày làm việc tiếp theo, hạn lúc 17:30");
    }

    @Test
    void calendar_days_over_a_weekend_count_it() {
        assertThat(explain(PROVINCE, "2026-03-06T08:00", "3cd", Policy.END_OF_DAY, null))
                .containsExactly(
                        "2026-03-06 | 0 | Ngày tiếp nhận, không tính",
                        "2026-03-07 | 1440 | Ngày thứ 1",
                        "2026-03-08 | 1440 | Ngày thứ 2",
                        "2026-03-09 | 1440 | Ngày thứ 3, hạn lúc 17:30");
    }

    @Test
    void received_after_closing() {
        assertThat(explain(PROVINCE, "2026-11-23T18:05", "1wd", Policy.END_OF_DAY, null))
                .containsExactly(
                        "2026-11-23 | 0 | Nhận ngoài giờ làm việc; nhận lúc 18:05, tính từ 07:30"
                                + " ngày 25/11/2026",
                        "2026-11-24 | 0 | Nghỉ Ngày Văn hóa Việt Nam (nguồn: Bộ luật Lao động 2019,"
                                + " Điều 112)",
                        "2026-11-25 | 0 | Ngày tiếp nhận, không tính",
                        "2026-11-26 | 480 | Ngày làm việc thứ 1, hạn lúc 17:30");
    }

    @Test
    void received_on_a_saturday() {
        assertThat(explain(PROVINCE, "2026-03-07T10:00", "1wd", Policy.END_OF_DAY, null))
                .startsWith(
                        "2026-03-07 | 0 | Thứ Bảy, nghỉ hằng tuần; nhận lúc 10:00, tính từ 07:30"
                                + " ngày 09/03/2026");
    }

    @Test
    void received_after_the_cut_off() {
        assertThat(explain(PROVINCE, "2026-11-19T15:00:01", "1wd", Policy.END_OF_DAY, AT_THREE))
                .containsExactly(
                        "2026-11-19 | 0 | Sau giờ chốt nhận hồ sơ 15:00; nhận lúc 15:00:01, tính từ"
                                + " 07:30 ngày 20/11/2026",
                        "2026-11-20 | 0 | Ngày tiếp nhận, không tính",
                        "2026-11-21 | 0 | Thứ Bảy, nghỉ hằng tuần",
                        "2026-11-22 | 0 | Chủ nhật, nghỉ hằng tuần",
                        "2026-11-23 | 480 | Ngày làm việc thứ 1, hạn lúc 17:30");
    }

    @Test
    void every_kind_of_entry_is_said_with_what_is_known_of_it() {
        WorkingCalendar calendar =
                PROVINCE.overlay(
                        "agency",
                        "Cơ quan",
                        1,
                        List.of(
                                day("2026-03-03", DayKind.HALF),
                                CalendarDay.of(
                                        date("2026-03-04"), DayKind.HALF, "họp tổng kết", ""),
                                day("2026-03-05", DayKind.NORMAL),
                                CalendarDay.of(
                                        date("2026-03-06"), DayKind.OFF, "nghỉ tránh bão số 3", ""),
                                day("2026-03-07", DayKind.MAKE_UP, "08:00-10:00"),
                                day("2026-03-08", DayKind.NORMAL),
                                day("2026-03-09", DayKind.OFF)));

        assertThat(explain(calendar, "2026-03-02T08:00", "5wd", Policy.END_OF_DAY, null))
                .containsExactly(
                        "2026-03-02 | 0 | Ngày tiếp nhận, không tính",
                        "2026-03-03 | 240 | Ngày làm việc thứ 1, làm việc nửa ngày",
                        "2026-03-04 | 240 | Ngày làm việc thứ 2, làm việc nửa ngày: họp tổng kết",
                        "2026-03-05 | 480 | Ngày làm việc thứ 3, làm việc bình thường",
                        "2026-03-06 | 0 | nghỉ tránh bão số 3",
                        "2026-03-07 | 120 | Ngày làm việc thứ 4, làm bù",
                        "2026-03-08 | 0 | Chủ nhật, nghỉ hằng tuần",
                        "2026-03-09 | 0 | Nghỉ",
                        "2026-03-10 | 480 | Ngày làm việc thứ 5, hạn lúc 17:30");
    }

    @Test
    void an_office_may_rest_on_any_weekday() {
        WorkingCalendar never =
                PROVINCE.overlay(
                        "saturdays",
                        "Chỉ làm thứ Bảy",
                        1,
                        withSaturday(List.of(), PROVINCE_HOURS),
                        List.of(
                                day("2026-01-10", DayKind.OFF),
                                day("2026-08-22", DayKind.NORMAL),
                                day("2024-05-04", DayKind.NORMAL),
                                day("2025-04-26", DayKind.NORMAL)));

        assertThat(explain(never, "2026-03-07T08:00", "1wd", Policy.ROLLING, null))
                .containsExactly(
                        "2026-03-07 | 450 | Ngày tiếp nhận, tính 7 giờ 30 phút làm việc từ 08:00",
                        "2026-03-08 | 0 | Chủ nhật, nghỉ hằng tuần",
                        "2026-03-09 | 0 | Thứ Hai, nghỉ hằng tuần",
                        "2026-03-10 | 0 | Thứ Ba, nghỉ hằng tuần",
                        "2026-03-11 | 0 | Thứ Tư, nghỉ hằng tuần",
                        "2026-03-12 | 0 | Thứ Năm, nghỉ hằng tuần",
                        "2026-03-13 | 0 | Thứ Sáu, nghỉ hằng tuần",
                        "2026-03-14 | 30 | Tính 30 phút làm việc, hạn lúc 08:00");
    }

    @Test
    void an_opening_after_the_cut_off_puts_a_working_day_before_the_receipt() {
        WorkingCalendar afternoons =
                PROVINCE.overlay(
                        "afternoons",
                        "Chỉ làm chiều",
                        1,
                        WeeklyPattern.mondayToFriday(sessions("15:30-17:30")),
                        List.of());

        assertThat(explain(afternoons, "2026-03-08T10:00", "1wd", Policy.END_OF_DAY, AT_THREE))
                .containsExactly(
                        "2026-03-08 | 0 | Chủ nhật, nghỉ hằng tuần; nhận lúc 10:00, tính từ 15:30"
                                + " ngày 10/03/2026",
                        "2026-03-09 | 0 | Sau giờ chốt nhận hồ sơ 15:00",
                        "2026-03-10 | 0 | Ngày tiếp nhận, không tính",
                        "2026-03-11 | 120 | Ngày làm việc thứ 1, hạn lúc 17:30");
    }

    @Test
    void resumed_on_a_saturday_it_speaks_of_the_resumption() {
        assertThat(resumed("2026-03-07T10:00", "1wd", Policy.END_OF_DAY))
                .containsExactly(
                        "2026-03-07 | 0 | Thứ Bảy, nghỉ hằng tuần; tiếp tục lúc 10:00, tính từ"
                                + " 07:30 ngày 09/03/2026",
                        "2026-03-08 | 0 | Chủ nhật, nghỉ hằng tuần",
                        "2026-03-09 | 0 | Ngày tiếp tục, không tính",
                        "2026-03-10 | 480 | Ngày làm việc thứ 1, hạn lúc 17:30");
    }

    @Test
    void resumed_after_closing_it_goes_on_the_next_morning() {
        assertThat(resumed("2026-03-05T18:00", "2wh", Policy.ROLLING))
                .containsExactly(
                        "2026-03-05 | 0 | Tiếp tục ngoài giờ làm việc; tiếp tục lúc 18:00, tính từ"
                                + " 07:30 ngày 06/03/2026",
                        "2026-03-06 | 120 | Ngày tiếp tục, tính 2 giờ làm việc từ 07:30, hạn lúc"
                                + " 09:30");
    }

    private static List<String> resumed(String at, String left, Policy policy) {
        return lines(
                WorkingTime.dueDateAfterResumption(
                        PROVINCE, at(at), Limit.parse(left), policy, null));
    }

    private static List<String> explain(
            WorkingCalendar calendar,
            String received,
            String limit,
            Policy policy,
            @Nullable LocalTime cutOff) {
        return lines(
                WorkingTime.dueDate(calendar, at(received), Limit.parse(limit), policy, cutOff));
    }

    private static List<String> lines(DueDate due) {
        return due.explanation().stream()
                .map(line -> line.date() + " | " + line.minutes() + " | " + line.because())
                .toList();
    }
}
