package vn.lienthong.catalogue.domain;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import vn.lienthong.contracts.catalogue.Procedure;
import vn.lienthong.workingtime.Limit;

/// The route: every step can be reached, and the legs fit the total.
final class RouteCheck {

    private final WrittenProcedure written;
    private final List<Procedure.Step> steps;
    private final Map<String, String> paths = new LinkedHashMap<>();
    private final Route route;
    private final List<Problem> problems = new ArrayList<>();

    private RouteCheck(WrittenProcedure written) {
        this.written = written;
        this.steps = written.procedure().steps();
        Map<String, List<String>> after = new LinkedHashMap<>();
        for (int i = 0; i < steps.size(); i++) {
            String at = Paths.item("steps", i);
            if (written.has(at + ".step")) {
                String step = steps.get(i).step();
                String first = paths.putIfAbsent(step, at);
                if (first == null) {
                    after.put(step, readable(at + ".after", steps.get(i).after()));
                } else {
                    report(at + ".step", Kind.DUPLICATE_STEP, step, "" + written.line(first));
                }
            }
        }
        this.route = new Route(after);
    }

    private List<String> readable(String path, List<String> after) {
        return IntStream.range(0, after.size())
                .filter(i -> written.has(Paths.item(path, i)))
                .mapToObj(after::get)
                .toList();
    }

    static List<Problem> of(WrittenProcedure written) {
        RouteCheck check = new RouteCheck(written);
        check.all();
        return check.problems;
    }

    private void all() {
        if (steps.isEmpty() && written.has("steps")) {
            report("steps", Kind.NO_STEPS);
        }
        unknownSteps();
        circles();
        unreachable();
        lead();
        if (problems.isEmpty()) {
            legs();
        }
    }

    private void unknownSteps() {
        for (int i = 0; i < steps.size(); i++) {
            List<String> after = steps.get(i).after();
            for (int j = 0; j < after.size(); j++) {
                String at = Paths.item(Paths.item("steps", i) + ".after", j);
                if (!route.has(after.get(j)) && written.has(at)) {
                    report(at, Kind.UNKNOWN_STEP, steps.get(i).step(), after.get(j));
                }
            }
        }
    }

    private void circles() {
        Set<String> stuck = route.stuckInCircles();
        List<List<String>> circles = route.circles();
        for (List<String> circle : circles) {
            String first = circle.getFirst();
            report(after(first), Kind.CIRCLE, String.join(" → ", circle) + " → " + first);
        }
        stuck.stream()
                .filter(step -> circles.stream().noneMatch(circle -> circle.contains(step)))
                .forEach(step -> reportUnreachable(step, stuck));
    }

    /// What lies behind a step that is not there. The step that names it has been reported.
    private void unreachable() {
        Set<String> stuck = route.stuck();
        Set<String> inCircles = route.stuckInCircles();
        stuck.stream()
                .filter(step -> !inCircles.contains(step))
                .filter(step ->
                        route.after().getOrDefault(step, List.of()).stream().allMatch(route::has))
                .forEach(step -> reportUnreachable(step, stuck));
    }

    private void reportUnreachable(String step, Set<String> stuck) {
        report(after(step), Kind.UNREACHABLE_STEP, step, route.blocker(step, stuck));
    }

    private String after(String step) {
        return paths.getOrDefault(step, "steps") + ".after";
    }

    private void lead() {
        String lead = written.procedure().lead();
        if (lead != null && !route.has(lead) && written.has("lead")) {
            report("lead", Kind.UNKNOWN_LEAD, lead);
        }
    }

    private void legs() {
        Optional<Limit> total = Limits.parse(written.procedure().limit());
        Map<String, Limit> legs = new LinkedHashMap<>();
        steps.forEach(step ->
                Limits.parse(step.limit()).ifPresent(limit -> legs.put(step.step(), limit)));
        if (total.isPresent() && legs.keySet().equals(route.after().keySet())) {
            legs(total.get(), legs);
        }
    }

    private void legs(Limit total, Map<String, Limit> legs) {
        BigDecimal most = Limits.minutes(total);
        Route.Way longest = route.longest(step -> Limits.minutes(leg(legs, step)));
        if (longest.minutes().compareTo(most) > 0) {
            boolean certain =
                    isWorkingTime(total)
                            && longest.steps().stream()
                                    .allMatch(step -> isWorkingTime(leg(legs, step)));
            report(
                    "limit",
                    certain ? Kind.LEGS_TOO_LONG : Kind.LEGS_MAY_NOT_FIT,
                    String.join(" → ", longest.steps()),
                    shown(longest.minutes()),
                    written.procedure().limit(),
                    shown(most));
        }
    }

    private static Limit leg(Map<String, Limit> legs, String step) {
        return Objects.requireNonNull(legs.get(step), step);
    }

    private static boolean isWorkingTime(Limit limit) {
        return limit.unit() != Limit.Unit.CALENDAR_DAY;
    }

    private static String shown(BigDecimal minutes) {
        return minutes.stripTrailingZeros().toPlainString();
    }

    private void report(String path, Kind kind, String... args) {
        problems.add(written.problem(path, kind, args));
    }
}
