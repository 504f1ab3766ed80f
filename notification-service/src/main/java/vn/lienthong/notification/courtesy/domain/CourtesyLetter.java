package vn.lienthong.notification.courtesy.domain;

import java.time.Instant;

/// A letter that goes with one dossier's result, one of each kind at most.
///
/// @param office the office that received the dossier; heads of this office and of those above it
///   may sign
/// @param draftedAt when the dossier's processing was complete
public record CourtesyLetter(
        CourtesyKind kind, String office, Instant draftedAt, LetterStanding standing) {

    public static CourtesyLetter draft(CourtesyKind kind, String office, Instant at) {
        return new CourtesyLetter(kind, office, at, new LetterStanding.Draft());
    }

    /// Decides on a head's command. What was signed has been sent, and what was set aside has its
    /// reason: neither is taken back.
    public CourtesyDecision decide(CourtesyCommand command) {
        return switch (standing) {
            case LetterStanding.Draft() -> new CourtesyDecision.Accepted(now(after(command)));
            case LetterStanding.Signed _ -> new CourtesyDecision.AlreadyDecided(standing);
            case LetterStanding.SetAside _ -> new CourtesyDecision.AlreadyDecided(standing);
        };
    }

    private static LetterStanding after(CourtesyCommand command) {
        return switch (command) {
            case CourtesyCommand.Sign(String by, String office, Instant at) ->
                    new LetterStanding.Signed(at, by, office);
            case CourtesyCommand.SetAside(String by, String reason, Instant at) ->
                    new LetterStanding.SetAside(at, by, reason);
        };
    }

    /// Without anything personal: a draft can be signed no longer, and why a letter was set aside
    /// is not kept.
    public CourtesyLetter forgotten(Instant at) {
        return switch (standing) {
            case LetterStanding.Draft() -> now(new LetterStanding.SetAside(at, "", ""));
            case LetterStanding.Signed _ -> this;
            case LetterStanding.SetAside(Instant since, String by, _) ->
                    now(new LetterStanding.SetAside(since, by, ""));
        };
    }

    private CourtesyLetter now(LetterStanding next) {
        return new CourtesyLetter(kind, office, draftedAt, next);
    }
}
