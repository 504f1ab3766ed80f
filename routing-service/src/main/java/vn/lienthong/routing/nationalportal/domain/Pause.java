package vn.lienthong.routing.nationalportal.domain;

import java.time.Instant;
import vn.lienthong.contracts.SuspensionGround;
import vn.lienthong.contracts.event.DossierSuspended;

/// The clock stands still at a step.
///
/// @param reason what the applicant is asked for, in the officer's words
public record Pause(
        String step,
        int visit,
        SuspensionGround ground,
        Instant since,
        String actor,
        String reason) {

    static Pause of(DossierSuspended e) {
        return new Pause(e.step(), e.visit(), e.ground(), e.at(), e.actor(), e.reason());
    }

    boolean isAt(String otherStep, int otherVisit) {
        return step.equals(otherStep) && visit == otherVisit;
    }
}
