package vn.lienthong.routing.journey.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contracts.Resumption;
import vn.lienthong.contracts.event.AlreadyHeld;
import vn.lienthong.contracts.event.DossierEvent;
import vn.lienthong.contracts.event.DossierProcessed;
import vn.lienthong.contracts.event.DossierResumed;
import vn.lienthong.contracts.event.EarlierStep;
import vn.lienthong.contracts.event.PlannedStep;
import vn.lienthong.contracts.event.StepCalledOff;
import vn.lienthong.contracts.event.StepOffered;
import vn.lienthong.routing.catalogue.domain.Route;
import vn.lienthong.routing.journey.domain.JourneyState.Processed;
import vn.lienthong.routing.journey.domain.JourneyState.Suspended;
import vn.lienthong.routing.journey.domain.JourneyState.UnderWay;

/// A journey that goes on, while one fact is worked into it: the course so far, the suspensions in
/// force and the events that follow. Immutable; every method gives the next one.
record Advance(Course course, List<Suspension> suspensions, List<DossierEvent> events) {

    Advance(Course course, List<Suspension> suspensions) {
        this(course, suspensions, List.of());
    }

    Advance with(Course newCourse) {
        return new Advance(newCourse, suspensions, events);
    }

    Advance noting(Fact fact) {
        return with(course.noting(fact));
    }

    Advance visit(String step, int number, UnaryOperator<Visit> change) {
        return with(course.withVisit(step, number, change));
    }

    /// The visit, when it is the step's latest and stands like that.
    Optional<Visit> visitThatIs(String step, int number, Predicate<Custody> custody) {
        return course.leg(step)
                .flatMap(Leg::latest)
                .filter(visit -> visit.number() == number && custody.test(visit.custody()));
    }

    Advance suspendedBy(Suspension suspension) {
        List<Suspension> more = new ArrayList<>(suspensions);
        more.add(suspension);
        return new Advance(course, more, events);
    }

    /// Ends a suspension without telling anybody: the event that ended it is known already.
    Advance without(Suspension suspension, Instant at) {
        List<Suspension> rest =
                suspensions.stream().filter(one -> !one.equals(suspension)).toList();
        Pause pause = new Pause(suspension, suspension.notBefore(at));
        return new Advance(course.withPause(pause), rest, events);
    }

    /// Ends a suspension and tells everybody.
    ///
    /// @param when what ended it happened, which may be before it began where two facts cross: then
    ///   it ends as it begins, so that whoever hears of both knows that it is over
    Advance lifting(
            Suspension suspension, Instant when, @Nullable String actor, Resumption resumption) {
        Instant at = suspension.notBefore(when);
        DossierResumed resumed =
                new DossierResumed(
                        course.receipt().code(),
                        at,
                        suspension.step(),
                        suspension.visit(),
                        suspension.office(),
                        actor == null ? "" : actor,
                        suspension.ground(),
                        resumption);
        return without(suspension, at).noting(Facts.resumed(resumed)).publishing(resumed);
    }

    /// Ends every suspension without telling anybody: the promise ends with the dossier.
    Advance withoutSuspensions(Instant at) {
        Advance now = this;
        for (Suspension suspension : suspensions) {
            now = now.without(suspension, at);
        }
        return now;
    }

    /// Calls off what stands at the desks of these steps, and the suspensions that come from them,
    /// and tells the desks.
    Advance callingOff(Set<String> steps, Instant at) {
        Advance now = this;
        for (Leg leg : course.legs()) {
            Visit open = leg.open().orElse(null);
            if (open != null && steps.contains(leg.plan().step())) {
                now = now.callingOff(leg.plan(), open, at);
            }
        }
        return now.liftingAt(steps, at);
    }

    private Advance callingOff(PlannedStep plan, Visit open, Instant at) {
        StepCalledOff calledOff =
                new StepCalledOff(
                        course.receipt().code(),
                        at,
                        plan.step(),
                        open.number(),
                        open.office(),
                        plan.level());
        return with(course.withLeg(plan.step(), leg -> end(leg, open, at))).publishing(calledOff);
    }

    /// Calls off whatever stands at a desk without telling anybody: the desks hear of the end of
    /// the dossier themselves.
    Advance withoutVisits(Instant at) {
        return with(
                course.withLegs(
                        course.legs().stream()
                                .map(leg -> leg.open().map(v -> end(leg, v, at)).orElse(leg))
                                .toList()));
    }

    /// Ends the suspensions that come from these steps: where nobody works any more, nobody could
    /// resume, and the clock must not stand still for ever.
    Advance liftingAt(Set<String> steps, Instant at) {
        Advance now = this;
        for (Suspension suspension : suspensions) {
            if (steps.contains(suspension.step())) {
                now = now.lifting(suspension, at, null, Resumption.RESUME);
            }
        }
        return now;
    }

    private static Leg end(Leg leg, Visit visit, Instant at) {
        return leg.change(visit.number(), one -> one.ended(at, Custody.CANCELLED));
    }

    /// Makes finished steps unfinished.
    Advance toRedo(Iterable<String> steps, Instant at) {
        Advance now = this;
        for (String step : steps) {
            now = now.with(now.course.withLeg(step, leg -> toRedo(leg, at)));
        }
        return now;
    }

    private static Leg toRedo(Leg leg, Instant at) {
        return leg.isDone() ? leg.change(leg.visits().size(), visit -> visit.toRedo(at)) : leg;
    }

    /// Offers every step that waits and may begin; when nothing is left, the dossier is processed.
    Decision onward(Instant at, Giver giver) {
        Advance now = this;
        for (Leg leg : course.legs()) {
            if (leg.isWaiting() && now.mayBegin(leg.plan())) {
                now = now.offering(leg, at, giver, null);
            }
        }
        return now.course.isDone() ? now.processed(at) : now.settled();
    }

    /// The decision as things stand, without looking for steps that may begin.
    Decision settled() {
        return new Decision.Accepted(
                suspensions.isEmpty() ? new UnderWay(course) : new Suspended(course, suspensions),
                events);
    }

    private boolean mayBegin(PlannedStep step) {
        return step.after().stream()
                .allMatch(before -> course.leg(before).filter(Leg::isDone).isPresent());
    }

    /// Offers a step.
    ///
    /// @param held present when the desk holds it already
    Advance offering(Leg leg, Instant at, Giver giver, @Nullable AlreadyHeld held) {
        PlannedStep plan = leg.plan();
        int number = leg.visits().size() + 1;
        Receipt receipt = course.receipt();
        StepOffered offered =
                new StepOffered(
                        receipt.code(),
                        at,
                        plan.step(),
                        number,
                        plan.name(),
                        plan.office(),
                        plan.level(),
                        giver.office(),
                        plan.limit(),
                        plan.dueAt(),
                        receipt.procedure(),
                        receipt.procedureName(),
                        receipt.at(),
                        course.promise().dueAt(),
                        plan.after().isEmpty(),
                        giver.actor(),
                        earlier(plan.step()),
                        receipt.resumptions(),
                        held,
                        course.plannedAt());
        Visit visit = Visit.offered(number, plan.office(), giver.office(), at, plan.dueAt());
        return with(course.withLeg(plan.step(), one -> one.plus(visit)))
                .noting(Facts.offered(offered))
                .publishing(offered);
    }

    /// Where the step can be returned to.
    private List<EarlierStep> earlier(String step) {
        Route route = course.route();
        return course.legs().stream()
                .map(Leg::plan)
                .filter(plan -> route.isBefore(plan.step(), step))
                .map(plan -> new EarlierStep(plan.step(), plan.name(), plan.office()))
                .toList();
    }

    private Decision processed(Instant at) {
        Receipt receipt = course.receipt();
        DossierProcessed processed = new DossierProcessed(receipt.code(), at, receipt.office());
        Advance now = noting(Facts.processed(processed)).publishing(processed);
        return new Decision.Accepted(new Processed(now.course, at), now.events);
    }

    private Advance publishing(DossierEvent event) {
        List<DossierEvent> more = new ArrayList<>(events);
        more.add(event);
        return new Advance(course, suspensions, more);
    }
}
