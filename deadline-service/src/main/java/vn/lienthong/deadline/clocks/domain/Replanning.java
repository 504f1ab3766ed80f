package vn.lienthong.deadline.clocks.domain;

import java.time.Instant;
import vn.lienthong.contracts.Ladder;
import vn.lienthong.contracts.event.DossierReplanned;
import vn.lienthong.contracts.event.ReplanCause;
import vn.lienthong.workingtime.WorkingCalendar;

/// What another plan does to a dossier's time: turns that it calls off end, the others go on, and
/// the promise follows the new terms from the original start.
final class Replanning {

    private Replanning() {}

    /// The date of a letter of apology stays promised, unless the receipt itself is written anew.
    static void of(Course course, DossierReplanned replanned, Instant at, Surroundings around) {
        Deadlines state = course.state();
        Clock clock = clock(state, replanned, at, around.calendarOf(state));
        course.become(rerouted(state, replanned, at, around.calendarOf(state)).with(clock));
        boolean moved = !clock.dueAt().equals(state.clock().dueAt());
        LetterDuty.replanned(course, moved, at, around);
    }

    private static Deadlines rerouted(
            Deadlines state, DossierReplanned replanned, Instant at, WorkingCalendar calendar) {
        Receipt receipt =
                state.receipt()
                        .replanned(
                                replanned.procedureName(),
                                replanned.steps(),
                                Ladder.orUsual(replanned.ladder()),
                                at);
        return state.with(receipt)
                .withLegs(
                        state.legs().stream()
                                .map(leg ->
                                        receipt.plans(leg.step(), leg.office())
                                                ? leg
                                                : leg.with(leg.clock().ended(at, calendar)))
                                .toList())
                .withHandovers(
                        state.handovers().stream()
                                .filter(h -> receipt.plans(h.step(), h.office()))
                                .toList());
    }

    private static Clock clock(
            Deadlines state, DossierReplanned replanned, Instant at, WorkingCalendar calendar) {
        Terms terms =
                Terms.of(
                        replanned.limit(),
                        replanned.policy(),
                        replanned.cutOff(),
                        replanned.secondAppointment());
        boolean newReceipt = replanned.cause() == ReplanCause.WRONG_PROCEDURE;
        return state.isReappointed() && !newReceipt
                ? state.clock().withTerms(terms)
                : state.clock()
                        .replanned(
                                terms,
                                Following.millis(replanned.dueAt()),
                                newReceipt,
                                state.suspensions(),
                                at,
                                calendar);
    }
}
