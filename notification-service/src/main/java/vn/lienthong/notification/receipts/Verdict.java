package vn.lienthong.notification.receipts;

/// What became of a message or of a part of it.
public enum Verdict {
    /// Still on its way: the network has it, the phone is off.
    PENDING,
    DELIVERED,
    /// The address does not exist or refuses for good.
    PERMANENT_FAILURE,
    /// The address could not be reached in time; another time it might.
    TEMPORARY_FAILURE,
    /// The provider lost it or cannot tell.
    TECHNICAL_FAILURE
}
