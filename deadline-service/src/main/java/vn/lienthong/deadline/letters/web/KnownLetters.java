package vn.lienthong.deadline.letters.web;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.stereotype.Component;
import vn.lienthong.contracts.catalogue.Offices;
import vn.lienthong.deadline.calendars.store.CalendarShelf;
import vn.lienthong.deadline.clocks.domain.Deadlines;
import vn.lienthong.deadline.clocks.domain.Proposal;
import vn.lienthong.deadline.letters.domain.ApologyLetter;
import vn.lienthong.kit.aggregate.Aggregates;
import vn.lienthong.kit.security.Caller;
import vn.lienthong.kit.security.Guard;
import vn.lienthong.kit.web.Problem;

/// Finds letters by their id and by the office that owes them.
@Component
final class KnownLetters {

    /// Every state that a letter can be in.
    static final Set<String> STATES = Set.of("REQUIRED", "LATE", "ISSUED", "CANCELLED");

    /// Those in which it is owed.
    static final Set<String> OWED = Set.of("REQUIRED", "LATE");

    private final Aggregates<Deadlines> deadlines;
    private final Offices offices;
    private final CalendarShelf calendars;
    private final Clock clock;
    private final Guard guard;

    KnownLetters(
            Aggregates<Deadlines> deadlines,
            Offices offices,
            CalendarShelf calendars,
            Clock clock,
            Guard guard) {
        this.deadlines = deadlines;
        this.offices = offices;
        this.calendars = calendars;
        this.clock = clock;
        this.guard = guard;
    }

    /// A letter and its dossier.
    record Known(Deadlines dossier, ApologyLetter letter) {}

    /// @throws Problem 404 when there is no such letter
    Known get(String id) {
        Deadlines dossier = deadlines.find(codeOf(id)).orElseThrow(() -> unknown(id));
        return new Known(dossier, dossier.letter(id).orElseThrow(() -> unknown(id)));
    }

    /// @throws Problem 404 when there is no such letter, 403 when it is neither of the caller's
    ///   office nor of one below it
    Known get(Caller caller, String id) {
        Known known = get(id);
        guard.reach(caller, known.letter().office());
        return known;
    }

    /// The same for who may read it only: the offices on the dossier's route and those above them.
    ///
    /// @throws Problem 404 when there is no such letter, 403 when it is not the caller's business
    Known toRead(Caller caller, String id) {
        Known known = get(id);
        guard.reachAny(caller, known.dossier().route());
        return known;
    }

    /// What lists are ordered and counted by, without reading the letter.
    record Glimpse(String id, String office, String state, Instant requiredAt, Instant issueBy) {

        static Glimpse of(Document stored) {
            return new Glimpse(
                    stored.getString("id"),
                    stored.getString("office"),
                    stored.getString("state"),
                    stored.getDate("requiredAt").toInstant(),
                    stored.getDate("issueBy").toInstant());
        }
    }

    /// The letters of the whole province in some states, in no order.
    List<Glimpse> all(Set<String> states) {
        return found(where("state.letters.state").in(states), states);
    }

    private List<Glimpse> found(Criteria which, Set<String> states) {
        List<Glimpse> letters = new ArrayList<>();
        deadlines.glance(
                query(which),
                List.of("state.letters"),
                (_, state) ->
                        state.getList("letters", Document.class, List.of()).stream()
                                .map(Glimpse::of)
                                .filter(letter -> states.contains(letter.state()))
                                .forEach(letters::add));
        return letters;
    }

    /// The letters of an office and of those below it, the one that must be signed first before the
    /// others.
    ///
    /// @param office the caller's own when absent
    /// @throws Problem 403 when the office is neither the caller's nor below it
    List<Glimpse> of(Caller caller, @Nullable String office, Set<String> states) {
        if (office != null) {
            guard.reach(caller, office);
        }
        Set<String> below = Set.copyOf(offices.atAndBelow(office == null ? caller.unit() : office));
        Criteria which = where("state.letters.state").in(states);
        // Naming every office there is would only cost.
        if (below.size() < offices.all().size()) {
            which.and("state.letters.office").in(below);
        }
        List<Glimpse> letters = found(which, states);
        letters.removeIf(letter -> !below.contains(letter.office()));
        letters.sort(Comparator.comparing(Glimpse::issueBy).thenComparing(Glimpse::id));
        return letters;
    }

    /// Reads letters, in the order of the glimpses.
    List<LetterItem> read(List<Glimpse> letters) {
        Map<String, Deadlines> dossiers =
                deadlines.findAll(
                        letters.stream().map(letter -> codeOf(letter.id())).distinct().toList());
        return letters.stream()
                .<LetterItem>mapMulti((letter, out) -> {
                    Deadlines dossier = dossiers.get(codeOf(letter.id()));
                    if (dossier != null) {
                        dossier.letter(letter.id()).map(one -> item(dossier, one)).ifPresent(out);
                    }
                })
                .toList();
    }

    /// A letter as it is shown, with a new date that can still be promised.
    LetterItem item(Deadlines dossier, ApologyLetter letter) {
        return LetterItem.of(dossier, letter, offices)
                .proposing(
                        Proposal.of(
                                dossier,
                                letter,
                                clock.instant(),
                                calendars.get(dossier.receipt().calendar())));
    }

    /// The dossier's code in a letter's id.
    static String codeOf(String id) {
        int end = id.lastIndexOf("-XL");
        return end < 0 ? id : id.substring(0, end);
    }

    private static Problem unknown(String id) {
        return Problem.notFound("letter.unknown", id);
    }
}
