package vn.lienthong.deadline.year;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/// A limit and how it is counted, by section 7 of the public surface.
///
/// @param text as it is written, such as `5wd`
/// @param whole days, or nanoseconds when it is counted by the minute
record Allowance(String text, Counting counting, long whole, @Nullable LocalTime cutOff) {

    private static final BigDecimal NANOS_OF_HOUR = BigDecimal.valueOf(3_600_000_000_000L);
    private static final BigDecimal HOURS_OF_DAY = BigDecimal.valueOf(8);

    enum Counting {
        TO_THE_CLOSE,
        TO_THE_SAME_TIME,
        BY_THE_MINUTE,
        CALENDAR_DAYS
    }

    static Allowance of(String text, String policy, @Nullable String cutOff) {
        BigDecimal amount = new BigDecimal(text.substring(0, text.length() - 2));
        LocalTime cut = cutOff == null ? null : LocalTime.parse(cutOff);
        return switch (text.substring(text.length() - 2)) {
            case "cd" -> new Allowance(text, Counting.CALENDAR_DAYS, amount.longValueExact(), cut);
            case "wh" -> byTheMinute(text, amount, cut);
            default ->
                    switch (policy) {
                        case "ROLLING" -> byTheMinute(text, amount.multiply(HOURS_OF_DAY), cut);
                        case "SAME_TIME" ->
                                new Allowance(
                                        text,
                                        Counting.TO_THE_SAME_TIME,
                                        amount.longValueExact(),
                                        cut);
                        default ->
                                new Allowance(
                                        text, Counting.TO_THE_CLOSE, amount.longValueExact(), cut);
                    };
        };
    }

    private static Allowance byTheMinute(String text, BigDecimal hours, @Nullable LocalTime cut) {
        long nanos = hours.multiply(NANOS_OF_HOUR).longValueExact();
        return new Allowance(text, Counting.BY_THE_MINUTE, nanos, cut);
    }

    /// An office's share: minute by minute, without a cut-off.
    static Allowance ofStep(String text) {
        return of(text, "ROLLING", null);
    }

    /// The working time that it stands for in a forecast, one working day being eight hours.
    Duration working() {
        return counting == Counting.BY_THE_MINUTE
                ? Duration.ofNanos(whole)
                : Duration.ofHours(8 * whole);
    }

    /// The end of that much, for what comes in, or is resumed, then. That the cut-off holds for a
    /// resumption as well is how "counted from resumption by the same rules" is read.
    Instant end(PlainCalendar calendar, Instant at, long amount) {
        Instant from = calendar.counts(at, cutOff);
        LocalDate first = PlainCalendar.date(from);
        return switch (counting) {
            case BY_THE_MINUTE ->
                    calendar.add(from, Duration.ofNanos(amount)).truncatedTo(ChronoUnit.MILLIS);
            case TO_THE_CLOSE -> calendar.closing(calendar.nth(first, amount));
            case TO_THE_SAME_TIME ->
                    calendar.at(calendar.nth(first, amount), PlainCalendar.time(from));
            case CALENDAR_DAYS -> {
                LocalDate last = first.plusDays(amount);
                yield calendar.closing(calendar.works(last) ? last : calendar.next(last));
            }
        };
    }

    /// What is used of it between a beginning and a stop: by days, those strictly between.
    long used(PlainCalendar calendar, Instant begun, Instant stopped) {
        Instant from = calendar.counts(begun, cutOff);
        LocalDate first = PlainCalendar.date(from);
        LocalDate last = PlainCalendar.date(stopped);
        return switch (counting) {
            case BY_THE_MINUTE -> calendar.between(from, stopped).toNanos();
            case TO_THE_CLOSE, TO_THE_SAME_TIME -> calendar.daysStrictlyBetween(first, last);
            case CALENDAR_DAYS -> Math.max(0, ChronoUnit.DAYS.between(first, last) - 1);
        };
    }

    /// How much a promised end comes to, seen from a beginning: what a letter of apology gives.
    long until(PlainCalendar calendar, Instant begun, Instant dueAt) {
        Instant from = calendar.counts(begun, cutOff);
        LocalDate first = PlainCalendar.date(from);
        LocalDate last = PlainCalendar.date(dueAt);
        return switch (counting) {
            case BY_THE_MINUTE -> calendar.between(from, dueAt).toNanos();
            case TO_THE_CLOSE, TO_THE_SAME_TIME ->
                    calendar.daysStrictlyBetween(first, last.plusDays(1));
            case CALENDAR_DAYS -> Math.max(0, ChronoUnit.DAYS.between(first, last));
        };
    }

    /// The first moment that uses any of it. Where the day of receipt is not counted to the close
    /// of a day, that is the next working day's opening.
    Instant firstUsed(PlainCalendar calendar, Instant begun) {
        Instant from = calendar.counts(begun, cutOff);
        return switch (counting) {
            case BY_THE_MINUTE, TO_THE_SAME_TIME -> from;
            case TO_THE_CLOSE, CALENDAR_DAYS ->
                    calendar.opening(calendar.next(PlainCalendar.date(from)));
        };
    }
}
