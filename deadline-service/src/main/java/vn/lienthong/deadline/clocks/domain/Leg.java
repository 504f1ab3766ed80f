package vn.lienthong.deadline.clocks.domain;

import java.time.Instant;

/// One office's turn: a step from its acceptance until the office lets go of it. The time between
/// offer and acceptance is not in it.
///
/// @param visit 1 the first time the dossier comes to this step
/// @param offeredAt when the office before let go of it
public record Leg(String step, int visit, String office, Instant offeredAt, Clock clock) {

    boolean is(String otherStep, int otherVisit) {
        return step.equals(otherStep) && visit == otherVisit;
    }

    Leg with(Clock next) {
        return new Leg(step, visit, office, offeredAt, next);
    }
}
