package vn.lienthong.routing.tracking;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.lienthong.kit.limits.LookupLimits;
import vn.lienthong.kit.web.Problem;

/// The applicant's look-up, without a token: code and pin stand on the receipt.
@RestController
class PublicController {

    private final JourneyViews journeys;
    private final LookupLimits limits;

    PublicController(JourneyViews journeys, LookupLimits limits) {
        this.journeys = journeys;
        this.limits = limits;
    }

    @GetMapping("/public/dossiers/{code}")
    PublicView lookUp(
            HttpServletRequest request,
            @PathVariable String code,
            @RequestParam(defaultValue = "") String pin) {
        String address = request.getRemoteAddr();
        if (limits.areReached(code, address)) {
            throw Problem.tooManyRequests("tracking.too-many");
        }
        return journeys.find(code)
                .filter(standing -> isPinOf(standing, pin))
                .map(standing -> PublicView.of(journeys.view(standing)))
                .orElseThrow(() -> {
                    limits.wrongTry(code, address);
                    return Problem.notFound("tracking.not-found");
                });
    }

    // In constant time, so that nobody can measure how much of a pin was right.
    private static boolean isPinOf(Standing standing, String pin) {
        return MessageDigest.isEqual(
                standing.course().receipt().lookupPin().getBytes(StandardCharsets.UTF_8),
                pin.getBytes(StandardCharsets.UTF_8));
    }
}
