package vn.lienthong.deadline.clocks.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.lienthong.workingtime.Limit;

/// What a clock is doing.
public sealed interface Phase {

    /// When the clock runs out, or would have.
    Instant dueAt();

    /// Whether it had run out, and that was told.
    boolean missed();

    /// The day that a letter of apology promises, when the end comes from one.
    @Nullable LocalDate appointment();

    /// The same, as somebody knows who looks at it then.
    Phase runOutBy(Instant at);

    /// The same end, looked at for the first time at that moment: what would have been warned of
    /// before it is not.
    ///
    /// @param told whether people know that the clock has run out before
    Phase lookedAt(Instant at, boolean told);

    /// It counts.
    ///
    /// @param from when this stretch began: the receipt or the latest resumption, as it happened
    /// @param left what was to be counted from there
    /// @param since when `dueAt` came to be; warnings that lie before it are not given
    /// @param passed rungs climbed since
    /// @param missed whether `dueAt` has passed
    /// @param appointment the date of a letter of apology, when that is what `dueAt` comes from
    record Counting(
            Instant from,
            Limit left,
            Instant dueAt,
            Instant since,
            Set<Rung> passed,
            boolean missed,
            @Nullable LocalDate appointment)
            implements Phase {

        public Counting {
            passed = Set.copyOf(passed);
        }

        @Override
        public Phase runOutBy(Instant at) {
            return new Counting(from, left, dueAt, since, passed, dueAt.isBefore(at), appointment);
        }

        @Override
        public Phase lookedAt(Instant at, boolean told) {
            return new Counting(
                    from, left, dueAt, at, Set.of(), told && !dueAt.isAfter(at), appointment);
        }
    }

    /// It stands still (dừng tính thời gian).
    ///
    /// @param since when it was stopped
    /// @param left what remains to be counted
    /// @param dueAt when it would have run out
    /// @param passed rungs climbed of the ladder to that end
    /// @param missed whether it had run out before
    /// @param appointment the date of a letter of apology that was signed meanwhile
    record Standing(
            Instant since,
            Limit left,
            Instant dueAt,
            Set<Rung> passed,
            boolean missed,
            @Nullable LocalDate appointment)
            implements Phase {

        public Standing {
            passed = Set.copyOf(passed);
        }

        @Override
        public Phase runOutBy(Instant at) {
            return this;
        }

        @Override
        public Phase lookedAt(Instant at, boolean told) {
            return new Standing(since, left, dueAt, Set.of(), told && missed, appointment);
        }
    }

    /// It is over.
    record Ended(Instant at, Instant dueAt) implements Phase {

        @Override
        public Phase runOutBy(Instant later) {
            return this;
        }

        @Override
        public boolean missed() {
            return false;
        }

        @Override
        public @Nullable LocalDate appointment() {
            return null;
        }

        @Override
        public Phase lookedAt(Instant later, boolean told) {
            return this;
        }
    }
}
