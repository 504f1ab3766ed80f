package vn.lienthong.system.replay;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import vn.lienthong.system.replay.Case.Fate;

/// A dossier of the replay under way.
final class Standing {

    private final Case of;
    private final String code;
    private final Instant dueAt;
    private final Set<String> offices;
    private volatile boolean released;
    private volatile boolean returned;
    private volatile Optional<Seat> seat = Optional.empty();

    /// Where a dossier lies, taken over and not worked on.
    record Seat(String office, String step) {}

    /// @param offices that its plan names, its counter too
    Standing(Case of, String code, Instant dueAt, Set<String> offices) {
        this.of = of;
        this.code = code;
        this.dueAt = dueAt;
        this.offices = Set.copyOf(offices);
        this.released = of.fate() == Fate.ON_TIME;
    }

    Case of() {
        return of;
    }

    String code() {
        return code;
    }

    Set<String> offices() {
        return offices;
    }

    /// Whether the desks work on it.
    boolean isReleased() {
        return released;
    }

    Optional<Seat> seat() {
        return seat;
    }

    void sitDown(String office, String step) {
        seat = Optional.of(new Seat(office, step));
    }

    /// Whether it is only now that somebody remembers it, too late.
    ///
    /// @param now by the business clock
    boolean isForgottenLongEnough(Instant now) {
        return !released && of.fate() == Fate.LATE && dueAt.isBefore(now);
    }

    void release() {
        released = true;
        seat = Optional.empty();
    }

    void handOut() {
        returned = true;
    }

    /// Whether nothing more will happen to it: its result is with the applicant, or it lies where
    /// it is to lie when the period ends.
    boolean isAtItsEnd() {
        return returned || (of.fate() != Fate.LATE && seat.isPresent());
    }
}
