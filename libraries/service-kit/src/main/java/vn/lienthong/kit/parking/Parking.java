package vn.lienthong.kit.parking;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.lienthong.kit.aggregate.EventRecord;
import vn.lienthong.kit.parking.ParkedSubjects.Change;

/// Keeps what cannot be processed, in order, one document for each subject and consumer, until an
/// operator has repaired, skipped or replayed it. Safe for any number of threads and processes.
public final class Parking {

    private static final Logger LOG = LoggerFactory.getLogger(Parking.class);

    private final ParkedSubjects subjects;
    private final Clock clock;
    private final Map<String, Replay> replays = new ConcurrentHashMap<>();

    Parking(ParkedSubjects subjects, Clock clock) {
        this.subjects = subjects;
        this.clock = clock;
    }

    /// The event that failed with those behind it, and why.
    public record Poison(List<EventRecord> events, RuntimeException cause) {
        public Poison {
            events = List.copyOf(events);
        }
    }

    /// That something about a subject is parked, and which consumer could not process it.
    public record Parked(String code, String consumer) {}

    /// Tries parked events again; empty when all went through. Events that did go through before
    /// may come again.
    @FunctionalInterface
    public interface Replay {
        Optional<Poison> replay(String subject, List<EventRecord> events);
    }

    /// Who does something to a parked event, and why.
    record Order(String by, String reason) {}

    public void register(String group, Replay replay) {
        replays.put(group, replay);
    }

    /// Takes the events of parked subjects out of a batch and puts them behind what is parked.
    public void keepParked(String group, Map<String, List<EventRecord>> bySubject) {
        for (String subject : subjects.among(group, bySubject.keySet())) {
            List<EventRecord> events = bySubject.getOrDefault(subject, List.of());
            // A replay may have settled it since: then they are processed like any other.
            boolean kept =
                    subjects.change(
                            group,
                            subject,
                            parked ->
                                    parked == null
                                            ? new Change<>(null, false)
                                            : new Change<>(parked.behind(events, List.of()), true));
            if (kept) {
                bySubject.remove(subject);
            }
        }
    }

    public void park(String group, String subject, Poison poison) {
        LOG.error(
                "Parked {} for {}: {} events from {}",
                subject,
                group,
                poison.events().size(),
                poison.events().getFirst(),
                poison.cause());
        List<Deed> earlier = subjects.settledDeeds(group, subject);
        Instant now = clock.instant();
        boolean _ =
                subjects.change(
                        group,
                        subject,
                        parked ->
                                new Change<>(
                                        parked == null
                                                ? ParkedSubject.empty(group, subject, now)
                                                        .behind(poison.events(), earlier)
                                                        .failedAt(poison)
                                                // Somebody else was faster: then these wait
                                                // behind.
                                                : parked.behind(poison.events(), earlier),
                                        true));
    }

    /// Tries everything parked about a subject again, in order.
    ///
    /// @return false when nothing about it is parked
    public boolean replay(String subject) {
        boolean found = false;
        for (Map.Entry<String, Replay> entry : replays.entrySet()) {
            found |= replay(entry.getKey(), subject, entry.getValue());
        }
        return found;
    }

    private boolean replay(String group, String subject, Replay replay) {
        Optional<ParkedSubject> parked = subjects.find(group, subject);
        boolean found = parked.isPresent();
        while (parked.isPresent()) {
            ParkedSubject before = parked.get();
            // Gone, or left at the next fault, only if nothing came behind and nobody repaired
            // anything meanwhile; else all of it is tried again.
            @Nullable ParkedSubject next =
                    replay.replay(subject, before.events()).map(before::failedAt).orElse(null);
            if (subjects.write(before, next)) {
                return true;
            }
            parked = subjects.find(group, subject);
        }
        return found;
    }

    /// Gives a parked event another payload, for every consumer that it is parked for.
    ///
    /// @param repair the new payload for the event as it is
    /// @return false when no such event is parked
    boolean repair(
            String subject, String event, Order order, Function<EventRecord, String> repair) {
        return onEvent(
                subject,
                event,
                parked -> {
                    EventRecord before = parked.event(event).orElseThrow();
                    String data = repair.apply(before);
                    return data.equals(before.data())
                            ? parked
                            : parked.repaired(before.withData(data), deed(before, order, data));
                });
    }

    /// Leaves an event out, expressly.
    ///
    /// @return false when no such event is parked, nor has been left out before
    boolean skip(String subject, String event, Order order) {
        boolean skipped =
                onEvent(
                        subject,
                        event,
                        parked ->
                                parked.skipped(
                                        deed(parked.event(event).orElseThrow(), order, null)));
        return skipped
                || deeds(subject).stream()
                        .anyMatch(d -> d.event().equals(event) && d.kind() == Deed.Kind.SKIPPED);
    }

    private boolean onEvent(String subject, String event, UnaryOperator<ParkedSubject> change) {
        boolean found = false;
        for (ParkedSubject one : subjects.about(subject)) {
            found |=
                    subjects.change(
                            one.group(),
                            subject,
                            parked ->
                                    parked == null || parked.event(event).isEmpty()
                                            ? new Change<>(parked, false)
                                            : new Change<>(change.apply(parked), true));
        }
        return found;
    }

    private Deed deed(EventRecord event, Order order, @Nullable String after) {
        Deed deed =
                new Deed(
                        UUID.randomUUID().toString(),
                        event.id(),
                        event.type(),
                        order.by(),
                        clock.instant(),
                        order.reason(),
                        event.data(),
                        after);
        LOG.warn("{}", deed);
        return deed;
    }

    /// Everything that is parked.
    public List<Parked> all() {
        return subjects.all().stream().map(p -> new Parked(p.subject(), p.group())).toList();
    }

    /// How many subjects are parked, each counted for every consumer that parked it.
    long count() {
        return subjects.count();
    }

    List<ParkedSubject> subjects() {
        return subjects.all();
    }

    List<ParkedSubject> about(String subject) {
        return subjects.about(subject);
    }

    /// What operators did about a subject, oldest first.
    List<Deed> deeds(String subject) {
        return Stream.concat(
                        subjects.settledDeeds(subject).stream(),
                        subjects.about(subject).stream().flatMap(p -> p.deeds().stream()))
                .distinct()
                .toList();
    }
}
