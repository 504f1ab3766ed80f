package vn.lienthong.contracts.event;

/// Why a dossier goes on by another plan than the one it was received with.
public enum ReplanCause {
    /// It was moved, expressly, to a newer version of its procedure.
    NEW_VERSION,
    /// The counter had received it under the wrong procedure; the receipt is printed again.
    WRONG_PROCEDURE,
    /// An office of its route was dissolved and its successor takes over.
    OFFICE_DISSOLVED
}
