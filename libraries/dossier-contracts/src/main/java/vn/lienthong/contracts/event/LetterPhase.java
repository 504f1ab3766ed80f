package vn.lienthong.contracts.event;

/// When a letter of apology becomes due.
public enum LetterPhase {
    /// On the last working day before the promised date, because what remains no longer fits.
    FORESEEN,
    /// At the miss.
    MISSED
}
