package vn.lienthong.deadline.clocks.web;

import java.time.Clock;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import vn.lienthong.contracts.catalogue.Offices;
import vn.lienthong.deadline.calendars.store.CalendarShelf;
import vn.lienthong.deadline.clocks.domain.Deadlines;
import vn.lienthong.kit.access.RevealsNothing;
import vn.lienthong.kit.security.Caller;
import vn.lienthong.kit.security.Role;
import vn.lienthong.kit.security.Roles;
import vn.lienthong.kit.web.Problem;
import vn.lienthong.workingtime.YearNotLoaded;

/// Shows a dossier's deadlines to the offices on its route and those above them.
@RestController
@Roles({Role.COUNTER, Role.SPECIALIST, Role.LEADER, Role.OPERATIONS, Role.REPORTS})
@RevealsNothing
final class DeadlineController {

    private final KnownDeadlines known;
    private final CalendarShelf calendars;
    private final Offices offices;
    private final Clock clock;

    DeadlineController(
            KnownDeadlines known, CalendarShelf calendars, Offices offices, Clock clock) {
        this.known = known;
        this.calendars = calendars;
        this.offices = offices;
        this.clock = clock;
    }

    @GetMapping("/api/dossiers/{code}/deadlines")
    DeadlineAnswer deadlines(Caller caller, @PathVariable String code) {
        Deadlines state = known.to(caller, code);
        try {
            return DeadlineAnswer.of(
                    state, calendars.get(state.receipt().calendar()), offices, clock.instant());
        } catch (YearNotLoaded e) {
            throw Problem.unprocessable("calendar.year", e.calendar(), Integer.toString(e.year()));
        }
    }
}
