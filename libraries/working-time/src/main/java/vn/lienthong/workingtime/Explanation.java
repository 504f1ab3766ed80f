package vn.lienthong.workingtime;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Says in Vietnamese what each date from the receipt or resumption to the due date counted for,
/// and why.
record Explanation(
        WorkingCalendar calendar,
        Beginning beginning,
        Instant begunAt,
        @Nullable LocalTime cutOff,
        Instant countsFrom,
        Instant dueAt,
        Limit limit,
        Counting counting) {

    private static final int MINUTES_OF_DATE = 24 * 60;
    private static final DateTimeFormatter TIME = format("HH:mm");
    private static final DateTimeFormatter EXACT_TIME = format("HH:mm:ss");
    private static final DateTimeFormatter TIME_AND_DATE = format("HH:mm 'ngày' dd/MM/yyyy");

    List<CountedDay> days() {
        return dateOf(begunAt).datesUntil(dateOf(dueAt).plusDays(1)).map(this::day).toList();
    }

    private CountedDay day(LocalDate date) {
        CountedDay day = date.isBefore(start()) ? notYet(date) : counted(date);
        return date.equals(dateOf(dueAt))
                ? new CountedDay(
                        date,
                        day.minutes(),
                        day.because() + ", hạn lúc " + time(calendar.localTime(dueAt)))
                : day;
    }

    private CountedDay counted(LocalDate date) {
        return switch (counting) {
            case MINUTE_BY_MINUTE -> minutesOf(date);
            case CALENDAR_DAYS -> calendarDay(date);
            case WORKING_DAYS_TO_THE_CLOSE, WORKING_DAYS_TO_THE_SAME_TIME -> workingDay(date);
        };
    }

    private CountedDay notYet(LocalDate date) {
        String reason = calendar.isWorkingDay(date) ? whyNotYet() : Wording.whyOff(calendar, date);
        LocalDateTime begun = calendar.localTime(begunAt);
        return new CountedDay(
                date,
                0,
                date.equals(begun.toLocalDate())
                        ? "%s; %s lúc %s, tính từ %s"
                                .formatted(
                                        reason,
                                        beginning.verb(),
                                        time(begun),
                                        TIME_AND_DATE.format(calendar.localTime(countsFrom)))
                        : reason);
    }

    private String whyNotYet() {
        boolean inTime = WorkingTime.receipt(calendar, begunAt, null).equals(countsFrom);
        return inTime ? outsideHours() : "Sau giờ chốt nhận hồ sơ " + cutOff;
    }

    private String outsideHours() {
        return calendar.reception().equals(calendar.week())
                ? beginning.outsideHours()
                : beginning.outsideReception();
    }

    private CountedDay workingDay(LocalDate date) {
        if (date.equals(start())) {
            return new CountedDay(date, 0, beginning.day() + ", không tính");
        }
        if (!calendar.isWorkingDay(date)) {
            return new CountedDay(date, 0, Wording.whyOff(calendar, date));
        }
        int nth = WorkingTime.workingDaysStrictlyBetween(calendar, start(), date) + 1;
        Instant opening = WorkingTime.openingOf(calendar, date);
        return new CountedDay(
                date,
                (int) WorkingTime.minutesBetween(calendar, opening, endOf(date)),
                "Ngày làm việc thứ " + nth + Wording.note(calendar, date));
    }

    private CountedDay minutesOf(LocalDate date) {
        if (!calendar.isWorkingDay(date)) {
            return new CountedDay(
                    date,
                    0,
                    date.equals(start())
                            ? beginning.day() + ", chưa đến giờ làm việc"
                            : Wording.whyOff(calendar, date));
        }
        int before = minutesUntil(WorkingTime.openingOf(calendar, date));
        int minutes = minutesUntil(endOf(date)) - before;
        String spent = Wording.duration(Duration.ofMinutes(minutes));
        return new CountedDay(
                date,
                minutes,
                date.equals(start())
                        ? "%s, tính %s làm việc từ %s"
                                .formatted(
                                        beginning.day(),
                                        spent,
                                        time(calendar.localTime(countsFrom)))
                        : "Tính %s làm việc%s".formatted(spent, Wording.note(calendar, date)));
    }

    private CountedDay calendarDay(LocalDate date) {
        int last = limit.amount().intValueExact();
        long nth = ChronoUnit.DAYS.between(start(), date);
        if (nth == 0) {
            return new CountedDay(date, 0, beginning.day() + ", không tính");
        }
        boolean off = !calendar.isWorkingDay(date);
        if (nth > last) {
            return new CountedDay(
                    date, 0, off ? Wording.whyOff(calendar, date) : "Ngày làm việc tiếp theo");
        }
        String rolled =
                nth == last && off
                        ? " (%s), hạn chuyển sang ngày làm việc tiếp theo"
                                .formatted(Wording.whyOff(calendar, date))
                        : "";
        return new CountedDay(date, MINUTES_OF_DATE, "Ngày thứ " + nth + rolled);
    }

    /// Whole minutes since counting began; the seconds of one date are carried to the next, so that
    /// the minutes of all dates add up to the limit.
    private int minutesUntil(Instant end) {
        return (int) Math.max(0, WorkingTime.minutesBetween(calendar, countsFrom, end));
    }

    private Instant endOf(LocalDate date) {
        Instant close = WorkingTime.closeOfDay(calendar, date);
        return close.isBefore(dueAt) ? close : dueAt;
    }

    private LocalDate start() {
        return dateOf(countsFrom);
    }

    private LocalDate dateOf(Instant at) {
        return calendar.localTime(at).toLocalDate();
    }

    private static String time(LocalDateTime at) {
        return (at.getSecond() == 0 ? TIME : EXACT_TIME).format(at);
    }

    private static DateTimeFormatter format(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ROOT);
    }
}
