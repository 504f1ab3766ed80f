package vn.lienthong.intake.preview;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.lienthong.workingtime.DayKind;
import vn.lienthong.workingtime.WorkingCalendar;

/// A moment of receipt at which a way of counting shows what it does.
record Occasion(Kind kind, Instant at) {

    private static final LocalTime AFTERNOON = LocalTime.of(16, 0);

    /// Why this moment.
    enum Kind {
        /// Somebody asked for it.
        CHOSEN,
        NOW,
        /// The weekend comes next.
        FRIDAY_AFTERNOON,
        /// Days off come next.
        HOLIDAY_EVE
    }

    /// The moment asked for, else now, and two others that are worth a look.
    static List<Occasion> of(WorkingCalendar calendar, @Nullable Instant chosen, Instant now) {
        List<Occasion> occasions = new ArrayList<>();
        occasions.add(
                chosen == null ? new Occasion(Kind.NOW, now) : new Occasion(Kind.CHOSEN, chosen));
        LocalDate today = LocalDate.ofInstant(now, calendar.zone());
        afternoon(calendar, friday(calendar, today), Kind.FRIDAY_AFTERNOON)
                .ifPresent(occasions::add);
        afternoon(calendar, eve(calendar, today), Kind.HOLIDAY_EVE).ifPresent(occasions::add);
        return List.copyOf(occasions);
    }

    private static Optional<Occasion> afternoon(
            WorkingCalendar calendar, Optional<LocalDate> day, Kind kind) {
        return day.map(date ->
                new Occasion(kind, date.atTime(AFTERNOON).atZone(calendar.zone()).toInstant()));
    }

    private static Optional<LocalDate> friday(WorkingCalendar calendar, LocalDate today) {
        return today.plusDays(1)
                .datesUntil(today.plusWeeks(5))
                .filter(date -> date.getDayOfWeek() == DayOfWeek.FRIDAY)
                .filter(date -> works(calendar, date))
                .findFirst();
    }

    /// The last working day before the next holiday that falls on an ordinary working day.
    private static Optional<LocalDate> eve(WorkingCalendar calendar, LocalDate today) {
        return calendar.days().stream()
                .filter(day -> day.kind() == DayKind.OFF && day.date().isAfter(today.plusDays(1)))
                .filter(day -> !calendar.week().on(day.date().getDayOfWeek()).isEmpty())
                .map(day -> before(calendar, day.date()))
                .flatMap(Optional::stream)
                .filter(date -> date.isAfter(today))
                .findFirst();
    }

    private static Optional<LocalDate> before(WorkingCalendar calendar, LocalDate off) {
        return Stream.iterate(off.minusDays(1), date -> date.minusDays(1))
                .limit(15)
                .filter(date -> works(calendar, date))
                .findFirst();
    }

    private static boolean works(WorkingCalendar calendar, LocalDate date) {
        return calendar.years().contains(date.getYear()) && calendar.isWorkingDay(date);
    }
}
