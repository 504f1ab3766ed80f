package vn.lienthong.notification.templates.domain;

/// How pressing a message is: when it may be sent, and to whom at all.
public enum NoticeClass {
    /// An answer to what the recipient has just done, or a matter of hours: at any time of day.
    URGENT,
    /// About the recipient's own dossier or office (tin chăm sóc khách hàng): not at night. Needs
    /// no consent (Luật 91/2025/QH15, Điều 19 khoản 1).
    SERVICE,
    /// Congratulation or condolence: in the daytime, and not to who does not want any.
    COURTESY,
    /// Beyond the service of the dossier, such as a survey: only to who asked for it.
    BEYOND
}
