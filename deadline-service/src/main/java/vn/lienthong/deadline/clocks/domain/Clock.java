package vn.lienthong.deadline.clocks.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contracts.Resumption;
import vn.lienthong.contracts.SuspensionGround;
import vn.lienthong.deadline.clocks.domain.Phase.Counting;
import vn.lienthong.deadline.clocks.domain.Phase.Ended;
import vn.lienthong.deadline.clocks.domain.Phase.Standing;
import vn.lienthong.workingtime.Limit;
import vn.lienthong.workingtime.WorkingCalendar;
import vn.lienthong.workingtime.WorkingTime;
import vn.lienthong.workingtime.YearNotLoaded;

/// A clock that stops, goes on and can be explained: a budget and what was used of it.
///
/// Late means after `dueAt`; exactly at it is on time. A miss stays a miss, whatever comes after,
/// unless a fact that happened in time is only learnt of later: facts win over their announcement.
///
/// @param promisedAt the first end, as it was promised
/// @param version counts the ends that the clock has had; each gives its warnings once
/// @param usedBefore working minutes used of the limit before the current stretch
/// @param lateBefore working minutes after an end, before the current stretch
/// @param firstMissed the first end that was missed
public record Clock(
        Terms terms,
        Instant startedAt,
        Instant promisedAt,
        int version,
        Phase phase,
        long usedBefore,
        long lateBefore,
        @Nullable Instant firstMissed) {

    /// A clock that starts with an end that was promised elsewhere.
    static Clock promised(Terms terms, Instant at, Instant dueAt) {
        return new Clock(terms, at, dueAt, 1, counting(terms.limit(), dueAt, at), 0, 0, null);
    }

    /// A clock that starts now and works its end out.
    static Clock started(Terms terms, Instant at, WorkingCalendar calendar) {
        return promised(terms, at, millis(terms.dueAt(calendar, at, terms.limit())));
    }

    /// A clock that was promised elsewhere and is looked at for the first time now: it keeps its
    /// promise, also where its terms would give another.
    ///
    /// @param now before it nothing is warned of
    static Clock takenOver(
            Terms terms, Instant at, Instant dueAt, Instant now, WorkingCalendar calendar) {
        Limit limit = terms.limit();
        Limit left =
                millis(terms.dueAt(calendar, at, limit)).equals(dueAt)
                        ? limit
                        : terms.endingAt(calendar, at, dueAt);
        return new Clock(terms, at, dueAt, 1, counting(left, dueAt, at), 0, 0, null)
                .lookedAt(now, false);
    }

    private static Counting counting(Limit left, Instant dueAt, Instant from) {
        return new Counting(from, left, dueAt, from, Set.of(), false, null);
    }

    /// What people call its state. Missed is missed, also while it stands still or runs again.
    public ClockState state() {
        if (firstMissed != null) {
            return ClockState.MISSED;
        }
        return switch (phase) {
            case Counting _ -> ClockState.RUNNING;
            case Standing _ -> ClockState.SUSPENDED;
            case Ended _ -> ClockState.MET;
        };
    }

    public Instant dueAt() {
        return phase.dueAt();
    }

    public boolean isOpen() {
        return !(phase instanceof Ended);
    }

    /// Whether its current end has passed and been announced.
    boolean isOverrun() {
        return phase instanceof Counting counting && counting.missed();
    }

    Clock lookedAt(Instant now, boolean told) {
        return in(phase.lookedAt(now, told));
    }

    /// Working minutes used of the limit until then.
    public long usedMinutes(WorkingCalendar calendar, Instant at) {
        return usedBefore
                + switch (phase) {
                    case Counting counting ->
                            minutes(calendar, terms.countsFrom(calendar, counting.from()), at);
                    case Standing _ -> 0;
                    case Ended _ -> 0;
                };
    }

    /// Working minutes after its end until then.
    public long lateMinutes(WorkingCalendar calendar, Instant at) {
        return lateBefore
                + switch (phase) {
                    case Counting counting ->
                            minutes(calendar, later(counting.from(), counting.dueAt()), at);
                    case Standing _ -> 0;
                    case Ended _ -> 0;
                };
    }

    static Instant later(Instant one, Instant other) {
        return one.isBefore(other) ? other : one;
    }

    private static long minutes(WorkingCalendar calendar, Instant from, Instant to) {
        return from.isBefore(to) ? WorkingTime.minutesBetween(calendar, from, to) : 0;
    }

    /// When a warning is due; empty when it was given, or lies before the current end was set, as
    /// it does for short limits.
    Optional<Instant> due(Rung.Warning rung, WorkingCalendar calendar) {
        if (!(phase instanceof Counting counting)
                || counting.missed()
                || counting.passed().contains(rung)) {
            return Optional.empty();
        }
        try {
            return instant(rung, counting, calendar)
                    .map(Clock::millis)
                    .filter(counting.since()::isBefore);
        } catch (YearNotLoaded beforeTheClockStarted) {
            return Optional.empty();
        }
    }

    private Optional<Instant> instant(
            Rung.Warning rung, Counting counting, WorkingCalendar calendar) {
        return switch (rung) {
            case Rung.ShareUsed share -> shareUsed(100 - share.percent(), counting, calendar);
            case Rung.WorkingDaysBefore before ->
                    Optional.of(
                            WorkingTime.workingDaysBefore(
                                    calendar, counting.dueAt(), before.days()));
        };
    }

    // Of the whole limit that much is left: of a stretch that began with a part f of the limit, the
    // share 1 - left/f has passed.
    private Optional<Instant> shareUsed(
            int percentLeft, Counting counting, WorkingCalendar calendar) {
        double left = percentLeft / 100.0;
        double part =
                counting.appointment() == null
                        ? counting.left().amount().doubleValue()
                                / terms.limit().amount().doubleValue()
                        : 1;
        if (!(part > left)) {
            return Optional.empty();
        }
        Instant from = terms.firstCounted(calendar, counting.from());
        return Optional.of(WorkingTime.atShare(calendar, from, counting.dueAt(), 1 - left / part));
    }

    /// When somebody above is to be told that it ran out and is still not over; empty when that was
    /// done, or is done at the miss itself.
    static Optional<Instant> due(
            Rungs.Escalation escalation, Counting counting, WorkingCalendar calendar) {
        if (!counting.missed()
                || escalation.isAtOnce()
                || counting.passed().contains(escalation.rung())) {
            return Optional.empty();
        }
        try {
            Instant since = later(counting.dueAt(), counting.since());
            return Optional.of(
                    millis(WorkingTime.endOfShare(calendar, since, escalation.after()))
                            .plus(Alarms.JUST_AFTER));
        } catch (YearNotLoaded notYetKnown) {
            return Optional.empty();
        }
    }

    /// The first of two appointments, by which the applicant is told what to pay (hẹn lần 1); empty
    /// when there is one appointment, the first is over, or its passing has been told.
    public Optional<Instant> firstAppointment(WorkingCalendar calendar) {
        return phase instanceof Counting counting
                        && !counting.missed()
                        && counting.appointment() == null
                        && !counting.passed().contains(new Rung.FirstAppointment())
                ? terms.firstAppointment(counting.left())
                        .map(first -> millis(terms.dueAt(calendar, counting.from(), first)))
                : Optional.empty();
    }

    /// Whether it counts, has not run out, and one working day or less is left.
    boolean isLastWorkingDay(Instant at, WorkingCalendar calendar) {
        return phase instanceof Counting counting
                && counting.dueAt().isAfter(at)
                && !WorkingTime.workingDaysBefore(calendar, counting.dueAt(), 1).isAfter(at);
    }

    Clock climbed(Counting counting, Rung rung) {
        Set<Rung> passed = new HashSet<>(counting.passed());
        passed.add(rung);
        return in(
                new Counting(
                        counting.from(),
                        counting.left(),
                        counting.dueAt(),
                        counting.since(),
                        passed,
                        counting.missed(),
                        counting.appointment()));
    }

    Clock missed(Counting counting) {
        Clock missed =
                in(
                        new Counting(
                                counting.from(),
                                counting.left(),
                                counting.dueAt(),
                                counting.since(),
                                counting.passed(),
                                true,
                                counting.appointment()));
        return firstMissed == null ? missed.withFirstMissed(counting.dueAt()) : missed;
    }

    /// Stops it. Unchanged when it does not count.
    Clock suspended(Instant at, WorkingCalendar calendar) {
        return suspended(SuspensionGround.OTHER, at, calendar);
    }

    /// Stops it on that ground. Unchanged when it does not count.
    Clock suspended(SuspensionGround ground, Instant at, WorkingCalendar calendar) {
        Clock known = withoutMissAfter(at);
        return known.phase instanceof Counting counting
                ? known.stopped(counting, ground, at, calendar)
                : known;
    }

    private Clock stopped(
            Counting counting, SuspensionGround ground, Instant at, WorkingCalendar calendar) {
        Limit left = left(counting, ground, at, calendar);
        return booked(at, calendar)
                .in(
                        new Standing(
                                at,
                                left,
                                counting.dueAt(),
                                counting.passed(),
                                counting.missed(),
                                null));
    }

    /// What is to be counted after the stop: after a financial obligation the second appointment,
    /// whatever was used of the first (hẹn lần 2), else what was not used.
    private Limit left(
            Counting counting, SuspensionGround ground, Instant at, WorkingCalendar calendar) {
        if (counting.appointment() != null) {
            Limit promised = terms.endingAt(calendar, counting.from(), counting.dueAt());
            return terms.remaining(calendar, promised, counting.from(), at);
        }
        return ground == SuspensionGround.FINANCIAL_OBLIGATION
                        && terms.firstAppointment(counting.left()).isPresent()
                ? Objects.requireNonNull(terms.second())
                : terms.remaining(calendar, counting.left(), counting.from(), at);
    }

    /// Lets it run again. A clock that had run out and keeps what was used does not get a new end.
    Clock resumed(Instant at, Resumption resumption, WorkingCalendar calendar) {
        if (!(phase instanceof Standing standing)) {
            return this;
        }
        return switch (resumption) {
            case RESTART -> again(terms.limit(), at, calendar).withUsedBefore(0);
            case RESUME ->
                    standing.missed() || standing.appointment() != null
                            ? goingOn(standing, at)
                            : again(standing.left(), at, calendar);
        };
    }

    private Clock goingOn(Standing standing, Instant at) {
        return in(
                new Counting(
                        at,
                        standing.left(),
                        standing.dueAt(),
                        at,
                        standing.passed(),
                        standing.missed(),
                        standing.appointment()));
    }

    private Clock again(Limit left, Instant at, WorkingCalendar calendar) {
        return nextVersion(counting(left, millis(terms.dueAt(calendar, at, left)), at));
    }

    /// Ends it.
    Clock ended(Instant at, WorkingCalendar calendar) {
        if (!isOpen()) {
            return this;
        }
        Clock known = withoutMissAfter(at);
        return known.booked(at, calendar).in(new Ended(at, known.dueAt()));
    }

    /// What these suspensions make of it, as if each had come in its time.
    Clock through(List<Suspension> suspensions, WorkingCalendar calendar) {
        Clock clock = this;
        for (Suspension suspension : suspensions) {
            Instant from = suspension.from();
            clock =
                    clock.in(clock.phase.runOutBy(from))
                            .suspended(suspension.ground(), from, calendar);
            Resumption how = suspension.resumption();
            if (how != null) {
                Instant to = Objects.requireNonNull(suspension.to());
                clock = clock.resumed(to, how, calendar);
            }
        }
        return clock;
    }

    /// Goes on by other terms, from the same start and through the same suspensions. What was used
    /// stays used and what was missed stays missed.
    ///
    /// @param promise the end by the new terms when nothing had stopped the clock
    /// @param newReceipt whether that is what the applicant is promised from now on
    Clock replanned(
            Terms next,
            Instant promise,
            boolean newReceipt,
            List<Suspension> suspensions,
            Instant at,
            WorkingCalendar calendar) {
        Instant first = newReceipt ? promise : promisedAt;
        if (next.equals(terms) && first.equals(promisedAt)) {
            return this;
        }
        Phase anew = promised(next, startedAt, promise).through(suspensions, calendar).phase;
        return new Clock(
                next,
                startedAt,
                first,
                version + 1,
                anew.lookedAt(at, phase.missed()),
                usedBefore,
                lateBefore,
                firstMissed);
    }

    /// Gives it the end that a letter of apology promises.
    Clock appointed(LocalDate date, Instant at, WorkingCalendar calendar) {
        Instant dueAt = WorkingTime.closeOfDay(calendar, date);
        return switch (phase) {
            case Counting counting ->
                    nextVersion(
                            new Counting(
                                    counting.from(),
                                    counting.left(),
                                    dueAt,
                                    at,
                                    Set.of(),
                                    false,
                                    date));
            case Standing standing ->
                    nextVersion(
                            new Standing(
                                    standing.since(),
                                    standing.left(),
                                    dueAt,
                                    Set.of(),
                                    false,
                                    date));
            case Ended _ -> this;
        };
    }

    /// Works the end out anew on a changed calendar. What has been missed stays as it was; so does
    /// what stands still, until it is resumed.
    Clock recounted(Instant at, WorkingCalendar calendar) {
        if (!(phase instanceof Counting counting) || counting.missed()) {
            return this;
        }
        Instant from = counting.from();
        LocalDate date = counting.appointment();
        Instant dueAt =
                date == null
                        ? millis(terms.dueAt(calendar, from, counting.left()))
                        : WorkingTime.closeOfDay(calendar, workingDayFrom(date, calendar));
        return dueAt.equals(counting.dueAt())
                ? this
                : nextVersion(
                        new Counting(from, counting.left(), dueAt, at, Set.of(), false, date));
    }

    private static LocalDate workingDayFrom(LocalDate date, WorkingCalendar calendar) {
        return calendar.isWorkingDay(date) ? date : WorkingTime.nextWorkingDay(calendar, date);
    }

    private Clock withoutMissAfter(Instant at) {
        if (!(phase instanceof Counting counting)
                || !counting.missed()
                || at.isAfter(counting.dueAt())) {
            return this;
        }
        Clock known =
                in(
                        new Counting(
                                counting.from(),
                                counting.left(),
                                counting.dueAt(),
                                counting.since(),
                                counting.passed(),
                                false,
                                counting.appointment()));
        return counting.dueAt().equals(firstMissed) ? known.withFirstMissed(null) : known;
    }

    private Clock booked(Instant at, WorkingCalendar calendar) {
        return new Clock(
                terms,
                startedAt,
                promisedAt,
                version,
                phase,
                usedMinutes(calendar, at),
                lateMinutes(calendar, at),
                firstMissed);
    }

    private Clock in(Phase next) {
        return new Clock(
                terms, startedAt, promisedAt, version, next, usedBefore, lateBefore, firstMissed);
    }

    private Clock nextVersion(Phase next) {
        return new Clock(
                terms,
                startedAt,
                promisedAt,
                version + 1,
                next,
                usedBefore,
                lateBefore,
                firstMissed);
    }

    /// The same end, whatever the terms are from now on.
    Clock withTerms(Terms next) {
        return new Clock(
                next, startedAt, promisedAt, version, phase, usedBefore, lateBefore, firstMissed);
    }

    private Clock withUsedBefore(long minutes) {
        return new Clock(
                terms, startedAt, promisedAt, version, phase, minutes, lateBefore, firstMissed);
    }

    private Clock withFirstMissed(@Nullable Instant missed) {
        return new Clock(
                terms, startedAt, promisedAt, version, phase, usedBefore, lateBefore, missed);
    }

    // The store keeps milliseconds; a derived instant must be the same before and after storing it.
    private static Instant millis(Instant at) {
        return at.truncatedTo(ChronoUnit.MILLIS);
    }
}
