package vn.lienthong.deadline.clocks.web;

import org.springframework.stereotype.Component;
import vn.lienthong.deadline.clocks.domain.Deadlines;
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
        guard.reachAny(caller, state.route());
        return state;
    }
}
