package vn.lienthong.routing.reports;

import java.time.Instant;
import java.util.List;
import vn.lienthong.routing.reports.facts.domain.DossierFacts;

/// One office's turn.
final class CountedLeg {
    private final String office;
    private final List<String> officers;

    /// Since when each officer had it.
    private final long[] since;

    private final long begun;
    private final long ended;

    /// Since when, until when, again and again.
    private final long[] dues;

    CountedLeg(DossierFacts.Turn turn, long begun, Words words) {
        this.office = words.of(turn.office());
        this.officers = turn.officers().stream().map(hand -> words.of(hand.officer())).toList();
        this.since =
                Counted.packed(
                        turn.officers().stream()
                                .mapToLong(hand -> hand.at().toEpochMilli())
                                .toArray());
        this.begun = begun;
        this.ended = Counted.millis(turn.endedAt());
        this.dues =
                turn.dues().stream()
                        .flatMap(due -> List.of(due.at(), due.dueAt()).stream())
                        .mapToLong(Instant::toEpochMilli)
                        .toArray();
    }

    String office() {
        return office;
    }

    /// Account of who had it just before a moment, empty when nobody had.
    String officer(long moment) {
        String last = "";
        for (int i = 0; i < since.length; i++) {
            if (since[i] < moment) {
                last = officers.get(i);
            }
        }
        return last;
    }

    long begun() {
        return begun;
    }

    /// [Counted#NEVER] while it goes on.
    long ended() {
        return ended;
    }

    /// When it should have been done, as far as that was known at a moment.
    long due(long moment) {
        long due = Counted.NEVER;
        for (int i = 0; i < dues.length; i += 2) {
            if (i == 0 || dues[i] < moment) {
                due = dues[i + 1];
            }
        }
        return due;
    }
}
