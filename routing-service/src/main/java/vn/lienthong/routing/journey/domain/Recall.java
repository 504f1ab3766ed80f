package vn.lienthong.routing.journey.domain;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contracts.event.AlreadyHeld;
import vn.lienthong.contracts.event.StepRecalled;
import vn.lienthong.routing.journey.domain.JourneyState.Processed;
import vn.lienthong.routing.journey.domain.JourneyState.Rejected;
import vn.lienthong.routing.journey.domain.JourneyState.ResultReturned;
import vn.lienthong.routing.journey.domain.JourneyState.Suspended;
import vn.lienthong.routing.journey.domain.JourneyState.UnderWay;
import vn.lienthong.routing.journey.domain.JourneyState.Withdrawn;

/// Whether an office may take back what it finished (rút lại): as long as nothing rests on it. Each
/// step that waits for it must not have been taken over, and the dossier must not have ended: what
/// the applicant was told is not undone.
///
/// The journey alone decides. A desk that took the dossier over a moment before, of which the
/// journey has not heard, is called off like by a return: whichever of the two the journey hears
/// first counts, for all.
public sealed interface Recall {

    /// It may.
    ///
    /// @param visit the one that was finished
    /// @param office which finished it
    record Possible(int visit, String office) implements Recall {}

    /// The step is not finished, or not by the office that has it now.
    record NotFinished(String state) implements Recall {}

    /// A step that waited for it was taken over.
    record TakenOver(String step, String state) implements Recall {}

    /// Nothing goes on any more.
    record Over(String state) implements Recall {}

    /// Whether a step can be taken back as the journey stands; empty when the plan does not have
    /// it.
    static Optional<Recall> of(JourneyState state, String step) {
        return state.course().leg(step).map(leg -> of(state, leg));
    }

    private static Recall of(JourneyState state, Leg leg) {
        String over =
                switch (state) {
                    case UnderWay _ -> "";
                    case Suspended _ -> "";
                    case Processed _ -> "PROCESSED";
                    case Rejected _ -> "REJECTED";
                    case Withdrawn _ -> "WITHDRAWN";
                    case ResultReturned _ -> "RESULT_RETURNED";
                };
        return over.isEmpty() ? of(state.course(), leg) : new Over(over);
    }

    private static Recall of(Course course, Leg leg) {
        Visit done = leg.latest().filter(visit -> isFinished(leg, visit)).orElse(null);
        if (done == null) {
            return new NotFinished(word(leg));
        }
        return course.legs().stream()
                .filter(later -> isAfter(later, leg) && isTakenOver(later))
                .findFirst()
                .<Recall>map(later -> new TakenOver(later.plan().step(), word(later)))
                .orElseGet(() -> new Possible(done.number(), done.office()));
    }

    /// A plan that moved the step to another office leaves nobody who could take it back; and what
    /// other software took over, nobody knows the beginning of.
    private static boolean isFinished(Leg leg, Visit visit) {
        return visit.custody() == Custody.DONE
                && visit.office().equals(leg.plan().office())
                && !Reception.IMPORT.equals(visit.acceptedBy());
    }

    private static boolean isAfter(Leg later, Leg leg) {
        return later.plan().after().contains(leg.plan().step());
    }

    private static boolean isTakenOver(Leg leg) {
        return leg.latest()
                .map(Visit::custody)
                .filter(custody -> custody == Custody.HELD || custody == Custody.DONE)
                .isPresent();
    }

    private static String word(Leg leg) {
        return leg.latest().map(visit -> visit.custody().name()).orElse("WAITING");
    }

    /// What the fact does: nothing, when it crossed with one that stands against it.
    static Decision of(Advance now, StepRecalled e) {
        Leg leg = now.course().leg(e.step()).orElse(null);
        return leg != null && of(now.course(), leg).equals(new Possible(e.visit(), e.office()))
                ? takenBack(now, leg, e)
                : new Decision.Unchanged();
    }

    /// The desk goes on where it had stopped: with the same officer, and on the same clock.
    private static Decision takenBack(Advance now, Leg leg, StepRecalled e) {
        String step = e.step();
        Visit done = leg.visits().getLast();
        Instant since = Objects.requireNonNull(done.acceptedAt(), "Finished, but never taken over");
        String by = Objects.requireNonNull(done.acceptedBy(), "Taken over by nobody");
        @Nullable String officer = done.work().officer().orElse(null);
        AlreadyHeld held =
                new AlreadyHeld(since, by, null, null, officer, done.work().examinedAt());
        Set<String> later =
                now.course().legs().stream()
                        .filter(one -> isAfter(one, leg))
                        .map(one -> one.plan().step())
                        .collect(Collectors.toSet());
        return now.noting(Facts.recalled(e))
                .callingOff(later, e.at())
                .toRedo(Set.of(step), e.at())
                .offering(leg, e.at(), new Giver(e.office(), e.actor()), held)
                .visit(
                        step,
                        done.number() + 1,
                        visit -> visit.accepted(e.at(), by).with(done.work()))
                .settled();
    }
}
