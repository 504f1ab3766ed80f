package vn.lienthong.routing.reports;

/// What a report reads of a journey. Moments are milliseconds since 1970, as the store keeps them:
/// a province has hundreds of thousands of these in memory.
///
/// @param office the receiving one
/// @param dueAt the promised date as it stands
/// @param accountableDueAt the promise of the receipt, moved only by what the law allows
/// @param suspendedSince since when the clock stands still, [#NEVER] while it runs
/// @param finishedAt [#NEVER] while offices are at work
record Counted(
        String code,
        String office,
        String channel,
        String field,
        String procedure,
        String procedureName,
        long receivedAt,
        long dueAt,
        long accountableDueAt,
        long suspendedSince,
        long finishedAt) {

    static final long NEVER = Long.MAX_VALUE;

    /// Whether it was open at some moment of the period.
    boolean isOf(Period period) {
        return receivedAt < period.endMillis() && finishedAt >= period.startMillis();
    }

    /// Exactly at the promised moment is in time. What the applicant is waited for counts at the
    /// moment the clock was stopped.
    ///
    /// @param end of the period
    boolean isLate(long end, Basis basis) {
        return measuredAt(end) > due(basis);
    }

    private long measuredAt(long end) {
        return isFinishedBefore(end) ? finishedAt : Math.min(suspendedSince, end);
    }

    long due(Basis basis) {
        return switch (basis) {
            case ORIGINAL -> accountableDueAt;
            case CURRENT -> dueAt;
        };
    }

    boolean isFinishedBefore(long moment) {
        return finishedAt < moment;
    }
}
