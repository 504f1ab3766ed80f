package vn.lienthong.intake.registration.domain;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import vn.lienthong.contracts.catalogue.Office;
import vn.lienthong.contracts.catalogue.Offices;

/// Who stands in for an office that was dissolved (cơ quan kế thừa).
final class Succession {

    private Succession() {}

    /// The office that does a dossier's steps now: of several successors the one that the route
    /// would mean for this counter, else the first; a successor that was dissolved in its turn is
    /// followed.
    static Office of(Office dissolved, String receiving, Offices offices) {
        Set<String> seen = new HashSet<>();
        Office at = dissolved;
        while (!at.successors().isEmpty() && seen.add(at.code())) {
            at = next(at, receiving, offices);
        }
        return at;
    }

    private static Office next(Office dissolved, String receiving, Offices offices) {
        List<Office> successors = dissolved.successors().stream().map(offices::get).toList();
        return offices.resolve(receiving, dissolved.level(), dissolved.kind())
                .filter(successors::contains)
                .orElse(successors.getFirst());
    }
}
