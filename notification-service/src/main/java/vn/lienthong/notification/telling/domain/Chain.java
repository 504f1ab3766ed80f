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

    /// After this long a notice is no longer worth trying. It counts from the first try, so that
    /// nothing expires while the whole system is off.
    static final Duration VALIDITY = Duration.ofHours(4);

    static final Chain FIRST = new Chain(0, 0, null);

    Chain tried(Instant machine) {
        return new Chain(number, tries + 1, since == null ? machine : since);
    }

    Chain next() {
        return new Chain(number + 1, 0, null);
    }

    boolean stillValidAt(Instant machine) {
        return since == null || !machine.isAfter(since.plus(VALIDITY));
    }
}
