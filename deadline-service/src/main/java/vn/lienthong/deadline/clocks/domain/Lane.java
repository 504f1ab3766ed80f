package vn.lienthong.deadline.clocks.domain;

/// Who goes first when many things fall due at one instant, as they do at the close of a day: what
/// is late must be told before what is merely near.
public enum Lane {
    /// Something is late, or somebody has waited too long.
    MISS,
    /// Something nears its end.
    WARNING
}
