package vn.lienthong.contracts.event;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contracts.Resumption;
import vn.lienthong.contracts.SuspensionGround;

/// The dossier moves to a desk: one side of the handover (giao).
///
/// @param visit 1 the first time the dossier comes to this step, 2 after a return, and so on
/// @param fromOffice the office that hands over
/// @param dueAt when the step was planned to be complete
/// @param firstDesk whether the step is the first of the route, where an ineligible dossier must be
///   returned early
/// @param fromActor account of the officer who handed over, absent when it was the counter's act
/// @param earlier every earlier step, in the order of the route; where it can be returned to
/// @param resumption what the end of a suspension does, for every ground
/// @param held present when the desk holds it already
/// @param plannedAt when the plan that it follows was made; a later plan takes its place whenever
///   it is heard of
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
        boolean firstDesk,
        @Nullable String fromActor,
        List<EarlierStep> earlier,
        Map<SuspensionGround, Resumption> resumption,
        @Nullable AlreadyHeld held,
        @Nullable Instant plannedAt)
        implements DossierEvent {

    // What was published before these fields came does not have them.
    @SuppressWarnings("NullAway")
    public StepOffered {
        earlier = earlier == null ? List.of() : List.copyOf(earlier);
        resumption = resumption == null ? Map.of() : Map.copyOf(resumption);
    }
}
