package vn.lienthong.contracts.event;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// The dossier moves to a desk: one side of the handover (giao).
///
/// @param visit 1 the first time the dossier comes to this step, 2 after a return, and so on
/// @param fromOffice the office that hands over
/// @param dueAt when the step was planned to be complete
/// @param firstDesk whether the step is the first of the route, where an ineligible dossier must be
///   returned early
public record StepOffered(
        String code,
        Instant at,
        String step,
        int visit,
        String name,
        String office,
        String level,
        @Nullable String fromOffice,
        String limit,
        Instant dueAt,
        String procedure,
        String procedureName,
        Instant receivedAt,
        Instant dossierDueAt,
        boolean firstDesk)
        implements DossierEvent {}
