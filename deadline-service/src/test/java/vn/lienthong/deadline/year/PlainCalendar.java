package vn.lienthong.deadline.year;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The province's office hours of 2026 and the months around it, walked day by day, with lists of
/// dates of its own.
final class PlainCalendar {

    static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    private static final Set<LocalDate> OFF =
            dates(
                    "2026: 01-01 01-02 02-16 02-17 02-18 02-19 02-20 04-27 04-30 05-01 08-31 09-01"
                            + " 09-02 11-24",
                    "2027: 01-01 02-04 02-05 02-08 02-09 02-10 04-16 04-30 05-03 09-02 09-03"
                            + " 11-24");
    private static final Set<LocalDate> MADE_UP = dates("2026: 01-10 08-22");

    private final Map<LocalDate, DayOrder> ordered = new HashMap<>();
    private final Map<LocalDate, List<Session>> sessions = new HashMap<>();
    private int version = 1;

    record Session(Instant opens, Instant closes) {}

    private static Set<LocalDate> dates(String... years) {
        Set<LocalDate> dates = new HashSet<>();
        for (String line : years) {
            String year = line.substring(0, 4);
            for (String day : line.substring(6).split(" ", -1)) {
                dates.add(LocalDate.parse(year + "-" + day));
            }
        }
        return dates;
    }

    static LocalDate date(Instant at) {
        return at.atZone(ZONE).toLocalDate();
    }

    static LocalTime time(Instant at) {
        return at.atZone(ZONE).toLocalTime();
    }

    static Instant instant(LocalDate date, LocalTime time) {
        return date.atTime(time).atZone(ZONE).toInstant();
    }

    int version() {
        return version;
    }

    void order(DayOrder order) {
        ordered.put(order.date(), order);
        sessions.clear();
        version++;
    }

    List<Session> sessions(LocalDate date) {
        return sessions.computeIfAbsent(date, this::worked);
    }

    private List<Session> worked(LocalDate date) {
        if (date.getYear() < 2024 || date.getYear() > 2027) {
            throw new IllegalStateException("Nobody knows the days off of " + date.getYear());
        }
        boolean weekend = date.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) >= 0;
        DayOrder order = ordered.get(date);
        if (order != null) {
            return switch (order.kind()) {
                case OFF -> List.of();
                case MAKE_UP -> wholeDay(date);
                case HALF -> weekend ? List.of() : wholeDay(date).subList(0, 1);
                case NORMAL -> weekend ? List.of() : wholeDay(date);
            };
        }
        boolean works = MADE_UP.contains(date) || !(weekend || OFF.contains(date));
        return works ? wholeDay(date) : List.of();
    }

    private static List<Session> wholeDay(LocalDate date) {
        return List.of(session(date, "07:30", "11:30"), session(date, "13:30", "17:30"));
    }

    private static Session session(LocalDate date, String opens, String closes) {
        return new Session(
                instant(date, LocalTime.parse(opens)), instant(date, LocalTime.parse(closes)));
    }

    boolean works(LocalDate date) {
        return !sessions(date).isEmpty();
    }

    Instant opening(LocalDate date) {
        return sessions(date).getFirst().opens();
    }

    Instant closing(LocalDate date) {
        return sessions(date).getLast().closes();
    }

    LocalDate next(LocalDate date) {
        LocalDate next = date.plusDays(1);
        return works(next) ? next : next(next);
    }

    LocalDate previous(LocalDate date) {
        LocalDate previous = date.minusDays(1);
        return works(previous) ? previous : previous(previous);
    }

    LocalDate nth(LocalDate date, long n) {
        LocalDate found = date;
        for (long i = 0; i < n; i++) {
            found = next(found);
        }
        return found;
    }

    /// The working days after the one date and before the other.
    long daysStrictlyBetween(LocalDate from, LocalDate to) {
        long days = 0;
        for (LocalDate date = from.plusDays(1); date.isBefore(to); date = date.plusDays(1)) {
            days += works(date) ? 1 : 0;
        }
        return days;
    }

    /// The moment from which something that comes in then is counted.
    Instant counts(Instant at, @Nullable LocalTime cutOff) {
        Instant counts = inSession(at);
        return cutOff != null && time(counts).isAfter(cutOff)
                ? opening(next(date(counts)))
                : counts;
    }

    private Instant inSession(Instant at) {
        LocalDate today = date(at);
        for (Session session : sessions(today)) {
            if (at.isBefore(session.opens())) {
                return session.opens();
            }
            if (at.isBefore(session.closes())) {
                return at;
            }
        }
        return opening(next(today));
    }

    Instant add(Instant from, Duration working) {
        Duration left = working;
        LocalDate date = date(from);
        while (!left.isZero()) {
            for (Session session : sessions(date)) {
                Instant begins = later(session.opens(), from);
                if (begins.isBefore(session.closes())) {
                    Duration rest = Duration.between(begins, session.closes());
                    if (left.compareTo(rest) <= 0) {
                        return begins.plus(left);
                    }
                    left = left.minus(rest);
                }
            }
            date = date.plusDays(1);
        }
        return from;
    }

    /// The working time from one moment to a later one; nothing when it is not later.
    Duration between(Instant from, Instant to) {
        Duration sum = Duration.ZERO;
        LocalDate last = date(to);
        for (LocalDate date = date(from); !date.isAfter(last); date = date.plusDays(1)) {
            for (Session session : sessions(date)) {
                Instant begins = later(session.opens(), from);
                Instant ends = session.closes().isBefore(to) ? session.closes() : to;
                if (begins.isBefore(ends)) {
                    sum = sum.plus(Duration.between(begins, ends));
                }
            }
        }
        return sum;
    }

    long minutes(Instant from, Instant to) {
        return between(from, to).toMinutes();
    }

    /// That time of day on a working day; in a break or after closing the session end before it,
    /// before the opening the opening.
    Instant at(LocalDate day, LocalTime time) {
        Instant wanted = instant(day, time);
        List<Instant> possible = new ArrayList<>(List.of(opening(day)));
        for (Session session : sessions(day)) {
            if (!wanted.isBefore(session.opens())) {
                possible.add(wanted.isBefore(session.closes()) ? wanted : session.closes());
            }
        }
        return possible.getLast();
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
