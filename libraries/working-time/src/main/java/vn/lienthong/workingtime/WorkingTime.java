package vn.lienthong.workingtime;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The arithmetic of working time over a [WorkingCalendar]: pure functions, exact to the
/// nanosecond.
///
/// Whatever depends on a year that the calendar does not hold ends in [YearNotLoaded]: the year of
/// an argument, of the answer, and every year between.
public final class WorkingTime {

    private static final long NANOS_OF_MINUTE = 60_000_000_000L;

    private WorkingTime() {}

    /// The promised instant, with every date on the way explained.
    ///
    /// @param received when the dossier came in
    /// @param cutOff the time of day after which it counts from the next working day
    /// @throws FractionNotAllowed when part of a working day meets a policy of whole days
    public static DueDate dueDate(
            WorkingCalendar calendar,
            Instant received,
            Limit limit,
            Policy policy,
            @Nullable LocalTime cutOff) {
        return explained(calendar, Beginning.RECEIPT, received, limit, policy, cutOff);
    }

    /// The due date of what [#remaining] left, counted from the resumption by the same rules and
    /// explained in its words.
    ///
    /// @throws FractionNotAllowed when part of a working day meets a policy of whole days
    public static DueDate dueDateAfterResumption(
            WorkingCalendar calendar,
            Instant resumed,
            Limit remaining,
            Policy policy,
            @Nullable LocalTime cutOff) {
        return explained(calendar, Beginning.RESUMPTION, resumed, remaining, policy, cutOff);
    }

    /// The promised instant alone, without the cost of explaining it.
    ///
    /// @throws FractionNotAllowed when part of a working day meets a policy of whole days
    public static Instant dueAt(
            WorkingCalendar calendar,
            Instant received,
            Limit limit,
            Policy policy,
            @Nullable LocalTime cutOff) {
        return dueFrom(calendar, receipt(calendar, received, cutOff), limit, policy);
    }

    /// When one office's share ends that it begins to work on then: by the hours of work, whatever
    /// the hours of reception; days and hours minute by minute.
    public static Instant endOfShare(WorkingCalendar calendar, Instant begun, Limit share) {
        return dueFrom(calendar, beginningOfWork(calendar, begun), share, Policy.ROLLING);
    }

    /// When work begins on what comes to a desk: at once inside a session, else at the next
    /// opening.
    public static Instant beginningOfWork(WorkingCalendar calendar, Instant at) {
        return openFrom(calendar, calendar.timeline(), at);
    }

    /// The first time after an instant at which a working day begins; on a working day before it
    /// begins, that very morning.
    public static Instant nextOpening(WorkingCalendar calendar, Instant after) {
        LocalDate date = calendar.localTime(after).toLocalDate();
        if (calendar.isWorkingDay(date) && openingOf(calendar, date).isAfter(after)) {
            return openingOf(calendar, date);
        }
        return openingOf(calendar, nextWorkingDay(calendar, date));
    }

    /// When counting begins (thời điểm tiếp nhận): at once inside the hours of reception, else when
    /// they begin next; what would count strictly after the cut-off counts from the next working
    /// day.
    public static Instant receipt(
            WorkingCalendar calendar, Instant at, @Nullable LocalTime cutOff) {
        Timeline reception = calendar.receptionTimeline();
        Instant counts = openFrom(calendar, reception, at);
        if (cutOff == null) {
            return counts;
        }
        LocalDateTime local = calendar.localTime(counts);
        return local.toLocalTime().isAfter(cutOff)
                ? openFrom(
                        calendar,
                        reception,
                        calendar.instant(
                                nextWorkingDay(calendar, local.toLocalDate()), LocalTime.MIN))
                : counts;
    }

    /// The moment at which that many more working minutes have passed. Reaching the end exactly at
    /// a session's end is that end. Nothing added changes nothing, outside the sessions too.
    ///
    /// @throws IllegalArgumentException when the minutes are negative
    public static Instant addMinutes(WorkingCalendar calendar, Instant from, long workingMinutes) {
        long most = Long.MAX_VALUE / NANOS_OF_MINUTE;
        return plus(calendar, from, Math.clamp(workingMinutes, -1, most) * NANOS_OF_MINUTE);
    }

    /// As [#addMinutes], for any working time.
    ///
    /// @throws IllegalArgumentException when the working time is negative
    /// @throws ArithmeticException when it is longer than 292 years
    public static Instant plus(WorkingCalendar calendar, Instant from, Duration workingTime) {
        return plus(calendar, from, workingTime.toNanos());
    }

    /// The whole working minutes from one moment to another, a rest of less than a minute dropped;
    /// negative when `to` comes first.
    public static long minutesBetween(WorkingCalendar calendar, Instant from, Instant to) {
        return nanosBetween(calendar, from, to) / NANOS_OF_MINUTE;
    }

    /// The exact working time from one moment to another; negative when `to` comes first.
    public static Duration between(WorkingCalendar calendar, Instant from, Instant to) {
        return Duration.ofNanos(nanosBetween(calendar, from, to));
    }

    /// The working days after the one date and before the other; 0 when there are none between.
    public static int workingDaysStrictlyBetween(
            WorkingCalendar calendar, LocalDate from, LocalDate to) {
        if (!from.isBefore(to)) {
            return 0;
        }
        calendar.loaded().require(from.getYear(), to.getYear());
        Timeline timeline = calendar.timeline();
        return timeline.workingDaysUpTo(to.minusDays(1)) - timeline.workingDaysUpTo(from);
    }

    /// When the last session of a working day ends.
    ///
    /// @throws IllegalArgumentException when the day is off
    public static Instant closeOfDay(WorkingCalendar calendar, LocalDate workingDay) {
        return calendar.instant(workingDay, sessions(calendar, workingDay).getLast().closes());
    }

    /// When the first session of a working day begins.
    ///
    /// @throws IllegalArgumentException when the day is off
    public static Instant openingOf(WorkingCalendar calendar, LocalDate workingDay) {
        return calendar.instant(workingDay, sessions(calendar, workingDay).getFirst().opens());
    }

    /// The first working day after a date.
    public static LocalDate nextWorkingDay(WorkingCalendar calendar, LocalDate date) {
        return nthWorkingDayAfter(calendar, date, 1);
    }

    /// The last working day before a date.
    public static LocalDate previousWorkingDay(WorkingCalendar calendar, LocalDate date) {
        return nthWorkingDayBefore(calendar, date, 1);
    }

    /// The n-th working day after a date, which is itself not counted; the date itself for 0.
    ///
    /// @throws IllegalArgumentException when n is negative
    public static LocalDate nthWorkingDayAfter(WorkingCalendar calendar, LocalDate date, int n) {
        if (n < 0) {
            throw new IllegalArgumentException("%d working days after a date".formatted(n));
        }
        LoadedYears years = calendar.loaded();
        years.require(date.getYear(), date.getYear());
        if (n == 0) {
            return date;
        }
        Timeline timeline = calendar.timeline();
        int before = timeline.workingDaysUpTo(date);
        if (n > timeline.workingDays() - before) {
            throw years.endsAfter(date.getYear());
        }
        LocalDate found = timeline.workingDay(before + n);
        years.require(date.getYear(), found.getYear());
        return found;
    }

    /// The instant that many working days before another one: the same time of day, moved to the
    /// nearest earlier session end when nobody works then, or to that day's opening. One working
    /// day before `dueAt` is the last moment for a letter of apology to be on time.
    ///
    /// @throws IllegalArgumentException when days is less than 1
    public static Instant workingDaysBefore(WorkingCalendar calendar, Instant dueAt, int days) {
        LocalDateTime due = calendar.localTime(dueAt);
        LocalDate day = nthWorkingDayBefore(calendar, due.toLocalDate(), days);
        return sameTimeOn(calendar, day, due.toLocalTime());
    }

    /// What a clock that was started, or resumed, has used when it is stopped. In working days,
    /// those strictly between the day of receipt (or resumption) and the day of suspension; in
    /// calendar days, likewise; else the working time that has passed.
    ///
    /// @param startedAt the receipt or resumption; where a cut-off applies, or the hours of
    ///   reception are others than those of work, what [#receipt] made of it
    /// @throws FractionNotAllowed when part of a working day meets a policy of whole days
    public static Used used(
            WorkingCalendar calendar,
            Limit limit,
            Policy policy,
            Instant startedAt,
            Instant suspendedAt) {
        Instant from = receipt(calendar, startedAt, null);
        long nanos = Math.max(0, nanosBetween(calendar, startedAt, suspendedAt));
        LocalDate first = calendar.localTime(from).toLocalDate();
        LocalDate last = calendar.localTime(suspendedAt).toLocalDate();
        BigDecimal amount =
                switch (Counting.of(limit, policy)) {
                    case MINUTE_BY_MINUTE -> Limit.amountOf(nanos, limit.unit());
                    case CALENDAR_DAYS ->
                            BigDecimal.valueOf(
                                    Math.max(0, ChronoUnit.DAYS.between(first, last) - 1));
                    case WORKING_DAYS_TO_THE_CLOSE, WORKING_DAYS_TO_THE_SAME_TIME ->
                            BigDecimal.valueOf(workingDaysStrictlyBetween(calendar, first, last));
                };
        return new Used(amount, limit.unit(), nanos / NANOS_OF_MINUTE);
    }

    /// What is left of a limit after a suspension, to be counted from the resumption by the same
    /// policy; zero, never negative, when it had all been used.
    ///
    /// @param startedAt as for [#used]
    /// @throws FractionNotAllowed when part of a working day meets a policy of whole days
    public static Limit remaining(
            WorkingCalendar calendar,
            Limit limit,
            Policy policy,
            Instant startedAt,
            Instant suspendedAt) {
        BigDecimal used = used(calendar, limit, policy, startedAt, suspendedAt).amount();
        return new Limit(limit.amount().subtract(used).max(BigDecimal.ZERO), limit.unit());
    }

    /// The moment at which that share of the working time from start to due date has passed; the
    /// start itself when there is no working time between them.
    ///
    /// @param share from 0 to 1
    /// @throws IllegalArgumentException when the share is not from 0 to 1
    public static Instant atShare(
            WorkingCalendar calendar, Instant startedAt, Instant dueAt, double share) {
        if (!(share >= 0 && share <= 1)) {
            throw new IllegalArgumentException("a share is from 0 to 1, not " + share);
        }
        long whole = Math.max(0, nanosBetween(calendar, startedAt, dueAt));
        return plus(calendar, startedAt, Math.min(whole, Math.round(whole * share)));
    }

    private static DueDate explained(
            WorkingCalendar calendar,
            Beginning beginning,
            Instant begun,
            Limit limit,
            Policy policy,
            @Nullable LocalTime cutOff) {
        Instant from = receipt(calendar, begun, cutOff);
        Instant dueAt = dueFrom(calendar, from, limit, policy);
        Explanation explanation =
                new Explanation(
                        calendar,
                        beginning,
                        begun,
                        cutOff,
                        from,
                        dueAt,
                        limit,
                        Counting.of(limit, policy));
        return new DueDate(dueAt, from, explanation.days());
    }

    private static Instant dueFrom(
            WorkingCalendar calendar, Instant from, Limit limit, Policy policy) {
        return switch (Counting.of(limit, policy)) {
            case MINUTE_BY_MINUTE -> plus(calendar, from, limit.nanos());
            case WORKING_DAYS_TO_THE_CLOSE ->
                    closeOfDay(calendar, nthWorkingDayAfter(calendar, from, limit));
            case WORKING_DAYS_TO_THE_SAME_TIME ->
                    sameTimeOn(
                            calendar,
                            nthWorkingDayAfter(calendar, from, limit),
                            calendar.localTime(from).toLocalTime());
            case CALENDAR_DAYS -> {
                LocalDate first = calendar.localTime(from).toLocalDate();
                LocalDate last = first.plusDays(limit.amount().intValueExact());
                calendar.loaded().require(first.getYear(), last.getYear());
                yield closeOfDay(
                        calendar,
                        calendar.isWorkingDay(last) ? last : nextWorkingDay(calendar, last));
            }
        };
    }

    private static LocalDate nthWorkingDayAfter(
            WorkingCalendar calendar, Instant from, Limit limit) {
        return nthWorkingDayAfter(
                calendar, calendar.localTime(from).toLocalDate(), limit.amount().intValueExact());
    }

    private static LocalDate nthWorkingDayBefore(WorkingCalendar calendar, LocalDate date, int n) {
        if (n < 1) {
            throw new IllegalArgumentException("%d working days before a date".formatted(n));
        }
        LoadedYears years = calendar.loaded();
        years.require(date.getYear(), date.getYear());
        Timeline timeline = calendar.timeline();
        int before = timeline.workingDaysUpTo(date) - (calendar.isWorkingDay(date) ? 1 : 0);
        if (n > before) {
            throw years.beginsBefore(date.getYear());
        }
        LocalDate found = timeline.workingDay(before - n + 1);
        if (found.getYear() < years.firstOfRun(date.getYear())) {
            throw years.beginsBefore(date.getYear());
        }
        return found;
    }

    private static Instant sameTimeOn(
            WorkingCalendar calendar, LocalDate workingDay, LocalTime time) {
        List<Session> sessions = sessions(calendar, workingDay);
        LocalTime moved = sessions.getFirst().opens();
        for (Session session : sessions) {
            if (!time.isBefore(session.opens())) {
                moved = time.isBefore(session.closes()) ? time : session.closes();
            }
        }
        return calendar.instant(workingDay, moved);
    }

    private static List<Session> sessions(WorkingCalendar calendar, LocalDate workingDay) {
        List<Session> sessions = calendar.sessionsOn(workingDay);
        if (sessions.isEmpty()) {
            throw new IllegalArgumentException("%s is not a working day".formatted(workingDay));
        }
        return sessions;
    }

    private static Instant openFrom(WorkingCalendar calendar, Timeline timeline, Instant at) {
        int year = requireLoaded(calendar, at);
        if (timeline.isWorking(at)) {
            return at;
        }
        LoadedYears years = calendar.loaded();
        Instant opening = timeline.nextOpening(at).orElseThrow(() -> years.endsAfter(year));
        years.require(year, yearOf(calendar, opening));
        return opening;
    }

    private static Instant plus(WorkingCalendar calendar, Instant from, long nanos) {
        if (nanos < 0) {
            throw new IllegalArgumentException("working time is added, never taken away");
        }
        int year = requireLoaded(calendar, from);
        if (nanos == 0) {
            return from;
        }
        Timeline timeline = calendar.timeline();
        long worked = timeline.workedAt(from);
        if (nanos > timeline.total() - worked) {
            throw calendar.loaded().endsAfter(year);
        }
        Instant reached = timeline.whenWorked(worked + nanos);
        calendar.loaded().require(year, yearOf(calendar, reached));
        return reached;
    }

    private static long nanosBetween(WorkingCalendar calendar, Instant from, Instant to) {
        int first = yearOf(calendar, from);
        int last = yearOf(calendar, to);
        calendar.loaded().require(Math.min(first, last), Math.max(first, last));
        return calendar.timeline().workedAt(to) - calendar.timeline().workedAt(from);
    }

    private static int requireLoaded(WorkingCalendar calendar, Instant at) {
        int year = yearOf(calendar, at);
        calendar.loaded().require(year, year);
        return year;
    }

    private static int yearOf(WorkingCalendar calendar, Instant at) {
        return calendar.localTime(at).getYear();
    }
}
