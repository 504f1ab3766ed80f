package vn.lienthong.workingtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.lienthong.workingtime.Calendars.PROVINCE;
import static vn.lienthong.workingtime.Calendars.PROVINCE_HOURS;
import static vn.lienthong.workingtime.Calendars.ZONE;
import static vn.lienthong.workingtime.Calendars.at;
import static vn.lienthong.workingtime.Calendars.date;

import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A year that nobody has loaded is named, never guessed. The province knows 2024 to 2027; the
/// other calendar has a gap at 2025.
class YearNotLoadedTest {

    private static final WorkingCalendar GAP =
            WorkingCalendar.of(
                    "gap",
                    "Lịch thiếu năm 2025",
                    1,
                    ZONE,
                    WeeklyPattern.mondayToFriday(PROVINCE_HOURS),
                    Set.of(2024, 2026),
                    List.of());

    @ParameterizedTest(name = "received {0}, {1} {2} needs {3}")
    @CsvSource({
        "2027-12-31T08:00, 1wd, END_OF_DAY, 2028",
        "2027-12-31T08:00, 1wd, SAME_TIME, 2028",
        "2027-12-31T08:01, 1wd, ROLLING, 2028",
        "2027-12-31T08:00, 12wh, END_OF_DAY, 2028",
        "2027-12-31T08:00, 1cd, END_OF_DAY, 2028",
        "2027-06-01T08:00, 1000wd, END_OF_DAY, 2028",
        "2027-06-01T08:00, 100000wd, ROLLING, 2028",
        "2027-06-01T08:00, 100000cd, END_OF_DAY, 2028",
        // the receipt lies in it, or moves into it
        "2027-12-31T17:30, 1wh, END_OF_DAY, 2028",
        "2028-01-03T08:00, 1wd, END_OF_DAY, 2028",
        "2031-01-03T08:00, 1wd, END_OF_DAY, 2031",
        "2023-12-31T08:00, 1wd, END_OF_DAY, 2023"
    })
    void a_deadline_beyond_the_loaded_years(
            String received, String limit, Policy policy, int year) {
        assertNamed(
                year,
                () -> WorkingTime.dueAt(PROVINCE, at(received), Limit.parse(limit), policy, null));
    }

    @Test
    void a_deadline_at_the_very_end_of_the_last_year_is_known() {
        assertThat(
                        WorkingTime.dueAt(
                                PROVINCE,
                                at("2027-12-31T07:30"),
                                Limit.workingDays(1),
                                Policy.ROLLING,
                                null))
                .isEqualTo(at("2027-12-31T17:30"));
    }

    @Test
    void a_cut_off_on_the_last_working_day_needs_the_next_year() {
        assertNamed(
                2028,
                () ->
                        WorkingTime.receipt(
                                PROVINCE, at("2027-12-31T15:00:01"), LocalTime.of(15, 0)));
    }

    @Test
    void every_question_about_another_year() {
        assertNamed(2028, () -> PROVINCE.isWorkingDay(date("2028-01-03")));
        assertNamed(2028, () -> PROVINCE.sessionsOn(date("2028-01-03")));
        assertNamed(2028, () -> WorkingTime.closeOfDay(PROVINCE, date("2028-01-03")));
        assertNamed(2028, () -> WorkingTime.openingOf(PROVINCE, date("2028-01-03")));
        assertNamed(2028, () -> WorkingTime.nextWorkingDay(PROVINCE, date("2027-12-31")));
        assertNamed(2028, () -> WorkingTime.nextWorkingDay(PROVINCE, date("2028-01-03")));
        assertNamed(2028, () -> WorkingTime.nthWorkingDayAfter(PROVINCE, date("2028-01-03"), 0));
        assertNamed(2023, () -> WorkingTime.previousWorkingDay(PROVINCE, date("2024-01-02")));
        assertNamed(2028, () -> WorkingTime.previousWorkingDay(PROVINCE, date("2028-01-04")));
        assertNamed(2023, () -> WorkingTime.workingDaysBefore(PROVINCE, at("2024-01-02T09:00"), 1));
        assertNamed(
                2028,
                () ->
                        WorkingTime.workingDaysStrictlyBetween(
                                PROVINCE, date("2027-12-30"), date("2028-01-04")));
        assertNamed(
                2028,
                () -> WorkingTime.addMinutes(PROVINCE, at("2027-12-31T08:00"), Long.MAX_VALUE));
        assertNamed(2028, () -> WorkingTime.addMinutes(PROVINCE, at("2028-01-03T08:00"), 0));
        assertNamed(
                2028,
                () ->
                        WorkingTime.minutesBetween(
                                PROVINCE, at("2027-12-31T08:00"), at("2028-01-03T08:00")));
        assertNamed(
                2023,
                () ->
                        WorkingTime.minutesBetween(
                                PROVINCE, at("2024-12-31T08:00"), at("2023-01-03T08:00")));
    }

    @Test
    void a_gap_is_never_crossed() {
        assertNamed(
                2025,
                () ->
                        WorkingTime.dueAt(
                                GAP,
                                at("2024-12-30T08:00"),
                                Limit.workingDays(300),
                                Policy.END_OF_DAY,
                                null));
        assertNamed(2025, () -> WorkingTime.addMinutes(GAP, at("2024-12-30T08:00"), 300 * 480));
        assertNamed(2025, () -> WorkingTime.addMinutes(GAP, at("2024-12-30T08:00"), 2 * 480 + 1));
        assertNamed(2025, () -> WorkingTime.addMinutes(GAP, at("2024-12-30T08:00"), 10_000_000));
        assertNamed(2025, () -> WorkingTime.receipt(GAP, at("2024-12-31T18:00"), null));
        assertNamed(2025, () -> WorkingTime.previousWorkingDay(GAP, date("2026-01-01")));
        assertNamed(2025, () -> WorkingTime.workingDaysBefore(GAP, at("2026-01-05T08:00"), 300));
        assertNamed(
                2025,
                () ->
                        WorkingTime.minutesBetween(
                                GAP, at("2024-12-31T08:00"), at("2026-01-05T08:00")));
        assertNamed(
                2025,
                () ->
                        WorkingTime.workingDaysStrictlyBetween(
                                GAP, date("2024-12-31"), date("2026-01-05")));
    }

    @Test
    void a_calendar_in_which_nobody_works_ends_at_once() {
        WorkingCalendar closed =
                PROVINCE.overlay(
                        "closed",
                        "",
                        1,
                        WeeklyPattern.mondayToFriday(List.of()),
                        List.of(
                                Calendars.day("2024-05-04", DayKind.NORMAL),
                                Calendars.day("2025-04-26", DayKind.NORMAL),
                                Calendars.day("2026-01-10", DayKind.NORMAL),
                                Calendars.day("2026-08-22", DayKind.NORMAL)));

        assertNamed(2028, () -> WorkingTime.receipt(closed, at("2026-03-02T08:00"), null));
        assertNamed(2028, () -> WorkingTime.addMinutes(closed, at("2026-03-02T08:00"), 1));
        assertNamed(2028, () -> WorkingTime.nextWorkingDay(closed, date("2026-03-02")));
        assertNamed(2023, () -> WorkingTime.previousWorkingDay(closed, date("2026-03-02")));
    }

    private static void assertNamed(int year, ThrowingCallable question) {
        assertThatThrownBy(question)
                .isInstanceOfSatisfying(
                        YearNotLoaded.class, missing -> assertThat(missing.year()).isEqualTo(year));
    }
}
