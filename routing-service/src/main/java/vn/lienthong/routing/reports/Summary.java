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
        Unit unit,
        By by,
        Basis basis,
        List<Row> rows,
        Row sum) {

    /// What is counted.
    enum Unit {
        /// A citizen's dossier, once, at the office that received it.
        DOSSIER,
        /// Each turn that an office had with a dossier (chặng), at that office.
        LEG
    }

    /// What a row stands for.
    enum By {
        OFFICE,
        LEVEL,
        FIELD,
        PROCEDURE,
        CHANNEL,
        /// Who took the leg over; dossiers have no one officer.
        OFFICER
    }

    /// @param received in the period
    /// @param receivedOnline how many of them online
    /// @param receivedPostal how many of them by post
    /// @param completedEarly how many of those on time on an earlier day than was promised
    /// @param rejected how many of the completed without a result (trả lại, dừng giải quyết)
    /// @param withdrawn how many of the completed the applicant took back (rút hồ sơ)
    /// @param withdrawnEarly how many of those early
    /// @param withdrawnLate how many of those late
    /// @param returned how many of the completed, but not withdrawn, have their result with the
    ///   applicant
    /// @param waiting how many of those in progress wait for a supplement
    /// @param repeatedSupplements how many of those on time were asked for a supplement more than
    ///   once; decision 766 counts them as overdue
    /// @param paid payments in the period
    /// @param paidCashless how many of them without cash
    /// @param amountPaid in đồng
    /// @param amountCashless in đồng
    /// @param carriedOver received before and not finished before
    record Row(
            String key,
            String name,
            long carriedOver,
            long received,
            long receivedOnline,
            long receivedPostal,
            long completedOnTime,
            long completedEarly,
            long completedLate,
            long rejected,
            long withdrawn,
            long withdrawnEarly,
            long withdrawnLate,
            long returned,
            long inProgressOnTime,
            long inProgressOverdue,
            long waiting,
            long repeatedSupplements,
            long paid,
            long paidCashless,
            long amountPaid,
            long amountCashless) {}
}
