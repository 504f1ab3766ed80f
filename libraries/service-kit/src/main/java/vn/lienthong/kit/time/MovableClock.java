package vn.lienthong.kit.time;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicReference;

/// The system clock with an offset that only grows. For the local profile.
final class MovableClock extends Clock {

    private final Clock system;
    private final AtomicReference<Duration> offset;

    MovableClock(Clock system) {
        this(system, new AtomicReference<>(Duration.ZERO));
    }

    private MovableClock(Clock system, AtomicReference<Duration> offset) {
        this.system = system;
        this.offset = offset;
    }

    /// Moves forward to that instant; a moment that is past already changes nothing.
    void moveTo(Instant now) {
        Duration wanted = Duration.between(system.instant(), now);
        offset.updateAndGet(current -> wanted.compareTo(current) > 0 ? wanted : current);
    }

    @Override
    public ZoneId getZone() {
        return system.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return new MovableClock(system.withZone(zone), offset);
    }

    @Override
    public Instant instant() {
        return system.instant().plus(offset.get());
    }
}
