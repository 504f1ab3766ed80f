package vn.lienthong.intake.registration.domain;

import java.time.Instant;
import vn.lienthong.contracts.event.ReplanCause;

/// How a dossier came to another plan: who decided it, when and why. Kept for good.
///
/// @param office the office that decided
/// @param reason in the officer's words
public record Replanning(
        Instant at, String office, Officer officer, ReplanCause cause, String reason) {}
