package vn.lienthong.notification;

/// Where a process that sends may die.
enum Failpoint {
    /// The claim is in the store, nothing is submitted.
    CLAIMED,
    /// The centre has the message, its answer has not come back.
    HANDED_OVER,
    /// The answer is there, and not written.
    ANSWERED,
    /// It is written that it was sent, nothing is published.
    WRITTEN,
    /// A receipt is there, and not noted.
    RECEIPT;

    /// Is told when a failpoint is reached; may never return.
    interface Watch {
        void reached(Failpoint point);
    }
}
