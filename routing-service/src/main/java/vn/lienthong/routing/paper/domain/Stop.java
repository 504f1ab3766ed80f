package vn.lienthong.routing.paper.domain;

import java.time.Instant;
import java.util.List;
import vn.lienthong.contracts.event.PlannedStep;

/// A step of the route as the papers know it: where they go, what is done there, until when.
///
/// @param limit the step's share of the time, for example `0.5wd`
/// @param dueAt planned end
/// @param after the steps that must be complete before
public record Stop(
        String step, String name, String office, String limit, Instant dueAt, List<String> after) {

    public Stop {
        after = List.copyOf(after);
    }

    static Stop of(PlannedStep plan) {
        return new Stop(
                plan.step(), plan.name(), plan.office(), plan.limit(), plan.dueAt(), plan.after());
    }
}
