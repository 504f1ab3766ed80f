package vn.lienthong.routing.journey.domain;

import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contracts.event.PlannedStep;
import vn.lienthong.routing.journey.domain.JourneyState.Processed;
import vn.lienthong.routing.journey.domain.JourneyState.Rejected;
import vn.lienthong.routing.journey.domain.JourneyState.ResultReturned;
import vn.lienthong.routing.journey.domain.JourneyState.Suspended;
import vn.lienthong.routing.journey.domain.JourneyState.UnderWay;
import vn.lienthong.routing.journey.domain.JourneyState.Withdrawn;
import vn.lienthong.routing.journey.domain.Past.FormerPlan;
import vn.lienthong.routing.journey.domain.Past.FormerPromise;

/// A journey as it was. Nothing is stored for it but the moments at which things changed;
/// everything that happened at that very moment has happened.
///
/// Facts count from the moment they happened, also those that the journey learned of later. The
/// history is what had been written until the first entry that is later.
final class Hindsight {

    private final JourneyState state;
    private final Course course;
    private final Instant at;

    private Hindsight(JourneyState state, Instant at) {
        this.state = state;
        this.course = state.course();
        this.at = at;
    }

    /// Empty before the dossier was received.
    static Optional<JourneyState> of(JourneyState state, Instant at) {
        History history = state.course().history().until(at);
        return history.entries().isEmpty()
                ? Optional.empty()
                : Optional.of(new Hindsight(state, at).state(history));
    }

    private JourneyState state(History history) {
        Course then = course(history);
        List<Fact> ends = history.ends();
        if (ends.isEmpty()) {
            List<Suspension> suspensions = suspensions();
            return suspensions.isEmpty() ? new UnderWay(then) : new Suspended(then, suspensions);
        }
        Fact end = ends.getLast();
        return switch (end.type()) {
            case Facts.REJECTED ->
                    new Rejected(then, end.at(), there(end.office()), there(end.reason()));
            case Facts.WITHDRAWN -> new Withdrawn(then, end.at(), there(end.reason()));
            case Facts.RESULT_RETURNED -> new ResultReturned(then, end.at(), ends.getFirst().at());
            default -> new Processed(then, end.at());
        };
    }

    private static <T> T there(@Nullable T value) {
        return Objects.requireNonNull(value, "The end of a dossier is told with office and reason");
    }

    private Course course(History history) {
        FormerPlan plan = plan();
        return new Course(
                plan.receipt(),
                plan.steps().stream().map(step -> new Leg(step, visits(step.step()))).toList(),
                promise(),
                course.pauses().stream().filter(pause -> !pause.until().isAfter(at)).toList(),
                history.supplements(),
                history,
                new Past(
                        formerPlans(),
                        course.past().promises().stream()
                                .filter(former -> !former.until().isAfter(at))
                                .toList(),
                        legsOfNoPlan(plan)));
    }

    private List<FormerPlan> formerPlans() {
        return course.past().plans().stream()
                .filter(former -> !former.until().isAfter(at))
                .toList();
    }

    /// Steps that a plan had before and that one did not, as they were planned last.
    private List<Leg> legsOfNoPlan(FormerPlan plan) {
        Map<String, PlannedStep> steps = new LinkedHashMap<>();
        formerPlans()
                .forEach(former -> former.steps().forEach(step -> steps.put(step.step(), step)));
        plan.steps().forEach(step -> steps.remove(step.step()));
        return steps.values().stream()
                .map(step -> new Leg(step, visits(step.step())))
                .filter(leg -> !leg.visits().isEmpty())
                .toList();
    }

    private FormerPlan plan() {
        return course.past().plans().stream()
                .filter(former -> former.until().isAfter(at))
                .findFirst()
                .orElseGet(() -> course.plan(Instant.MAX));
    }

    private Promise promise() {
        return course.past().promises().stream()
                .filter(former -> former.until().isAfter(at))
                .findFirst()
                .map(FormerPromise::promise)
                .orElse(course.promise());
    }

    private List<Visit> visits(String step) {
        return course.everyLeg()
                .filter(leg -> leg.plan().step().equals(step))
                .flatMap(leg -> leg.visits().stream())
                .filter(visit -> !visit.offeredAt().isAfter(at))
                .map(visit -> visit.asOf(at))
                .toList();
    }

    /// Those in force then, in the order in which they began.
    private List<Suspension> suspensions() {
        Stream<Suspension> liftedSince =
                course.pauses().stream()
                        .filter(pause -> pause.until().isAfter(at))
                        .map(Pause::suspension);
        return Stream.concat(liftedSince, state.suspensions().stream())
                .filter(suspension -> !suspension.since().isAfter(at))
                .sorted(Comparator.comparing(Suspension::since))
                .toList();
    }
}
