package vn.lienthong.routing.journey.domain;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contracts.event.DeadlineRescheduled;
import vn.lienthong.contracts.event.DeadlineSet;
import vn.lienthong.routing.catalogue.domain.Route;

/// What is true of a journey in every state: plan, facts and promise.
///
/// @param legs in the order of the route
/// @param pauses the suspensions that have ended
/// @param supplements how often the applicant handed papers in
public record Course(
        Receipt receipt,
        List<Leg> legs,
        Promise promise,
        List<Pause> pauses,
        int supplements,
        History history) {

    public Course {
        legs = List.copyOf(legs);
        pauses = List.copyOf(pauses);
    }

    /// The order of the steps.
    ///
    /// @throws IllegalArgumentException when the plan names an unknown step or runs in a circle
    public Route route() {
        Map<String, List<String>> after = new LinkedHashMap<>();
        legs.forEach(leg -> after.put(leg.plan().step(), leg.plan().after()));
        return new Route(after);
    }

    /// The leg of a step.
    public Optional<Leg> leg(String step) {
        return legs.stream().filter(leg -> leg.plan().step().equals(step)).findFirst();
    }

    /// The visit at a step, whatever became of it.
    public Optional<Visit> visit(String step, int number) {
        return leg(step).stream()
                .flatMap(leg -> leg.visits().stream())
                .filter(visit -> visit.number() == number)
                .findFirst();
    }

    /// Whether any desk has taken the dossier over yet.
    public boolean isTakenUp() {
        return visits().anyMatch(visit -> visit.acceptedAt() != null);
    }

    private Stream<Visit> visits() {
        return legs.stream().flatMap(leg -> leg.visits().stream());
    }

    boolean isDone() {
        return legs.stream().allMatch(Leg::isDone);
    }

    Course withLegs(List<Leg> newLegs) {
        return new Course(receipt, newLegs, promise, pauses, supplements, history);
    }

    Course withLeg(String step, UnaryOperator<Leg> change) {
        return withLegs(
                legs.stream()
                        .map(leg -> leg.plan().step().equals(step) ? change.apply(leg) : leg)
                        .toList());
    }

    Course withVisit(String step, int number, UnaryOperator<Visit> change) {
        return withLeg(step, leg -> leg.change(number, change));
    }

    Course withPause(Pause pause) {
        List<Pause> more = Stream.concat(pauses.stream(), Stream.of(pause)).toList();
        return new Course(receipt, legs, promise, more, supplements, history);
    }

    Course withSupplement() {
        return new Course(receipt, legs, promise, pauses, supplements + 1, history);
    }

    Course noting(Fact fact) {
        return new Course(receipt, legs, promise, pauses, supplements, history.plus(fact));
    }

    Course dated(DeadlineSet event) {
        return switch (event.clock()) {
            case DOSSIER -> promising(new Promise(event.dueAt(), event.dueAt()));
            case STEP -> dated(event.step(), event.visit(), event.dueAt());
        };
    }

    Course dated(DeadlineRescheduled event) {
        return switch (event.clock()) {
            case DOSSIER -> promising(promise.rescheduled(event)).noting(Facts.rescheduled(event));
            case STEP -> dated(event.step(), event.visit(), event.dueAt());
        };
    }

    private Course promising(Promise newPromise) {
        return new Course(receipt, legs, newPromise, pauses, supplements, history);
    }

    private Course dated(@Nullable String step, int visit, Instant dueAt) {
        return step == null ? this : withVisit(step, visit, one -> one.dueAt(dueAt));
    }
}
