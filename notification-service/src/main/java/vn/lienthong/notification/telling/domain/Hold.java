package vn.lienthong.notification.telling.domain;

/// Why a message waits though it could be sent.
public enum Hold {
    /// It is night, or not the time of day for its class.
    QUIET_HOURS,
    /// The recipient has had enough messages for now.
    CAP,
    /// It goes with others in the morning's digest.
    DIGEST
}
