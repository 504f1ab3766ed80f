package vn.lienthong.routing.journey.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import vn.lienthong.contracts.event.PlannedStep;

/// One step of the plan with all that happened at it.
///
/// @param visits oldest first; empty before the dossier came here
public record Leg(PlannedStep plan, List<Visit> visits) {

    public Leg {
        visits = List.copyOf(visits);
    }

    /// The latest visit, empty before the dossier came here.
    public Optional<Visit> latest() {
        return visits.isEmpty() ? Optional.empty() : Optional.of(visits.getLast());
    }

    /// The visit at which the dossier stands now.
    public Optional<Visit> open() {
        return latest().filter(visit -> visit.custody().isOpen());
    }

    /// Whether the steps that wait for this one may begin.
    public boolean isDone() {
        return latest().filter(visit -> visit.custody() == Custody.DONE).isPresent();
    }

    boolean isWaiting() {
        return !isDone() && open().isEmpty();
    }

    Leg plus(Visit visit) {
        List<Visit> more = new ArrayList<>(visits);
        more.add(visit);
        return new Leg(plan, more);
    }

    /// The same with one visit changed; itself when there is no such visit.
    Leg change(int number, UnaryOperator<Visit> change) {
        return new Leg(
                plan,
                visits.stream()
                        .map(visit -> visit.number() == number ? change.apply(visit) : visit)
                        .toList());
    }
}
