package vn.lienthong.contracts.event;

/// What a deadline's clock measures.
public enum ClockScope {
    /// The promise to the applicant.
    DOSSIER,
    /// One office's share of it.
    STEP
}
