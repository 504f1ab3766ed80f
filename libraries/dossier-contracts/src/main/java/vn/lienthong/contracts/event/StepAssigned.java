package vn.lienthong.contracts.event;

import java.time.Instant;

/// The step is given to an officer of the office that holds it (phân công).
///
/// @param actor who assigned it
/// @param officer account of the officer who works on it from now on
public record StepAssigned(
        String code,
        Instant at,
        String step,
        int visit,
        String office,
        String actor,
        String officer)
        implements DossierEvent {}
