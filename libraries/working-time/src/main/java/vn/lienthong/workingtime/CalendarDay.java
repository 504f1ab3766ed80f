package vn.lienthong.workingtime;

import java.time.LocalDate;
import java.util.List;

/// A date that differs from the week's pattern.
///
/// @param date the date
/// @param kind what it becomes
/// @param name what citizens call it, in Vietnamese, such as `Tết Nguyên đán`; may be empty
/// @param source the document that orders it; may be empty
/// @param sessions its own sessions in order; empty means the default of its kind: Monday's for
///   [DayKind#MAKE_UP], the weekday's first for [DayKind#HALF], the weekday's for [DayKind#NORMAL]
public record CalendarDay(
        LocalDate date, DayKind kind, String name, String source, List<Session> sessions) {

    /// @throws IllegalArgumentException when the sessions overlap, or a day off has some
    public CalendarDay {
        sessions = Session.inOrder(sessions);
        if (kind == DayKind.OFF && !sessions.isEmpty()) {
            throw new IllegalArgumentException("%s is off and has sessions".formatted(date));
        }
    }

    /// A day with the default sessions of its kind.
    public static CalendarDay of(LocalDate date, DayKind kind, String name, String source) {
        return new CalendarDay(date, kind, name, source, List.of());
    }
}
