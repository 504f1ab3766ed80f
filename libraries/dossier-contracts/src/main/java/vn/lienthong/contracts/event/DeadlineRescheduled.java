package vn.lienthong.contracts.event;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A clock got another end.
///
/// @param clock the whole dossier or one step
/// @param step the step, absent for the dossier
/// @param visit 0 for the dossier
/// @param office who answers for the clock
/// @param cause `APOLOGY_LETTER`, `RESUMED`, `RESTARTED`, `CALENDAR` or `REPLANNED`
public record DeadlineRescheduled(
        String code,
        Instant at,
        ClockScope clock,
        @Nullable String step,
        int visit,
        String office,
        Instant previousDueAt,
        Instant dueAt,
        String cause)
        implements DossierEvent {}
