package vn.lienthong.routing.desk.web;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.springframework.stereotype.Component;
import vn.lienthong.contracts.event.DossierEvent;
import vn.lienthong.contracts.event.EventTypes;
import vn.lienthong.kit.aggregate.Aggregates;
import vn.lienthong.routing.journey.domain.JourneyState;

/// Lets an officer read what he has just written: a command is answered when the journey has taken
/// it in, if the journey is kept here. A courtesy with a limit; nothing depends on it.
@Component
class JourneyEcho {

    private static final long LONGEST = TimeUnit.SECONDS.toNanos(1);
    private static final long FIRST_PAUSE = TimeUnit.MILLISECONDS.toNanos(5);
    private static final long LONGEST_PAUSE = TimeUnit.MILLISECONDS.toNanos(40);

    private final Aggregates<JourneyState> journeys;

    JourneyEcho(Aggregates<JourneyState> journeys) {
        this.journeys = journeys;
    }

    void await(DossierEvent event) {
        // Not the business clock, which tests move: this measures how long somebody waits.
        long end = System.nanoTime() + LONGEST;
        long pause = FIRST_PAUSE;
        while (!hasTaken(event) && System.nanoTime() < end) {
            LockSupport.parkNanos(pause);
            pause = Math.min(2 * pause, LONGEST_PAUSE);
        }
    }

    /// Whether there is nothing more to wait for.
    private boolean hasTaken(DossierEvent event) {
        return journeys.find(event.code()).map(journey -> tellsOf(journey, event)).orElse(true);
    }

    private static boolean tellsOf(JourneyState journey, DossierEvent event) {
        String type = EventTypes.wireName(event);
        return journey.course().history().entries().stream()
                .map(entry -> entry.fact())
                .anyMatch(
                        fact -> fact.at().equals(event.at()) && type.startsWith(fact.type() + "."));
    }
}
