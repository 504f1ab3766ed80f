package vn.lienthong.portal.administration;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.lienthong.portal.service.Catalogue;

/// A procedure's route in the order in which it is gone, to be read from top to bottom: steps that
/// may run side by side stand in one stage.
///
/// @param stages each after the one before
public record Route(List<Stage> stages) {

    /// Steps that nothing but earlier stages must precede.
    public record Stage(List<Leg> legs) {
        public boolean isParallel() {
            return legs.size() > 1;
        }
    }

    /// One step with its number, and the numbers of those it waits for.
    public record Leg(int number, Catalogue.Step step, List<Integer> after) {}

    static Route of(List<Catalogue.Step> steps) {
        Map<String, Integer> numbers = new HashMap<>();
        List<Stage> stages = new ArrayList<>();
        List<Catalogue.Step> left = new ArrayList<>(steps);
        while (!left.isEmpty()) {
            List<Catalogue.Step> ready =
                    left.stream()
                            .filter(step -> numbers.keySet().containsAll(step.after()))
                            .toList();
            if (ready.isEmpty()) {
                // The catalogue lets no circle in; whatever this is, it is shown.
                ready = List.copyOf(left);
            }
            left.removeAll(ready);
            List<Leg> legs = new ArrayList<>();
            for (Catalogue.Step step : ready) {
                List<Integer> after =
                        step.after().stream()
                                .filter(numbers::containsKey)
                                .map(numbers::get)
                                .sorted()
                                .toList();
                legs.add(new Leg(numbers.size() + legs.size() + 1, step, after));
            }
            legs.forEach(leg -> numbers.put(leg.step().step(), leg.number()));
            stages.add(new Stage(List.copyOf(legs)));
        }
        return new Route(List.copyOf(stages));
    }
}
