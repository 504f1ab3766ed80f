package vn.lienthong.intake.registration.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contracts.SuspensionGround;

/// An office stopped the clock and has not let it run again.
///
/// @param visit which time the dossier was at the step
/// @param answered the applicant has handed in what was asked for
public record Suspension(
        Instant at,
        String step,
        int visit,
        String office,
        String actor,
        SuspensionGround ground,
        String reason,
        @Nullable String legalBasis,
        boolean answered) {

    boolean isOf(String otherStep, int otherVisit, SuspensionGround otherGround) {
        return step.equals(otherStep) && visit == otherVisit && ground == otherGround;
    }

    boolean awaitsSupplement() {
        return ground == SuspensionGround.SUPPLEMENT && !answered;
    }

    Suspension answer() {
        return ground == SuspensionGround.SUPPLEMENT
                ? new Suspension(at, step, visit, office, actor, ground, reason, legalBasis, true)
                : this;
    }
}
