package vn.lienthong.deadline.clocks.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contracts.Resumption;
import vn.lienthong.contracts.SuspensionGround;

/// A stretch during which the dossier's clock stood still, with its legal ground.
///
/// @param to absent while it lasts
/// @param resumption what the end of it did, absent while it lasts
public record Suspension(
        Instant from,
        @Nullable Instant to,
        SuspensionGround ground,
        String reason,
        @Nullable String legalBasis,
        @Nullable Resumption resumption) {

    Suspension endedAt(Instant at, Resumption how) {
        return to == null ? new Suspension(from, at, ground, reason, legalBasis, how) : this;
    }
}
