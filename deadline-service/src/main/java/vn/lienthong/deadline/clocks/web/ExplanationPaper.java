package vn.lienthong.deadline.clocks.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.lienthong.contracts.catalogue.Office;
import vn.lienthong.contracts.catalogue.Offices;
import vn.lienthong.deadline.clocks.domain.Clock;
import vn.lienthong.deadline.clocks.domain.Deadlines;
import vn.lienthong.deadline.clocks.domain.Explained;
import vn.lienthong.deadline.clocks.domain.Terms;
import vn.lienthong.printing.forms.ExplanationForm;
import vn.lienthong.printing.forms.Letterhead;
import vn.lienthong.workingtime.CountedDay;
import vn.lienthong.workingtime.Limit;
import vn.lienthong.workingtime.Policy;
import vn.lienthong.workingtime.WorkingCalendar;

/// Puts on paper why a promised date is the date it is, for whoever asks at the counter.
@Component
final class ExplanationPaper {

    private static final int MINUTES_OF_DATE = 24 * 60;

    private final Offices offices;

    ExplanationPaper(Offices offices) {
        this.offices = offices;
    }

    ExplanationForm form(Deadlines state, WorkingCalendar calendar, Instant now) {
        Office office = offices.get(state.receipt().office());
        Office superior = offices.superiorOf(office.code()).orElse(office);
        Clock clock = state.clock();
        return new ExplanationForm(
                new Letterhead(superior.name(), office.name(), "", office.place()),
                now,
                state.code(),
                state.receipt().procedureName(),
                clock.startedAt(),
                amount(clock.terms().limit()),
                rules(clock.terms()),
                clock.promisedAt(),
                clock.dueAt(),
                "%s, phiên bản %d".formatted(calendar.name(), state.calendarVersion()),
                Explained.lines(state, calendar).stream().map(ExplanationPaper::line).toList());
    }

    private static ExplanationForm.Line line(CountedDay day) {
        return new ExplanationForm.Line(date(day.date()), counted(day.minutes()), day.because());
    }

    private static String date(LocalDate date) {
        String weekday =
                switch (date.getDayOfWeek()) {
                    case MONDAY -> "Thứ Hai";
                    case TUESDAY -> "Thứ Ba";
                    case WEDNESDAY -> "Thứ Tư";
                    case THURSDAY -> "Thứ Năm";
                    case FRIDAY -> "Thứ Sáu";
                    case SATURDAY -> "Thứ Bảy";
                    case SUNDAY -> "Chủ nhật";
                };
        return String.format(
                Locale.ROOT,
                "%s, %02d/%02d/%d",
                weekday,
                date.getDayOfMonth(),
                date.getMonthValue(),
                date.getYear());
    }

    private static @Nullable String counted(int minutes) {
        if (minutes == 0) {
            return null;
        }
        if (minutes == MINUTES_OF_DATE) {
            return "1 ngày";
        }
        String rest = minutes % 60 == 0 ? "" : " " + minutes % 60 + " phút";
        return minutes < 60 ? minutes + " phút" : minutes / 60 + " giờ" + rest;
    }

    private static String amount(Limit limit) {
        String unit =
                switch (limit.unit()) {
                    case WORKING_DAY -> "ngày làm việc";
                    case WORKING_HOUR -> "giờ làm việc";
                    case CALENDAR_DAY -> "ngày";
                };
        return limit.isWhole()
                ? String.format(Locale.ROOT, "%02d %s", limit.amount().intValueExact(), unit)
                : limit.amount().toPlainString().replace('.', ',') + " " + unit;
    }

    /// How it is counted, a sentence each.
    static List<String> rules(Terms terms) {
        List<String> rules = new ArrayList<>();
        rules.add(counting(terms));
        if (terms.cutOff() != null) {
            rules.add(
                    "Hồ sơ nhận sau %s được tính từ ngày làm việc tiếp theo."
                            .formatted(terms.cutOff()));
        }
        if (terms.second() != null) {
            rules.add(
                    "Hai lần hẹn: thời gian thực hiện nghĩa vụ tài chính không tính; từ khi nộp"
                            + " chứng từ, hẹn lần 2 là %s.".formatted(amount(terms.second())));
        }
        return rules;
    }

    private static String counting(Terms terms) {
        return switch (terms.limit().unit()) {
            case WORKING_HOUR -> byTheMinute();
            case CALENDAR_DAY ->
                    "Tính theo ngày dương lịch, không tính ngày tiếp nhận; ngày cuối là ngày nghỉ"
                        + " thì chuyển sang ngày làm việc tiếp theo (Bộ luật Dân sự 2015, Điều 147,"
                        + " 148).";
            case WORKING_DAY -> byPolicy(terms.policy());
        };
    }

    private static String byPolicy(Policy policy) {
        return switch (policy) {
            case END_OF_DAY ->
                    "Chỉ tính ngày làm việc, không tính ngày tiếp nhận; hạn là lúc hết giờ làm việc"
                            + " của ngày cuối (Bộ luật Dân sự 2015, Điều 147, 148).";
            case SAME_TIME ->
                    "Chỉ tính ngày làm việc, không tính ngày tiếp nhận; hạn là giờ tiếp nhận của"
                            + " ngày cuối.";
            case ROLLING -> byTheMinute();
        };
    }

    private static String byTheMinute() {
        return "Tính từng phút trong giờ làm việc từ lúc tiếp nhận; 1 ngày làm việc là 8 giờ.";
    }
}
