package vn.lienthong.contracts.event;

import java.time.Instant;

/// The desk refused the handover; the dossier stays with who handed it over.
public record StepRefused(
        String code, Instant at, String step, int visit, String office, String actor, String reason)
        implements DossierEvent {}
