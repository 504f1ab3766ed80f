package vn.lienthong.workingtime;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/// The calendars of the tests, and instants written as a clerk reads them off the clock.
final class Calendars {

    static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
    static final List<Session> PROVINCE_HOURS = sessions("07:30-11:30", "13:30-17:30");

    private static final String LABOUR_CODE = "Bộ luật Lao động 2019, Điều 112";
    private static final String LETTER_10065 = "Công văn 10065/VPCP-KGVX";

    private Calendars() {}

    /// The weekdays off for the public sector, and why, 2024 to 2027.
    static final List<CalendarDay> OFFICIAL_DAYS =
            Stream.of(
                            off("Tết Dương lịch", "2024-01-01"),
                            off(
                                    "Tết Nguyên đán",
                                    "2024-02-08",
                                    "2024-02-09",
                                    "2024-02-12",
                                    "2024-02-13",
                                    "2024-02-14"),
                            off("Giỗ Tổ Hùng Vương", "2024-04-18"),
                            off("Nghỉ hoán đổi dịp 30/4", "2024-04-29"),
                            off("Ngày Chiến thắng", "2024-04-30"),
                            off("Quốc tế Lao động", "2024-05-01"),
                            makeUp("Làm bù cho ngày 29/4", "2024-05-04"),
                            off("Quốc khánh", "2024-09-02", "2024-09-03"),
                            off("Tết Dương lịch", "2025-01-01"),
                            off(
                                    "Tết Nguyên đán",
                                    "2025-01-27",
                                    "2025-01-28",
                                    "2025-01-29",
                                    "2025-01-30",
                                    "2025-01-31"),
                            off("Giỗ Tổ Hùng Vương", "2025-04-07"),
                            makeUp("Làm bù cho ngày 02/5", "2025-04-26"),
                            off("Ngày Chiến thắng", "2025-04-30"),
                            off("Quốc tế Lao động", "2025-05-01"),
                            off("Nghỉ hoán đổi dịp 01/5", "2025-05-02"),
                            off("Quốc khánh", "2025-09-01", "2025-09-02"),
                            off("Tết Dương lịch", "2026-01-01"),
                            off("Nghỉ hoán đổi Tết Dương lịch", "2026-01-02"),
                            makeUp("Làm bù cho ngày 02/01", "2026-01-10"),
                            off(
                                    "Tết Nguyên đán",
                                    "2026-02-16",
                                    "2026-02-17",
                                    "2026-02-18",
                                    "2026-02-19",
                                    "2026-02-20"),
                            off("Nghỉ bù Giỗ Tổ Hùng Vương", "2026-04-27"),
                            off("Ngày Chiến thắng", "2026-04-30"),
                            off("Quốc tế Lao động", "2026-05-01"),
                            makeUp("Làm bù cho ngày 31/8", "2026-08-22"),
                            off("Nghỉ hoán đổi dịp Quốc khánh", "2026-08-31"),
                            off("Quốc khánh", "2026-09-01", "2026-09-02"),
                            off("Ngày Văn hóa Việt Nam", "2026-11-24"),
                            off("Tết Dương lịch", "2027-01-01"),
                            days(
                                    DayKind.OFF,
                                    "Tết Nguyên đán",
                                    LETTER_10065,
                                    "2027-02-04",
                                    "2027-02-05",
                                    "2027-02-08",
                                    "2027-02-09",
                                    "2027-02-10"),
                            off("Giỗ Tổ Hùng Vương", "2027-04-16"),
                            off("Ngày Chiến thắng", "2027-04-30"),
                            off("Nghỉ bù Quốc tế Lao động", "2027-05-03"),
                            days(
                                    DayKind.OFF,
                                    "Quốc khánh",
                                    LETTER_10065,
                                    "2027-09-02",
                                    "2027-09-03"),
                            off("Ngày Văn hóa Việt Nam", "2027-11-24"))
                    .flatMap(List::stream)
                    .toList();

    /// The province: Monday to Friday, the official days of 2024 to 2027.
    static final WorkingCalendar PROVINCE =
            WorkingCalendar.of(
                    "province",
                    "Lịch làm việc của tỉnh",
                    1,
                    ZONE,
                    WeeklyPattern.mondayToFriday(PROVINCE_HOURS),
                    Set.of(2024, 2025, 2026, 2027),
                    OFFICIAL_DAYS);

    /// An office of 2020 with a lunch break from 11:30 to 13:00.
    static final WorkingCalendar OFFICE_2020 =
            office2020(
                    WeeklyPattern.mondayToFriday(sessions("07:30-11:30", "13:00-17:00")),
                    off("Nghỉ lễ", "2020-04-02", "2020-04-30", "2020-05-01", "2020-09-02"));

    /// The same office with Saturday 11/04 worked in the place of Monday 13/04.
    static final WorkingCalendar SWAPPED_2020 =
            OFFICE_2020
                    .with(day("2020-04-11", DayKind.MAKE_UP))
                    .with(day("2020-04-13", DayKind.OFF));

    /// The same office with the long holiday of January 2020 only.
    static final WorkingCalendar LONG_HOLIDAY_2020 =
            office2020(
                    WeeklyPattern.mondayToFriday(sessions("07:30-11:30", "13:00-17:00")),
                    off(
                            "Nghỉ Tết",
                            "2020-01-01",
                            "2020-01-23",
                            "2020-01-24",
                            "2020-01-25",
                            "2020-01-26",
                            "2020-01-27",
                            "2020-01-28",
                            "2020-01-29"));

    static WorkingCalendar office2020(WeeklyPattern week, List<CalendarDay> days) {
        return WorkingCalendar.of(
                "office-2020", "Cơ quan năm 2020", 1, ZONE, week, Set.of(2019, 2020, 2021), days);
    }

    /// Reads `2026-11-23T08:00` or `2026-11-23T08:00:01`.
    static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(ZONE).toInstant();
    }

    static LocalDate date(String date) {
        return LocalDate.parse(date);
    }

    static List<Session> sessions(String... texts) {
        return Stream.of(texts).map(Session::parse).toList();
    }

    static CalendarDay day(String date, DayKind kind, String... sessions) {
        return new CalendarDay(date(date), kind, "", "", sessions(sessions));
    }

    static WeeklyPattern withSaturday(List<Session> weekdays, List<Session> saturday) {
        Map<DayOfWeek, List<Session>> week =
                new EnumMap<>(WeeklyPattern.mondayToFriday(weekdays).sessions());
        week.put(DayOfWeek.SATURDAY, saturday);
        return new WeeklyPattern(week);
    }

    static List<CalendarDay> off(String name, String... dates) {
        return days(DayKind.OFF, name, LABOUR_CODE, dates);
    }

    private static List<CalendarDay> makeUp(String name, String... dates) {
        return days(DayKind.MAKE_UP, name, "Thông báo của Bộ Nội vụ", dates);
    }

    private static List<CalendarDay> days(
            DayKind kind, String name, String source, String... dates) {
        List<CalendarDay> days = new ArrayList<>();
        for (String date : dates) {
            days.add(CalendarDay.of(date(date), kind, name, source));
        }
        return days;
    }
}
