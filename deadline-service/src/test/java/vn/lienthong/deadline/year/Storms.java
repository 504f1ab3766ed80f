package vn.lienthong.deadline.year;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;

/// The orders about days in the course of the year: storms, some announced when the day is over; a
/// swap announced late; a half day; a day off that is lifted again.
final class Storms {

    static final List<DayOrder> ORDERS =
            List.of(
                    order("2026-03-11T16:20", "2026-03-13", DayOrder.Kind.OFF, "Nghỉ mất điện"),
                    order("2026-06-04T09:40", "2026-06-08", DayOrder.Kind.OFF, "Hoán đổi"),
                    order("2026-06-04T09:40", "2026-06-06", DayOrder.Kind.MAKE_UP, "Làm bù"),
                    order("2026-09-18T08:05", "2026-09-17", DayOrder.Kind.OFF, "Nghỉ tránh bão"),
                    order("2026-09-18T08:05", "2026-09-18", DayOrder.Kind.OFF, "Nghỉ tránh bão"),
                    order("2026-10-13T14:30", "2026-10-15", DayOrder.Kind.OFF, "Nghỉ tránh bão"),
                    order("2026-10-14T15:50", "2026-10-15", DayOrder.Kind.NORMAL, "Bão đã tan"),
                    order("2026-11-26T10:00", "2026-11-27", DayOrder.Kind.HALF, "Nghỉ nửa ngày"));

    private Storms() {}

    private static DayOrder order(String at, String date, DayOrder.Kind kind, String name) {
        return new DayOrder(
                LocalDateTime.parse(at).atZone(PlainCalendar.ZONE).toInstant(),
                LocalDate.parse(date),
                kind,
                name);
    }
}
