package vn.lienthong.deadline.year;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.lienthong.contracts.event.DossierEvent;
import vn.lienthong.contracts.event.DossierReceived;
import vn.lienthong.contracts.event.PlannedStep;

/// What the oracle knows of one dossier, and what it expects to be told of it.
final class Book {

    final String code;
    final DossierReceived received;
    final PlainClock clock;
    final List<Turn> turns = new ArrayList<>();
    final List<Waiting> waiting = new ArrayList<>();
    final Set<String> done = new HashSet<>();
    final List<Letter> letters = new ArrayList<>();
    final List<Pause> pauses = new ArrayList<>();
    final List<DossierEvent> told = new ArrayList<>();

    Book(DossierReceived received, PlainClock clock) {
        this.code = received.code();
        this.received = received;
        this.clock = clock;
    }

    boolean isOpen() {
        return clock.isOpen();
    }

    List<Turn> openTurns() {
        return turns.stream().filter(turn -> turn.clock().isOpen()).toList();
    }

    Optional<Turn> turn(String step, int visit) {
        return turns.stream().filter(t -> t.step().equals(step) && t.visit() == visit).findFirst();
    }

    PlannedStep planned(String step) {
        return received.steps().stream()
                .filter(s -> s.step().equals(step))
                .findFirst()
                .orElseThrow();
    }

    Optional<Letter> openLetter() {
        return letters.stream().filter(Letter::isOpen).findFirst();
    }

    boolean isReappointed() {
        return letters.stream().anyMatch(letter -> letter.state == Letter.State.ISSUED);
    }

    /// Whose hands it is in: the open turn that ends first, else the desk that has yet to accept,
    /// else whoever had it last, else the counter.
    String holder() {
        Optional<Turn> first =
                openTurns().stream().min(Comparator.comparing(turn -> turn.clock().dueAt));
        if (first.isPresent()) {
            return first.get().office();
        }
        if (!waiting.isEmpty()) {
            return waiting.getFirst().office;
        }
        return turns.isEmpty() ? received.office() : turns.getLast().office();
    }

    /// Who answers for a delay: the office that has overrun its shares most, counted in whole
    /// minutes, the first one of equals; when none has, the holder.
    String responsible(Instant at) {
        Map<String, Long> overruns = new LinkedHashMap<>();
        turns.forEach(turn -> overruns.merge(turn.office(), turn.clock().late(at), Long::sum));
        String office = holder();
        long most = 0;
        for (Map.Entry<String, Long> overrun : overruns.entrySet()) {
            if (overrun.getValue() > most) {
                most = overrun.getValue();
                office = overrun.getKey();
            }
        }
        return office;
    }

    /// The clocks as they stand at a moment, one to a line.
    List<String> lines(Instant at) {
        List<String> lines = new ArrayList<>();
        lines.add(
                "dossier promised %s %s held by %s"
                        .formatted(clock.promisedAt, line(clock, at), holder()));
        pauses.forEach(pause ->
                lines.add(
                        "suspended %s from %s to %s"
                                .formatted(
                                        pause.ground(),
                                        pause.from(),
                                        pause.to() == null ? "-" : pause.to())));
        turns.forEach(turn ->
                lines.add(
                        "step %s %d %s"
                                .formatted(turn.step(), turn.visit(), line(turn.clock(), at))));
        return lines;
    }

    private static String line(PlainClock clock, Instant at) {
        return "due %s %s used %d late %d"
                .formatted(clock.dueAt, clock.state(), clock.used(at), clock.late(at));
    }
}
