package vn.lienthong.notification.telling.domain;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// The tries of one sending; sending again by hand begins the next chain.
///
/// @param number from 0
/// @param tries how often it was tried
/// @param since machine time of the first try; absent before it
public record Chain(int number, int tries, @Nullable Instant since) {

    static final Chain FIRST = new Chain(0, 0, null);

    Chain tried(Instant machine) {
        return new Chain(number, tries + 1, since == null ? machine : since);
    }

    /// As if the last try had not been; but the time for which it is worth trying goes on.
    Chain untried() {
        return new Chain(number, tries - 1, since);
    }

    Chain next() {
        return new Chain(number + 1, 0, null);
    }

    /// Whether it is still worth trying then. It counts from the first try, so that nothing expires
    /// while the whole system is off.
    boolean stillValidAt(Instant machine, Duration validity) {
        return since == null || !machine.isAfter(since.plus(validity));
    }
}
