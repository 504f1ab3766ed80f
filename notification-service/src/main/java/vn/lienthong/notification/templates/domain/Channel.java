package vn.lienthong.notification.templates.domain;

/// How somebody is reached.
public enum Channel {
    SMS,
    EMAIL,
    /// A chat application's messages of an official account.
    CHAT,
    /// The inbox of the national public service portal.
    NATIONAL_PORTAL
}
