package vn.lienthong.deadline.clocks.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contracts.event.LetterPhase;
import vn.lienthong.deadline.letters.domain.ApologyLetter;
import vn.lienthong.deadline.letters.domain.LetterProgress;

/// A letter of apology as it lies in the store.
///
/// @param state REQUIRED, LATE, ISSUED or CANCELLED; also what lists are filtered by
/// @param settledAt when it was issued or cancelled
record StoredLetter(
        String id,
        String office,
        LetterPhase phase,
        Instant requiredAt,
        Instant issueBy,
        Instant dueAt,
        Instant proposedDueAt,
        String draftReason,
        @Nullable StoredDraft draft,
        State state,
        @Nullable Instant settledAt,
        @Nullable String reason,
        @Nullable String signedBy,
        @Nullable Instant newDueAt) {

    record StoredDraft(String reason, @Nullable String newDate, String by, Instant at) {}

    enum State {
        REQUIRED,
        LATE,
        ISSUED,
        CANCELLED
    }

    static StoredLetter of(ApologyLetter letter) {
        return switch (letter.progress()) {
            case LetterProgress.Required() -> of(letter, State.REQUIRED, null, null, null, null);
            case LetterProgress.Late() -> of(letter, State.LATE, null, null, null, null);
            case LetterProgress.Cancelled(Instant at) ->
                    of(letter, State.CANCELLED, at, null, null, null);
            case LetterProgress.Issued(Instant at, String reason, String by, Instant newDueAt) ->
                    of(letter, State.ISSUED, at, reason, by, newDueAt);
        };
    }

    private static StoredLetter of(
            ApologyLetter letter,
            State state,
            @Nullable Instant settledAt,
            @Nullable String reason,
            @Nullable String signedBy,
            @Nullable Instant newDueAt) {
        return new StoredLetter(
                letter.id(),
                letter.office(),
                letter.phase(),
                letter.requiredAt(),
                letter.issueBy(),
                letter.dueAt(),
                letter.proposedDueAt(),
                letter.draftReason(),
                stored(letter.draft()),
                state,
                settledAt,
                reason,
                signedBy,
                newDueAt);
    }

    private static @Nullable StoredDraft stored(ApologyLetter.@Nullable Draft draft) {
        return draft == null
                ? null
                : new StoredDraft(
                        draft.reason(),
                        draft.newDate() == null ? null : draft.newDate().toString(),
                        draft.by(),
                        draft.at());
    }

    private static ApologyLetter.Draft read(StoredDraft draft) {
        return new ApologyLetter.Draft(
                draft.reason(),
                draft.newDate() == null ? null : LocalDate.parse(draft.newDate()),
                draft.by(),
                draft.at());
    }

    ApologyLetter toDomain() {
        return new ApologyLetter(
                id,
                office,
                phase,
                requiredAt,
                issueBy,
                dueAt,
                proposedDueAt,
                draftReason,
                draft == null ? null : read(draft),
                progress());
    }

    private LetterProgress progress() {
        return switch (state) {
            case REQUIRED -> new LetterProgress.Required();
            case LATE -> new LetterProgress.Late();
            case CANCELLED -> new LetterProgress.Cancelled(Objects.requireNonNull(settledAt));
            case ISSUED ->
                    new LetterProgress.Issued(
                            Objects.requireNonNull(settledAt),
                            Objects.requireNonNull(reason),
                            Objects.requireNonNull(signedBy),
                            Objects.requireNonNull(newDueAt));
        };
    }
}
