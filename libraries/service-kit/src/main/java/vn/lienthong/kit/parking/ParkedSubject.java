package vn.lienthong.kit.parking;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import vn.lienthong.kit.aggregate.EventRecord;

/// What is parked about one subject for one consumer: the events in their order, the first of which
/// failed, and what operators did about them. Pure; every change gives another.
///
/// @param failed id of the event that failed, absent when it is not there any more
/// @param cause kind of the fault, the name of the exception
/// @param revision counts the changes, so that nobody overwrites another's
record ParkedSubject(
        String group,
        String subject,
        Instant since,
        @Nullable String failed,
        String cause,
        String error,
        List<EventRecord> events,
        List<Deed> deeds,
        long revision) {

    ParkedSubject {
        events = List.copyOf(events);
        deeds = List.copyOf(deeds);
    }

    static ParkedSubject empty(String group, String subject, Instant since) {
        return new ParkedSubject(group, subject, since, null, "", "", List.of(), List.of(), 0);
    }

    static String id(String group, String subject) {
        return group + ":" + subject;
    }

    String id() {
        return id(group, subject);
    }

    Optional<EventRecord> event(String id) {
        return events.stream().filter(event -> event.id().equals(id)).findFirst();
    }

    /// With more events behind; what is there already, or was left out by an operator, is not taken
    /// again, and what he repaired stays repaired.
    ///
    /// @param earlier deeds about this subject from before it was parked again
    ParkedSubject behind(List<EventRecord> more, List<Deed> earlier) {
        List<Deed> known = new ArrayList<>(earlier);
        known.addAll(deeds);
        Set<String> there = new HashSet<>(events.stream().map(EventRecord::id).toList());
        List<EventRecord> all = new ArrayList<>(events);
        for (EventRecord event : more) {
            Optional<Deed> last =
                    known.stream()
                            .filter(deed -> deed.event().equals(event.id()))
                            .reduce((_, later) -> later);
            boolean skipped = last.filter(d -> d.kind() == Deed.Kind.SKIPPED).isPresent();
            if (!skipped && there.add(event.id())) {
                all.add(last.map(Deed::after).map(event::withData).orElse(event));
            }
        }
        return with(all, deeds);
    }

    /// The first of them failed again; what came before it is through.
    ParkedSubject failedAt(Parking.Poison poison) {
        List<String> left = poison.events().stream().map(EventRecord::id).toList();
        return new ParkedSubject(
                group,
                subject,
                since,
                left.getFirst(),
                poison.cause().getClass().getSimpleName(),
                String.valueOf(poison.cause().getMessage()),
                events.stream().filter(event -> left.contains(event.id())).toList(),
                deeds,
                revision);
    }

    ParkedSubject repaired(EventRecord event, Deed deed) {
        return with(
                events.stream().map(e -> e.id().equals(event.id()) ? event : e).toList(),
                plus(deed));
    }

    ParkedSubject skipped(Deed deed) {
        ParkedSubject next =
                with(
                        events.stream().filter(e -> !e.id().equals(deed.event())).toList(),
                        plus(deed));
        return deed.event().equals(failed)
                ? new ParkedSubject(
                        group, subject, since, null, "", "", next.events, next.deeds, revision)
                : next;
    }

    private List<Deed> plus(Deed deed) {
        List<Deed> all = new ArrayList<>(deeds);
        all.add(deed);
        return all;
    }

    private ParkedSubject with(List<EventRecord> nextEvents, List<Deed> nextDeeds) {
        return new ParkedSubject(
                group, subject, since, failed, cause, error, nextEvents, nextDeeds, revision);
    }

    /// As it is written, with the next revision.
    Document toDocument() {
        return new Document("_id", id())
                .append("group", group)
                .append("subject", subject)
                .append("since", Date.from(since))
                .append("failed", failed)
                .append("cause", cause)
                .append("error", error)
                .append("events", events.stream().map(EventRecord::toDocument).toList())
                .append("deeds", deeds.stream().map(Deed::toDocument).toList())
                .append("revision", revision + 1);
    }

    static ParkedSubject of(Document document) {
        List<EventRecord> events =
                document.getList("events", Document.class, List.of()).stream()
                        .map(EventRecord::of)
                        .toList();
        return new ParkedSubject(
                document.getString("group"),
                document.getString("subject"),
                document.getDate("since").toInstant(),
                document.getString("failed"),
                document.get("cause", ""),
                document.get("error", ""),
                events,
                document.getList("deeds", Document.class, List.of()).stream()
                        .map(Deed::of)
                        .toList(),
                document.get("revision", 0L));
    }
}
