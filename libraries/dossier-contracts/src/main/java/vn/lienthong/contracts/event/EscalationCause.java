package vn.lienthong.contracts.event;

/// Why somebody above is told.
public enum EscalationCause {
    /// A desk did not accept a handover within two working hours.
    HANDOVER_NOT_ACCEPTED,
    /// A desk did not accept a handover within the working day.
    HANDOVER_NOT_MENDED,
    /// An office overran its share of the time.
    STEP_MISSED,
    /// The promised date passed.
    DOSSIER_MISSED,
    /// The letter of apology was not issued in time.
    LETTER_LATE,
    /// The promised date passed again after the one permitted re-appointment.
    SECOND_MISS,
    /// The first of two appointments passed: the applicant does not know yet what to pay.
    FIRST_APPOINTMENT_MISSED
}
