package vn.lienthong.routing.catalogue;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.lienthong.workingtime.CalendarDay;
import vn.lienthong.workingtime.DayKind;
import vn.lienthong.workingtime.Session;
import vn.lienthong.workingtime.WeeklyPattern;
import vn.lienthong.workingtime.WorkingCalendar;

/// A calendar as it is written, in the data folder and by deadline-service.
///
/// @param week for each weekday its sessions, such as `07:30-11:30`; a weekday left out is off
record CalendarSheet(
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

        CalendarDay compile() {
            return new CalendarDay(
                    date,
                    kind,
                    name == null ? "" : name,
                    source == null ? "" : source,
                    sessions == null ? List.of() : parse(sessions));
        }
    }

    WorkingCalendar compile() {
        Map<DayOfWeek, List<Session>> sessions = new EnumMap<>(DayOfWeek.class);
        week.forEach((day, texts) -> sessions.put(day, parse(texts)));
        return WorkingCalendar.of(
                id,
                name,
                version,
                ZoneId.of(zone),
                new WeeklyPattern(sessions),
                years,
                days.stream().map(Day::compile).toList());
    }

    private static List<Session> parse(List<String> texts) {
        return texts.stream().map(Session::parse).toList();
    }
}
