package vn.lienthong.deadline.year;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contracts.event.ApologyLetterLate;
import vn.lienthong.contracts.event.ApologyLetterRequired;
import vn.lienthong.contracts.event.ClockScope;
import vn.lienthong.contracts.event.DeadlineApproaching;
import vn.lienthong.contracts.event.DeadlineMissed;
import vn.lienthong.contracts.event.EscalationCause;
import vn.lienthong.contracts.event.EscalationRaised;
import vn.lienthong.contracts.event.LetterPhase;

/// What falls due for one dossier by the mere passing of time, one moment after the other. Of
/// moments that are the same instant a handover's comes first, then the steps' in the order of
/// acceptance, then the dossier's, then the letter's; of one clock's, the warnings before the miss.
final class PassingTime {

    private final Book book;
    private final PlainCalendar calendar;
    private final Desks desks;

    PassingTime(Book book, PlainCalendar calendar, Desks desks) {
        this.book = book;
        this.calendar = calendar;
        this.desks = desks;
    }

    private record Moment(Instant at, Runnable falls) {}

    void passTo(Instant now) {
        Moment next = next();
        while (next != null && !next.at().isAfter(now)) {
            next.falls().run();
            next = next();
        }
    }

    private @Nullable Moment next() {
        List<Moment> ahead = new ArrayList<>();
        if (book.isOpen()) {
            for (Waiting waiting : book.waiting) {
                add(ahead, waiting.nextAt, () -> notAccepted(waiting));
            }
            book.openTurns().forEach(turn -> add(ahead, turn));
            addDossier(ahead);
            book.openLetter()
                    .filter(letter -> letter.state == Letter.State.REQUIRED)
                    .ifPresent(letter ->
                            add(
                                    ahead,
                                    letter.issueBy.plus(PlainClock.JUST_AFTER),
                                    () -> letterLate(letter)));
        }
        Moment first = null;
        for (Moment moment : ahead) {
            first = first == null || moment.at().isBefore(first.at()) ? moment : first;
        }
        return first;
    }

    private static void add(List<Moment> ahead, @Nullable Instant at, Runnable falls) {
        if (at != null) {
            ahead.add(new Moment(at, falls));
        }
    }

    private void add(List<Moment> ahead, Turn turn) {
        PlainClock clock = turn.clock();
        Instant share = clock.shareAt;
        Instant lastDay = clock.lastDayAt;
        Instant miss = clock.missAt;
        if (share != null) {
            add(
                    ahead,
                    share,
                    () -> {
                        clock.warnedOfShare();
                        warn(share, turn, "SHARE_80");
                    });
        }
        if (lastDay != null) {
            add(
                    ahead,
                    lastDay,
                    () -> {
                        clock.warnedOfLastDay();
                        warn(lastDay, turn, "LAST_WORKING_DAY");
                    });
        }
        if (miss != null) {
            add(ahead, miss, () -> missed(miss, turn));
        }
    }

    private void addDossier(List<Moment> ahead) {
        PlainClock clock = book.clock;
        Instant share = clock.shareAt;
        Instant lastDay = clock.lastDayAt;
        Instant miss = clock.missAt;
        if (share != null) {
            add(
                    ahead,
                    share,
                    () -> {
                        clock.warnedOfShare();
                        warn(share, "SHARE_80");
                    });
        }
        if (lastDay != null) {
            add(
                    ahead,
                    lastDay,
                    () -> {
                        clock.warnedOfLastDay();
                        warn(lastDay, "LAST_WORKING_DAY");
                        foresee(lastDay);
                    });
        }
        if (miss != null) {
            add(ahead, miss, () -> missed(miss));
        }
    }

    private void notAccepted(Waiting waiting) {
        Instant at = waiting.nextAt;
        if (at == null) {
            throw new IllegalStateException("Nothing falls due for " + waiting.step);
        }
        boolean head = waiting.isForTheHead();
        waiting.tell(calendar);
        escalate(
                at,
                head ? EscalationCause.HANDOVER_NOT_MENDED : EscalationCause.HANDOVER_NOT_ACCEPTED,
                waiting.step,
                waiting.office,
                waiting.office,
                head,
                at);
    }

    private void warn(Instant at, Turn turn, String rung) {
        book.told.add(
                new DeadlineApproaching(
                        book.code,
                        at,
                        ClockScope.STEP,
                        turn.step(),
                        turn.visit(),
                        turn.office(),
                        turn.clock().dueAt,
                        rung,
                        calendar.opening(calendar.next(PlainCalendar.date(at)))));
    }

    private void warn(Instant at, String rung) {
        book.told.add(
                new DeadlineApproaching(
                        book.code,
                        at,
                        ClockScope.DOSSIER,
                        null,
                        0,
                        book.holder(),
                        book.clock.dueAt,
                        rung,
                        calendar.opening(calendar.next(PlainCalendar.date(at)))));
    }

    private void missed(Instant at, Turn turn) {
        turn.clock().miss();
        Instant dueAt = turn.clock().dueAt;
        book.told.add(
                new DeadlineMissed(
                        book.code,
                        at,
                        ClockScope.STEP,
                        turn.step(),
                        turn.visit(),
                        turn.office(),
                        dueAt));
        escalate(
                at,
                EscalationCause.STEP_MISSED,
                turn.step(),
                turn.office(),
                turn.office(),
                true,
                dueAt);
    }

    private void missed(Instant at) {
        String office = book.responsible(at);
        Instant dueAt = book.clock.dueAt;
        book.clock.miss();
        book.told.add(
                new DeadlineMissed(book.code, at, ClockScope.DOSSIER, null, 0, office, dueAt));
        if (book.isReappointed()) {
            String superior = desks.superiorOf(office);
            escalate(at, EscalationCause.SECOND_MISS, null, office, superior, true, dueAt);
            return;
        }
        escalate(at, EscalationCause.DOSSIER_MISSED, null, office, office, true, dueAt);
        book.openLetter()
                .ifPresentOrElse(
                        letter -> {
                            // The same duty, now for a miss: neither its office nor its term moves.
                            letter.phase = LetterPhase.MISSED;
                            tell(letter, at);
                        },
                        () -> require(LetterPhase.MISSED, at));
    }

    /// One letter is owed at most, and once one was issued no other is.
    private void foresee(Instant at) {
        boolean none = book.openLetter().isEmpty() && !book.isReappointed();
        if (none && !new Forecast(book, at, calendar).fits()) {
            require(LetterPhase.FORESEEN, at);
        }
    }

    /// One working day to issue it is eight working hours.
    void require(LetterPhase phase, Instant at) {
        Letter letter =
                new Letter(
                        book.code + "-XL" + (book.letters.size() + 1),
                        book.responsible(at),
                        phase,
                        book.clock.dueAt,
                        calendar.add(at, Duration.ofHours(8)));
        book.letters.add(letter);
        tell(letter, at);
    }

    private void tell(Letter letter, Instant at) {
        book.told.add(
                new ApologyLetterRequired(
                        book.code,
                        at,
                        letter.id,
                        letter.office,
                        letter.phase,
                        letter.dueAt,
                        letter.issueBy,
                        new Forecast(book, at, calendar).proposal()));
    }

    private void letterLate(Letter letter) {
        Instant at = letter.issueBy.plus(PlainClock.JUST_AFTER);
        letter.state = Letter.State.LATE;
        book.told.add(
                new ApologyLetterLate(book.code, at, letter.id, letter.office, letter.issueBy));
        escalate(
                at,
                EscalationCause.LETTER_LATE,
                null,
                letter.office,
                desks.superiorOf(letter.office),
                true,
                letter.issueBy);
    }

    private void escalate(
            Instant at,
            EscalationCause cause,
            @Nullable String step,
            String office,
            String toOffice,
            boolean toHead,
            Instant dueAt) {
        book.told.add(
                new EscalationRaised(book.code, at, cause, step, office, toOffice, toHead, dueAt));
    }
}
