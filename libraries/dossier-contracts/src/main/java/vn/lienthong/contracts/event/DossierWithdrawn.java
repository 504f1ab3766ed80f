package vn.lienthong.contracts.event;

import java.time.Instant;

/// The applicant withdrew the dossier (rút hồ sơ).
public record DossierWithdrawn(String code, Instant at, String office, String actor, String reason)
        implements DossierEvent {}
