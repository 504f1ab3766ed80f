package vn.lienthong.contracts.event;

import java.time.Instant;

/// The head of the late office signed the letter; the promised date is `dueAt` now (hẹn lại ngày
/// trả kết quả).
public record ApologyLetterIssued(
        String code,
        Instant at,
        String letter,
        String office,
        String signedBy,
        String reason,
        Instant previousDueAt,
        Instant dueAt)
        implements DossierEvent {}
