package vn.lienthong.deadline.year;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/// One clock of the oracle: the dossier's or a step's. Whenever it gets an end, the moments on the
/// way to that end are written down.
///
/// Where section 7 of the public surface is silent, this is how it is read:
/// - a warning that lies before its end came to be is not given; a new end has its own warnings;
/// - after a resumption 80 % is when a fifth of the whole limit is left, whatever was used before;
///   with an end from a letter of apology, 80 % of the working time from the stretch's beginning;
/// - a clock that had run out keeps its end over a suspension, unless the limit begins anew;
/// - an order about a day changes neither what was missed nor what stands still; a warning that it
///   moves into the past while the end stays is given at once, as of that moment.
final class PlainClock {

    static final Duration JUST_AFTER = Duration.ofMillis(1);

    final Allowance allowance;
    final Instant startedAt;
    final Instant promisedAt;

    Instant dueAt;
    boolean missed;
    boolean everMissed;
    boolean standing;
    @Nullable Instant endedAt;

    private final PlainCalendar calendar;
    private Instant from;
    private Instant since;
    private long left;
    private @Nullable LocalDate appointment;
    private long usedBefore;
    private long lateBefore;
    private boolean warnedOfShare;
    private boolean warnedOfLastDay;

    /// What lies ahead; absent when it is over, or will not come.
    @Nullable Instant shareAt;

    @Nullable Instant lastDayAt;
    @Nullable Instant missAt;

    PlainClock(PlainCalendar calendar, Allowance allowance, Instant startedAt, Instant promise) {
        this.calendar = calendar;
        this.allowance = allowance;
        this.startedAt = startedAt;
        this.promisedAt = promise;
        this.dueAt = promise;
        this.from = startedAt;
        this.since = startedAt;
        this.left = allowance.whole();
        writeDown();
    }

    String state() {
        if (everMissed) {
            return "MISSED";
        }
        return endedAt != null ? "MET" : standing ? "SUSPENDED" : "RUNNING";
    }

    boolean isOpen() {
        return endedAt == null;
    }

    private boolean counts() {
        return isOpen() && !standing;
    }

    long used(Instant at) {
        return usedBefore
                + (counts() ? calendar.minutes(calendar.counts(from, allowance.cutOff()), at) : 0);
    }

    long late(Instant at) {
        Instant later = dueAt.isAfter(from) ? dueAt : from;
        return lateBefore + (counts() ? calendar.minutes(later, at) : 0);
    }

    void warnedOfShare() {
        warnedOfShare = true;
        shareAt = null;
    }

    void warnedOfLastDay() {
        warnedOfLastDay = true;
        lastDayAt = null;
    }

    void miss() {
        missed = true;
        everMissed = true;
        writeDown();
    }

    void stop(Instant at) {
        if (!counts()) {
            return;
        }
        book(at);
        long had = appointment == null ? left : allowance.until(calendar, from, dueAt);
        left = Math.max(0, had - allowance.used(calendar, from, at));
        appointment = null;
        standing = true;
        writeDown();
    }

    void goOn(Instant at, boolean anew) {
        if (!isOpen() || !standing) {
            return;
        }
        standing = false;
        from = at;
        if (anew) {
            left = allowance.whole();
            usedBefore = 0;
            appointment = null;
        }
        if (anew || (!missed && appointment == null)) {
            promise(allowance.end(calendar, at, left), at);
        } else {
            since = at;
            forgetWarnings();
        }
        writeDown();
    }

    void end(Instant at) {
        if (isOpen()) {
            book(at);
            endedAt = at;
            writeDown();
        }
    }

    void appoint(LocalDate day, Instant at) {
        appointment = day;
        promise(calendar.closing(day), at);
        writeDown();
    }

    /// Counts its end anew after an order about a day.
    void count(Instant at) {
        if (counts() && !missed) {
            Instant end =
                    appointment == null
                            ? allowance.end(calendar, from, left)
                            : calendar.closing(
                                    calendar.works(appointment)
                                            ? appointment
                                            : calendar.next(appointment));
            if (!end.equals(dueAt)) {
                promise(end, at);
            }
        }
        writeDown();
    }

    private void book(Instant at) {
        usedBefore = used(at);
        lateBefore = late(at);
    }

    private void promise(Instant end, Instant at) {
        dueAt = end;
        since = at;
        missed = false;
        forgetWarnings();
    }

    private void forgetWarnings() {
        warnedOfShare = false;
        warnedOfLastDay = false;
    }

    private void writeDown() {
        boolean ahead = counts() && !missed;
        Instant after = dueAt.plus(JUST_AFTER);
        missAt = ahead ? (after.isBefore(since) ? since : after) : null;
        shareAt = ahead && !warnedOfShare ? afterPromise(shareUsed()) : null;
        lastDayAt = ahead && !warnedOfLastDay ? afterPromise(lastDay()) : null;
    }

    private @Nullable Instant afterPromise(@Nullable Instant warning) {
        return warning != null && warning.isAfter(since) ? warning : null;
    }

    private Instant lastDay() {
        LocalDate day = calendar.previous(PlainCalendar.date(dueAt));
        return calendar.at(day, PlainCalendar.time(dueAt));
    }

    private @Nullable Instant shareUsed() {
        BigDecimal had = BigDecimal.valueOf(appointment == null ? left : allowance.whole());
        BigDecimal fifth =
                BigDecimal.valueOf(allowance.whole())
                        .divide(BigDecimal.valueOf(5), 20, RoundingMode.HALF_UP);
        if (had.compareTo(fifth) <= 0) {
            return null;
        }
        Instant first = allowance.firstUsed(calendar, from);
        BigDecimal stretch = BigDecimal.valueOf(calendar.between(first, dueAt).toNanos());
        long nanos =
                stretch.multiply(had.subtract(fifth))
                        .divide(had, 0, RoundingMode.HALF_UP)
                        .longValueExact();
        return calendar.add(first, Duration.ofNanos(nanos)).truncatedTo(ChronoUnit.MILLIS);
    }
}
