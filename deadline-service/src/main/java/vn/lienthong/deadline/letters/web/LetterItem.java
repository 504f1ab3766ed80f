package vn.lienthong.deadline.letters.web;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contracts.catalogue.Office;
import vn.lienthong.contracts.catalogue.Offices;
import vn.lienthong.contracts.event.LetterPhase;
import vn.lienthong.deadline.clocks.domain.Deadlines;
import vn.lienthong.deadline.letters.domain.ApologyLetter;
import vn.lienthong.deadline.letters.domain.LetterProgress;

/// A letter as it is shown. Nothing personal: the applicant stands on the paper only.
///
/// @param code the dossier's
/// @param draftReason what the trace says about the delay
/// @param draft what somebody of the office made of it, absent until then
/// @param dueAt the promised date that was, or will be, missed; once issued `newDueAt` holds
record LetterItem(
        String id,
        String code,
        String office,
        String officeName,
        LetterPhase phase,
        String state,
        Instant requiredAt,
        Instant issueBy,
        Instant dueAt,
        Instant proposedDueAt,
        String draftReason,
        @Nullable String reason,
        @Nullable String signedBy,
        @Nullable Instant issuedAt,
        @Nullable Instant newDueAt,
        String procedureName,
        @Nullable DraftItem draft) {

    /// The draft as somebody of the office saved it.
    ///
    /// @param by account of who did
    record DraftItem(String reason, @Nullable LocalDate newDueDate, String by, Instant at) {

        static @Nullable DraftItem of(ApologyLetter.@Nullable Draft draft) {
            return draft == null
                    ? null
                    : new DraftItem(draft.reason(), draft.newDate(), draft.by(), draft.at());
        }
    }

    static LetterItem of(Deadlines deadlines, ApologyLetter letter, Offices offices) {
        return switch (letter.progress()) {
            case LetterProgress.Required() ->
                    of(deadlines, letter, offices, "REQUIRED", null, null, null, null);
            case LetterProgress.Late() ->
                    of(deadlines, letter, offices, "LATE", null, null, null, null);
            case LetterProgress.Cancelled _ ->
                    of(deadlines, letter, offices, "CANCELLED", null, null, null, null);
            case LetterProgress.Issued(Instant at, String reason, String by, Instant newDueAt) ->
                    of(deadlines, letter, offices, "ISSUED", reason, by, at, newDueAt);
        };
    }

    /// With another date to be promised.
    LetterItem proposing(Instant another) {
        return new LetterItem(
                id,
                code,
                office,
                officeName,
                phase,
                state,
                requiredAt,
                issueBy,
                dueAt,
                another,
                draftReason,
                reason,
                signedBy,
                issuedAt,
                newDueAt,
                procedureName,
                draft);
    }

    private static LetterItem of(
            Deadlines deadlines,
            ApologyLetter letter,
            Offices offices,
            String state,
            @Nullable String reason,
            @Nullable String signedBy,
            @Nullable Instant issuedAt,
            @Nullable Instant newDueAt) {
        return new LetterItem(
                letter.id(),
                deadlines.code(),
                letter.office(),
                offices.find(letter.office()).map(Office::name).orElse(letter.office()),
                letter.phase(),
                state,
                letter.requiredAt(),
                letter.issueBy(),
                letter.dueAt(),
                letter.proposedDueAt(),
                letter.draftReason(),
                reason,
                signedBy,
                issuedAt,
                newDueAt,
                deadlines.receipt().procedureName(),
                DraftItem.of(letter.draft()));
    }
}
