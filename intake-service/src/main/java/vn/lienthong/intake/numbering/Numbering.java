package vn.lienthong.intake.numbering;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.Predicate;

/// Gives out the numbers of every series without gaps, with any number of processes at work and
/// whenever one dies.
///
/// A number is taken by inserting the document that bears it. Number k+1 is tried only when k is
/// known to exist; so nobody ever skips one, and a crash before the insertion leaves nothing
/// behind. What a process believes to be the last number is a hint: it may lag behind what others
/// have inserted, never run ahead of it. Calls for the same series in one process wait for each
/// other.
public final class Numbering {

    private final Predicate<String> exists;
    private final Map<Series, Counter> counters = new ConcurrentHashMap<>();

    /// @param exists whether a document with this number is stored
    public Numbering(Predicate<String> exists) {
        this.exists = exists;
    }

    /// Takes the next number.
    ///
    /// @param insert stores the document under the number, and answers empty when the number was
    ///   taken already; what it throws leaves the number free
    public <R> R next(Series series, Function<String, Optional<R>> insert) {
        Counter counter = counters.computeIfAbsent(series, _ -> new Counter());
        counter.lock.lock();
        try {
            if (counter.last < 0) {
                forgetBefore(series.day().minusDays(1));
                counter.last = lastOf(series);
            }
            while (true) {
                Optional<R> inserted = insert.apply(series.number(counter.last + 1));
                // Ours or somebody else's: now it exists.
                counter.last++;
                if (inserted.isPresent()) {
                    return inserted.get();
                }
            }
        } finally {
            counter.lock.unlock();
        }
    }

    private void forgetBefore(LocalDate day) {
        counters.keySet().removeIf(series -> series.day().isBefore(day));
    }

    /// The last number that exists, found by doubling and halving: a series has no gaps.
    private int lastOf(Series series) {
        int high = 1;
        while (exists.test(series.number(high))) {
            high *= 2;
        }
        int low = high / 2;
        while (high - low > 1) {
            int middle = (low + high) >>> 1;
            if (exists.test(series.number(middle))) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private static final class Counter {
        private final ReentrantLock lock = new ReentrantLock();
        private int last = -1;
    }
}
