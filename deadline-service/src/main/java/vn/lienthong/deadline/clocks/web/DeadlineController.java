package vn.lienthong.deadline.clocks.web;

import java.time.Clock;
import java.util.HashSet;
import java.util.Set;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import vn.lienthong.contracts.catalogue.Offices;
import vn.lienthong.contracts.event.PlannedStep;
import vn.lienthong.deadline.calendars.store.CalendarShelf;
import vn.lienthong.deadline.clocks.domain.Deadlines;
import vn.lienthong.deadline.clocks.domain.Leg;
import vn.lienthong.kit.aggregate.Aggregates;
import vn.lienthong.kit.security.Caller;
import vn.lienthong.kit.security.Guard;
import vn.lienthong.kit.web.Problem;
import vn.lienthong.workingtime.YearNotLoaded;

/// Shows a dossier's deadlines to the offices on its route and those above them.
@RestController
final class DeadlineController {

    private final Aggregates<Deadlines> deadlines;
    private final CalendarShelf calendars;
    private final Offices offices;
    private final Guard guard;
    private final Clock clock;

    DeadlineController(
            Aggregates<Deadlines> deadlines,
            CalendarShelf calendars,
            Offices offices,
            Guard guard,
            Clock clock) {
        this.deadlines = deadlines;
        this.calendars = calendars;
        this.offices = offices;
        this.guard = guard;
        this.clock = clock;
    }

    @GetMapping("/api/dossiers/{code}/deadlines")
    DeadlineAnswer deadlines(Caller caller, @PathVariable String code) {
        Deadlines state =
                deadlines.find(code).orElseThrow(() -> Problem.notFound("dossier.unknown", code));
        guard.reachAny(caller, onTheRoute(state));
        try {
            return DeadlineAnswer.of(
                    state, calendars.get(state.receipt().calendar()), offices, clock.instant());
        } catch (YearNotLoaded e) {
            throw Problem.unprocessable("calendar.year", e.calendar(), Integer.toString(e.year()));
        }
    }

    private static Set<String> onTheRoute(Deadlines state) {
        Set<String> route = new HashSet<>();
        route.add(state.receipt().office());
        state.receipt().plan().stream().map(PlannedStep::office).forEach(route::add);
        state.legs().stream().map(Leg::office).forEach(route::add);
        return route;
    }
}
