package vn.lienthong.contracts.event;

import java.time.Instant;

/// The desk took the dossier over: the other side of the handover (nhận).
public record StepAccepted(
        String code,
        Instant at,
        String step,
        int visit,
        String office,
        String actor,
        Instant offeredAt)
        implements DossierEvent {}
