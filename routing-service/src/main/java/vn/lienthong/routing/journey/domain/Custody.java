package vn.lienthong.routing.journey.domain;

/// How one visit of a dossier at a step stands.
public enum Custody {
    /// Handed over, not yet taken (đã giao, chưa nhận).
    OFFERED,
    /// Taken over (đã nhận).
    HELD,
    /// Finished; counts for the steps that wait for it.
    DONE,
    /// The handover was refused.
    REFUSED,
    /// Sent back to an earlier step.
    RETURNED,
    /// The dossier was rejected here.
    REJECTED,
    /// Called off because an earlier step is done again or the dossier ended.
    CANCELLED,
    /// Was finished, and must be done again after a return or a refusal.
    TO_REDO;

    /// Whether the dossier still stands at the desk.
    public boolean isOpen() {
        return this == OFFERED || this == HELD;
    }
}
