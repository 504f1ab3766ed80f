package vn.lienthong.routing.nationalportal.domain;

/// What came of one call.
public sealed interface Answer {

    /// The portal has it.
    record Taken() implements Answer {}

    /// The portal will never take it as it is.
    ///
    /// @param reason nothing personal
    record Refused(String reason) implements Answer {}

    /// Nobody knows whether the portal has it, or it has not; it is sent again.
    ///
    /// @param reason nothing personal
    record NotNow(String reason) implements Answer {}
}
