package vn.lienthong.printing;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// Moments as Vietnamese papers write them, in the zone `Asia/Ho_Chi_Minh`.
///
/// Days below 10 and the months 1 and 2 get a leading zero, other months none: Nghị định
/// 30/2020/NĐ-CP, Phụ lục I, on "Địa danh và thời gian ban hành văn bản".
public final class VietnameseDates {

    /// The zone of every printed time.
    public static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    private static final DateTimeFormatter BRIEF =
            DateTimeFormatter.ofPattern("HH:mm 'ngày' dd/MM/uuuu", Locale.ROOT);

    private VietnameseDates() {}

    /// For example `08 giờ 30 phút, ngày 23 tháng 11 năm 2026`.
    public static String full(Instant moment) {
        ZonedDateTime local = moment.atZone(ZONE);
        return "%02d giờ %02d phút, %s"
                .formatted(local.getHour(), local.getMinute(), day(local.toLocalDate()));
    }

    /// For example `17:30 ngày 25/11/2026`.
    public static String brief(Instant moment) {
        return BRIEF.format(moment.atZone(ZONE));
    }

    /// For example `ngày 03 tháng 02 năm 2026`.
    public static String day(Instant moment) {
        return day(moment.atZone(ZONE).toLocalDate());
    }

    /// For example `ngày 23 tháng 9 năm 2026`.
    public static String day(LocalDate date) {
        int month = date.getMonthValue();
        return "ngày %02d tháng %s năm %d"
                .formatted(
                        date.getDayOfMonth(),
                        month <= 2 ? "0" + month : String.valueOf(month),
                        date.getYear());
    }
}
