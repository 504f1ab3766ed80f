package vn.lienthong.system.replay;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;

/// On which days a calendar works; only as much as is needed to choose days. What is due when is
/// for the services to say.
///
/// @param years the years whose days off are known
record WorkingDays(Set<DayOfWeek> week, SortedSet<Integer> years, Map<LocalDate, String> special) {

    /// Reads what `GET /api/calendars/{id}` answers.
    static WorkingDays of(JsonNode calendar) {
        Set<DayOfWeek> week = EnumSet.noneOf(DayOfWeek.class);
        calendar.path("week")
                .propertyStream()
                .filter(day -> !day.getValue().isEmpty())
                .forEach(day -> week.add(DayOfWeek.valueOf(day.getKey())));
        SortedSet<Integer> years = new TreeSet<>();
        calendar.path("years").forEach(year -> years.add(year.asInt()));
        Map<LocalDate, String> special = new HashMap<>();
        calendar.path("days")
                .forEach(day ->
                        special.put(
                                LocalDate.parse(day.path("date").asString()),
                                day.path("kind").asString()));
        return new WorkingDays(week, years, special);
    }

    /// The working days from one day to another, both included, of the years that are known.
    List<LocalDate> between(LocalDate from, LocalDate to) {
        return from.datesUntil(to.plusDays(1))
                .filter(day -> years.contains(day.getYear()))
                .filter(this::isWorking)
                .toList();
    }

    private boolean isWorking(LocalDate day) {
        return switch (special.getOrDefault(day, "NORMAL")) {
            case "OFF" -> false;
            case "MAKE_UP", "HALF" -> true;
            default -> week.contains(day.getDayOfWeek());
        };
    }

    LocalDate lastKnown() {
        return LocalDate.of(years.last(), 12, 31);
    }
}
