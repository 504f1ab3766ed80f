package vn.lienthong.deadline.letters.domain;

import java.time.Instant;
import vn.lienthong.contracts.event.LetterPhase;

/// A letter of apology that an office owes an applicant. A machine drafts it; the head of the late
/// office signs it.
///
/// @param id deterministic: the dossier code with `-XL` and a running number
/// @param office who owes it
/// @param requiredAt since when it is owed
/// @param issueBy later than this the letter itself is late
/// @param dueAt the promised date that was, or will be, missed
/// @param proposedDueAt the date that the remaining steps allow
/// @param draftReason what the trace says about the delay, in Vietnamese, for the head to edit
/// @param progress what became of it
public record ApologyLetter(
        String id,
        String office,
        LetterPhase phase,
        Instant requiredAt,
        Instant issueBy,
        Instant dueAt,
        Instant proposedDueAt,
        String draftReason,
        LetterProgress progress) {

    /// Whether the office still owes it.
    public boolean isOpen() {
        return switch (progress) {
            case LetterProgress.Required() -> true;
            case LetterProgress.Late() -> true;
            case LetterProgress.Issued _ -> false;
            case LetterProgress.Cancelled _ -> false;
        };
    }

    /// The same letter, further on.
    public ApologyLetter now(LetterProgress next) {
        return new ApologyLetter(
                id, office, phase, requiredAt, issueBy, dueAt, proposedDueAt, draftReason, next);
    }

    /// A letter that was foreseen and still open when the promised date passed: the same duty, now
    /// for a miss.
    public ApologyLetter missed(Instant newProposal, String newDraft) {
        return new ApologyLetter(
                id,
                office,
                LetterPhase.MISSED,
                requiredAt,
                issueBy,
                dueAt,
                newProposal,
                newDraft,
                progress);
    }
}
