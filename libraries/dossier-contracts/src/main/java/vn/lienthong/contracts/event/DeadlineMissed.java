package vn.lienthong.contracts.event;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A clock ran out (quá hạn): it is later than `dueAt`.
///
/// @param clock the whole dossier or one step
/// @param step the step, absent for the dossier
/// @param visit 0 for the dossier
/// @param office who answers for the clock
public record DeadlineMissed(
        String code,
        Instant at,
        ClockScope clock,
        @Nullable String step,
        int visit,
        String office,
        Instant dueAt)
        implements DossierEvent {}
