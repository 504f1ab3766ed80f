package vn.lienthong.routing.desk.web;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.springframework.beans.factory.annotation.Value;
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

    /// Another process may have taken it in: looked for this often, and whenever this one has
    /// written the journey.
    private static final long LOOK_EVERY = TimeUnit.MILLISECONDS.toNanos(150);

    private final Aggregates<JourneyState> journeys;
    private final boolean kept;
    private final Map<String, Set<Thread>> waiting = new ConcurrentHashMap<>();

    /// @param kept whether this process keeps journeys
    JourneyEcho(
            Aggregates<JourneyState> journeys,
            @Value("${lienthong.routing.journey}") boolean kept) {
        this.journeys = journeys;
        this.kept = kept;
        journeys.whenWritten(
                (code, _) -> waiting.getOrDefault(code, Set.of()).forEach(LockSupport::unpark));
    }

    void await(List<DossierEvent> events) {
        if (!kept) {
            return;
        }
        List<DossierEvent> left = events.stream().filter(JourneyEcho::isWaitedFor).toList();
        Set<String> codes = new HashSet<>();
        left.forEach(event -> codes.add(event.code()));
        codes.forEach(this::begin);
        try {
            // Not the business clock, which tests move: this measures how long somebody waits.
            long end = System.nanoTime() + LONGEST;
            while (!left.isEmpty() && System.nanoTime() < end) {
                LockSupport.parkNanos(LOOK_EVERY);
                left = notTaken(left);
            }
        } finally {
            codes.forEach(this::end);
        }
    }

    private void begin(String code) {
        waiting.computeIfAbsent(code, _ -> ConcurrentHashMap.newKeySet())
                .add(Thread.currentThread());
    }

    private void end(String code) {
        waiting.computeIfPresent(
                code,
                (_, threads) -> {
                    threads.remove(Thread.currentThread());
                    return threads.isEmpty() ? null : threads;
                });
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
