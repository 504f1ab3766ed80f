package vn.lienthong.notification.templates.domain;

/// How somebody is reached.
public enum Channel {
    SMS,
    EMAIL,
    /// A chat application's messages of an official account.
    CHAT,
    /// The inbox of the national public service portal.
    NATIONAL_PORTAL;

    /// Whether the carrier reads a text before it lets messages with it pass.
    public boolean needsApproval() {
        return switch (this) {
            case SMS, CHAT -> true;
            case EMAIL, NATIONAL_PORTAL -> false;
        };
    }
}
