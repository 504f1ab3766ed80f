package vn.lienthong.deadline.clocks.domain;

/// A warning on the way to the end of a clock. The names travel in events.
public enum Rung {
    /// 80 % of the limit is used.
    SHARE_80,
    /// One working day before the end.
    LAST_WORKING_DAY
}
