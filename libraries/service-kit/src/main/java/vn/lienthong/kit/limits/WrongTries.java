package vn.lienthong.kit.limits;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/// Counts wrong tries by key, each count for a limited time. Holds a limited number of keys: the
/// oldest are forgotten first.
public final class WrongTries {

    private static final int MOST_KEYS = 50_000;

    private record Count(Instant since, int tries) {}

    private final int most;
    private final Duration within;
    private final Map<String, Count> counts =
            new LinkedHashMap<>() {
                @Override
                protected boolean removeEldestEntry(Map.Entry<String, Count> eldest) {
                    return size() > MOST_KEYS;
                }
            };

    /// @param most tries that are let through before the key is used up
    /// @param within for how long a count holds
    public WrongTries(int most, Duration within) {
        this.most = most;
        this.within = within;
    }

    public synchronized boolean areUsedUp(String key, Instant now) {
        Count count = counts.get(key);
        return count != null && isCurrent(count, now) && count.tries() >= most;
    }

    public synchronized void count(String key, Instant now) {
        Count count = counts.get(key);
        counts.put(
                key,
                count != null && isCurrent(count, now)
                        ? new Count(count.since(), count.tries() + 1)
                        : new Count(now, 1));
    }

    private boolean isCurrent(Count count, Instant now) {
        return now.isBefore(count.since().plus(within));
    }
}
