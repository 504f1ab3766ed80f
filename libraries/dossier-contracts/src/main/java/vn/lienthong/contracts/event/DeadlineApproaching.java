package vn.lienthong.contracts.event;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A clock nears its end (sắp đến hạn).
///
/// @param clock the whole dossier or one step
/// @param step the step, absent for the dossier
/// @param visit 0 for the dossier
/// @param office who answers for the clock
/// @param rung `SHARE_80` or `LAST_WORKING_DAY`
public record DeadlineApproaching(
        String code,
        Instant at,
        ClockScope clock,
        @Nullable String step,
        int visit,
        String office,
        Instant dueAt,
        String rung)
        implements DossierEvent {}
