package vn.lienthong.routing.desk.domain;

import java.time.DayOfWeek;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import vn.lienthong.workingtime.Session;
import vn.lienthong.workingtime.WeeklyPattern;
import vn.lienthong.workingtime.WorkingCalendar;

/// Monday to Friday, 07:30 to 11:30 and 13:30 to 17:30, of 2026 only. The story begins on a Monday
/// at 08:00.
final class Calendar {

    static final WorkingCalendar OFFICE = office();

    private Calendar() {}

    private static WorkingCalendar office() {
        List<Session> day = List.of(Session.parse("07:30-11:30"), Session.parse("13:30-17:30"));
        Map<DayOfWeek, List<Session>> week = new EnumMap<>(DayOfWeek.class);
        for (DayOfWeek one : DayOfWeek.values()) {
            if (one.compareTo(DayOfWeek.SATURDAY) < 0) {
                week.put(one, day);
            }
        }
        return WorkingCalendar.of(
                "province",
                "Lịch thử",
                1,
                ZoneId.of("Asia/Ho_Chi_Minh"),
                new WeeklyPattern(week),
                List.of(2026),
                List.of());
    }
}
