package vn.lienthong.deadline.clocks.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contracts.Resumption;
import vn.lienthong.contracts.SuspensionGround;
import vn.lienthong.workingtime.CountedDay;
import vn.lienthong.workingtime.WorkingCalendar;
import vn.lienthong.workingtime.WorkingTime;

/// Why the promised date is the date it is, line by line, in Vietnamese.
public final class Explained {

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("HH:mm 'ngày' dd/MM/yyyy");

    private Explained() {}

    /// One line for every suspension, then every date of the current stretch, then the letter of
    /// apology when the date comes from one.
    public static List<CountedDay> lines(Deadlines state, WorkingCalendar calendar) {
        List<CountedDay> lines = new ArrayList<>();
        for (Suspension suspension : state.suspensions()) {
            lines.add(
                    new CountedDay(
                            date(suspension.from(), calendar), 0, because(suspension, calendar)));
        }
        Clock clock = state.clock();
        if (clock.phase() instanceof Phase.Counting counting) {
            lines.addAll(counted(clock.terms(), counting, calendar));
            LocalDate appointment = counting.appointment();
            if (appointment != null) {
                lines.add(
                        new CountedDay(
                                date(counting.dueAt(), calendar),
                                0,
                                "Hẹn lại theo phiếu xin lỗi: trả kết quả trước khi hết giờ làm"
                                        + " việc ngày này."));
            }
        }
        return lines;
    }

    private static List<CountedDay> counted(
            Terms terms, Phase.Counting counting, WorkingCalendar calendar) {
        return WorkingTime.dueDate(
                        calendar, counting.from(), counting.left(), terms.policy(), terms.cutOff())
                .explanation();
    }

    private static String because(Suspension suspension, WorkingCalendar calendar) {
        Instant to = suspension.to();
        return "Dừng tính thời gian từ %s%s: %s%s.%s"
                .formatted(
                        moment(suspension.from(), calendar),
                        to == null ? "" : " đến " + moment(to, calendar),
                        name(suspension.ground()),
                        suspension.legalBasis() == null ? "" : " (" + suspension.legalBasis() + ")",
                        effect(suspension.resumption()));
    }

    private static String effect(@Nullable Resumption resumption) {
        return switch (resumption) {
            case null -> "";
            case RESTART -> " Thời hạn được tính lại từ đầu.";
            case RESUME -> " Thời gian đã dùng trước đó được giữ nguyên.";
        };
    }

    private static String name(SuspensionGround ground) {
        return switch (ground) {
            case SUPPLEMENT -> "chờ bổ sung hồ sơ";
            case FINANCIAL_OBLIGATION -> "chờ thực hiện nghĩa vụ tài chính";
            case EXPERT_OPINION -> "chờ giám định, ý kiến chuyên môn";
            case OTHER -> "lý do khác theo quy định";
        };
    }

    private static String moment(Instant at, WorkingCalendar calendar) {
        return MOMENT.format(at.atZone(calendar.zone()));
    }

    private static LocalDate date(Instant at, WorkingCalendar calendar) {
        return at.atZone(calendar.zone()).toLocalDate();
    }
}
