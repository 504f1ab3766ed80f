package vn.lienthong.portal.administration;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.lienthong.portal.service.WorkCalendars;

/// A calendar's year as twelve tables of weeks, and as the list of its days that differ.
///
/// @param loaded whether the year's days off are known
/// @param different the days that differ from the week, in order
public record YearView(
        int year, boolean loaded, List<Month> months, List<WorkCalendars.Day> different) {

    /// One month as a table.
    ///
    /// @param weeks of seven cells each, Monday first
    public record Month(int number, List<List<Cell>> weeks) {}

    /// One place in a week.
    ///
    /// @param day of the month, 0 where the month has none
    /// @param kind `OFF`, `MAKE_UP`, `HALF`, `NORMAL`, `WEEKEND` where the week has no sessions, or
    ///   empty for an ordinary working day
    /// @param name of a day that differs, empty otherwise
    public record Cell(int day, String kind, String name) {
        private static final Cell NONE = new Cell(0, "", "");

        public boolean isMarked() {
            return !kind.isEmpty() && !kind.equals("WEEKEND");
        }
    }

    static YearView of(WorkCalendars.Sheet calendar, int year) {
        List<WorkCalendars.Day> different =
                calendar.days().stream().filter(day -> day.date().getYear() == year).toList();
        Map<LocalDate, WorkCalendars.Day> byDate =
                different.stream()
                        .collect(
                                Collectors.toMap(
                                        WorkCalendars.Day::date,
                                        Function.identity(),
                                        (first, _) -> first));
        return new YearView(
                year,
                calendar.years().contains(year),
                IntStream.rangeClosed(1, 12)
                        .mapToObj(number -> month(calendar, byDate, YearMonth.of(year, number)))
                        .toList(),
                different);
    }

    private static Month month(
            WorkCalendars.Sheet calendar,
            Map<LocalDate, WorkCalendars.Day> different,
            YearMonth month) {
        List<List<Cell>> weeks = new ArrayList<>();
        List<Cell> week = new ArrayList<>();
        int before = month.atDay(1).getDayOfWeek().getValue() - 1;
        for (int i = 0; i < before; i++) {
            week.add(Cell.NONE);
        }
        for (int day = 1; day <= month.lengthOfMonth(); day++) {
            LocalDate date = month.atDay(day);
            week.add(cell(calendar, date, different.get(date)));
            if (date.getDayOfWeek() == DayOfWeek.SUNDAY) {
                weeks.add(List.copyOf(week));
                week.clear();
            }
        }
        if (!week.isEmpty()) {
            while (week.size() < DayOfWeek.values().length) {
                week.add(Cell.NONE);
            }
            weeks.add(List.copyOf(week));
        }
        return new Month(month.getMonthValue(), List.copyOf(weeks));
    }

    private static Cell cell(
            WorkCalendars.Sheet calendar, LocalDate date, WorkCalendars.@Nullable Day different) {
        if (different != null) {
            return new Cell(
                    date.getDayOfMonth(),
                    different.kind(),
                    different.name() == null ? "" : different.name());
        }
        boolean works = calendar.week().containsKey(date.getDayOfWeek().name());
        return new Cell(date.getDayOfMonth(), works ? "" : "WEEKEND", "");
    }
}
