package vn.lienthong.routing.desk.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contracts.SuspensionGround;

/// A suspension of the dossier that this deployment knows of, its own or another desk's.
///
/// @param until absent while the clock stands still
public record Standstill(
        String step, int visit, SuspensionGround ground, Instant since, @Nullable Instant until) {

    boolean isAt(String otherStep, int otherVisit) {
        return step.equals(otherStep) && visit == otherVisit;
    }

    boolean isInForce() {
        return until == null;
    }

    boolean lastsAt(Instant at) {
        return !at.isBefore(since) && (until == null || at.isBefore(until));
    }

    /// Of several ends the earliest counts, in whatever order they are heard of; one that lies
    /// before the beginning undoes it.
    Standstill endedAt(Instant at) {
        if (until != null && !at.isBefore(until)) {
            return this;
        }
        return new Standstill(step, visit, ground, since, at.isBefore(since) ? since : at);
    }
}
