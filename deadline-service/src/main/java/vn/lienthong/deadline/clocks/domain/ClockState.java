package vn.lienthong.deadline.clocks.domain;

/// What people call the state of a clock.
public enum ClockState {
    RUNNING,
    SUSPENDED,
    /// Ended at or before its end.
    MET,
    /// Ran out at least once, whatever came after.
    MISSED
}
