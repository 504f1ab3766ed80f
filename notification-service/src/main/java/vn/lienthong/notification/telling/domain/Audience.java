package vn.lienthong.notification.telling.domain;

/// Who is told.
public enum Audience {
    /// Người nộp hồ sơ.
    CITIZEN,
    /// Bộ phận giải quyết: the office's common mailbox.
    DESK,
    /// Thủ trưởng.
    HEAD
}
