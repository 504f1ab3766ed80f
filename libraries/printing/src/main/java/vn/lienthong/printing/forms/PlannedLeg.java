package vn.lienthong.printing.forms;

import java.time.Instant;

/// One stretch of the planned way of a dossier.
///
/// @param step what is done
/// @param office who does it
/// @param dueAt until when
public record PlannedLeg(String step, String office, Instant dueAt) {}
