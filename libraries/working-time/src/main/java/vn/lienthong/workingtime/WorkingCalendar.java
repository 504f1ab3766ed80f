package vn.lienthong.workingtime;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.NavigableMap;
import java.util.SortedSet;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// When an administration works: an ordinary week, the dates that differ from it, and the years for
/// which those dates are known. Immutable and compiled; a change gives a new calendar.
///
/// Every question about a date of another year is answered with [YearNotLoaded].
public final class WorkingCalendar {

    private final String id;
    private final String name;
    private final int version;
    private final ZoneId zone;
    private final WeeklyPattern week;
    private final LoadedYears years;
    private final NavigableMap<LocalDate, CalendarDay> days;
    private final Timeline timeline;

    private WorkingCalendar(
            String id,
            String name,
            int version,
            ZoneId zone,
            WeeklyPattern week,
            LoadedYears years,
            NavigableMap<LocalDate, CalendarDay> days) {
        this.id = id;
        this.name = name;
        this.version = version;
        this.zone = zone;
        this.week = week;
        this.years = years;
        this.days = days;
        this.timeline = new Timeline(zone, years, this::resolve);
    }

    /// Compiles a calendar.
    ///
    /// @param days in any order, at most one for a date
    /// @throws IllegalArgumentException when a date occurs twice, no year is given, or a working
    ///   day would have no sessions
    /// @throws YearNotLoaded when a day lies outside the years
    public static WorkingCalendar of(
            String id,
            String name,
            int version,
            ZoneId zone,
            WeeklyPattern week,
            Collection<Integer> years,
            Collection<CalendarDay> days) {
        NavigableMap<LocalDate, CalendarDay> byDate = new TreeMap<>();
        for (CalendarDay day : days) {
            if (byDate.put(day.date(), day) != null) {
                throw new IllegalArgumentException(
                        "calendar %s has %s twice".formatted(id, day.date()));
            }
        }
        return compile(id, name, version, zone, week, LoadedYears.of(id, years), byDate);
    }

    /// The same calendar, one version on, with that day in the place of any earlier entry for it.
    ///
    /// @throws YearNotLoaded when the day lies in another year
    public WorkingCalendar with(CalendarDay day) {
        NavigableMap<LocalDate, CalendarDay> changed = new TreeMap<>(days);
        changed.put(day.date(), day);
        return compile(id, name, version + 1, zone, week, years, changed);
    }

    /// An agency's calendar: this one with the agency's own days laid over it. An own day of kind
    /// [DayKind#NORMAL] lifts what this calendar says of the date.
    ///
    /// @param version the version of the agency's own days
    public WorkingCalendar overlay(
            String id, String name, int version, Collection<CalendarDay> own) {
        return overlay(id, name, version, week, own);
    }

    /// An agency's calendar with its own office hours and its own days over this one's.
    public WorkingCalendar overlay(
            String id,
            String name,
            int version,
            WeeklyPattern ownWeek,
            Collection<CalendarDay> own) {
        NavigableMap<LocalDate, CalendarDay> merged = new TreeMap<>(days);
        own.forEach(day -> merged.put(day.date(), day));
        return compile(id, name, version, zone, ownWeek, LoadedYears.of(id, years.years()), merged);
    }

    private static WorkingCalendar compile(
            String id,
            String name,
            int version,
            ZoneId zone,
            WeeklyPattern week,
            LoadedYears years,
            NavigableMap<LocalDate, CalendarDay> days) {
        days.keySet().forEach(date -> years.require(date.getYear(), date.getYear()));
        WorkingCalendar calendar = new WorkingCalendar(id, name, version, zone, week, years, days);
        days.values().forEach(calendar::requireSessions);
        return calendar;
    }

    private void requireSessions(CalendarDay day) {
        boolean mustWork = day.kind() == DayKind.MAKE_UP || day.kind() == DayKind.HALF;
        if (mustWork && resolve(day.date()).isEmpty()) {
            throw new IllegalArgumentException(
                    "%s is %s and neither it nor the week gives it sessions"
                            .formatted(day.date(), day.kind()));
        }
    }

    public String id() {
        return id;
    }

    public String name() {
        return name;
    }

    /// Grows with every change.
    public int version() {
        return version;
    }

    /// The zone in which dates and office hours are meant.
    public ZoneId zone() {
        return zone;
    }

    public WeeklyPattern week() {
        return week;
    }

    /// The dates that differ from the week, in order.
    public List<CalendarDay> days() {
        return List.copyOf(days.values());
    }

    /// The years whose days off are known.
    public SortedSet<Integer> years() {
        return years.years();
    }

    /// Whether anybody works on that date.
    ///
    /// @throws YearNotLoaded when nobody can know
    public boolean isWorkingDay(LocalDate date) {
        return !sessionsOn(date).isEmpty();
    }

    /// The sessions of that date in order; empty when it is off.
    ///
    /// @throws YearNotLoaded when nobody can know
    public List<Session> sessionsOn(LocalDate date) {
        years.require(date.getYear(), date.getYear());
        return resolve(date);
    }

    private List<Session> resolve(LocalDate date) {
        CalendarDay day = days.get(date);
        if (day == null) {
            return week.on(date.getDayOfWeek());
        }
        if (!day.sessions().isEmpty()) {
            return day.sessions();
        }
        return switch (day.kind()) {
            case OFF -> List.of();
            case MAKE_UP -> week.on(DayOfWeek.MONDAY);
            case HALF -> week.on(date.getDayOfWeek()).stream().limit(1).toList();
            case NORMAL -> week.on(date.getDayOfWeek());
        };
    }

    @Nullable CalendarDay entryFor(LocalDate date) {
        return days.get(date);
    }

    LoadedYears loaded() {
        return years;
    }

    Timeline timeline() {
        return timeline;
    }

    LocalDateTime localTime(Instant at) {
        return LocalDateTime.ofInstant(at, zone);
    }

    Instant instant(LocalDate date, LocalTime time) {
        return date.atTime(time).atZone(zone).toInstant();
    }
}
