package vn.lienthong.routing.journey.domain;

import java.util.ArrayList;
import java.util.List;

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

    /// Whether no entry was changed, left out or put in since it was written.
    public boolean isUnbroken() {
        String previous = HistoryEntry.START;
        for (HistoryEntry entry : entries) {
            if (!entry.previousHash().equals(previous) || !entry.isGenuine()) {
                return false;
            }
            previous = entry.hash();
        }
        return true;
    }
}
