package vn.lienthong.deadline.letters.web;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.stereotype.Component;
import vn.lienthong.contracts.catalogue.Office;
import vn.lienthong.contracts.catalogue.Offices;
import vn.lienthong.deadline.clocks.domain.Deadlines;
import vn.lienthong.deadline.letters.domain.ApologyLetter;
import vn.lienthong.kit.aggregate.Aggregates;
import vn.lienthong.kit.security.Caller;
import vn.lienthong.kit.security.Guard;
import vn.lienthong.kit.web.Problem;

/// Finds letters by their id and by the office that owes them.
@Component
final class KnownLetters {

    private final Aggregates<Deadlines> deadlines;
    private final Offices offices;
    private final Guard guard;

    KnownLetters(Aggregates<Deadlines> deadlines, Offices offices, Guard guard) {
        this.deadlines = deadlines;
        this.offices = offices;
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

    /// The letters of an office and of those below it.
    ///
    /// @param office the caller's own when absent
    /// @param states absent for all
    /// @throws Problem 403 when the office is neither the caller's nor below it
    List<LetterItem> of(Caller caller, @Nullable String office, @Nullable Set<String> states) {
        if (office != null) {
            guard.reach(caller, office);
        }
        Set<String> below = below(office == null ? caller.unit() : office);
        Criteria found = where("state.letters.office").in(below);
        if (states != null) {
            found = found.and("state.letters.state").in(states);
        }
        List<LetterItem> items = new ArrayList<>();
        for (Deadlines each : deadlines.list(query(found))) {
            each.letters().stream()
                    .map(letter -> LetterItem.of(each, letter, offices))
                    .filter(item -> below.contains(item.office()))
                    .filter(item -> states == null || states.contains(item.state()))
                    .forEach(items::add);
        }
        return items;
    }

    private Set<String> below(String top) {
        Set<String> below = new HashSet<>();
        offices.all().stream()
                .map(Office::code)
                .filter(code -> offices.isAtOrBelow(code, top))
                .forEach(below::add);
        return below;
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
