package vn.lienthong.contracts;

/// Why an officer was shown something: derived from where the dossier stands, never asked.
public enum AccessGround {
    /// The dossier stands at the officer's office.
    STANDS_HERE,
    /// The officer's office received it.
    RECEIVED_HERE,
    /// It stood at the officer's office before.
    STOOD_HERE,
    /// Its plan passes the officer's office; when, is not known here or still to come.
    ON_ITS_ROUTE,
    /// The officer heads an office that it passes, and the letter is one that heads sign.
    SIGNS_LETTER,
    /// A list of the officer's own office, or a question asked at its counter.
    OWN_OFFICE,
    /// An office below the officer's has to do with it.
    SUPERIOR,
    /// The officer runs the system.
    OPERATIONS,
    /// The officer answers for who looks at what.
    SUPERVISION,
    /// None of these: to be looked into.
    UNKNOWN;

    /// Whether the officer's office has nothing to do with the dossier itself.
    public boolean isFromOutside() {
        return this == SUPERIOR || this == OPERATIONS || this == UNKNOWN;
    }
}
