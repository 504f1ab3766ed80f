package vn.lienthong.routing.reports.rebuild;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import vn.lienthong.kit.access.RevealsNothing;
import vn.lienthong.kit.security.Caller;
import vn.lienthong.kit.security.Role;
import vn.lienthong.kit.security.Roles;

/// Rebuilding what reports know, for operators.
@RestController
@Roles(Role.OPERATIONS)
@RevealsNothing
class RebuildController {

    private static final String PATH = "/api/reports/rebuild";

    private final RebuildJob job;

    RebuildController(RebuildJob job) {
        this.job = job;
    }

    @PostMapping(PATH)
    @ResponseStatus(HttpStatus.ACCEPTED)
    RebuildJob.Status begin(Caller caller) {
        return job.begin();
    }

    @GetMapping(PATH)
    RebuildJob.Status status(Caller caller) {
        return job.status();
    }
}
