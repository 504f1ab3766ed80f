package vn.lienthong.routing.paper.domain;

/// How paper and program can disagree.
public enum Mismatch {
    /// The papers were received here for a step, and the desk has not accepted it electronically.
    ON_PAPER_NOT_ACCEPTED,
    /// The desk accepted it electronically, and the papers have not come.
    ACCEPTED_NOT_ON_PAPER,
    /// Scanned out at one office and not in at the other.
    ON_THE_WAY_TOO_LONG,
    /// The offices are done, and the papers have not come back to the receiving counter.
    FINISHED_NOT_RETURNED
}
