package vn.lienthong.catalogue.domain;

/// Whether a procedure can be used in spite of the problem.
public enum Severity {
    /// It cannot: no dossier could be received, or it could never be finished.
    ERROR,
    /// It can; somebody should look at it.
    WARNING
}
