package vn.lienthong.intake.registration.domain;

import java.time.Instant;

/// Money that the applicant paid at the counter.
///
/// @param amount in đồng, positive
/// @param method how it was paid, in the counter's words
public record Payment(Instant at, String actor, long amount, String method) {}
