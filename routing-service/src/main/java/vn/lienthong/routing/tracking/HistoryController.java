package vn.lienthong.routing.tracking;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.lienthong.kit.security.Caller;
import vn.lienthong.kit.security.Guard;
import vn.lienthong.kit.web.Problem;

/// Whether any history was tampered with, for those who run the system.
@RestController
class HistoryController {

    private final HistoryVerification verification;
    private final Guard guard;

    HistoryController(HistoryVerification verification, Guard guard) {
        this.verification = verification;
        this.guard = guard;
    }

    /// @param after code of the dossier to begin after, as `next` of the answer before named it
    /// @param most how many dossiers are walked at most; all when absent
    @PostMapping("/api/history/verification")
    HistoryVerification.Findings verify(
            Caller caller,
            @RequestParam(defaultValue = "") String after,
            @RequestParam(required = false) @Nullable Long most) {
        guard.role(caller, "OPERATIONS");
        if (most != null && most < 1) {
            throw Problem.badRequest("tracking.most").error("most", "tracking.most");
        }
        return verification.verify(after, most == null ? Long.MAX_VALUE : most);
    }
}
