package vn.lienthong.routing.reports;

import vn.lienthong.routing.reports.Summary.Row;

/// Counts journeys into a row, each once on both sides.
final class Tally {

    private final Period period;
    private final Basis basis;
    private long carriedOver;
    private long received;
    private long receivedOnline;
    private long completedOnTime;
    private long completedLate;
    private long inProgressOnTime;
    private long inProgressOverdue;

    Tally(Period period, Basis basis) {
        this.period = period;
        this.basis = basis;
    }

    /// @param one was open at some moment of the period
    Tally add(Counted one) {
        if (!period.holds(one.receivedAt())) {
            carriedOver++;
        } else {
            received++;
            if (one.channel().equals("ONLINE")) {
                receivedOnline++;
            }
        }
        switch (Standing.of(one, period, basis)) {
            case COMPLETED_ON_TIME -> completedOnTime++;
            case COMPLETED_LATE -> completedLate++;
            case IN_PROGRESS_ON_TIME -> inProgressOnTime++;
            case IN_PROGRESS_OVERDUE -> inProgressOverdue++;
        }
        return this;
    }

    Row row(String key, String name) {
        return new Row(
                key,
                name,
                carriedOver,
                received,
                receivedOnline,
                completedOnTime,
                completedLate,
                inProgressOnTime,
                inProgressOverdue);
    }

    /// How a journey stands at the end of a period.
    enum Standing {
        COMPLETED_ON_TIME,
        COMPLETED_LATE,
        IN_PROGRESS_ON_TIME,
        IN_PROGRESS_OVERDUE;

        static Standing of(Counted one, Period period, Basis basis) {
            boolean late = one.isLate(period.endMillis(), basis);
            if (one.isFinishedBefore(period.endMillis())) {
                return late ? COMPLETED_LATE : COMPLETED_ON_TIME;
            }
            return late ? IN_PROGRESS_OVERDUE : IN_PROGRESS_ON_TIME;
        }
    }
}
