package vn.lienthong.deadline.year;

import java.time.Instant;
import java.time.LocalTime;
import java.time.Month;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// The moments to which time is moved: the middle and the end of every month, when heads of offices
/// sign, and whenever something is ordered about a day.
final class Almanac {

    static final int YEAR = 2026;

    private Almanac() {}

    /// @param month set at the end of a month, when everything is compared
    record Stop(Instant at, List<DayOrder> orders, List<Month> month) {}

    static Instant begin() {
        return instant(YearMonth.of(YEAR, 1), 1, "00:00");
    }

    static Instant end() {
        return instant(YearMonth.of(YEAR, 12), 31, "23:59");
    }

    static List<Stop> stops() {
        List<Stop> stops = new ArrayList<>();
        for (Month month : Month.values()) {
            YearMonth days = YearMonth.of(YEAR, month);
            stops.add(new Stop(instant(days, 12, "10:17"), List.of(), List.of()));
            int last = days.lengthOfMonth();
            String time = month == Month.DECEMBER ? "23:59" : "16:45";
            stops.add(new Stop(instant(days, last, time), List.of(), List.of(month)));
        }
        Storms.ORDERS.stream()
                .map(DayOrder::at)
                .distinct()
                .forEach(at ->
                        stops.add(
                                new Stop(
                                        at,
                                        Storms.ORDERS.stream()
                                                .filter(order -> order.at().equals(at))
                                                .toList(),
                                        List.of())));
        stops.sort(Comparator.comparing(Stop::at));
        return stops;
    }

    private static Instant instant(YearMonth month, int day, String time) {
        return PlainCalendar.instant(month.atDay(day), LocalTime.parse(time));
    }
}
