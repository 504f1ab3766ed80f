package vn.lienthong.notification.telling.domain;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import vn.lienthong.contracts.event.EscalationCause;
import vn.lienthong.contracts.event.LetterPhase;

/// How facts are put into the words of the country, for the values of placeholders.
final class Wording {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm 'ngày' dd/MM/yyyy", Locale.ROOT)
                    .withZone(ZoneId.of("Asia/Ho_Chi_Minh"));

    private Wording() {}

    static String time(Instant instant) {
        return TIME.format(instant);
    }

    /// How much of a time limit is left at a rung of its clock.
    static String left(String rung) {
        if (rung.equals("LAST_WORKING_DAY")) {
            return "còn một ngày làm việc";
        }
        String number = rung.substring(rung.lastIndexOf('_') + 1);
        return rung.startsWith("SHARE_")
                ? "đã dùng " + number + " % thời hạn"
                : "còn " + number + " ngày làm việc";
    }

    static String of(EscalationCause cause) {
        return switch (cause) {
            case HANDOVER_NOT_ACCEPTED ->
                    "hồ sơ chuyển đến đã quá 2 giờ làm việc mà chưa được tiếp nhận";
            case HANDOVER_NOT_MENDED ->
                    "hồ sơ chuyển đến đã hết ngày làm việc mà chưa được tiếp nhận";
            case STEP_MISSED -> "đơn vị giải quyết quá thời hạn được giao";
            case DOSSIER_MISSED -> "hồ sơ quá ngày hẹn trả kết quả";
            case LETTER_LATE -> "phiếu xin lỗi và hẹn lại chưa được ký trong thời hạn";
            case SECOND_MISS -> "hồ sơ quá hạn lần thứ hai sau khi đã hẹn lại";
            case FIRST_APPOINTMENT_MISSED ->
                    "đã quá hẹn lần 1 mà người nộp chưa được báo nghĩa vụ tài chính";
        };
    }

    static String of(LetterPhase phase) {
        return switch (phase) {
            case FORESEEN -> "dự kiến không kịp ngày hẹn trả";
            case MISSED -> "đã quá ngày hẹn trả";
        };
    }

    /// Why a promised date moved, from the word in the event.
    static String rescheduling(String cause) {
        return switch (cause) {
            case "CALENDAR" -> "lịch làm việc có thay đổi";
            case "REPLANNED" -> "hồ sơ được giải quyết theo quy trình khác";
            case "RESTARTED" -> "hồ sơ đã được bổ sung, thời hạn được tính lại từ đầu";
            default -> "hồ sơ được tiếp tục giải quyết sau thời gian tạm dừng";
        };
    }
}
