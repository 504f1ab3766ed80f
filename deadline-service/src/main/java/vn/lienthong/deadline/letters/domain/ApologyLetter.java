package vn.lienthong.deadline.letters.domain;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
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
/// @param draft what somebody of the office made of it, absent until then
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
        @Nullable Draft draft,
        LetterProgress progress) {

    /// What is to be signed, as it was last saved.
    ///
    /// @param newDate absent while no day has been chosen
    /// @param by the account of who saved it
    public record Draft(String reason, @Nullable LocalDate newDate, String by, Instant at) {}

    /// The reason that is to be signed: what a person wrote goes before what a machine drafted.
    public String reasonToSign() {
        return draft == null ? draftReason : draft.reason();
    }

    /// The same letter with another draft.
    public ApologyLetter edited(Draft next) {
        return new ApologyLetter(
                id,
                office,
                phase,
                requiredAt,
                issueBy,
                dueAt,
                proposedDueAt,
                draftReason,
                next,
                progress);
    }

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
                id,
                office,
                phase,
                requiredAt,
                issueBy,
                dueAt,
                proposedDueAt,
                draftReason,
                draft,
                next);
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
                draft,
                progress);
    }
}
