package vn.lienthong.routing.reports;

import vn.lienthong.routing.reports.Summary.Row;
import vn.lienthong.routing.reports.facts.domain.DossierFacts.Ending;

/// Counts dossiers, or the turns of offices, into a row, each once on both sides.
final class Tally {

    private final Period period;
    private final Basis basis;
    private long carriedOver;
    private long received;
    private long receivedOnline;
    private long receivedPostal;
    private long completedEarly;
    private long rejected;
    private long withdrawn;
    private long withdrawnEarly;
    private long withdrawnLate;
    private long returned;
    private long waiting;
    private long repeatedSupplements;
    private long paid;
    private long paidCashless;
    private long amountPaid;
    private long amountCashless;
    private long completedOnTime;
    private long completedLate;
    private long inProgressOnTime;
    private long inProgressOverdue;

    Tally(Period period, Basis basis) {
        this.period = period;
        this.basis = basis;
    }

    /// @param one was open at some moment of the period, or was paid for in it
    Tally add(Counted one) {
        if (one.isOf(period)) {
            countIn(one, one.receivedAt());
            countOut(
                    Standing.of(one, period, basis),
                    one.finishedAt(),
                    one.due(period.endMillis(), basis));
            countMore(one);
        }
        one.payments((at, amount, cash) -> {
            if (period.holds(at)) {
                pay(amount, cash);
            }
        });
        return this;
    }

    /// An office's turn, which the office was given when the turn began.
    ///
    /// @param leg of the dossier, and open at some moment of the period
    void add(Counted one, CountedLeg leg) {
        long end = period.endMillis();
        countIn(one, leg.begun());
        countOut(Standing.of(leg.ended() < end, one.isLate(leg, end)), leg.ended(), leg.due(end));
    }

    private void countIn(Counted one, long begun) {
        if (!period.holds(begun)) {
            carriedOver++;
            return;
        }
        received++;
        switch (one.channel()) {
            case "ONLINE" -> receivedOnline++;
            case "POSTAL" -> receivedPostal++;
            default -> {
                // The counter: what is left of all that were received.
            }
        }
    }

    private void countMore(Counted one) {
        long end = period.endMillis();
        if (one.supplements(end) > 1 && !one.isLate(end, basis)) {
            repeatedSupplements++;
        }
        if (!one.isFinishedBefore(end)) {
            if (one.isWaiting(end)) {
                waiting++;
            }
            return;
        }
        if (one.endedAs() == Ending.Kind.WITHDRAWN) {
            withdraw(one, end);
            return;
        }
        if (one.endedAs() == Ending.Kind.REJECTED) {
            rejected++;
        }
        if (one.returnedAt() < end) {
            returned++;
        }
    }

    private void withdraw(Counted one, long end) {
        withdrawn++;
        if (one.isLate(end, basis)) {
            withdrawnLate++;
        } else if (period.isDayBefore(one.finishedAt(), one.due(end, basis))) {
            withdrawnEarly++;
        }
    }

    private void countOut(Standing standing, long endedAt, long due) {
        switch (standing) {
            case COMPLETED_ON_TIME -> {
                completedOnTime++;
                if (period.isDayBefore(endedAt, due)) {
                    completedEarly++;
                }
            }
            case COMPLETED_LATE -> completedLate++;
            case IN_PROGRESS_ON_TIME -> inProgressOnTime++;
            case IN_PROGRESS_OVERDUE -> inProgressOverdue++;
        }
    }

    private void pay(long amount, boolean cash) {
        paid++;
        amountPaid += amount;
        if (!cash) {
            paidCashless++;
            amountCashless += amount;
        }
    }

    Row row(String key, String name) {
        return new Row(
                key,
                name,
                carriedOver,
                received,
                receivedOnline,
                receivedPostal,
                completedOnTime,
                completedEarly,
                completedLate,
                rejected,
                withdrawn,
                withdrawnEarly,
                withdrawnLate,
                returned,
                inProgressOnTime,
                inProgressOverdue,
                waiting,
                repeatedSupplements,
                paid,
                paidCashless,
                amountPaid,
                amountCashless);
    }

    /// How a journey stands at the end of a period.
    enum Standing {
        COMPLETED_ON_TIME,
        COMPLETED_LATE,
        IN_PROGRESS_ON_TIME,
        IN_PROGRESS_OVERDUE;

        static Standing of(Counted one, Period period, Basis basis) {
            return of(
                    one.isFinishedBefore(period.endMillis()),
                    one.isLate(period.endMillis(), basis));
        }

        private static Standing of(boolean over, boolean late) {
            if (over) {
                return late ? COMPLETED_LATE : COMPLETED_ON_TIME;
            }
            return late ? IN_PROGRESS_OVERDUE : IN_PROGRESS_ON_TIME;
        }
    }
}
