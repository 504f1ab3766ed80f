package vn.lienthong.deadline.clocks.firing;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.lienthong.contracts.event.DeadlineApproaching;
import vn.lienthong.contracts.event.DeadlineMissed;
import vn.lienthong.contracts.event.DossierEvent;
import vn.lienthong.deadline.clocks.domain.Lane;
import vn.lienthong.deadline.clocks.firing.Firing.Finder;

/// How late things are told after their instant, and how many have fallen due and are not told yet.
@Component
class FiringMeters {

    private static final Duration[] BUCKETS = {
        Duration.ofMillis(100),
        Duration.ofMillis(250),
        Duration.ofMillis(500),
        Duration.ofSeconds(1),
        Duration.ofSeconds(5),
        Duration.ofSeconds(60)
    };

    /// Ages of what is due and not told, each up to the next.
    private static final Map<String, Duration> AGES =
            Map.of(
                    "0s", Duration.ZERO,
                    "1s", Duration.ofSeconds(1),
                    "10s", Duration.ofSeconds(10),
                    "1m", Duration.ofMinutes(1),
                    "10m", Duration.ofMinutes(10));

    private final MeterRegistry registry;
    private final Clock clock;

    FiringMeters(MeterRegistry registry, Clock clock, LookAhead lookAhead) {
        this.registry = registry;
        this.clock = clock;
        AGES.forEach((name, age) ->
                Gauge.builder(
                                "lienthong.deadline.unfired",
                                lookAhead,
                                ahead -> ahead.overdue(clock.instant().minus(age)))
                        .tag("older-than", name)
                        .description("Dossiers with something due for at least so long, not told")
                        .register(registry));
        Gauge.builder("lienthong.deadline.look-ahead", lookAhead, LookAhead::size)
                .description("Entries of what falls due soon, in memory")
                .register(registry);
    }

    /// The look-ahead was filled.
    ///
    /// @param from when that began
    void loaded(Timer.Sample from) {
        from.stop(
                Timer.builder("lienthong.deadline.look-ahead.load")
                        .description("Filling the look-ahead from the index")
                        .register(registry));
    }

    /// These were told.
    void fired(List<DossierEvent> events, Finder finder) {
        Instant now = clock.instant();
        for (DossierEvent event : events) {
            switch (event) {
                case DeadlineMissed missed -> record(Lane.MISS, missed.at(), now, finder);
                case DeadlineApproaching near -> record(Lane.WARNING, near.at(), now, finder);
                default -> {}
            }
        }
    }

    private void record(Lane lane, Instant due, Instant now, Finder finder) {
        Timer.builder("lienthong.deadline.firing.lag")
                .description("From the instant at which something fell due to its being written")
                .serviceLevelObjectives(BUCKETS)
                .tag("lane", name(lane))
                .tag("finder", name(finder))
                .register(registry)
                .record(Duration.between(due, now));
    }

    private static String name(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
