package vn.lienthong.kit.aggregate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contracts.event.DossierEvent;
import vn.lienthong.tracing.SubjectTraces.Event;
import vn.lienthong.tracing.SubjectTraces.Round;

/// Folds consumed events into a document: repeats are skipped, what is too early waits in the
/// document and is tried again after every change, the order of each source on each topic is kept.
final class Folding<S> {

    private final String source;
    private final EventCodec codec;
    private final Reaction<S> reaction;
    private final Round traces;

    /// @param traces tell of what is consumed
    Folding(String source, EventCodec codec, Reaction<S> reaction, Round traces) {
        this.source = source;
        this.codec = codec;
        this.reaction = reaction;
        this.traces = traces;
    }

    /// The same instance when nothing changed.
    Stored<S> fold(Stored<S> stored, EventRecord event) {
        if (stored.hasSeen(event)) {
            return stored;
        }
        if (stored.keepsEarlyOf(event.stream())) {
            return stored.waitingFor(event).marked(event);
        }
        return switch (outcome(stored, event)) {
            case Outcome.Unchanged<S>() -> stored;
            case Outcome.TooEarly<S>() -> stored.waitingFor(event).marked(event);
            case Outcome.Changed<S> changed ->
                    retryEarly(follow(stored, changed, event).marked(event));
        };
    }

    private Stored<S> retryEarly(Stored<S> stored) {
        Stored<S> current = stored;
        boolean progress = !stored.early().isEmpty();
        while (progress) {
            progress = false;
            List<EventRecord> stillEarly = new ArrayList<>();
            for (EventRecord event : current.early()) {
                boolean blocked =
                        stillEarly.stream().anyMatch(e -> e.stream().equals(event.stream()));
                Outcome<S> outcome = blocked ? Outcome.tooEarly() : outcome(current, event);
                switch (outcome) {
                    case Outcome.TooEarly<S>() -> stillEarly.add(event);
                    case Outcome.Unchanged<S>() -> {}
                    case Outcome.Changed<S> changed -> {
                        current = follow(current, changed, event);
                        progress = true;
                    }
                }
            }
            current = current.withEarly(stillEarly);
            progress = progress && !stillEarly.isEmpty();
        }
        return current;
    }

    private Outcome<S> outcome(Stored<S> stored, EventRecord event) {
        Optional<DossierEvent> known = codec.read(event);
        return known.isPresent() ? reaction.on(stored.state(), known.get()) : Outcome.unchanged();
    }

    private Stored<S> follow(Stored<S> stored, Outcome.Changed<S> changed, EventRecord cause) {
        String trace = traces.consumed(source, told(cause), cause.trace());
        return apply(source, codec, stored, changed, trace);
    }

    void failed(EventRecord event, RuntimeException fault) {
        traces.failed(source, told(event), event.trace(), fault);
    }

    private static Event told(EventRecord event) {
        return new Event(event.source(), event.type(), event.subject());
    }

    /// @param trace that the events travel with
    static <S> Stored<S> apply(
            String source,
            EventCodec codec,
            Stored<S> stored,
            Outcome.Changed<S> changed,
            @Nullable String trace) {
        List<EventRecord> events = new ArrayList<>();
        for (DossierEvent event : changed.events()) {
            long sequence = stored.sequence() + events.size() + 1;
            events.add(codec.write(event, source, sequence).withTrace(trace));
        }
        return stored.withState(changed.state(), events);
    }
}
