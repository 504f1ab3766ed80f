package vn.lienthong.routing.nationalportal.domain;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contracts.event.PlannedStep;

/// A step of the route, as far as the national portal is told of it.
///
/// @param dueAt planned end (ngày kết thúc theo quy định)
/// @param startedAt when a desk took it over last, absent before
public record Stop(String step, String name, Instant dueAt, @Nullable Instant startedAt) {

    static Stop of(PlannedStep step) {
        return new Stop(step.step(), step.name(), step.dueAt(), null);
    }

    /// What goes on by another plan goes on since when it began.
    Stop startedAs(Optional<Stop> before) {
        return new Stop(step, name, dueAt, before.map(Stop::startedAt).orElse(null));
    }

    Stop started(Instant at) {
        return new Stop(step, name, dueAt, at);
    }
}
