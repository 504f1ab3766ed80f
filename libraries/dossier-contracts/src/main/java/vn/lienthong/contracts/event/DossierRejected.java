package vn.lienthong.contracts.event;

import java.time.Instant;

/// An office ended the dossier without a result (trả lại hồ sơ không đủ điều kiện, dừng giải
/// quyết).
public record DossierRejected(
        String code, Instant at, String step, int visit, String office, String actor, String reason)
        implements DossierEvent {}
