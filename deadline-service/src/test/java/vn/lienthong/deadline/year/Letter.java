package vn.lienthong.deadline.year;

import java.time.Instant;
import vn.lienthong.contracts.event.LetterPhase;

/// A letter of apology in the oracle's book.
final class Letter {

    final String id;
    final String office;
    final Instant dueAt;
    final Instant issueBy;
    LetterPhase phase;
    State state = State.REQUIRED;

    enum State {
        REQUIRED,
        LATE,
        ISSUED,
        CANCELLED
    }

    Letter(String id, String office, LetterPhase phase, Instant dueAt, Instant issueBy) {
        this.id = id;
        this.office = office;
        this.phase = phase;
        this.dueAt = dueAt;
        this.issueBy = issueBy;
    }

    boolean isOpen() {
        return state == State.REQUIRED || state == State.LATE;
    }
}
