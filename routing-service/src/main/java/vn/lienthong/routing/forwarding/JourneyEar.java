package vn.lienthong.routing.forwarding;

import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import vn.lienthong.kit.aggregate.Aggregates;
import vn.lienthong.routing.journey.domain.JourneyState;

/// Lets an officer read what he has just written, also when his desk is served elsewhere: a command
/// is answered when the journey has heard of it. A courtesy with a limit; nothing depends on it.
final class JourneyEar {

    private static final long LONGEST = TimeUnit.SECONDS.toNanos(1);
    private static final long PAUSE = TimeUnit.MILLISECONDS.toNanos(20);

    private final Aggregates<JourneyState> journeys;

    JourneyEar(Aggregates<JourneyState> journeys) {
        this.journeys = journeys;
    }

    /// How much a journey has heard.
    record Heard(Optional<String> code, int facts) {}

    Heard heard(Optional<String> code) {
        return new Heard(
                code,
                code.flatMap(journeys::find)
                        .map(journey -> journey.course().history().entries().size())
                        .orElse(0));
    }

    void awaitMoreThan(Heard before) {
        // Not the business clock, which tests move: this measures how long somebody waits.
        long end = System.nanoTime() + LONGEST;
        while (before.code().isPresent()
                && heard(before.code()).facts() == before.facts()
                && System.nanoTime() < end) {
            LockSupport.parkNanos(PAUSE);
        }
    }
}
