package vn.lienthong.routing.paper.domain;

/// Which side of a handover a scan is.
public enum Direction {
    /// Given away (giao).
    OUT,
    /// Taken (nhận).
    IN
}
