package vn.lienthong.notification.sending.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/// How a channel's messages are divided among its providers. Who fails loses its share at once, and
/// gets it back step by step; what it lost goes to the others. Nobody is ever the last to be
/// removed: where one alone is usable it carries everything, whatever its share.
///
/// @param byProvider by the provider's name
public record Shares(Map<String, Share> byProvider) {

    /// What comes back at a time, of 100.
    static final int STEP = 10;

    /// How long one step is tried before the next.
    static final Duration STEP_EVERY = Duration.ofSeconds(10);

    public Shares {
        byProvider = Map.copyOf(byProvider);
    }

    /// A provider's part.
    ///
    /// @param rest 0 to 100 while all is well
    /// @param now 0 to `rest`
    /// @param since machine time of the last change
    public record Share(int rest, int now, Instant since) {}

    /// All is well.
    ///
    /// @param rests each provider's part
    public static Shares atRest(Map<String, Integer> rests, Instant machine) {
        Map<String, Share> shares = new LinkedHashMap<>();
        rests.forEach((provider, rest) -> shares.put(provider, new Share(rest, rest, machine)));
        return new Shares(shares);
    }

    /// This provider failed. The time counts from its last failure.
    public Shares failed(String provider, Instant machine) {
        return with(provider, 0, machine);
    }

    /// Those that are well again come back by one step, when it is time for it.
    public Shares recovering(Predicate<String> well, Instant machine) {
        Shares next = this;
        for (Map.Entry<String, Share> entry : byProvider.entrySet()) {
            Share share = entry.getValue();
            if (share.now() < share.rest()
                    && well.test(entry.getKey())
                    && !machine.isBefore(share.since().plus(STEP_EVERY))) {
                next =
                        next.with(
                                entry.getKey(),
                                Math.min(share.rest(), share.now() + STEP),
                                machine);
            }
        }
        return next;
    }

    private Shares with(String provider, int now, Instant machine) {
        Map<String, Share> next = new LinkedHashMap<>(byProvider);
        next.computeIfPresent(provider, (_, share) -> new Share(share.rest(), now, machine));
        return new Shares(next);
    }

    /// Whom to ask, the first choice first; empty when nobody is usable.
    ///
    /// @param dice 0 (inclusive) to 1 (exclusive)
    public List<String> order(Predicate<String> usable, double dice) {
        List<String> candidates =
                byProvider.keySet().stream().filter(usable).sorted(preferred()).toList();
        return first(candidates, dice)
                .map(first -> {
                    List<String> order = new ArrayList<>(candidates);
                    order.remove(first);
                    order.addFirst(first);
                    return List.copyOf(order);
                })
                .orElse(candidates);
    }

    private Comparator<String> preferred() {
        return Comparator.<String>comparingInt(p -> -share(p).rest())
                .thenComparing(Comparator.naturalOrder());
    }

    private Share share(String provider) {
        return Optional.ofNullable(byProvider.get(provider)).orElseThrow();
    }

    /// By weight: its own share, and an equal part of what those lost that have not all of theirs.
    private Optional<String> first(List<String> candidates, double dice) {
        int lost = byProvider.values().stream().mapToInt(s -> s.rest() - s.now()).sum();
        List<String> whole =
                candidates.stream().filter(p -> share(p).now() == share(p).rest()).toList();
        double each = whole.isEmpty() ? 0 : (double) lost / whole.size();
        double total = candidates.stream().mapToDouble(p -> weight(p, whole, each)).sum();
        double aim = dice * total;
        for (String candidate : candidates) {
            aim -= weight(candidate, whole, each);
            if (aim < 0) {
                return Optional.of(candidate);
            }
        }
        return Optional.empty();
    }

    private double weight(String provider, List<String> whole, double each) {
        return share(provider).now() + (whole.contains(provider) ? each : 0);
    }
}
