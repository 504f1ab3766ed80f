package vn.lienthong.routing.model;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import vn.lienthong.contracts.event.PlannedStep;
import vn.lienthong.routing.Story;

/// Routes of up to twelve steps with parallel legs and joins, and how they change.
final class RandomPlan {

    static final Map<String, String> LEVELS =
            Map.of(
                    "W1",
                    "ward",
                    "W2",
                    "ward",
                    "D1",
                    "district",
                    "D2",
                    "district",
                    "P1",
                    "province");
    private static final List<String> OFFICES = LEVELS.keySet().stream().sorted().toList();
    private static final int MOST = 12;

    private final Random random;

    RandomPlan(Random random) {
        this.random = random;
    }

    List<PlannedStep> first() {
        List<String> names = new ArrayList<>();
        int size = 1 + random.nextInt(MOST);
        for (int i = 0; i < size; i++) {
            names.add("s" + i);
        }
        return plan(names, List.of());
    }

    /// Some steps are dropped, some are new, some are moved to another office, and what waits for
    /// what is drawn anew.
    List<PlannedStep> changed(List<PlannedStep> before) {
        List<String> names = new ArrayList<>();
        for (PlannedStep step : before) {
            if (random.nextInt(100) < 75) {
                names.add(step.step());
            }
        }
        int more = names.isEmpty() ? 1 : random.nextInt(3);
        for (int i = 0; i < more; i++) {
            String name = "s" + random.nextInt(MOST + 4);
            if (!names.contains(name)) {
                names.add(name);
            }
        }
        if (random.nextInt(4) == 0) {
            Collections.shuffle(names, random);
        }
        return plan(names, before);
    }

    private List<PlannedStep> plan(List<String> names, List<PlannedStep> before) {
        List<PlannedStep> steps = new ArrayList<>();
        for (String name : names) {
            String office =
                    before.stream()
                            .filter(step -> step.step().equals(name) && random.nextInt(100) < 80)
                            .map(PlannedStep::office)
                            .findFirst()
                            .orElseGet(() -> OFFICES.get(random.nextInt(OFFICES.size())));
            steps.add(
                    Story.step(
                            name,
                            office,
                            LEVELS.getOrDefault(office, ""),
                            after(steps).toArray(String[]::new)));
        }
        return steps;
    }

    private List<String> after(List<PlannedStep> earlier) {
        List<String> names = new ArrayList<>(earlier.stream().map(PlannedStep::step).toList());
        Collections.shuffle(names, random);
        // Mostly one step after another, with forks and joins in between.
        int most = random.nextInt(10) < 7 ? 1 : random.nextInt(4);
        return names.subList(0, Math.min(most, names.size()));
    }
}
