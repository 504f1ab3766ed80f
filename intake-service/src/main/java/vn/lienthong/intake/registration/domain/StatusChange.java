package vn.lienthong.intake.registration.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contracts.DossierStatus;

/// A line of the status's history.
///
/// @param office whose act it was
/// @param actor absent when nobody in particular acted
public record StatusChange(
        Instant at,
        DossierStatus status,
        String office,
        @Nullable String actor,
        @Nullable String reason) {}
