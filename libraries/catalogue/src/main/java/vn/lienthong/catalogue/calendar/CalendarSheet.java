package vn.lienthong.catalogue.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.lienthong.workingtime.CalendarDay;
import vn.lienthong.workingtime.DayKind;
import vn.lienthong.workingtime.Session;
import vn.lienthong.workingtime.WeeklyPattern;
import vn.lienthong.workingtime.WorkingCalendar;

/// A calendar as it is written: the same shape in the data folder, in the store and over REST.
///
/// @param week for each weekday its sessions, such as `07:30-11:30`; a weekday left out is off
/// @param years the years whose days off are known
/// @param days the dates that differ from the week
public record CalendarSheet(
        String id,
        String name,
        int version,
        String zone,
        Map<String, List<String>> week,
        List<Integer> years,
        List<Day> days) {

    /// One date that differs.
    ///
    /// @param date ISO 8601
    /// @param kind OFF, MAKE_UP, HALF or NORMAL
    /// @param sessions its own sessions; absent for those of its kind
    public record Day(
            String date,
            String kind,
            @Nullable String name,
            @Nullable String source,
            @Nullable List<String> sessions) {

        CalendarDay compile() {
            return new CalendarDay(
                    LocalDate.parse(date),
                    DayKind.valueOf(kind),
                    Objects.requireNonNullElse(name, ""),
                    Objects.requireNonNullElse(source, ""),
                    parsed(Objects.requireNonNullElse(sessions, List.of())));
        }

        static Day of(CalendarDay day) {
            return new Day(
                    day.date().toString(),
                    day.kind().name(),
                    day.name(),
                    day.source(),
                    day.sessions().isEmpty() ? null : written(day.sessions()));
        }
    }

    /// How a compiled calendar is written.
    public static CalendarSheet of(WorkingCalendar calendar) {
        Map<String, List<String>> week = new LinkedHashMap<>();
        for (DayOfWeek day : DayOfWeek.values()) {
            List<Session> sessions = calendar.week().on(day);
            if (!sessions.isEmpty()) {
                week.put(day.name(), written(sessions));
            }
        }
        return new CalendarSheet(
                calendar.id(),
                calendar.name(),
                calendar.version(),
                calendar.zone().getId(),
                week,
                List.copyOf(calendar.years()),
                calendar.days().stream().map(Day::of).toList());
    }

    /// The calendar that is meant.
    ///
    /// @throws IllegalArgumentException when a kind, a weekday or a session is written wrongly, or
    ///   a date occurs twice
    /// @throws java.time.DateTimeException when a date or the zone does not exist
    /// @throws vn.lienthong.workingtime.YearNotLoaded when a day lies outside the years
    public WorkingCalendar compile() {
        Map<DayOfWeek, List<Session>> sessions = new EnumMap<>(DayOfWeek.class);
        week.forEach((day, texts) -> sessions.put(DayOfWeek.valueOf(day), parsed(texts)));
        return WorkingCalendar.of(
                id,
                name,
                version,
                ZoneId.of(zone),
                new WeeklyPattern(sessions),
                years,
                days.stream().map(Day::compile).toList());
    }

    private static List<Session> parsed(List<String> texts) {
        return texts.stream().map(Session::parse).toList();
    }

    private static List<String> written(List<Session> sessions) {
        return sessions.stream().map(Session::toString).toList();
    }
}
