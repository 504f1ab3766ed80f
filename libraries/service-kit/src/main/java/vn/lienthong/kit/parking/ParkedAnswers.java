package vn.lienthong.kit.parking;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import vn.lienthong.kit.aggregate.EventRecord;

/// What operators are told about parked subjects.
final class ParkedAnswers {

    private ParkedAnswers() {}

    /// One parked subject.
    ///
    /// @param cause kind of the fault
    /// @param events in the order in which they will be replayed
    record Parked(
            String code,
            String consumer,
            String cause,
            String error,
            Instant since,
            List<Event> events) {}

    /// One parked event.
    ///
    /// @param index its place among those that wait, from 0
    /// @param error why it failed, absent for those that merely wait behind it
    /// @param repaired whether an operator gave it another payload
    /// @param data the payload with what is personal masked; only where one subject is asked for
    /// @param unreadable whether the payload is no JSON at all
    record Event(
            int index,
            String id,
            String type,
            String source,
            Instant time,
            @Nullable String error,
            boolean repaired,
            @Nullable JsonNode data,
            @Nullable Boolean unreadable) {}

    /// What an operator did.
    record Done(String event, String type, Deed.Kind kind, String by, Instant at, String reason) {}

    /// Everything about one subject.
    ///
    /// @param items one for each consumer that it is parked for
    /// @param deeds what operators did, oldest first
    record Details(String code, List<Parked> items, List<Done> deeds) {}

    static Parked of(ParkedSubject parked) {
        return of(parked, null);
    }

    static Parked of(ParkedSubject parked, @Nullable Payloads payloads) {
        return new Parked(
                parked.subject(),
                parked.group(),
                parked.cause(),
                parked.error(),
                parked.since(),
                IntStream.range(0, parked.events().size())
                        .mapToObj(i -> event(parked, i, payloads))
                        .toList());
    }

    private static Event event(ParkedSubject parked, int index, @Nullable Payloads payloads) {
        EventRecord event = parked.events().get(index);
        JsonNode data = payloads == null ? null : payloads.shown(event.data());
        return new Event(
                index,
                event.id(),
                event.type(),
                event.source(),
                event.time(),
                event.id().equals(parked.failed()) ? parked.error() : null,
                parked.deeds().stream().anyMatch(deed -> deed.event().equals(event.id())),
                data,
                (payloads != null && data == null) ? true : null);
    }

    static Done of(Deed deed) {
        return new Done(
                deed.event(), deed.type(), deed.kind(), deed.by(), deed.at(), deed.reason());
    }
}
