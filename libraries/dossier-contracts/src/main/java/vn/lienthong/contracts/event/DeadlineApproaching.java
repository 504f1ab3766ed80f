package vn.lienthong.contracts.event;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A clock nears its end (sắp đến hạn).
///
/// @param clock the whole dossier or one step
/// @param step the step, absent for the dossier
/// @param visit 0 for the dossier
/// @param office who answers for the clock
/// @param rung `SHARE_80` for 80 % of the limit used (and so for other percentages),
///   `LAST_WORKING_DAY`, or `DAYS_BEFORE_3` for three working days before the end (and so for
///   others)
/// @param nextOpening when work begins next after `at` by the dossier's calendar; absent where the
///   days off of that year are not known yet
public record DeadlineApproaching(
        String code,
        Instant at,
        ClockScope clock,
        @Nullable String step,
        int visit,
        String office,
        Instant dueAt,
        String rung,
        @Nullable Instant nextOpening)
        implements DossierEvent {

    /// Without the next opening.
    public DeadlineApproaching(
            String code,
            Instant at,
            ClockScope clock,
            @Nullable String step,
            int visit,
            String office,
            Instant dueAt,
            String rung) {
        this(code, at, clock, step, visit, office, dueAt, rung, null);
    }
}
