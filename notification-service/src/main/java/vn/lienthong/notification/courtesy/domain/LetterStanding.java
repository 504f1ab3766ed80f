package vn.lienthong.notification.courtesy.domain;

import java.time.Instant;

/// What became of a letter.
public sealed interface LetterStanding {

    /// Drafted by the machine; nobody has decided on it.
    record Draft() implements LetterStanding {}

    /// A head signed it, and the applicant is told.
    ///
    /// @param by full name of the head
    /// @param office the head's office, in whose name it goes out
    record Signed(Instant at, String by, String office) implements LetterStanding {}

    /// It is not sent, for example because the child did not live, or the family wishes none.
    ///
    /// @param by full name of the head; empty when nobody decided before what it needs was
    ///   forgotten
    /// @param reason empty once it was forgotten
    record SetAside(Instant at, String by, String reason) implements LetterStanding {}

    /// The name that everybody sees.
    default String state() {
        return switch (this) {
            case Draft() -> "DRAFT";
            case Signed _ -> "SIGNED";
            case SetAside _ -> "SET_ASIDE";
        };
    }
}
