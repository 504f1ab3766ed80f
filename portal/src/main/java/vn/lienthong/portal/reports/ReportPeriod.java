package vn.lienthong.portal.reports;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.util.List;

/// The days of a report, and those before that they are compared with.
///
/// @param name how it was chosen: one of [#NAMED], or [#FREE]
/// @param first both days are included
/// @param previousFirst as many days, a month, quarter or year earlier; of free days, those right
///   before
record ReportPeriod(
        String name,
        LocalDate first,
        LocalDate last,
        LocalDate previousFirst,
        LocalDate previousLast) {

    static final List<String> NAMED = List.of("month", "last-month", "quarter", "year");
    static final String FREE = "free";

    /// Beyond that many days, months are shown and not weeks.
    private static final long MANY = 100;

    /// The period of a name; this month for a name that there is not.
    static ReportPeriod named(String name, LocalDate today) {
        LocalDate month = today.withDayOfMonth(1);
        return switch (name) {
            case "last-month" ->
                    new ReportPeriod(
                            name,
                            month.minusMonths(1),
                            month.minusDays(1),
                            month.minusMonths(2),
                            month.minusMonths(1).minusDays(1));
            case "quarter" -> {
                LocalDate first = today.with(IsoFields.DAY_OF_QUARTER, 1);
                yield new ReportPeriod(
                        name, first, today, first.minusMonths(3), today.minusMonths(3));
            }
            case "year" -> {
                LocalDate first = today.withDayOfYear(1);
                yield new ReportPeriod(
                        name, first, today, first.minusYears(1), today.minusYears(1));
            }
            default ->
                    new ReportPeriod(
                            NAMED.getFirst(),
                            month,
                            today,
                            month.minusMonths(1),
                            today.minusMonths(1));
        };
    }

    /// Any days.
    ///
    /// @param last not before the first
    static ReportPeriod free(LocalDate first, LocalDate last) {
        long days = ChronoUnit.DAYS.between(first, last) + 1;
        return new ReportPeriod(FREE, first, last, first.minusDays(days), first.minusDays(1));
    }

    /// Week or month, so that a picture has neither too few points nor too many.
    public String every() {
        return ChronoUnit.DAYS.between(first, last) > MANY ? "month" : "week";
    }
}
