package vn.lienthong.contracts.event;

import java.time.Instant;

/// The result was handed to the applicant (trả kết quả).
public record DossierResultReturned(String code, Instant at, String office, String actor)
        implements DossierEvent {}
