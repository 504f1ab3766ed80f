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

    /// It counts.
    ///
    /// @param from when this stretch began: the receipt or the latest resumption, as it happened
    /// @param left what was to be counted from there
    /// @param since when `dueAt` came to be; warnings that lie before it are not given
    /// @param passed warnings given since
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
    }

    /// It stands still (dừng tính thời gian).
    ///
    /// @param since when it was stopped
    /// @param left what remains to be counted
    /// @param dueAt when it would have run out
    /// @param missed whether it had run out before
    /// @param appointment the date of a letter of apology that was signed meanwhile
    record Standing(
            Instant since,
            Limit left,
            Instant dueAt,
            boolean missed,
            @Nullable LocalDate appointment)
            implements Phase {}

    /// It is over.
    record Ended(Instant at, Instant dueAt) implements Phase {}
}
