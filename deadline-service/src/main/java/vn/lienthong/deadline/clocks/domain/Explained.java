package vn.lienthong.deadline.clocks.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contracts.Resumption;
import vn.lienthong.contracts.SuspensionGround;
import vn.lienthong.deadline.letters.domain.LetterProgress;
import vn.lienthong.workingtime.CountedDay;
import vn.lienthong.workingtime.DueDate;
import vn.lienthong.workingtime.Limit;
import vn.lienthong.workingtime.WorkingCalendar;
import vn.lienthong.workingtime.WorkingTime;

/// Why the promised date is the date it is, line by line, in Vietnamese.
public final class Explained {

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("HH:mm 'ngày' dd/MM/yyyy");

    private final Deadlines state;
    private final WorkingCalendar calendar;
    private final Terms terms;
    private final List<CountedDay> lines = new ArrayList<>();

    private Explained(Deadlines state, WorkingCalendar calendar) {
        this.state = state;
        this.calendar = calendar;
        this.terms = state.clock().terms();
    }

    /// Every date that counts towards the promised date and every date between, a line for each
    /// suspension, and the letter of apology when the date comes from one. What a limit that was
    /// counted anew had used before is void and not listed.
    public static List<CountedDay> lines(Deadlines state, WorkingCalendar calendar) {
        Explained explained = new Explained(state, calendar);
        explained.all();
        return explained.lines;
    }

    private void all() {
        List<Suspension> suspensions = state.suspensions();
        int anew =
                suspensions.stream()
                        .map(Suspension::resumption)
                        .toList()
                        .lastIndexOf(Resumption.RESTART);
        suspensions.subList(0, anew + 1).forEach(this::suspended);
        Stretch stretch = beginning(anew < 0 ? null : suspensions.get(anew));
        for (Suspension suspension : suspensions.subList(anew + 1, suspensions.size())) {
            stretch = stopped(stretch, suspension);
        }
        rest(stretch);
        letter();
    }

    /// A time in which the clock ran, and what was left to be counted when it began.
    ///
    /// @param from absent while the clock stands still
    private record Stretch(@Nullable Instant from, Limit left, boolean resumed) {}

    private Stretch beginning(@Nullable Suspension before) {
        return before == null
                ? new Stretch(state.clock().startedAt(), terms.limit(), false)
                : new Stretch(before.to(), terms.limit(), true);
    }

    private Stretch stopped(Stretch stretch, Suspension suspension) {
        Instant from = Objects.requireNonNull(stretch.from());
        LocalDate stop = date(suspension.from());
        due(stretch, from).explanation().stream()
                .filter(day -> day.date().isBefore(stop))
                .forEach(lines::add);
        suspended(suspension);
        Limit left =
                suspension.ground() == SuspensionGround.FINANCIAL_OBLIGATION
                                && terms.firstAppointment(stretch.left()).isPresent()
                        ? Objects.requireNonNull(terms.second())
                        : terms.remaining(calendar, stretch.left(), from, suspension.from());
        return new Stretch(suspension.to(), left, true);
    }

    private DueDate due(Stretch stretch, Instant from) {
        return stretch.resumed()
                ? WorkingTime.dueDateAfterResumption(
                        calendar, from, stretch.left(), terms.policy(), terms.cutOff())
                : WorkingTime.dueDate(
                        calendar, from, stretch.left(), terms.policy(), terms.cutOff());
    }

    private void suspended(Suspension suspension) {
        lines.add(new CountedDay(date(suspension.from()), 0, because(suspension)));
    }

    private void rest(Stretch stretch) {
        if (state.clock().phase() instanceof Phase.Counting counting) {
            if (counting.dueAt().isBefore(counting.from())) {
                overBefore(counting);
            } else {
                Stretch running = new Stretch(counting.from(), counting.left(), stretch.resumed());
                lines.addAll(due(running, counting.from()).explanation());
            }
        } else if (stretch.from() != null) {
            lines.addAll(due(stretch, stretch.from()).explanation());
        }
    }

    // Stopping a clock that has run out does not make it less late.
    private void overBefore(Phase.Counting counting) {
        lines.add(
                new CountedDay(
                        date(counting.from()),
                        0,
                        "Thời hạn đã hết lúc %s, trước khi dừng; việc dừng không làm thay đổi."
                                .formatted(moment(counting.dueAt()))));
    }

    private void letter() {
        Instant dueAt = state.clock().dueAt();
        state.letters().stream()
                .map(letter -> letter.progress())
                .filter(progress ->
                        progress instanceof LetterProgress.Issued issued
                                && issued.newDueAt().equals(dueAt))
                .forEach(_ ->
                        lines.add(
                                new CountedDay(
                                        date(dueAt),
                                        0,
                                        "Hẹn lại theo phiếu xin lỗi: trả kết quả trước khi hết giờ"
                                                + " làm việc ngày này.")));
    }

    private String because(Suspension suspension) {
        Instant to = suspension.to();
        return "Dừng tính thời gian từ %s%s: %s%s.%s"
                .formatted(
                        moment(suspension.from()),
                        to == null ? "" : " đến " + moment(to),
                        name(suspension.ground()),
                        suspension.legalBasis() == null ? "" : " (" + suspension.legalBasis() + ")",
                        effect(suspension));
    }

    private String effect(Suspension suspension) {
        return switch (suspension.resumption()) {
            case null -> "";
            case RESTART -> " Thời hạn được tính lại từ đầu.";
            case RESUME ->
                    suspension.ground() == SuspensionGround.FINANCIAL_OBLIGATION
                                    && terms.second() != null
                            ? " Tiếp theo là thời gian của hẹn lần 2."
                            : " Thời gian đã dùng trước đó được giữ nguyên.";
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

    private String moment(Instant at) {
        return MOMENT.format(at.atZone(calendar.zone()));
    }

    private LocalDate date(Instant at) {
        return at.atZone(calendar.zone()).toLocalDate();
    }
}
