package vn.lienthong.contracts.event;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A clock was started.
///
/// @param clock the whole dossier or one step
/// @param step the step, absent for the dossier
/// @param visit 0 for the dossier
/// @param office who answers for the clock
public record DeadlineSet(
        String code,
        Instant at,
        ClockScope clock,
        @Nullable String step,
        int visit,
        String office,
        Instant startedAt,
        Instant dueAt,
        String limit,
        String calendar,
        int calendarVersion)
        implements DossierEvent {}
