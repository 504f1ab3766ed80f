package vn.lienthong.routing.tracking;

import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.lienthong.contracts.Access;
import vn.lienthong.kit.access.Reveals;
import vn.lienthong.kit.security.Caller;
import vn.lienthong.kit.security.Role;
import vn.lienthong.kit.security.Roles;
import vn.lienthong.printing.Printer;

/// A journey for officers, on the screen and on paper.
@RestController
class JourneyController {

    private final JourneyViews journeys;
    private final ControlSheets controlSheets;
    private final Printer printer = new Printer();

    JourneyController(JourneyViews journeys, ControlSheets controlSheets) {
        this.journeys = journeys;
        this.controlSheets = controlSheets;
    }

    /// @param at the instant at which to see it; absent: now
    @Roles({Role.COUNTER, Role.SPECIALIST, Role.LEADER, Role.OPERATIONS, Role.REPORTS})
    @Reveals(Access.JOURNEY_READ)
    @GetMapping("/api/dossiers/{code}/journey")
    JourneyView journey(
            Caller caller,
            @PathVariable String code,
            @RequestParam(required = false) @Nullable String at) {
        return journeys.view(
                at == null ? journeys.get(caller, code) : journeys.get(caller, code, at));
    }

    /// Phiếu kiểm soát quá trình giải quyết hồ sơ.
    @Roles({Role.COUNTER, Role.SPECIALIST, Role.LEADER, Role.OPERATIONS})
    @Reveals(Access.CONTROL_SHEET_PRINTED)
    @GetMapping(
            value = "/api/dossiers/{code}/control-sheet",
            produces = MediaType.APPLICATION_PDF_VALUE)
    byte[] controlSheet(Caller caller, @PathVariable String code) {
        return printer.pdf(controlSheets.of(journeys.get(caller, code)));
    }
}
