package vn.lienthong.contracts.event;

import java.time.Instant;

/// A dossier was refused at intake (từ chối tiếp nhận).
public record DossierRefused(
        String code,
        Instant at,
        String office,
        String procedure,
        String procedureName,
        String reason,
        SealedApplicant applicant)
        implements DossierEvent {}
