package vn.lienthong.routing.journey.domain;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/// What the history says of one event: nothing personal of the applicant.
///
/// @param at kept to the millisecond
/// @param type the event's wire name without its version, for example `step.accepted`
/// @param actor account of the officer, absent when the system concluded it
/// @param visit 0 when it is not about a step
public record Fact(
        Instant at,
        String type,
        @Nullable String actor,
        @Nullable String office,
        @Nullable String step,
        int visit,
        @Nullable String reason) {

    public Fact {
        at = at.truncatedTo(ChronoUnit.MILLIS);
    }
}
