package vn.lienthong.local.launcher.demo;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import vn.lienthong.local.launcher.surface.UnexpectedAnswer;

/// On which days a calendar works; only as much as is needed to choose the days of the story. What
/// is due when is for the services to say.
final class WorkingDays {

    static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    private static final LocalTime FIRST_SCENE = LocalTime.of(8, 0);
    private static final int FARTHEST_START = 40;

    private final Set<DayOfWeek> week;
    private final Set<Integer> years;
    private final Map<LocalDate, String> special;

    private WorkingDays(Set<DayOfWeek> week, Set<Integer> years, Map<LocalDate, String> special) {
        this.week = week;
        this.years = years;
        this.special = special;
    }

    /// Reads what `GET /api/calendars/{id}` answers.
    static WorkingDays of(JsonNode calendar) {
        Map<LocalDate, String> special = new HashMap<>();
        calendar.path("days")
                .valueStream()
                .forEach(day ->
                        special.put(
                                LocalDate.parse(day.path("date").asString("")),
                                day.path("kind").asString("")));
        var week = EnumSet.noneOf(DayOfWeek.class);
        calendar.path("week")
                .propertyStream()
                .filter(day -> !day.getValue().isEmpty())
                .forEach(day -> week.add(DayOfWeek.valueOf(day.getKey())));
        var years =
                calendar.path("years")
                        .valueStream()
                        .map(JsonNode::asInt)
                        .collect(Collectors.toSet());
        return new WorkingDays(week, years, special);
    }

    /// @throws UnexpectedAnswer when the days off of that year are not loaded
    boolean isWorking(LocalDate day) {
        if (!years.contains(day.getYear())) {
            throw new UnexpectedAnswer(
                    "Lịch làm việc chưa có ngày nghỉ của năm "
                            + day.getYear()
                            + " / the calendar does not know the days off of that year");
        }
        return switch (special.getOrDefault(day, "NORMAL")) {
            case "OFF" -> false;
            case "MAKE_UP", "HALF" -> true;
            default -> week.contains(day.getDayOfWeek());
        };
    }

    /// The days of a story: working days in a row, the first one not begun yet. A stretch without
    /// holidays is preferred, so that whoever watches can count along.
    List<LocalDate> story(Instant now, int days) {
        var here = now.atZone(ZONE);
        var first =
                here.toLocalTime().isBefore(FIRST_SCENE)
                        ? here.toLocalDate()
                        : here.toLocalDate().plusDays(1);
        var starts = from(first).limit(FARTHEST_START).toList();
        return starts.stream()
                .map(start -> from(start).limit(days).toList())
                .filter(this::isOrdinary)
                .findFirst()
                .orElseGet(() -> from(starts.getFirst()).limit(days).toList());
    }

    private Stream<LocalDate> from(LocalDate day) {
        return Stream.iterate(day, date -> date.plusDays(1)).filter(this::isWorking);
    }

    private boolean isOrdinary(List<LocalDate> stretch) {
        return stretch.getFirst()
                .datesUntil(stretch.getLast().plusDays(1))
                .noneMatch(special::containsKey);
    }
}
