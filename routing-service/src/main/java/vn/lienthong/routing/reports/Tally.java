package vn.lienthong.routing.reports;

import java.util.Collection;
import java.util.function.Predicate;
import vn.lienthong.routing.reports.Summary.Row;

/// Counts journeys into a row.
record Tally(Period period, Basis basis) {

    Row row(String key, String name, Collection<Counted> journeys) {
        return new Row(
                key,
                name,
                count(journeys, one -> !isNew(one)),
                count(journeys, this::isNew),
                count(journeys, one -> isNew(one) && isOnline(one)),
                count(journeys, one -> isDone(one) && !isLate(one)),
                count(journeys, one -> isDone(one) && isLate(one)),
                count(journeys, one -> !isDone(one) && !isLate(one)),
                count(journeys, one -> !isDone(one) && isLate(one)));
    }

    private static long count(Collection<Counted> journeys, Predicate<Counted> which) {
        return journeys.stream().filter(which).count();
    }

    private boolean isNew(Counted one) {
        return period.holds(one.course().receipt().at());
    }

    private static boolean isOnline(Counted one) {
        return one.course().receipt().channel().equals("ONLINE");
    }

    private boolean isDone(Counted one) {
        return one.isFinishedBefore(period.end());
    }

    private boolean isLate(Counted one) {
        return one.isLate(period.end(), basis);
    }
}
