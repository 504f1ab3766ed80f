package vn.lienthong.contracts.event;

import java.time.Instant;

/// An office owes the applicant a letter of apology with a new date (phiếu xin lỗi và hẹn lại).
///
/// @param office the late office, whose head signs
/// @param issueBy later than this the letter itself is late
/// @param proposedDueAt the date that the remaining steps allow
public record ApologyLetterRequired(
        String code,
        Instant at,
        String letter,
        String office,
        LetterPhase phase,
        Instant dueAt,
        Instant issueBy,
        Instant proposedDueAt)
        implements DossierEvent {}
