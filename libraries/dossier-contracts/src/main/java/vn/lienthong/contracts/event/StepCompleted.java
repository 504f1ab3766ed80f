package vn.lienthong.contracts.event;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// The desk finished its step.
public record StepCompleted(
        String code,
        Instant at,
        String step,
        int visit,
        String office,
        String actor,
        @Nullable String note)
        implements DossierEvent {}
