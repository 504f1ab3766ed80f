package vn.lienthong.catalogue.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.lienthong.workingtime.CalendarDay;
import vn.lienthong.workingtime.DayKind;
import vn.lienthong.workingtime.Session;
import vn.lienthong.workingtime.WeeklyPattern;
import vn.lienthong.workingtime.WorkingCalendar;

/// A calendar as it is written: the same shape in the data folder, in the store and over REST.
///
/// One that stands by itself says zone, week and years. An agency's says only what differs from the
/// calendar that it lies over; what is left out is that one's, and stays so when that one changes.
///
/// @param over id of the calendar that it lies over, absent for one that stands by itself
/// @param week for each weekday its sessions, such as `07:30-11:30`; a weekday left out is off
/// @param reception the same for receiving dossiers (giờ tiếp nhận), absent when they are received
///   whenever they are worked on
/// @param years the years whose days off are known
/// @param days the dates that differ from the week
public record CalendarSheet(
        String id,
        String name,
        int version,
        @Nullable String over,
        @Nullable String zone,
        @Nullable Map<String, List<String>> week,
        @Nullable Map<String, List<String>> reception,
        @Nullable List<Integer> years,
        List<Day> days) {

    // Data files leave empty lists out.
    @SuppressWarnings("NullAway")
    public CalendarSheet {
        days = days == null ? List.of() : List.copyOf(days);
    }

    /// One date that differs.
    ///
    /// @param date ISO 8601
    /// @param kind OFF, MAKE_UP, HALF or NORMAL
    /// @param sessions its own sessions; absent for those of its kind
    public record Day(
            String date,
            String kind,
            @Nullable String name,
            @Nullable String source,
            @Nullable List<String> sessions) {

        CalendarDay compile() {
            return new CalendarDay(
                    LocalDate.parse(date),
                    DayKind.valueOf(kind),
                    Objects.requireNonNullElse(name, ""),
                    Objects.requireNonNullElse(source, ""),
                    parsed(Objects.requireNonNullElse(sessions, List.of())));
        }

        static Day of(CalendarDay day) {
            return new Day(
                    day.date().toString(),
                    day.kind().name(),
                    day.name(),
                    day.source(),
                    day.sessions().isEmpty() ? null : written(day.sessions()));
        }
    }

    /// How a compiled calendar is written, whole: as one that stands by itself.
    public static CalendarSheet of(WorkingCalendar calendar) {
        return new CalendarSheet(
                calendar.id(),
                calendar.name(),
                calendar.version(),
                null,
                calendar.zone().getId(),
                written(calendar.week()),
                calendar.reception().equals(calendar.week()) ? null : written(calendar.reception()),
                List.copyOf(calendar.years()),
                calendar.days().stream().map(Day::of).toList());
    }

    /// The next version, with these days in the place of any earlier entries of their dates.
    public CalendarSheet with(Collection<CalendarDay> changed) {
        SortedMap<String, Day> merged = new TreeMap<>();
        days.forEach(day -> merged.put(day.date(), day));
        changed.stream().map(Day::of).forEach(day -> merged.put(day.date(), day));
        return new CalendarSheet(
                id,
                name,
                version + 1,
                over,
                zone,
                week,
                reception,
                years,
                List.copyOf(merged.values()));
    }

    /// The calendar that is meant by a sheet that stands by itself.
    ///
    /// @throws IllegalArgumentException when a kind, a weekday or a session is written wrongly or
    ///   left out, a date occurs twice, or it does not stand by itself
    /// @throws java.time.DateTimeException when a date or the zone does not exist
    /// @throws vn.lienthong.workingtime.YearNotLoaded when a day lies outside the years
    public WorkingCalendar compile() {
        requireComplete();
        if (over != null || zone == null || week == null || years == null) {
            throw new IllegalArgumentException(
                    "calendar %s must say its zone, week and years, or over which one it lies"
                            .formatted(id));
        }
        return receiving(
                WorkingCalendar.of(
                        id, name, version, ZoneId.of(zone), pattern(week), years, compiledDays()));
    }

    /// The calendar that is meant by a sheet that lies over this one. Its version grows with every
    /// change of either.
    ///
    /// @throws IllegalArgumentException also when it says zone or years, which are not its own
    WorkingCalendar compileOver(WorkingCalendar base) {
        requireComplete();
        if (zone != null || years != null) {
            throw new IllegalArgumentException(
                    "calendar %s has the zone and the years of %s, not its own"
                            .formatted(id, base.id()));
        }
        int changes = base.version() + version;
        return receiving(
                week == null
                        ? base.overlay(id, name, changes, compiledDays())
                        : base.overlay(id, name, changes, pattern(week), compiledDays()));
    }

    /// A file may name a value and not say it.
    private void requireComplete() {
        List<@Nullable Object> said = new ArrayList<>(Arrays.asList(id, name));
        if (years != null) {
            said.addAll(years);
        }
        for (Map<String, List<String>> pattern : Arrays.asList(week, reception)) {
            if (pattern != null) {
                said.addAll(pattern.values());
                pattern.values().stream().filter(Objects::nonNull).forEach(said::addAll);
            }
        }
        for (Day day : days) {
            said.addAll(Arrays.asList(day.date(), day.kind()));
            said.addAll(Objects.requireNonNullElse(day.sessions(), List.of()));
        }
        if (said.contains(null)) {
            throw new IllegalArgumentException(
                    "calendar %s leaves out a value that it names".formatted(id));
        }
    }

    private List<CalendarDay> compiledDays() {
        return days.stream().map(Day::compile).toList();
    }

    private WorkingCalendar receiving(WorkingCalendar calendar) {
        return reception == null ? calendar : calendar.receivingAt(pattern(reception));
    }

    private static WeeklyPattern pattern(Map<String, List<String>> written) {
        Map<DayOfWeek, List<Session>> sessions = new EnumMap<>(DayOfWeek.class);
        written.forEach((day, texts) -> sessions.put(DayOfWeek.valueOf(day), parsed(texts)));
        return new WeeklyPattern(sessions);
    }

    private static Map<String, List<String>> written(WeeklyPattern pattern) {
        Map<String, List<String>> week = new LinkedHashMap<>();
        for (DayOfWeek day : DayOfWeek.values()) {
            List<Session> sessions = pattern.on(day);
            if (!sessions.isEmpty()) {
                week.put(day.name(), written(sessions));
            }
        }
        return week;
    }

    private static List<Session> parsed(List<String> texts) {
        return texts.stream().map(Session::parse).toList();
    }

    private static List<String> written(List<Session> sessions) {
        return sessions.stream().map(Session::toString).toList();
    }
}
