package vn.lienthong.routing.paper.web;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import vn.lienthong.kit.access.RevealsNothing;
import vn.lienthong.kit.security.Caller;
import vn.lienthong.kit.security.Guard;
import vn.lienthong.kit.security.Role;
import vn.lienthong.kit.security.Roles;
import vn.lienthong.routing.paper.domain.Direction;
import vn.lienthong.routing.paper.domain.Officer;
import vn.lienthong.routing.paper.domain.ScanOrder;
import vn.lienthong.routing.paper.domain.SlipText;

/// Where the papers are, and the scans with which they change hands.
@RestController
@Roles({Role.COUNTER, Role.SPECIALIST, Role.LEADER, Role.OPERATIONS})
@RevealsNothing
class PaperController {

    private final PaperScans scans;
    private final PaperViews views;
    private final Guard guard;
    private final Clock clock;

    PaperController(PaperScans scans, PaperViews views, Guard guard, Clock clock) {
        this.scans = scans;
        this.views = views;
        this.guard = guard;
        this.clock = clock;
    }

    @GetMapping("/api/dossiers/{code}/paper")
    PaperView paper(Caller caller, @PathVariable String code) {
        return views.view(views.get(caller, code));
    }

    /// The papers leave (giao).
    @PostMapping("/api/dossiers/{code}/paper/handover")
    PaperView handOver(
            Caller caller,
            @PathVariable String code,
            @RequestBody(required = false) @Nullable PaperRequest body) {
        return record(caller, code, Direction.OUT, body == null ? PaperRequest.EMPTY : body);
    }

    /// The papers came (nhận).
    @PostMapping("/api/dossiers/{code}/paper/receipt")
    PaperView receive(
            Caller caller,
            @PathVariable String code,
            @RequestBody(required = false) @Nullable PaperRequest body) {
        return record(caller, code, Direction.IN, body == null ? PaperRequest.EMPTY : body);
    }

    /// The same for a scanner field: the slip's QR code says which dossier, step and visit.
    @PostMapping("/api/paper/scans")
    PaperView scan(Caller caller, @RequestBody ScanRequest body) {
        SlipText slip = body.slip();
        Integer visit = slip.step() == null ? null : slip.visit();
        return record(caller, slip.code(), body.way(), new PaperRequest(slip.step(), visit));
    }

    private PaperView record(
            Caller caller, String code, Direction direction, PaperRequest request) {
        Officer officer =
                new Officer(caller.name(), caller.unit(), office -> guard.reaches(caller, office));
        ScanOrder order =
                new ScanOrder(
                        direction,
                        request.step(),
                        request.visit(),
                        officer,
                        clock.instant().truncatedTo(ChronoUnit.MILLIS));
        return views.view(scans.record(code, order));
    }
}
