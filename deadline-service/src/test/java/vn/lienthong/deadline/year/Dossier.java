package vn.lienthong.deadline.year;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import vn.lienthong.contracts.event.DossierEvent;
import vn.lienthong.contracts.event.DossierReceived;

/// One dossier of the year: its story, as far as it has come, and the oracle's book of it.
final class Dossier {

    final int number;
    final Reckoning reckoning;
    private final Deque<DossierEvent> ahead;
    private final List<String> story = new ArrayList<>();

    Dossier(int number, List<DossierEvent> facts, PlainCalendar calendar, Desks desks) {
        this.number = number;
        this.ahead = new ArrayDeque<>(facts);
        this.reckoning = new Reckoning((DossierReceived) facts.getFirst(), calendar, desks);
    }

    String code() {
        return reckoning.book.code;
    }

    List<String> story() {
        return story;
    }

    void note(Instant at, Object deed) {
        story.add("%s  %s".formatted(at.atZone(PlainCalendar.ZONE).toOffsetDateTime(), deed));
    }

    /// The facts until then, which the oracle takes down on the way.
    List<DossierEvent> factsUntil(Instant at) {
        List<DossierEvent> facts = new ArrayList<>();
        while (!ahead.isEmpty() && !ahead.getFirst().at().isAfter(at)) {
            DossierEvent fact = ahead.removeFirst();
            facts.add(fact);
            note(fact.at(), Told.briefly(fact));
            if (!(fact instanceof DossierReceived)) {
                reckoning.happened(fact);
            }
        }
        return facts;
    }
}
