package vn.lienthong.routing.paper.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// One visit at a step as the programs tell of it: the electronic side of a handover. Of offices of
/// other deployments the offer is not heard, only what they made of it.
///
/// @param since when it was first heard of
/// @param acceptedAt absent while nobody has taken it over
/// @param endedAt absent while it stands at the desk
public record Task(
        String step,
        int visit,
        String office,
        Instant since,
        @Nullable Instant acceptedAt,
        @Nullable String acceptedBy,
        @Nullable Instant endedAt) {

    static Task heard(String step, int visit, String office, Instant since) {
        return new Task(step, visit, office, since, null, null, null);
    }

    boolean is(String otherStep, int otherVisit) {
        return step.equals(otherStep) && visit == otherVisit;
    }

    boolean isOpen() {
        return endedAt == null;
    }

    Task accepted(Instant at, String by) {
        return acceptedAt == null ? new Task(step, visit, office, since, at, by, endedAt) : this;
    }

    Task ended(Instant at) {
        return endedAt == null
                ? new Task(step, visit, office, since, acceptedAt, acceptedBy, at)
                : this;
    }
}
