package vn.lienthong.intake.replanning;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import vn.lienthong.intake.registration.store.Dossiers;
import vn.lienthong.kit.access.RevealsNothing;
import vn.lienthong.kit.security.Caller;
import vn.lienthong.kit.security.Guard;
import vn.lienthong.kit.security.Role;
import vn.lienthong.kit.security.Roles;

/// How many open dossiers such a job would be about.
@RestController
@RevealsNothing
class OpenDossiersController {

    private final Dossiers dossiers;
    private final Guard guard;

    OpenDossiersController(Dossiers dossiers, Guard guard) {
        this.dossiers = dossiers;
        this.guard = guard;
    }

    record Count(long total) {}

    @Roles(Role.OPERATIONS)
    @GetMapping("/api/procedures/{code}/versions/{version}/open-dossiers")
    Count under(Caller caller, @PathVariable String code, @PathVariable int version) {
        return new Count(dossiers.count(new Dossiers.Group.Under(code, version)));
    }

    /// Those whose plans name the office, whether it is their turn or not.
    @Roles(Role.OPERATIONS)
    @GetMapping("/api/offices/{office}/open-dossiers")
    Count plannedAt(Caller caller, @PathVariable String office) {
        guard.reach(caller, office);
        return new Count(dossiers.count(new Dossiers.Group.PlannedAt(office)));
    }
}
