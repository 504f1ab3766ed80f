package vn.lienthong.intake.registration.domain;

/// The way a dossier came in (Nghị định 118/2025/NĐ-CP, Điều 17).
public enum Channel {
    /// Handed in at the counter.
    COUNTER,
    /// Through the public service portal.
    ONLINE,
    /// By public post.
    POSTAL
}
