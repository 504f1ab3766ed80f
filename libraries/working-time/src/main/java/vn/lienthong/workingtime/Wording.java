package vn.lienthong.workingtime;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Locale;

/// The Vietnamese words for dates that are off, or worked in an unusual way.
final class Wording {

    private static final Locale VIETNAMESE = Locale.of("vi", "VN");

    private Wording() {}

    /// Why nobody works on that date.
    static String whyOff(WorkingCalendar calendar, LocalDate date) {
        CalendarDay entry = calendar.entryFor(date);
        return entry != null && entry.kind() == DayKind.OFF
                ? said(entry)
                : weekday(date.getDayOfWeek()) + ", nghỉ hằng tuần";
    }

    /// What is unusual about a working day, to follow another clause; empty when nothing is.
    static String note(WorkingCalendar calendar, LocalDate date) {
        CalendarDay entry = calendar.entryFor(date);
        if (entry == null) {
            return "";
        }
        String said = said(entry);
        return ", " + said.substring(0, 1).toLowerCase(VIETNAMESE) + said.substring(1);
    }

    /// Such as `2 giờ 30 phút`.
    static String duration(Duration duration) {
        String minutes = duration.toMinutesPart() + " phút";
        if (duration.toHours() == 0) {
            return minutes;
        }
        String hours = duration.toHours() + " giờ";
        return duration.toMinutesPart() == 0 ? hours : hours + " " + minutes;
    }

    private static String said(CalendarDay entry) {
        String text =
                switch (entry.kind()) {
                    case OFF -> named("Nghỉ", " ", entry.name());
                    case MAKE_UP -> named("Làm bù", ": ", entry.name());
                    case HALF -> named("Làm việc nửa ngày", ": ", entry.name());
                    case NORMAL -> named("Làm việc bình thường", ": ", entry.name());
                };
        return entry.source().isBlank() ? text : text + " (nguồn: " + entry.source() + ")";
    }

    private static String named(String what, String between, String name) {
        if (name.isBlank()) {
            return what;
        }
        boolean saysItself = name.toLowerCase(VIETNAMESE).startsWith(what.toLowerCase(VIETNAMESE));
        return saysItself ? name : what + between + name;
    }

    private static String weekday(DayOfWeek day) {
        return switch (day) {
            case MONDAY -> "Thứ Hai";
            case TUESDAY -> "Thứ Ba";
            case WEDNESDAY -> "Thứ Tư";
            case THURSDAY -> "Thứ Năm";
            case FRIDAY -> "Thứ Sáu";
            case SATURDAY -> "Thứ Bảy";
            case SUNDAY -> "Chủ nhật";
        };
    }
}
