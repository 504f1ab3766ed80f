package vn.lienthong.routing.journey.domain;

import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import vn.lienthong.contracts.SuspensionGround;

/// What the applicant was asked for: papers, or a payment.
final class Supplements {

    private Supplements() {}

    /// How often papers were asked for in the whole journey; the law allows once.
    static long asked(Advance now) {
        return Stream.concat(
                        now.course().pauses().stream().map(Pause::suspension),
                        now.suspensions().stream())
                .filter(Supplements::isAsked)
                .count();
    }

    static boolean isAsked(Suspension suspension) {
        return suspension.ground() == SuspensionGround.SUPPLEMENT;
    }

    /// The suspension that ends when papers came at that moment. What came before it was asked for
    /// answered something else.
    static Optional<Suspension> awaited(Advance now, Instant at) {
        return inForce(now, SuspensionGround.SUPPLEMENT, at);
    }

    /// The suspension that ends when the obligation was paid at that moment.
    static Optional<Suspension> unpaid(Advance now, Instant at) {
        return inForce(now, SuspensionGround.FINANCIAL_OBLIGATION, at);
    }

    private static Optional<Suspension> inForce(Advance now, SuspensionGround ground, Instant at) {
        return now.suspensions().stream()
                .filter(one -> one.ground() == ground && !one.since().isAfter(at))
                .findFirst();
    }
}
