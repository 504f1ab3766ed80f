package vn.lienthong.contracts.event;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// The desk sent the dossier back to an earlier step.
///
/// @param toStep the step it goes back to, absent for the one before
public record StepReturned(
        String code,
        Instant at,
        String step,
        int visit,
        String office,
        String actor,
        @Nullable String toStep,
        String reason)
        implements DossierEvent {}
