package vn.lienthong.contracts.event;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// The office that had finished the step took the dossier back before anybody after it took it over
/// (rút lại). What was offered since is called off, and the step is offered again as held already.
///
/// @param visit the one that had been finished
/// @param actor account of the officer who took it back
/// @param reason absent where none was given
public record StepRecalled(
        String code,
        Instant at,
        String step,
        int visit,
        String office,
        String actor,
        @Nullable String reason)
        implements DossierEvent {}
