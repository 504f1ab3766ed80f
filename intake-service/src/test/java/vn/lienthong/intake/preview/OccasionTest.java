package vn.lienthong.intake.preview;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.lienthong.workingtime.CalendarDay;
import vn.lienthong.workingtime.DayKind;
import vn.lienthong.workingtime.Session;
import vn.lienthong.workingtime.WeeklyPattern;
import vn.lienthong.workingtime.WorkingCalendar;

class OccasionTest {

    private static final Instant MONDAY = Instant.parse("2026-12-28T01:30:00Z");

    @Test
    void now_the_next_friday_afternoon_and_the_last_working_day_before_a_holiday() {
        assertThat(Occasion.of(calendar(off("2027-01-07"), off("2027-01-06")), null, MONDAY))
                .containsExactly(
                        new Occasion(Occasion.Kind.NOW, MONDAY),
                        new Occasion(Occasion.Kind.FRIDAY_AFTERNOON, at("2027-01-01T09:00:00Z")),
                        new Occasion(Occasion.Kind.HOLIDAY_EVE, at("2027-01-05T09:00:00Z")));
    }

    @Test
    void a_friday_off_is_no_friday_and_a_holiday_on_a_sunday_has_no_eve() {
        assertThat(Occasion.of(calendar(off("2027-01-01"), off("2027-01-03")), MONDAY, MONDAY))
                .containsExactly(
                        new Occasion(Occasion.Kind.CHOSEN, MONDAY),
                        new Occasion(Occasion.Kind.FRIDAY_AFTERNOON, at("2027-01-08T09:00:00Z")),
                        new Occasion(Occasion.Kind.HOLIDAY_EVE, at("2026-12-31T09:00:00Z")));
    }

    private static Instant at(String instant) {
        return Instant.parse(instant);
    }

    private static CalendarDay off(String date) {
        return new CalendarDay(LocalDate.parse(date), DayKind.OFF, "Nghỉ", "Văn bản", List.of());
    }

    private static WorkingCalendar calendar(CalendarDay... days) {
        Map<DayOfWeek, List<Session>> week = new EnumMap<>(DayOfWeek.class);
        for (DayOfWeek day : DayOfWeek.values()) {
            if (day.getValue() <= DayOfWeek.FRIDAY.getValue()) {
                week.put(day, List.of(Session.parse("07:30-11:30"), Session.parse("13:30-17:30")));
            }
        }
        return WorkingCalendar.of(
                "province",
                "Lịch",
                1,
                ZoneId.of("Asia/Ho_Chi_Minh"),
                new WeeklyPattern(week),
                List.of(2026, 2027),
                List.of(days));
    }
}
