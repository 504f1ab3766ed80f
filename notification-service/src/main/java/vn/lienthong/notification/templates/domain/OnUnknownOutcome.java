package vn.lienthong.notification.templates.domain;

/// What to do with a message whose sender died between submitting it and writing down the answer:
/// nobody knows whether the provider has it.
public enum OnUnknownOutcome {
    /// At most once: rather not at all than twice. An operator sees it and may send it again.
    GIVE_UP,

    /// At least once: rather twice than not at all.
    SEND_AGAIN
}
