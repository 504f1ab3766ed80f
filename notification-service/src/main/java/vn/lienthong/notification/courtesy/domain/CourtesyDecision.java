package vn.lienthong.notification.courtesy.domain;

/// What was made of a head's command.
public sealed interface CourtesyDecision {

    /// It is so now.
    record Accepted(CourtesyLetter next) implements CourtesyDecision {}

    /// It was decided on before.
    record AlreadyDecided(LetterStanding standing) implements CourtesyDecision {}
}
