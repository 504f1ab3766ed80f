package vn.lienthong.routing.nationalportal.domain;

import org.jspecify.annotations.Nullable;
import vn.lienthong.contracts.event.SealedApplicant;

/// Whose dossier it is (chủ hồ sơ), as the national portal is told. Kept until it was told, and no
/// longer.
///
/// @param applicant absent when the portal was told already
public record Owner(@Nullable SealedApplicant applicant) {

    /// Nobody, or who was told already.
    public static final Owner UNTOLD = new Owner(null);
}
