package vn.lienthong.notification.sending;

/// A message that cannot be written.
public final class UnpreparedException extends RuntimeException {

    private final String reason;
    private final boolean forGood;

    /// @param reason for operators; nothing personal
    /// @param forGood whether trying again is of no use
    public UnpreparedException(String reason, boolean forGood) {
        super(reason);
        this.reason = reason;
        this.forGood = forGood;
    }

    String reason() {
        return reason;
    }

    boolean forGood() {
        return forGood;
    }
}
