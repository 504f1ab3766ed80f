package vn.lienthong.routing.paper.web;

import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import vn.lienthong.kit.access.RevealsNothing;
import vn.lienthong.kit.security.Caller;
import vn.lienthong.kit.security.Role;
import vn.lienthong.kit.security.Roles;
import vn.lienthong.kit.web.Problem;
import vn.lienthong.printing.Printer;
import vn.lienthong.routing.paper.domain.Papers;
import vn.lienthong.routing.paper.domain.Stop;

/// Phiếu chuyển hồ sơ giấy.
@RestController
@Roles({Role.COUNTER, Role.SPECIALIST, Role.LEADER, Role.OPERATIONS})
@RevealsNothing
class RoutingSlipController {

    private final PaperViews views;
    private final RoutingSlips slips;
    private final Printer printer = new Printer();

    RoutingSlipController(PaperViews views, RoutingSlips slips) {
        this.views = views;
        this.slips = slips;
    }

    /// To the office of a step.
    @GetMapping(
            value = "/api/dossiers/{code}/steps/{step}/routing-slip",
            produces = MediaType.APPLICATION_PDF_VALUE)
    byte[] routingSlip(Caller caller, @PathVariable String code, @PathVariable String step) {
        Papers papers = views.get(caller, code);
        Stop stop =
                papers.stop(step)
                        .orElseThrow(() -> Problem.notFound("paper.unknown-step", code, step));
        return printer.pdf(slips.to(papers, stop));
    }

    /// Back to the receiving counter.
    @GetMapping(
            value = "/api/dossiers/{code}/paper/routing-slip",
            produces = MediaType.APPLICATION_PDF_VALUE)
    byte[] routingSlipHome(Caller caller, @PathVariable String code) {
        return printer.pdf(slips.home(views.get(caller, code)));
    }
}
