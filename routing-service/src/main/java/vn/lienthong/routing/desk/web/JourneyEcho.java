package vn.lienthong.routing.desk.web;

import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.springframework.stereotype.Component;
import vn.lienthong.contracts.event.DossierEvent;
import vn.lienthong.contracts.event.EventTypes;
import vn.lienthong.contracts.event.StepAssigned;
import vn.lienthong.contracts.event.StepExamined;
import vn.lienthong.kit.aggregate.Aggregates;
import vn.lienthong.routing.journey.domain.JourneyState;

/// Lets an officer read what he has just written: a command is answered when the journey has taken
/// it in, if the journey is kept here. A courtesy with a limit; nothing depends on it.
@Component
class JourneyEcho {

    private static final long LONGEST = TimeUnit.SECONDS.toNanos(1);

    /// It is seldom there sooner: events gather for a moment before they are read.
    private static final long PAUSE = TimeUnit.MILLISECONDS.toNanos(25);

    private final Aggregates<JourneyState> journeys;

    JourneyEcho(Aggregates<JourneyState> journeys) {
        this.journeys = journeys;
    }

    void await(List<DossierEvent> events) {
        // Not the business clock, which tests move: this measures how long somebody waits.
        long end = System.nanoTime() + LONGEST;
        List<DossierEvent> left = events.stream().filter(JourneyEcho::isWaitedFor).toList();
        while (!left.isEmpty() && System.nanoTime() < end) {
            LockSupport.parkNanos(PAUSE);
            left = notTaken(left);
        }
    }

    /// Who works on it, and that it was looked through, moves no dossier.
    private static boolean isWaitedFor(DossierEvent event) {
        return !(event instanceof StepAssigned || event instanceof StepExamined);
    }

    private List<DossierEvent> notTaken(List<DossierEvent> events) {
        Map<String, JourneyState> states =
                journeys.findAll(events.stream().map(DossierEvent::code).distinct().toList());
        return events.stream()
                .filter(event -> {
                    JourneyState journey = states.get(event.code());
                    return journey != null && !tellsOf(journey, event);
                })
                .toList();
    }

    private static boolean tellsOf(JourneyState journey, DossierEvent event) {
        String type = EventTypes.wireName(event);
        return journey.course().history().entries().stream()
                .map(entry -> entry.fact())
                .anyMatch(
                        fact -> fact.at().equals(event.at()) && type.startsWith(fact.type() + "."));
    }
}
