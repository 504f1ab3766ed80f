package vn.lienthong.workingtime;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.BitSet;
import java.util.Set;
import java.util.TreeSet;

/// A second implementation for the province of 2024 to 2027 that shares nothing with the first: it
/// keeps its own lists of dates and walks minute by minute and day by day.
final class Oracle {

    private static final LocalDate FIRST = LocalDate.of(2024, 1, 1);
    private static final LocalDate END = LocalDate.of(2028, 1, 1);

    private static final Set<LocalDate> OFF =
            dates(
                    "2024: 01-01 02-08 02-09 02-12 02-13 02-14 04-18 04-29 04-30 05-01 09-02 09-03",
                    "2025: 01-01 01-27 01-28 01-29 01-30 01-31 04-07 04-30 05-01 05-02 09-01 09-02",
                    "2026: 01-01 01-02 02-16 02-17 02-18 02-19 02-20 04-27 04-30 05-01 08-31 09-01"
                            + " 09-02 11-24",
                    "2027: 01-01 02-04 02-05 02-08 02-09 02-10 04-16 04-30 05-03 09-02 09-03"
                            + " 11-24");

    private static final Set<LocalDate> MADE_UP =
            dates("2024: 05-04", "2025: 04-26", "2026: 01-10 08-22");

    private static final BitSet WORKED = workedMinutes();

    private Oracle() {}

    static boolean works(LocalDate date) {
        if (MADE_UP.contains(date)) {
            return true;
        }
        boolean weekend =
                date.getDayOfWeek() == DayOfWeek.SATURDAY
                        || date.getDayOfWeek() == DayOfWeek.SUNDAY;
        return !weekend && !OFF.contains(date);
    }

    static Instant add(Instant from, Duration working) {
        LocalDateTime now = LocalDateTime.ofInstant(from, Calendars.ZONE);
        Duration left = working;
        while (!left.isZero()) {
            LocalDateTime next = now.truncatedTo(ChronoUnit.MINUTES).plusMinutes(1);
            if (isWorked(now)) {
                Duration rest = Duration.between(now, next);
                if (left.compareTo(rest) <= 0) {
                    return instant(now.plus(left));
                }
                left = left.minus(rest);
            }
            now = next;
        }
        return from;
    }

    static Duration between(Instant from, Instant to) {
        LocalDateTime now = LocalDateTime.ofInstant(from, Calendars.ZONE);
        LocalDateTime end = LocalDateTime.ofInstant(to, Calendars.ZONE);
        Duration sum = Duration.ZERO;
        while (now.isBefore(end)) {
            LocalDateTime next = now.truncatedTo(ChronoUnit.MINUTES).plusMinutes(1);
            LocalDateTime until = next.isBefore(end) ? next : end;
            if (isWorked(now)) {
                sum = sum.plus(Duration.between(now, until));
            }
            now = next;
        }
        return sum;
    }

    static Instant receipt(Instant at) {
        LocalDateTime now = LocalDateTime.ofInstant(at, Calendars.ZONE);
        while (!isWorked(now)) {
            now = now.truncatedTo(ChronoUnit.MINUTES).plusMinutes(1);
        }
        return instant(now);
    }

    /// As [#receipt], where dossiers are also received on Saturday mornings that are no holidays.
    static Instant receiptWithSaturdays(Instant at) {
        LocalDateTime now = LocalDateTime.ofInstant(at, Calendars.ZONE);
        while (!isWorked(now) && !isSaturdayMorning(now)) {
            now = now.truncatedTo(ChronoUnit.MINUTES).plusMinutes(1);
        }
        return instant(now);
    }

    private static boolean isSaturdayMorning(LocalDateTime at) {
        int minute = at.getHour() * 60 + at.getMinute();
        return at.getDayOfWeek() == DayOfWeek.SATURDAY
                && !OFF.contains(at.toLocalDate())
                && minute >= 450
                && minute < 690;
    }

    static Instant endOfDay(Instant received, int days) {
        return instant(nthAfter(receiptDate(received), days).atTime(17, 30));
    }

    static Instant sameTime(Instant received, int days) {
        LocalDateTime receipt = LocalDateTime.ofInstant(receipt(received), Calendars.ZONE);
        return instant(nthAfter(receipt.toLocalDate(), days).atTime(receipt.toLocalTime()));
    }

    static Instant calendarDays(Instant received, int days) {
        LocalDate day = receiptDate(received).plusDays(days);
        while (!works(day)) {
            day = day.plusDays(1);
        }
        return instant(day.atTime(17, 30));
    }

    static int strictlyBetween(LocalDate from, LocalDate to) {
        int days = 0;
        for (LocalDate day = from.plusDays(1); day.isBefore(to); day = day.plusDays(1)) {
            days += works(day) ? 1 : 0;
        }
        return days;
    }

    private static LocalDate receiptDate(Instant received) {
        return LocalDate.ofInstant(receipt(received), Calendars.ZONE);
    }

    private static LocalDate nthAfter(LocalDate date, int n) {
        LocalDate day = date;
        for (int left = n; left > 0; left -= works(day) ? 1 : 0) {
            day = day.plusDays(1);
        }
        return day;
    }

    private static boolean isWorked(LocalDateTime at) {
        return WORKED.get((int) ChronoUnit.MINUTES.between(FIRST.atStartOfDay(), at));
    }

    private static BitSet workedMinutes() {
        BitSet minutes = new BitSet();
        LocalDateTime end = END.atStartOfDay();
        int index = 0;
        for (LocalDateTime at = FIRST.atStartOfDay(); at.isBefore(end); at = at.plusMinutes(1)) {
            minutes.set(index, works(at.toLocalDate()) && isOfficeHour(at.toLocalTime()));
            index++;
        }
        return minutes;
    }

    private static boolean isOfficeHour(LocalTime time) {
        int minute = time.getHour() * 60 + time.getMinute();
        return (minute >= 450 && minute < 690) || (minute >= 810 && minute < 1050);
    }

    private static Instant instant(LocalDateTime at) {
        return at.atZone(Calendars.ZONE).toInstant();
    }

    private static Set<LocalDate> dates(String... years) {
        Set<LocalDate> dates = new TreeSet<>();
        for (String year : years) {
            for (String day : year.substring(6).split(" ", -1)) {
                dates.add(LocalDate.parse(year.substring(0, 4) + "-" + day));
            }
        }
        return dates;
    }
}
