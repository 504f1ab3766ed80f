package vn.lienthong.notification.templates.domain;

/// The way a message takes.
public enum Channel {
    SMS,
    EMAIL
}
