package vn.lienthong.routing.journey.domain;

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

    /// The suspension that ends when the papers come.
    static Optional<Suspension> awaited(Advance now) {
        return now.suspensions().stream().filter(Supplements::isAsked).findFirst();
    }

    /// The suspension that ends when the obligation is paid.
    static Optional<Suspension> unpaid(Advance now) {
        return now.suspensions().stream()
                .filter(one -> one.ground() == SuspensionGround.FINANCIAL_OBLIGATION)
                .findFirst();
    }
}
