package vn.lienthong.routing.journey.domain;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import vn.lienthong.contracts.event.PlannedStep;

/// What the dossier went by before: kept so that one can see it as it was.
///
/// @param plans former plans, oldest first
/// @param promises former promises, oldest first
/// @param legs steps that the plan does not have any more, with their visits
public record Past(List<FormerPlan> plans, List<FormerPromise> promises, List<Leg> legs) {

    static final Past NONE = new Past(List.of(), List.of(), List.of());

    /// A plan that another one replaced.
    ///
    /// @param until when another plan took its place
    public record FormerPlan(Receipt receipt, List<PlannedStep> steps, Instant until) {

        public FormerPlan {
            steps = List.copyOf(steps);
        }
    }

    /// A promise that another one replaced.
    ///
    /// @param until when another promise took its place
    public record FormerPromise(Promise promise, Instant until) {}

    public Past {
        plans = List.copyOf(plans);
        promises = List.copyOf(promises);
        legs = List.copyOf(legs);
    }

    Past plus(FormerPromise promise) {
        return new Past(plans, Stream.concat(promises.stream(), Stream.of(promise)).toList(), legs);
    }

    Past plus(FormerPlan plan, List<Leg> legsOfNoPlan) {
        return new Past(
                Stream.concat(plans.stream(), Stream.of(plan)).toList(), promises, legsOfNoPlan);
    }
}
