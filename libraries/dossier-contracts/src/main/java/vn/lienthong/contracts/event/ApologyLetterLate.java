package vn.lienthong.contracts.event;

import java.time.Instant;

/// The letter was not issued in time.
public record ApologyLetterLate(
        String code, Instant at, String letter, String office, Instant issueBy)
        implements DossierEvent {}
