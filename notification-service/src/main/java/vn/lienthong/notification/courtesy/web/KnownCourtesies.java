package vn.lienthong.notification.courtesy.web;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.lienthong.contracts.catalogue.Offices;
import vn.lienthong.kit.security.Caller;
import vn.lienthong.kit.security.Guard;
import vn.lienthong.kit.web.Problem;
import vn.lienthong.notification.courtesy.domain.CourtesyId;
import vn.lienthong.notification.courtesy.domain.CourtesyLetter;
import vn.lienthong.notification.telling.domain.Correspondence;
import vn.lienthong.notification.telling.store.Correspondences;

/// Finds letters by their id, and the offices whose letters somebody may see.
@Component
class KnownCourtesies {

    private final Correspondences correspondences;
    private final Offices offices;
    private final Guard guard;

    KnownCourtesies(Correspondences correspondences, Offices offices, Guard guard) {
        this.correspondences = correspondences;
        this.offices = offices;
        this.guard = guard;
    }

    /// A letter and its dossier.
    record Known(Correspondence dossier, CourtesyLetter letter) {}

    Optional<Known> find(String id) {
        return CourtesyId.parse(id)
                .flatMap(named ->
                        correspondences
                                .aggregates()
                                .find(named.code())
                                .flatMap(dossier ->
                                        dossier.letter(named.kind())
                                                .map(letter -> new Known(dossier, letter))));
    }

    /// @throws Problem 404 when there is no such letter, 403 when it is neither of the caller's
    ///   office nor of one below it
    Known get(Caller caller, String id) {
        Known known = find(id).orElseThrow(() -> Problem.notFound("courtesy.unknown", id));
        guard.reach(caller, known.letter().office());
        return known;
    }

    /// The office, with those below it.
    ///
    /// @param office the caller's own when absent
    /// @throws Problem 403 when the office is neither the caller's nor below it
    List<String> reached(Caller caller, @Nullable String office) {
        String top = office == null ? caller.unit() : office;
        guard.reach(caller, top);
        return offices.atAndBelow(top);
    }
}
