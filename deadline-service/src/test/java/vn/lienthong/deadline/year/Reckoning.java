package vn.lienthong.deadline.year;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contracts.Resumption;
import vn.lienthong.contracts.event.ApologyLetterIssued;
import vn.lienthong.contracts.event.ClockScope;
import vn.lienthong.contracts.event.DeadlineRescheduled;
import vn.lienthong.contracts.event.DeadlineSet;
import vn.lienthong.contracts.event.DossierEvent;
import vn.lienthong.contracts.event.DossierProcessed;
import vn.lienthong.contracts.event.DossierReceived;
import vn.lienthong.contracts.event.DossierRejected;
import vn.lienthong.contracts.event.DossierResumed;
import vn.lienthong.contracts.event.DossierSuspended;
import vn.lienthong.contracts.event.DossierWithdrawn;
import vn.lienthong.contracts.event.LetterPhase;
import vn.lienthong.contracts.event.PlannedStep;
import vn.lienthong.contracts.event.StepAccepted;
import vn.lienthong.contracts.event.StepCompleted;
import vn.lienthong.contracts.event.StepOffered;
import vn.lienthong.contracts.event.StepRefused;
import vn.lienthong.contracts.event.StepReturned;

/// The oracle for one dossier: plain bookkeeping of what happens to it, in the order of time. What
/// happens at the very instant at which something falls due happens first: exactly at the end is on
/// time.
final class Reckoning {

    private static final Duration JUST_BEFORE = Duration.ofMillis(1);

    private final PlainCalendar calendar;
    private final PassingTime time;
    final Book book;

    Reckoning(DossierReceived received, PlainCalendar calendar, Desks desks) {
        this.calendar = calendar;
        Allowance allowance = Allowance.of(received.limit(), received.policy(), received.cutOff());
        PlainClock clock = new PlainClock(calendar, allowance, received.at(), received.dueAt());
        book = new Book(received, clock);
        time = new PassingTime(book, calendar, desks);
        tellSet(null, received.office(), clock);
    }

    void passTo(Instant now) {
        time.passTo(now);
    }

    void happened(DossierEvent fact) {
        if (!book.isOpen()) {
            return;
        }
        passTo(fact.at().minus(JUST_BEFORE));
        switch (fact) {
            case StepOffered offered -> offered(offered);
            case StepAccepted accepted -> accepted(accepted);
            case StepRefused refused -> noLongerWaits(refused.step());
            case StepCompleted completed -> {
                left(completed.step(), completed.visit(), completed.at());
                book.done.add(completed.step());
            }
            case StepReturned returned -> {
                left(returned.step(), returned.visit(), returned.at());
                book.done.removeAll(undone(returned));
            }
            case DossierSuspended suspended -> suspended(suspended);
            case DossierResumed resumed -> resumed(resumed);
            case DossierWithdrawn _, DossierRejected _, DossierProcessed _ -> ended(fact.at());
            default -> {
                // It says nothing about time.
            }
        }
    }

    private void offered(StepOffered offered) {
        noLongerWaits(offered.step());
        Waiting waiting = new Waiting(offered.step(), offered.visit(), offered.office());
        waiting.countFrom(book.clock.standing ? null : offered.at(), calendar);
        book.waiting.add(waiting);
    }

    private void noLongerWaits(String step) {
        book.waiting.removeIf(waiting -> waiting.step.equals(step));
    }

    private void accepted(StepAccepted accepted) {
        noLongerWaits(accepted.step());
        Instant at = accepted.at();
        Allowance share = Allowance.ofStep(book.planned(accepted.step()).limit());
        Instant dueAt = share.end(calendar, at, share.whole());
        PlainClock clock = new PlainClock(calendar, share, at, dueAt);
        Turn turn = new Turn(accepted.step(), accepted.visit(), accepted.office(), clock);
        book.turns.add(turn);
        tellSet(turn, turn.office(), clock);
        if (book.clock.standing) {
            clock.stop(at);
        }
    }

    private void left(String step, int visit, Instant at) {
        book.turn(step, visit).orElseThrow().clock().end(at);
    }

    /// Where it goes back to, and whatever builds on that.
    private Set<String> undone(StepReturned returned) {
        String to = returned.toStep();
        Set<String> undone = new HashSet<>(List.of(returned.step()));
        undone.addAll(to == null ? book.planned(returned.step()).after() : List.of(to));
        boolean grew = true;
        while (grew) {
            grew = false;
            for (PlannedStep step : book.received.steps()) {
                if (step.after().stream().anyMatch(undone::contains)) {
                    grew |= undone.add(step.step());
                }
            }
        }
        return undone;
    }

    /// What was foreseen of an end that moves is no longer owed; what was missed is.
    private void suspended(DossierSuspended suspended) {
        if (book.clock.standing) {
            return;
        }
        Instant at = suspended.at();
        cancelForeseen();
        book.clock.stop(at);
        book.turns.forEach(turn -> turn.clock().stop(at));
        book.waiting.forEach(waiting -> waiting.countFrom(null, calendar));
        book.pauses.add(new Pause(at, null, suspended.ground()));
    }

    private void resumed(DossierResumed resumed) {
        if (!book.clock.standing) {
            return;
        }
        Instant at = resumed.at();
        boolean anew = resumed.resumption() == Resumption.RESTART;
        Map<PlainClock, Instant> before = ends();
        book.clock.goOn(at, anew);
        book.turns.forEach(turn -> turn.clock().goOn(at, anew));
        book.waiting.forEach(waiting -> waiting.countFrom(at, calendar));
        Pause pause = book.pauses.removeLast();
        book.pauses.add(new Pause(pause.from(), at, pause.ground()));
        tellMoved(before, resumed.office(), at, anew ? "RESTARTED" : "RESUMED");
    }

    private void ended(Instant at) {
        book.clock.end(at);
        book.turns.forEach(turn -> turn.clock().end(at));
        book.waiting.clear();
        book.openLetter().ifPresent(letter -> letter.state = Letter.State.CANCELLED);
    }

    /// The office declares by itself that the date cannot be kept.
    void declared(Instant at) {
        boolean late = book.clock.missed && !book.clock.standing;
        time.require(late ? LetterPhase.MISSED : LetterPhase.FORESEEN, at);
    }

    void issued(Letter letter, Instant at, LocalDate day, String reason, String signedBy) {
        Instant before = book.clock.dueAt;
        book.clock.appoint(day, at);
        letter.state = Letter.State.ISSUED;
        book.told.add(
                new ApologyLetterIssued(
                        book.code,
                        at,
                        letter.id,
                        letter.office,
                        signedBy,
                        reason,
                        before,
                        book.clock.dueAt));
        tellMoved(null, letter.office, before, book.clock.dueAt, at, "APOLOGY_LETTER");
    }

    /// An order about a day: every end is counted anew.
    void calendarChanged(Instant at) {
        if (!book.isOpen()) {
            return;
        }
        String holder = book.holder();
        Map<PlainClock, Instant> before = ends();
        book.clock.count(at);
        book.turns.forEach(turn -> turn.clock().count(at));
        book.waiting.forEach(waiting -> waiting.writeDown(calendar));
        if (!book.clock.dueAt.equals(before.get(book.clock))) {
            cancelForeseen();
        }
        tellMoved(before, holder, at, "CALENDAR");
    }

    private void cancelForeseen() {
        book.openLetter()
                .filter(letter -> letter.phase == LetterPhase.FORESEEN)
                .ifPresent(letter -> letter.state = Letter.State.CANCELLED);
    }

    private Map<PlainClock, Instant> ends() {
        Map<PlainClock, Instant> ends = new HashMap<>();
        ends.put(book.clock, book.clock.dueAt);
        book.turns.forEach(turn -> ends.put(turn.clock(), turn.clock().dueAt));
        return ends;
    }

    private void tellMoved(
            Map<PlainClock, Instant> before, String office, Instant at, String cause) {
        tellMoved(null, office, before.get(book.clock), book.clock.dueAt, at, cause);
        for (Turn turn : book.turns) {
            Instant previous = before.get(turn.clock());
            tellMoved(turn, turn.office(), previous, turn.clock().dueAt, at, cause);
        }
    }

    private void tellMoved(
            @Nullable Turn turn,
            String office,
            @Nullable Instant before,
            Instant dueAt,
            Instant at,
            String cause) {
        if (before == null || before.equals(dueAt)) {
            return;
        }
        book.told.add(
                new DeadlineRescheduled(
                        book.code,
                        at,
                        turn == null ? ClockScope.DOSSIER : ClockScope.STEP,
                        turn == null ? null : turn.step(),
                        turn == null ? 0 : turn.visit(),
                        office,
                        before,
                        dueAt,
                        cause));
    }

    private void tellSet(@Nullable Turn turn, String office, PlainClock clock) {
        book.told.add(
                new DeadlineSet(
                        book.code,
                        clock.startedAt,
                        turn == null ? ClockScope.DOSSIER : ClockScope.STEP,
                        turn == null ? null : turn.step(),
                        turn == null ? 0 : turn.visit(),
                        office,
                        clock.startedAt,
                        clock.dueAt,
                        clock.allowance.text(),
                        book.received.calendar(),
                        calendar.version()));
    }
}
