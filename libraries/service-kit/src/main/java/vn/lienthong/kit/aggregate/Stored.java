package vn.lienthong.kit.aggregate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// One document: a state with its version, its unpublished events and the marks of what it
/// consumed.
///
/// @param version 0 when it is not stored yet
/// @param sequence of the last event it gave out
/// @param marks the last sequence consumed from each stream: a source on a topic
/// @param outbox events not yet acknowledged by Kafka, oldest first
/// @param early events that wait for another one, oldest first
record Stored<S>(
        String id,
        long version,
        @Nullable S state,
        long sequence,
        Map<String, Long> marks,
        List<EventRecord> outbox,
        List<EventRecord> early) {

    static <S> Stored<S> absent(String id) {
        return new Stored<>(id, 0, null, 0, Map.of(), List.of(), List.of());
    }

    boolean hasSeen(EventRecord event) {
        return event.sequence() > 0 && event.sequence() <= marks.getOrDefault(event.stream(), 0L);
    }

    boolean keepsEarlyOf(String stream) {
        return early.stream().anyMatch(e -> e.stream().equals(stream));
    }

    Stored<S> marked(EventRecord event) {
        Map<String, Long> next = new HashMap<>(marks);
        next.merge(event.stream(), event.sequence(), Math::max);
        return new Stored<>(id, version, state, sequence, Map.copyOf(next), outbox, early);
    }

    Stored<S> withEarly(List<EventRecord> events) {
        return new Stored<>(id, version, state, sequence, marks, outbox, List.copyOf(events));
    }

    Stored<S> waitingFor(EventRecord event) {
        List<EventRecord> next = new ArrayList<>(early);
        next.add(event);
        return withEarly(next);
    }

    Stored<S> withState(S next, List<EventRecord> published) {
        List<EventRecord> all = new ArrayList<>(outbox);
        all.addAll(published);
        return new Stored<>(
                id, version, next, sequence + published.size(), marks, List.copyOf(all), early);
    }

    Stored<S> written() {
        return new Stored<>(id, version + 1, state, sequence, marks, outbox, early);
    }
}
