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
import vn.lienthong.contracts.event.DossierReplanned;
import vn.lienthong.routing.catalogue.domain.Route;
import vn.lienthong.routing.journey.domain.Past.FormerPlan;
import vn.lienthong.routing.journey.domain.Past.FormerPromise;

/// What is true of a journey in every state: plan, facts and promise.
///
/// @param legs in the order of the route
/// @param pauses the suspensions that have ended
/// @param supplements how often the applicant handed papers in
/// @param past former plans and promises
public record Course(
        Receipt receipt,
        List<Leg> legs,
        Promise promise,
        List<Pause> pauses,
        int supplements,
        History history,
        Past past) {

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

    /// Every leg, also those that the plan does not have any more.
    public Stream<Leg> everyLeg() {
        return Stream.concat(legs.stream(), past.legs().stream());
    }

    /// When the plan that the journey follows now was made.
    Instant plannedAt() {
        List<FormerPlan> former = past.plans();
        return former.isEmpty() ? receipt.at() : former.getLast().until();
    }

    /// Whether any desk has taken the dossier over yet.
    public boolean isTakenUp() {
        return everyLeg()
                .flatMap(leg -> leg.visits().stream())
                .anyMatch(visit -> visit.acceptedAt() != null);
    }

    /// @throws IllegalArgumentException when the plan has a step twice, names an unknown one or
    ///   runs in a circle
    void requirePossible() {
        if (route().after().size() < legs.size()) {
            throw new IllegalArgumentException("A step of the route is there twice");
        }
    }

    /// The plan as it is until then.
    FormerPlan plan(Instant until) {
        return new FormerPlan(receipt, legs.stream().map(Leg::plan).toList(), until);
    }

    boolean isDone() {
        return legs.stream().allMatch(Leg::isDone);
    }

    Course withLegs(List<Leg> newLegs) {
        return new Course(receipt, newLegs, promise, pauses, supplements, history, past);
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
        return new Course(receipt, legs, promise, more, supplements, history, past);
    }

    Course withSupplement() {
        return new Course(receipt, legs, promise, pauses, supplements + 1, history, past);
    }

    Course noting(Fact fact) {
        return new Course(receipt, legs, promise, pauses, supplements, history.plus(fact), past);
    }

    /// The same by another plan.
    ///
    /// @param newLegs the steps of the new plan with what happened at them
    /// @param legsOfNoPlan what happened at steps that it does not have
    Course replanned(DossierReplanned event, List<Leg> newLegs, List<Leg> legsOfNoPlan) {
        Course next =
                new Course(
                        receipt.replanned(event),
                        newLegs,
                        promise,
                        pauses,
                        supplements,
                        history,
                        past.plus(plan(event.at()), legsOfNoPlan));
        return switch (event.cause()) {
            // A new receipt is printed, with a new promise.
            case WRONG_PROCEDURE ->
                    next.promising(new Promise(event.dueAt(), event.dueAt()), event.at());
            case NEW_VERSION, OFFICE_DISSOLVED -> next;
        };
    }

    Course dated(DeadlineSet event) {
        return switch (event.clock()) {
            case DOSSIER -> promising(new Promise(event.dueAt(), event.dueAt()), event.at());
            case STEP -> dated(event.step(), event.visit(), event.dueAt(), event.at());
        };
    }

    Course dated(DeadlineRescheduled event) {
        return switch (event.clock()) {
            case DOSSIER -> isKnown(event) ? this : rescheduled(event);
            case STEP -> dated(event.step(), event.visit(), event.dueAt(), event.at());
        };
    }

    /// Two changes of one moment look the same in the history; but the second follows from the
    /// first.
    private boolean isKnown(DeadlineRescheduled event) {
        return history.tellsOf(Facts.rescheduled(event))
                && !event.previousDueAt().equals(promise.dueAt());
    }

    private Course rescheduled(DeadlineRescheduled event) {
        return promising(promise.rescheduled(event), event.at()).noting(Facts.rescheduled(event));
    }

    private Course promising(Promise newPromise, Instant at) {
        return newPromise.equals(promise)
                ? this
                : new Course(
                        receipt,
                        legs,
                        newPromise,
                        pauses,
                        supplements,
                        history,
                        past.plus(new FormerPromise(promise, at)));
    }

    private Course dated(@Nullable String step, int visit, Instant dueAt, Instant at) {
        return step == null ? this : withVisit(step, visit, one -> one.dueAt(dueAt, at));
    }
}
