package vn.lienthong.contracts.event;

import java.time.Instant;
import java.util.List;

/// One step of the route of a dossier, with its office resolved and the time it is planned to end.
///
/// @param limit the step's share of the time, for example `0.5wd`
/// @param dueAt planned end when every step before it takes exactly its share
/// @param after the steps that must be complete before
public record PlannedStep(
        String step,
        String name,
        String office,
        String level,
        String limit,
        Instant dueAt,
        List<String> after) {

    public PlannedStep {
        after = List.copyOf(after);
    }
}
