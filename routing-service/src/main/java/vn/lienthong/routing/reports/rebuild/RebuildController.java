package vn.lienthong.routing.reports.rebuild;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import vn.lienthong.kit.security.Caller;
import vn.lienthong.kit.security.Guard;

/// Rebuilding what reports know, for operators.
@RestController
class RebuildController {

    private static final String PATH = "/api/reports/rebuild";
    private static final String OPERATIONS = "OPERATIONS";

    private final RebuildJob job;
    private final Guard guard;

    RebuildController(RebuildJob job, Guard guard) {
        this.job = job;
        this.guard = guard;
    }

    @PostMapping(PATH)
    @ResponseStatus(HttpStatus.ACCEPTED)
    RebuildJob.Status begin(Caller caller) {
        guard.role(caller, OPERATIONS);
        return job.begin();
    }

    @GetMapping(PATH)
    RebuildJob.Status status(Caller caller) {
        guard.role(caller, OPERATIONS);
        return job.status();
    }
}
