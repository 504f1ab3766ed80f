package vn.lienthong.routing.journey.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import vn.lienthong.contracts.event.DossierReplanned;
import vn.lienthong.contracts.event.PlannedStep;

/// A journey that goes on by another plan. What is done stays done, what both plans have at the
/// same office goes on undisturbed; the rest is called off and begins where the new plan says.
final class Replanning {

    private Replanning() {}

    /// @throws IllegalArgumentException when the new route is impossible
    static Decision of(Advance now, DossierReplanned e) {
        Fact fact = Facts.replanned(e);
        if (now.course().history().tellsOf(fact)) {
            return new Decision.Unchanged();
        }
        Advance cleared = now.noting(fact).callingOff(leftBy(now.course(), e), e.at());
        return cleared.with(replanned(cleared.course(), e))
                .onward(e.at(), new Giver(e.office(), e.actor()));
    }

    /// The steps that are open at an office where the new plan does not have them.
    private static Set<String> leftBy(Course course, DossierReplanned e) {
        return course.legs().stream()
                .filter(leg ->
                        leg.open().stream().anyMatch(visit -> !isPlanned(e, leg, visit.office())))
                .map(leg -> leg.plan().step())
                .collect(Collectors.toSet());
    }

    private static boolean isPlanned(DossierReplanned e, Leg leg, String office) {
        return e.steps().stream()
                .anyMatch(step ->
                        step.step().equals(leg.plan().step()) && step.office().equals(office));
    }

    private static Course replanned(Course course, DossierReplanned e) {
        List<Leg> left = new ArrayList<>(course.everyLeg().toList());
        List<Leg> legs = new ArrayList<>();
        for (PlannedStep step : e.steps()) {
            legs.add(new Leg(step, visits(left, step.step())));
            left.removeIf(leg -> leg.plan().step().equals(step.step()));
        }
        left.removeIf(leg -> leg.visits().isEmpty());
        Course next = course.replanned(e, legs, left);
        next.requirePossible();
        return next;
    }

    private static List<Visit> visits(List<Leg> legs, String step) {
        return legs.stream()
                .filter(leg -> leg.plan().step().equals(step))
                .flatMap(leg -> leg.visits().stream())
                .toList();
    }
}
