package vn.lienthong.workingtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.lienthong.workingtime.Calendars.PROVINCE;
import static vn.lienthong.workingtime.Calendars.PROVINCE_HOURS;
import static vn.lienthong.workingtime.Calendars.ZONE;
import static vn.lienthong.workingtime.Calendars.at;
import static vn.lienthong.workingtime.Calendars.date;
import static vn.lienthong.workingtime.Calendars.day;
import static vn.lienthong.workingtime.Calendars.sessions;
import static vn.lienthong.workingtime.Calendars.withSaturday;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class WorkingCalendarTest {

    private static final WeeklyPattern WEEK = WeeklyPattern.mondayToFriday(PROVINCE_HOURS);
    private static final List<Session> MORNING = sessions("07:30-11:30");

    @Test
    void tells_what_it_was_made_of() {
        assertThat(PROVINCE.id()).isEqualTo("province");
        assertThat(PROVINCE.name()).isEqualTo("Lịch làm việc của tỉnh");
        assertThat(PROVINCE.version()).isEqualTo(1);
        assertThat(PROVINCE.zone()).isEqualTo(ZONE);
        assertThat(PROVINCE.week()).isEqualTo(WEEK);
        assertThat(PROVINCE.years()).containsExactly(2024, 2025, 2026, 2027);
        assertThat(PROVINCE.days()).isEqualTo(Calendars.OFFICIAL_DAYS);
    }

    @Test
    void a_weekday_without_sessions_is_off() {
        assertThat(PROVINCE.isWorkingDay(date("2026-03-06"))).isTrue();
        assertThat(PROVINCE.isWorkingDay(date("2026-03-07"))).isFalse();
        assertThat(PROVINCE.sessionsOn(date("2026-03-08"))).isEmpty();
    }

    @Test
    void a_make_up_day_has_mondays_sessions_unless_it_has_its_own() {
        WorkingCalendar calendar =
                calendar(
                        new WeeklyPattern(Map.of(DayOfWeek.MONDAY, MORNING)),
                        day("2026-08-22", DayKind.MAKE_UP),
                        day("2026-08-29", DayKind.MAKE_UP, "13:30-17:30"));

        assertThat(calendar.sessionsOn(date("2026-08-22"))).isEqualTo(MORNING);
        assertThat(calendar.sessionsOn(date("2026-08-29"))).isEqualTo(sessions("13:30-17:30"));
    }

    @Test
    void a_half_day_has_the_weekdays_first_session_unless_it_has_its_own() {
        WorkingCalendar calendar =
                calendar(
                        WEEK,
                        day("2026-03-02", DayKind.HALF),
                        day("2026-03-03", DayKind.HALF, "13:30-15:00"));

        assertThat(calendar.sessionsOn(date("2026-03-02"))).isEqualTo(MORNING);
        assertThat(calendar.sessionsOn(date("2026-03-03"))).isEqualTo(sessions("13:30-15:00"));
    }

    @Test
    void a_normal_day_has_the_weekdays_sessions_unless_it_has_its_own() {
        WorkingCalendar calendar =
                calendar(
                        WEEK,
                        day("2026-03-02", DayKind.NORMAL),
                        day("2026-03-03", DayKind.NORMAL, "08:00-12:00"),
                        day("2026-03-07", DayKind.NORMAL));

        assertThat(calendar.sessionsOn(date("2026-03-02"))).isEqualTo(PROVINCE_HOURS);
        assertThat(calendar.sessionsOn(date("2026-03-03"))).isEqualTo(sessions("08:00-12:00"));
        assertThat(calendar.isWorkingDay(date("2026-03-07"))).isFalse();
    }

    @Test
    void a_change_gives_the_next_version_and_leaves_this_one() {
        WorkingCalendar changed = PROVINCE.with(day("2026-03-02", DayKind.OFF));

        assertThat(changed.version()).isEqualTo(2);
        assertThat(changed.isWorkingDay(date("2026-03-02"))).isFalse();
        assertThat(PROVINCE.isWorkingDay(date("2026-03-02"))).isTrue();
        assertThat(changed.with(day("2026-03-02", DayKind.NORMAL)).isWorkingDay(date("2026-03-02")))
                .isTrue();
    }

    @Test
    void an_agencys_own_days_lie_over_the_provinces() {
        WorkingCalendar agency =
                PROVINCE.overlay(
                        "ward-17",
                        "Phường Bình An",
                        3,
                        List.of(day("2026-11-24", DayKind.NORMAL), day("2026-11-25", DayKind.OFF)));

        assertThat(agency.id()).isEqualTo("ward-17");
        assertThat(agency.name()).isEqualTo("Phường Bình An");
        assertThat(agency.version()).isEqualTo(3);
        assertThat(agency.years()).isEqualTo(PROVINCE.years());
        assertThat(agency.isWorkingDay(date("2026-11-24"))).isTrue();
        assertThat(agency.isWorkingDay(date("2026-11-25"))).isFalse();
        assertThat(agency.isWorkingDay(date("2026-09-01"))).isFalse();
    }

    @Test
    void an_agency_may_have_its_own_hours_under_the_provinces_holidays() {
        WorkingCalendar agency =
                PROVINCE.overlay(
                        "desk", "Quầy", 1, withSaturday(PROVINCE_HOURS, MORNING), List.of());

        assertThat(agency.sessionsOn(date("2026-11-28"))).isEqualTo(MORNING);
        assertThat(agency.isWorkingDay(date("2026-11-24"))).isFalse();
    }

    @Test
    void an_agency_receives_when_the_province_does_unless_it_has_hours_of_its_own() {
        WorkingCalendar province = PROVINCE.receivingAt(withSaturday(PROVINCE_HOURS, MORNING));

        assertThat(province.isWorkingDay(date("2026-11-28"))).isFalse();
        assertThat(province.overlay("w", "W", 1, List.of()).reception())
                .isEqualTo(province.reception());
        WorkingCalendar own = province.overlay("w", "W", 1, PROVINCE.week(), List.of());
        assertThat(own.reception()).isEqualTo(PROVINCE.week());
        assertThat(province.with(day("2026-03-02", DayKind.OFF)).reception())
                .isEqualTo(province.reception());
    }

    @Test
    void an_error_of_an_agencys_calendar_names_the_agencys_calendar() {
        WorkingCalendar agency = PROVINCE.overlay("ward-17", "Phường Bình An", 1, List.of());

        assertThatThrownBy(() -> agency.isWorkingDay(date("2028-01-03")))
                .isInstanceOfSatisfying(
                        YearNotLoaded.class,
                        missing -> {
                            assertThat(missing.calendar()).isEqualTo("ward-17");
                            assertThat(missing.year()).isEqualTo(2028);
                        })
                .hasMessage("calendar ward-17 has no days for 2028");
    }

    @Test
    void the_zone_is_the_calendars() {
        WorkingCalendar tokyo =
                WorkingCalendar.of(
                        "t", "T", 1, ZoneId.of("Asia/Tokyo"), WEEK, Set.of(2026), List.of());

        assertThat(WorkingTime.openingOf(tokyo, date("2026-03-02")))
                .isEqualTo(Instant.parse("2026-03-01T22:30:00Z"));
        assertThat(WorkingTime.receipt(tokyo, at("2026-03-02T05:30"), null))
                .isEqualTo(at("2026-03-02T05:30"));
    }

    @Test
    void a_day_off_has_no_sessions() {
        assertThatThrownBy(() -> day("2026-03-02", DayKind.OFF, "07:30-11:30"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("2026-03-02");
    }

    @Test
    void sessions_of_a_day_do_not_overlap_but_may_touch() {
        assertThatThrownBy(() -> day("2026-03-02", DayKind.HALF, "07:30-11:30", "11:29-12:00"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("overlap");
        assertThatThrownBy(() -> WeeklyPattern.mondayToFriday(PROVINCE_HOURS.reversed()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("out of order");
        assertThat(day("2026-03-02", DayKind.HALF, "07:30-11:30", "11:30-12:00").sessions())
                .hasSize(2);
    }

    @Test
    void a_day_that_is_worked_must_get_sessions_from_somewhere() {
        WeeklyPattern tuesdays = new WeeklyPattern(Map.of(DayOfWeek.TUESDAY, MORNING));

        assertThatThrownBy(() -> calendar(tuesdays, day("2026-03-07", DayKind.MAKE_UP)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("2026-03-07 is MAKE_UP");
        assertThatThrownBy(() -> calendar(WEEK, day("2026-03-07", DayKind.HALF)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("2026-03-07 is HALF");
    }

    @Test
    void a_date_stands_once() {
        assertThatThrownBy(() ->
                        calendar(
                                WEEK,
                                day("2026-03-02", DayKind.OFF),
                                day("2026-03-02", DayKind.HALF)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("2026-03-02 twice");
    }

    @Test
    void a_day_of_another_year_is_refused() {
        CalendarDay day = day("2028-01-03", DayKind.OFF);

        assertThatThrownBy(() -> PROVINCE.with(day)).isInstanceOf(YearNotLoaded.class);
        assertThatThrownBy(() -> calendar(WEEK, day)).isInstanceOf(YearNotLoaded.class);
    }

    @Test
    void a_calendar_has_a_year() {
        assertThatThrownBy(
                        () -> WorkingCalendar.of("empty", "", 1, ZONE, WEEK, List.of(), List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("empty has no year");
    }

    /// One digit too many, and the days up to it would not fit in memory.
    @Test
    void a_year_that_is_a_slip_of_the_pen_is_refused() {
        for (int year : List.of(1899, 2200, 20_207, -2026)) {
            assertThatThrownBy(() ->
                            WorkingCalendar.of(
                                    "c", "C", 1, ZONE, WEEK, Set.of(2026, year), List.of()))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("c has the year " + year);
        }
        for (int year : List.of(1900, 2199)) {
            assertThat(WorkingCalendar.of("c", "C", 1, ZONE, WEEK, Set.of(year), List.of()).id())
                    .isEqualTo("c");
        }
    }

    private static WorkingCalendar calendar(WeeklyPattern week, CalendarDay... days) {
        return WorkingCalendar.of("c", "C", 1, ZONE, week, Set.of(2026), List.of(days));
    }
}
