package vn.lienthong.contracts.event;

import java.time.Instant;

/// The applicant paid a fee or a financial obligation.
///
/// @param amount in đồng
public record DossierPaid(
        String code, Instant at, String office, String actor, long amount, String method)
        implements DossierEvent {}
