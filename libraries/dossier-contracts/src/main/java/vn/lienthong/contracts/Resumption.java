package vn.lienthong.contracts;

/// What the end of a suspension does to the time limit.
public enum Resumption {
    /// The whole limit begins anew.
    RESTART,
    /// What was used before the suspension stays used.
    RESUME
}
