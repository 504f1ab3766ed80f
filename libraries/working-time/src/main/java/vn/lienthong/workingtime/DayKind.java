package vn.lienthong.workingtime;

/// What an entry of the calendar makes of its date.
public enum DayKind {
    /// Nobody works: a public holiday, a day swapped away (hoán đổi), a closure (storm, local
    /// order).
    OFF,
    /// A working day on a date that is usually off (làm bù); by default with Monday's sessions.
    MAKE_UP,
    /// Work in part; by default the first session of that weekday.
    HALF,
    /// An ordinary day of its weekday; lifts what a calendar underneath says of the date.
    NORMAL
}
