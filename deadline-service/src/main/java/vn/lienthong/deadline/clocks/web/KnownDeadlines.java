package vn.lienthong.deadline.clocks.web;

import java.util.HashSet;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.lienthong.contracts.event.PlannedStep;
import vn.lienthong.deadline.clocks.domain.Deadlines;
import vn.lienthong.deadline.clocks.domain.Leg;
import vn.lienthong.kit.aggregate.Aggregates;
import vn.lienthong.kit.security.Caller;
import vn.lienthong.kit.security.Guard;
import vn.lienthong.kit.web.Problem;

/// A dossier's deadlines, for the offices on its route and those above them.
@Component
final class KnownDeadlines {

    private final Aggregates<Deadlines> deadlines;
    private final Guard guard;

    KnownDeadlines(Aggregates<Deadlines> deadlines, Guard guard) {
        this.deadlines = deadlines;
        this.guard = guard;
    }

    /// @throws Problem 404 when there is no such dossier, 403 when it is not the caller's business
    Deadlines to(Caller caller, String code) {
        Deadlines state =
                deadlines.find(code).orElseThrow(() -> Problem.notFound("dossier.unknown", code));
        guard.reachAny(caller, onTheRoute(state));
        return state;
    }

    private static Set<String> onTheRoute(Deadlines state) {
        Set<String> route = new HashSet<>();
        route.add(state.receipt().office());
        state.receipt().plan().stream().map(PlannedStep::office).forEach(route::add);
        state.legs().stream().map(Leg::office).forEach(route::add);
        return route;
    }
}
