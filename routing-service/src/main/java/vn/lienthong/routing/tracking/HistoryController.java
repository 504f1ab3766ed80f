package vn.lienthong.routing.tracking;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.lienthong.kit.access.RevealsNothing;
import vn.lienthong.kit.security.Caller;
import vn.lienthong.kit.security.Role;
import vn.lienthong.kit.security.Roles;
import vn.lienthong.kit.web.Problem;

/// Whether any history was tampered with, for those who run the system.
@RestController
@RevealsNothing
class HistoryController {

    private final HistoryVerification verification;

    HistoryController(HistoryVerification verification) {
        this.verification = verification;
    }

    /// @param after code of the dossier to begin after, as `next` of the answer before named it
    /// @param most how many dossiers are walked at most; all when absent
    @Roles(Role.OPERATIONS)
    @PostMapping("/api/history/verification")
    HistoryVerification.Findings verify(
            Caller caller,
            @RequestParam(defaultValue = "") String after,
            @RequestParam(required = false) @Nullable Long most) {
        if (most != null && most < 1) {
            throw Problem.badRequest("tracking.most").error("most", "tracking.most");
        }
        return verification.verify(after, most == null ? Long.MAX_VALUE : most);
    }
}
