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
    private final WeeklyPattern reception;
    private final LoadedYears years;
    private final NavigableMap<LocalDate, CalendarDay> days;
    private final Timeline timeline;
    private final Timeline receptionTimeline;

    private WorkingCalendar(
            String id,
            String name,
            int version,
            ZoneId zone,
            WeeklyPattern week,
            WeeklyPattern reception,
            LoadedYears years,
            NavigableMap<LocalDate, CalendarDay> days) {
        this.id = id;
        this.name = name;
        this.version = version;
        this.zone = zone;
        this.week = week;
        this.reception = reception;
        this.years = years;
        this.days = days;
        this.timeline = new Timeline(zone, years, date -> resolve(week, date));
        this.receptionTimeline =
                reception.equals(week)
                        ? timeline
                        : new Timeline(zone, years, date -> resolve(reception, date));
    }

    /// Compiles a calendar.
    ///
    /// @param days in any order, at most one for a date
    /// @param years from 1900 to 2199
    /// @throws IllegalArgumentException when a date occurs twice, no year is given or one beyond
    ///   these, or a working day would have no sessions
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
        return compile(id, name, version, zone, week, week, LoadedYears.of(id, years), byDate);
    }

    /// The same calendar with hours of its own for receiving dossiers (giờ tiếp nhận), such as a
    /// Saturday morning on which nobody works on them. A day off is off for both, a day with
    /// sessions of its own has them for both.
    public WorkingCalendar receivingAt(WeeklyPattern hours) {
        return compile(id, name, version, zone, week, hours, years, days);
    }

    /// The same calendar, one version on, with that day in the place of any earlier entry for it.
    ///
    /// @throws YearNotLoaded when the day lies in another year
    public WorkingCalendar with(CalendarDay day) {
        NavigableMap<LocalDate, CalendarDay> changed = new TreeMap<>(days);
        changed.put(day.date(), day);
        return compile(id, name, version + 1, zone, week, reception, years, changed);
    }

    /// An agency's calendar: this one with the agency's own days laid over it. An own day of kind
    /// [DayKind#NORMAL] lifts what this calendar says of the date.
    ///
    /// @param version the version of the agency's own days
    public WorkingCalendar overlay(
            String id, String name, int version, Collection<CalendarDay> own) {
        return overlay(id, name, version, week, own).receivingAt(reception);
    }

    /// An agency's calendar with its own office hours and its own days over this one's; it receives
    /// during its office hours, until [#receivingAt] says otherwise.
    public WorkingCalendar overlay(
            String id,
            String name,
            int version,
            WeeklyPattern ownWeek,
            Collection<CalendarDay> own) {
        NavigableMap<LocalDate, CalendarDay> merged = new TreeMap<>(days);
        own.forEach(day -> merged.put(day.date(), day));
        LoadedYears loaded = LoadedYears.of(id, years.years());
        return compile(id, name, version, zone, ownWeek, ownWeek, loaded, merged);
    }

    private static WorkingCalendar compile(
            String id,
            String name,
            int version,
            ZoneId zone,
            WeeklyPattern week,
            WeeklyPattern reception,
            LoadedYears years,
            NavigableMap<LocalDate, CalendarDay> days) {
        days.keySet().forEach(date -> years.require(date.getYear(), date.getYear()));
        WorkingCalendar calendar =
                new WorkingCalendar(id, name, version, zone, week, reception, years, days);
        days.values().forEach(calendar::requireSessions);
        return calendar;
    }

    private void requireSessions(CalendarDay day) {
        boolean mustWork = day.kind() == DayKind.MAKE_UP || day.kind() == DayKind.HALF;
        if (mustWork && resolve(week, day.date()).isEmpty()) {
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

    /// When dossiers are worked on.
    public WeeklyPattern week() {
        return week;
    }

    /// When dossiers are received; the same hours unless the calendar says otherwise.
    public WeeklyPattern reception() {
        return reception;
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
        return resolve(week, date);
    }

    private List<Session> resolve(WeeklyPattern pattern, LocalDate date) {
        CalendarDay day = days.get(date);
        if (day == null) {
            return pattern.on(date.getDayOfWeek());
        }
        if (!day.sessions().isEmpty()) {
            return day.sessions();
        }
        return switch (day.kind()) {
            case OFF -> List.of();
            case MAKE_UP -> pattern.on(DayOfWeek.MONDAY);
            case HALF -> pattern.on(date.getDayOfWeek()).stream().limit(1).toList();
            case NORMAL -> pattern.on(date.getDayOfWeek());
        };
    }

    @Nullable CalendarDay entryFor(LocalDate date) {
        return days.get(date);
    }

    LoadedYears loaded() {
        return years;
    }

    /// The hours of work.
    Timeline timeline() {
        return timeline;
    }

    /// The hours of reception.
    Timeline receptionTimeline() {
        return receptionTimeline;
    }

    LocalDateTime localTime(Instant at) {
        return LocalDateTime.ofInstant(at, zone);
    }

    Instant instant(LocalDate date, LocalTime time) {
        return date.atTime(time).atZone(zone).toInstant();
    }
}
