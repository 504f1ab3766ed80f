package vn.lienthong.routing.reports;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A dossier behind a number of a report. Nothing of it says whose it is.
///
/// @param office the receiving one
/// @param dueAt by the basis of the report
/// @param finishedAt absent while offices are at work
/// @param late at the end of the period
record ReportedDossier(
        String code,
        String procedure,
        String procedureName,
        String field,
        String office,
        String officeName,
        Instant receivedAt,
        Instant dueAt,
        @Nullable Instant finishedAt,
        boolean late) {

    /// Which number it stands behind.
    enum State {
        RECEIVED,
        COMPLETED_ON_TIME,
        COMPLETED_LATE,
        IN_PROGRESS,
        OVERDUE;

        boolean holds(Counted one, Period period, Basis basis) {
            Tally.Standing standing = Tally.Standing.of(one, period, basis);
            return switch (this) {
                case RECEIVED -> period.holds(one.receivedAt());
                case COMPLETED_ON_TIME -> standing == Tally.Standing.COMPLETED_ON_TIME;
                case COMPLETED_LATE -> standing == Tally.Standing.COMPLETED_LATE;
                case IN_PROGRESS ->
                        standing == Tally.Standing.IN_PROGRESS_ON_TIME
                                || standing == Tally.Standing.IN_PROGRESS_OVERDUE;
                case OVERDUE -> standing == Tally.Standing.IN_PROGRESS_OVERDUE;
            };
        }
    }
}
