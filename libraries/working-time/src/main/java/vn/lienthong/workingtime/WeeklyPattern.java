package vn.lienthong.workingtime;

import java.time.DayOfWeek;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// The office hours of an ordinary week.
///
/// @param sessions each weekday's sessions in order; a weekday without any is off
public record WeeklyPattern(Map<DayOfWeek, List<Session>> sessions) {

    /// @throws IllegalArgumentException when the sessions of a weekday overlap or are out of order
    public WeeklyPattern {
        Map<DayOfWeek, List<Session>> copy = new EnumMap<>(DayOfWeek.class);
        sessions.forEach((day, list) -> copy.put(day, Session.inOrder(list)));
        sessions = Collections.unmodifiableMap(copy);
    }

    /// The same sessions from Monday to Friday, nothing at the weekend.
    public static WeeklyPattern mondayToFriday(List<Session> sessions) {
        Map<DayOfWeek, List<Session>> week = new EnumMap<>(DayOfWeek.class);
        for (int day = 1; day <= 5; day++) {
            week.put(DayOfWeek.of(day), sessions);
        }
        return new WeeklyPattern(week);
    }

    /// The sessions of that weekday, empty when it is off.
    public List<Session> on(DayOfWeek day) {
        return sessions.getOrDefault(day, List.of());
    }
}
