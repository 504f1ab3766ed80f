package vn.lienthong.kit.aggregate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.lienthong.contracts.event.DossierEvent;

/// Folds consumed events into a document: repeats are skipped, what is too early waits in the
/// document and is tried again after every change, the order of each source on each topic is kept.
final class Folding<S> {

    private final String source;
    private final EventCodec codec;
    private final Reaction<S> reaction;

    Folding(String source, EventCodec codec, Reaction<S> reaction) {
        this.source = source;
        this.codec = codec;
        this.reaction = reaction;
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
                    retryEarly(apply(source, codec, stored, changed).marked(event));
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
                        current = apply(source, codec, current, changed);
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

    static <S> Stored<S> apply(
            String source, EventCodec codec, Stored<S> stored, Outcome.Changed<S> changed) {
        List<EventRecord> events = new ArrayList<>();
        for (DossierEvent event : changed.events()) {
            events.add(codec.write(event, source, stored.sequence() + events.size() + 1));
        }
        return stored.withState(changed.state(), events);
    }
}
