package vn.lienthong.portal.figures;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// How punctually deadlines were told in a time.
///
/// @param told how many
/// @param within 95 of 100 were told so soon after their instant; absent when nothing was told, or
///   when it was longer than the longest that is counted
/// @param since the beginning of that time
public record Firing(long told, Optional<Duration> within, Instant since) {
    private static final double MOST = 0.95;
    private static final double MILLIS = 1000;

    /// Between the first of the figures and the last. A process that began anew in between counts
    /// from nothing.
    static Firing between(List<Figures> history) {
        if (history.isEmpty()) {
            return new Firing(0, Optional.empty(), Instant.EPOCH);
        }
        TreeMap<Double, Long> first = history.getFirst().told();
        TreeMap<Double, Long> last = history.getLast().told();
        boolean again = all(last) < all(first);
        TreeMap<Double, Long> more = new TreeMap<>();
        last.forEach((within, count) ->
                more.put(within, again ? count : count - first.getOrDefault(within, 0L)));
        long told = all(more);
        Optional<Duration> within =
                more.entrySet().stream()
                        .filter(one -> told > 0 && one.getValue() >= MOST * told)
                        .map(Map.Entry::getKey)
                        .filter(seconds -> !seconds.isInfinite())
                        .findFirst()
                        .map(seconds -> Duration.ofMillis(Math.round(seconds * MILLIS)));
        return new Firing(told, within, history.getFirst().at());
    }

    private static long all(TreeMap<Double, Long> counts) {
        return counts.isEmpty() ? 0 : counts.lastEntry().getValue();
    }
}
