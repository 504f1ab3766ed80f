package vn.lienthong.routing.reports;

import java.time.LocalDate;
import java.util.List;

/// How a period went, week by week or month by month.
///
/// All points together received and completed what the summary of the period did; what is in
/// progress at the end of the last is what the summary says.
record Trend(
        LocalDate from, LocalDate to, String office, Every every, Basis basis, List<Point> points) {

    /// How long each point is. A week begins on Monday.
    enum Every {
        WEEK,
        MONTH;

        /// The first day of the next one.
        LocalDate next(LocalDate day) {
            return switch (this) {
                case WEEK -> day.plusDays(8L - day.getDayOfWeek().getValue());
                case MONTH -> day.withDayOfMonth(1).plusMonths(1);
            };
        }
    }

    /// @param from first day, which is later than the week's or month's for the first
    /// @param to last day, which is earlier for the last
    /// @param inProgress at the end of the last day
    record Point(
            LocalDate from,
            LocalDate to,
            long received,
            long completedOnTime,
            long completedLate,
            long inProgress) {}
}
