package vn.lienthong.routing.journey.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Everything that happened to the dossier, in the order in which the journey learned it (lưu vết).
public record History(List<HistoryEntry> entries) {

    static final History EMPTY = new History(List.of());

    public History {
        entries = List.copyOf(entries);
    }

    History plus(Fact fact) {
        String previous = entries.isEmpty() ? HistoryEntry.START : entries.getLast().hash();
        List<HistoryEntry> more = new ArrayList<>(entries);
        more.add(HistoryEntry.of(previous, fact));
        return new History(more);
    }

    /// Whether this was noted.
    public boolean tellsOf(Fact fact) {
        return entries.stream().anyMatch(entry -> entry.fact().equals(fact));
    }

    /// What had been written before anything that is later than `at`: a chain again.
    History until(Instant at) {
        return new History(
                entries.stream().takeWhile(entry -> !entry.fact().at().isAfter(at)).toList());
    }

    /// The facts that ended the dossier, oldest first: when its offices were done, and when it was
    /// over.
    List<Fact> ends() {
        return entries.stream().map(HistoryEntry::fact).filter(Facts::isEnd).toList();
    }

    /// How often the applicant handed papers in.
    int supplements() {
        return (int) entries.stream().filter(entry -> Facts.isSupplement(entry.fact())).count();
    }

    /// What is wrong with an entry.
    public enum Flaw {
        /// It is not the first that was written: what came before is missing.
        NOT_THE_FIRST,
        /// It does not follow the entry before it: one was left out, put in or moved.
        NOT_LINKED,
        /// It does not say what it said when it was written.
        CHANGED
    }

    /// Where a history is not as it was written.
    ///
    /// @param index of the entry, from 0; 0 also when the history is empty
    public record Break(int index, Flaw flaw) {}

    /// The first place where an entry was changed, left out, put in or moved since it was written.
    /// Entries cut off at the end leave no trace in the chain; whoever has a later hash, for
    /// example on a printed control sheet, sees that it is missing.
    public Optional<Break> verify() {
        if (entries.isEmpty()) {
            return Optional.of(new Break(0, Flaw.NOT_THE_FIRST));
        }
        String previous = HistoryEntry.START;
        for (int i = 0; i < entries.size(); i++) {
            HistoryEntry entry = entries.get(i);
            if (!entry.previousHash().equals(previous)) {
                return Optional.of(new Break(i, i == 0 ? Flaw.NOT_THE_FIRST : Flaw.NOT_LINKED));
            }
            if (!entry.isGenuine()) {
                return Optional.of(new Break(i, Flaw.CHANGED));
            }
            previous = entry.hash();
        }
        return Optional.empty();
    }
}
