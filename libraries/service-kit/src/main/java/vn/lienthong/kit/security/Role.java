package vn.lienthong.kit.security;

/// What somebody may do, as the token's `roles` says it.
public enum Role {
    /// Receives dossiers and hands results out (Bộ phận Một cửa).
    COUNTER,
    /// Works on dossiers (chuyên viên).
    SPECIALIST,
    /// Heads an office (lãnh đạo).
    LEADER,
    /// Runs the system and its data (vận hành).
    OPERATIONS,
    /// Reads figures (báo cáo).
    REPORTS
}
