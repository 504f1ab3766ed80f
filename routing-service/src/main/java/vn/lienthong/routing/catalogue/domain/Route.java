package vn.lienthong.routing.catalogue.domain;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Which step waits for which (quy trình nội bộ): a graph without circles, so that parallel legs
/// and joins come for free.
///
/// @param after for every step the steps that must be complete before it, in the order of the route
public record Route(Map<String, List<String>> after) {

    /// @throws IllegalArgumentException when a step waits for one that is not there, or for itself
    public Route {
        Map<String, List<String>> copy = new LinkedHashMap<>();
        after.forEach((step, before) -> copy.put(step, List.copyOf(before)));
        copy.forEach((step, before) -> requireKnown(copy, step, before));
        requireNoCircle(copy);
        after = Collections.unmodifiableMap(copy);
    }

    private static void requireKnown(
            Map<String, List<String>> after, String step, List<String> before) {
        for (String one : before) {
            if (!after.containsKey(one)) {
                throw new IllegalArgumentException(
                        "Step %s waits for the unknown step %s".formatted(step, one));
            }
        }
    }

    private static void requireNoCircle(Map<String, List<String>> after) {
        Set<String> settled = new LinkedHashSet<>();
        boolean moved = true;
        while (moved) {
            moved = false;
            for (Map.Entry<String, List<String>> step : after.entrySet()) {
                if (settled.containsAll(step.getValue())) {
                    moved |= settled.add(step.getKey());
                }
            }
        }
        if (settled.size() < after.size()) {
            throw new IllegalArgumentException("The route runs in a circle: " + after);
        }
    }

    /// Whether the route has this step.
    public boolean has(String step) {
        return after.containsKey(step);
    }

    /// The steps right before this one; empty for a first step and for an unknown one.
    public List<String> before(String step) {
        return after.getOrDefault(step, List.of());
    }

    /// Whether `earlier` must be complete, directly or through others, before `later` begins.
    public boolean isBefore(String earlier, String later) {
        return before(later).stream()
                .anyMatch(one -> one.equals(earlier) || isBefore(earlier, one));
    }

    /// Where a return from `step` leads: to the step asked for when it is an earlier one, else to
    /// the step or steps right before.
    public List<String> targetsOfReturn(String step, @Nullable String toStep) {
        return toStep != null && isBefore(toStep, step) ? List.of(toStep) : before(step);
    }

    /// What a return from `step` makes necessary again: its targets and all that depends on them.
    /// Parallel legs that do not depend on a target stay as they are.
    public Set<String> redoneByReturn(String step, @Nullable String toStep) {
        return fromOn(targetsOfReturn(step, toStep));
    }

    /// These steps and all that depend on them, in the order of the route.
    public Set<String> fromOn(List<String> targets) {
        Set<String> found = new LinkedHashSet<>();
        for (String one : after.keySet()) {
            if (targets.stream().anyMatch(to -> to.equals(one) || isBefore(to, one))) {
                found.add(one);
            }
        }
        return found;
    }
}
