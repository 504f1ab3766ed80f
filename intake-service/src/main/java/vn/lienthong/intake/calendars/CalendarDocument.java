package vn.lienthong.intake.calendars;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.lienthong.workingtime.CalendarDay;
import vn.lienthong.workingtime.DayKind;
import vn.lienthong.workingtime.Session;
import vn.lienthong.workingtime.WeeklyPattern;
import vn.lienthong.workingtime.WorkingCalendar;

/// A calendar as it is written in data files and in the deadline service's answers.
record CalendarDocument(
        String id,
        String name,
        int version,
        String zone,
        Map<DayOfWeek, List<String>> week,
        List<Integer> years,
        List<Day> days) {

    record Day(
            LocalDate date,
            DayKind kind,
            @Nullable String name,
            @Nullable String source,
            @Nullable List<String> sessions) {

        CalendarDay compiled() {
            return new CalendarDay(
                    date,
                    kind,
                    Objects.requireNonNullElse(name, ""),
                    Objects.requireNonNullElse(source, ""),
                    parsed(Objects.requireNonNullElse(sessions, List.of())));
        }
    }

    WorkingCalendar compiled() {
        Map<DayOfWeek, List<Session>> sessions = new EnumMap<>(DayOfWeek.class);
        week.forEach((day, texts) -> sessions.put(day, parsed(texts)));
        return WorkingCalendar.of(
                id,
                name,
                version,
                ZoneId.of(zone),
                new WeeklyPattern(sessions),
                years,
                days.stream().map(Day::compiled).toList());
    }

    private static List<Session> parsed(List<String> sessions) {
        return sessions.stream().map(Session::parse).toList();
    }
}
