package vn.lienthong.routing.reports;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/// Received, finished and open dossiers of a period.
///
/// In every row `carriedOver` + `received` = `completedOnTime` + `completedLate` +
/// `inProgressOnTime` + `inProgressOverdue`. Withdrawn and rejected dossiers count as completed.
///
/// @param from first day
/// @param to last day
/// @param at the moment that was counted at
record Summary(
        LocalDate from,
        LocalDate to,
        Instant at,
        String office,
        By by,
        Basis basis,
        List<Row> rows,
        Row sum) {

    /// What a row stands for.
    enum By {
        OFFICE,
        LEVEL,
        FIELD,
        PROCEDURE,
        CHANNEL
    }

    /// @param received in the period
    /// @param receivedOnline how many of them online
    /// @param carriedOver received before and not finished before
    record Row(
            String key,
            String name,
            long carriedOver,
            long received,
            long receivedOnline,
            long completedOnTime,
            long completedLate,
            long inProgressOnTime,
            long inProgressOverdue) {}
}
