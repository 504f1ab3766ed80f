package vn.lienthong.deadline.letters.domain;

import java.time.Instant;

/// What became of a letter that was required.
public sealed interface LetterProgress {

    /// It is owed and there is still time.
    record Required() implements LetterProgress {}

    /// It was not issued within one working day.
    record Late() implements LetterProgress {}

    /// The head of the office signed it.
    ///
    /// @param newDueAt the date promised instead
    record Issued(Instant at, String reason, String signedBy, Instant newDueAt)
            implements LetterProgress {}

    /// It is no longer owed: the dossier ended first, or the promised date moved for another
    /// reason.
    record Cancelled(Instant at) implements LetterProgress {}
}
