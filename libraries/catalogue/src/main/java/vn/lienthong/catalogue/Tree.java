package vn.lienthong.catalogue;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import vn.lienthong.catalogue.domain.Kind;
import vn.lienthong.catalogue.domain.Source;

/// Builds the one document that a parser tells of. References are refused: a procedure is a flat
/// text, and a reference could make a small one unfold without end.
final class Tree {

    /// Deeper than any procedure, and nothing that a stack would feel.
    private static final int DEEPEST = 20;

    private final Iterator<Event> events;

    private Tree(Iterator<Event> events) {
        this.events = events;
    }

    /// The text is YAML, and not of the plain kind that is read here.
    static final class NotPlainException extends RuntimeException {

        private final int line;
        private final Kind kind;

        NotPlainException(int line, Kind kind) {
            super(kind + " at line " + line);
            this.line = line;
            this.kind = kind;
        }

        int line() {
            return line;
        }

        Kind kind() {
            return kind;
        }
    }

    /// The document.
    ///
    /// @throws NotPlainException when there is none, or another after it, or it holds a reference
    static Source of(Iterator<Event> events) {
        Tree tree = new Tree(events);
        tree.next();
        Event start = tree.next();
        if (start.getEventId() == Event.ID.StreamEnd) {
            throw new NotPlainException(1, Kind.EMPTY_DOCUMENT);
        }
        Source document = tree.node(tree.next(), 0);
        tree.next();
        Event end = tree.next();
        if (end.getEventId() != Event.ID.StreamEnd) {
            throw new NotPlainException(line(end), Kind.SEVERAL_DOCUMENTS);
        }
        if (document instanceof Source.Scalar(_, String text, boolean quoted)
                && !quoted
                && text.isEmpty()) {
            throw new NotPlainException(1, Kind.EMPTY_DOCUMENT);
        }
        return document;
    }

    private Event next() {
        return events.next();
    }

    private Source node(Event event, int depth) {
        int line = line(event);
        if (depth > DEEPEST) {
            throw new NotPlainException(line, Kind.TOO_DEEP);
        }
        if (event instanceof ScalarEvent scalar) {
            boolean quoted = !scalar.isPlain() || scalar.getTag().isPresent();
            return new Source.Scalar(line, scalar.getValue(), quoted);
        }
        return switch (event.getEventId()) {
            case SequenceStart -> sequence(line, depth);
            case MappingStart -> mapping(line, depth);
            default -> throw new NotPlainException(line, Kind.REFERENCE);
        };
    }

    private Source sequence(int line, int depth) {
        List<Source> items = new ArrayList<>();
        Event event = next();
        while (event.getEventId() != Event.ID.SequenceEnd) {
            items.add(node(event, depth + 1));
            event = next();
        }
        return new Source.Sequence(line, items);
    }

    private Source mapping(int line, int depth) {
        List<Source.Entry> entries = new ArrayList<>();
        Event event = next();
        while (event.getEventId() != Event.ID.MappingEnd) {
            Source key = node(event, depth + 1);
            Source value = node(next(), depth + 1);
            String name = key instanceof Source.Scalar(_, String text, _) ? text : "?";
            entries.add(new Source.Entry(key.line(), name, value));
            event = next();
        }
        return new Source.Mapping(line, entries);
    }

    private static int line(Event event) {
        return event.getStartMark().map(mark -> mark.getLine() + 1).orElse(1);
    }
}
