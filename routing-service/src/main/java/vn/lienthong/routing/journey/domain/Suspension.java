package vn.lienthong.routing.journey.domain;

import java.time.Instant;
import vn.lienthong.contracts.Resumption;
import vn.lienthong.contracts.SuspensionGround;

/// Why and since when the clock stands still (dừng tính thời gian giải quyết), and who stopped it.
public record Suspension(
        String step,
        int visit,
        String office,
        SuspensionGround ground,
        Instant since,
        Resumption resumption) {

    Instant notBefore(Instant at) {
        return at.isBefore(since) ? since : at;
    }

    boolean isAt(String otherStep, int otherVisit) {
        return step.equals(otherStep) && visit == otherVisit;
    }
}
