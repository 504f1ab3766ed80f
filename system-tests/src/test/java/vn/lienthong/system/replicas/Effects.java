package vn.lienthong.system.replicas;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/// How long it took from a receipt until each service had taken it up.
final class Effects {

    private final Map<String, List<Duration>> took = new ConcurrentHashMap<>();

    void note(String what, long since) {
        took.computeIfAbsent(what, _ -> new CopyOnWriteArrayList<>())
                .add(Duration.ofNanos(System.nanoTime() - since));
    }

    /// The longest of each.
    Map<String, Duration> longest() {
        Map<String, Duration> longest = new TreeMap<>();
        took.forEach((what, all) -> longest.put(what, Collections.max(all)));
        return longest;
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        new TreeMap<>(took)
                .forEach((what, all) -> {
                    List<Duration> sorted = all.stream().sorted().toList();
                    text.append(
                            "%n  %-28s %5d  median %5d ms  longest %5d ms"
                                    .formatted(
                                            what,
                                            sorted.size(),
                                            sorted.get(sorted.size() / 2).toMillis(),
                                            sorted.getLast().toMillis()));
                });
        return text.toString();
    }
}
