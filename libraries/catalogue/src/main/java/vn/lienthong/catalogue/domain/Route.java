package vn.lienthong.catalogue.domain;

import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/// Which step waits for which, as it is written: it may name steps that are not there, and run in
/// circles.
///
/// @param after for every step the steps that must be complete before it
record Route(Map<String, List<String>> after) {

    boolean has(String step) {
        return after.containsKey(step);
    }

    /// Steps that are never begun because the route runs in a circle at or before them.
    Set<String> stuckInCircles() {
        return stuck(false);
    }

    /// Steps that are never begun, whether for a circle or for a step that is not there.
    Set<String> stuck() {
        return stuck(true);
    }

    private Set<String> stuck(boolean unknownBlocks) {
        Set<String> stuck = new LinkedHashSet<>(after.keySet());
        while (stuck.removeIf(step -> isFree(step, stuck, unknownBlocks))) {
            // Each round frees the steps right behind those of the round before.
        }
        return stuck;
    }

    private boolean isFree(String step, Set<String> stuck, boolean unknownBlocks) {
        return before(step).stream()
                .noneMatch(one -> stuck.contains(one) || (unknownBlocks && !has(one)));
    }

    private List<String> before(String step) {
        return after.getOrDefault(step, List.of());
    }

    /// The first of these that the step waits for.
    String blocker(String step, Set<String> stuck) {
        return before(step).stream().filter(stuck::contains).findFirst().orElseThrow();
    }

    /// Circles, each from its first step in the order of writing, the way the work would go; every
    /// step that is in some circle is in one of them.
    List<List<String>> circles() {
        Set<String> stuck = stuckInCircles();
        List<List<String>> circles = new ArrayList<>();
        for (String step : stuck) {
            if (circles.stream().noneMatch(circle -> circle.contains(step))) {
                circleThrough(step, stuck).ifPresent(circles::add);
            }
        }
        return circles;
    }

    /// The shortest one, found by going back from step to step.
    private Optional<List<String>> circleThrough(String step, Set<String> stuck) {
        Set<String> seen = new HashSet<>();
        Deque<List<String>> ways = new ArrayDeque<>(List.of(List.of(step)));
        while (!ways.isEmpty()) {
            List<String> way = ways.pop();
            for (String one : before(way.getFirst())) {
                if (one.equals(step)) {
                    List<String> circle = new ArrayList<>(way.subList(0, way.size() - 1));
                    circle.addFirst(step);
                    return Optional.of(circle);
                }
                if (stuck.contains(one) && seen.add(one)) {
                    List<String> longer = new ArrayList<>(way);
                    longer.addFirst(one);
                    ways.add(longer);
                }
            }
        }
        return Optional.empty();
    }

    /// The way that takes longest. Asked only of a route in which nothing is stuck.
    Way longest(Function<String, BigDecimal> minutes) {
        Map<String, Way> ways = new LinkedHashMap<>();
        Way longest = Way.NONE;
        while (ways.size() < after.size()) {
            for (String step : after.keySet()) {
                if (!ways.containsKey(step) && ways.keySet().containsAll(before(step))) {
                    Way way = arrival(step, ways).then(step, minutes.apply(step));
                    ways.put(step, way);
                    longest = longest.longer(way);
                }
            }
        }
        return longest;
    }

    private Way arrival(String step, Map<String, Way> ways) {
        return before(step).stream()
                .map(one -> ways.getOrDefault(one, Way.NONE))
                .reduce(Way.NONE, Way::longer);
    }

    /// Steps one after the other, and the working minutes that they take.
    record Way(List<String> steps, BigDecimal minutes) {

        static final Way NONE = new Way(List.of(), BigDecimal.ZERO);

        Way then(String step, BigDecimal more) {
            List<String> further = new ArrayList<>(steps);
            further.add(step);
            return new Way(further, minutes.add(more));
        }

        Way longer(Way other) {
            return other.minutes.compareTo(minutes) > 0 ? other : this;
        }
    }
}
