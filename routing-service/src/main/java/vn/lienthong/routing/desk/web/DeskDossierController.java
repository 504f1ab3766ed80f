package vn.lienthong.routing.desk.web;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import vn.lienthong.contracts.catalogue.Office;
import vn.lienthong.contracts.catalogue.Offices;
import vn.lienthong.kit.access.RevealsNothing;
import vn.lienthong.kit.aggregate.Aggregates;
import vn.lienthong.kit.security.Caller;
import vn.lienthong.kit.security.Guard;
import vn.lienthong.kit.security.Role;
import vn.lienthong.kit.security.Roles;
import vn.lienthong.kit.web.Problem;
import vn.lienthong.routing.desk.domain.Desk;

/// What the desks know of a dossier, for the time while nobody follows its journey.
@RestController
@Roles({Role.COUNTER, Role.SPECIALIST, Role.LEADER, Role.OPERATIONS})
@RevealsNothing
class DeskDossierController {

    private final Aggregates<Desk> desks;
    private final Offices offices;
    private final Guard guard;

    DeskDossierController(Aggregates<Desk> desks, Offices offices, Guard guard) {
        this.desks = desks;
        this.offices = offices;
        this.guard = guard;
    }

    /// For an officer at or above one of the offices that it passes.
    @GetMapping("/api/dossiers/{code}/tasks")
    DeskDossierView tasks(Caller caller, @PathVariable String code) {
        Desk desk = desks.find(code).orElseThrow(() -> Problem.notFound("tracking.unknown", code));
        guard.reachAny(caller, DeskDossierView.offices(desk));
        return DeskDossierView.of(
                desk, office -> offices.find(office).map(Office::name).orElse(office));
    }
}
