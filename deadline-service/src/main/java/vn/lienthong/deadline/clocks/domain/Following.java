package vn.lienthong.deadline.clocks.domain;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contracts.Resumption;
import vn.lienthong.contracts.event.AlreadyHeld;
import vn.lienthong.contracts.event.ApologyLetterIssued;
import vn.lienthong.contracts.event.ApologyLetterLate;
import vn.lienthong.contracts.event.ApologyLetterRequired;
import vn.lienthong.contracts.event.CourtesyLetterSigned;
import vn.lienthong.contracts.event.DeadlineApproaching;
import vn.lienthong.contracts.event.DeadlineMissed;
import vn.lienthong.contracts.event.DeadlineRescheduled;
import vn.lienthong.contracts.event.DeadlineSet;
import vn.lienthong.contracts.event.DossierEvent;
import vn.lienthong.contracts.event.DossierPaid;
import vn.lienthong.contracts.event.DossierProcessed;
import vn.lienthong.contracts.event.DossierReceived;
import vn.lienthong.contracts.event.DossierRefused;
import vn.lienthong.contracts.event.DossierRejected;
import vn.lienthong.contracts.event.DossierReplanned;
import vn.lienthong.contracts.event.DossierResultReturned;
import vn.lienthong.contracts.event.DossierResumed;
import vn.lienthong.contracts.event.DossierSupplemented;
import vn.lienthong.contracts.event.DossierSuspended;
import vn.lienthong.contracts.event.DossierWithdrawn;
import vn.lienthong.contracts.event.EscalationRaised;
import vn.lienthong.contracts.event.NotificationDelivered;
import vn.lienthong.contracts.event.NotificationFailed;
import vn.lienthong.contracts.event.NotificationSent;
import vn.lienthong.contracts.event.PaperHandedOver;
import vn.lienthong.contracts.event.PaperReceived;
import vn.lienthong.contracts.event.PlannedStep;
import vn.lienthong.contracts.event.StepAccepted;
import vn.lienthong.contracts.event.StepAssigned;
import vn.lienthong.contracts.event.StepCalledOff;
import vn.lienthong.contracts.event.StepCompleted;
import vn.lienthong.contracts.event.StepExamined;
import vn.lienthong.contracts.event.StepOffered;
import vn.lienthong.contracts.event.StepRecalled;
import vn.lienthong.contracts.event.StepRefused;
import vn.lienthong.contracts.event.StepReturned;
import vn.lienthong.contracts.event.SubmissionHandedIn;
import vn.lienthong.contracts.event.SubmissionReturned;
import vn.lienthong.workingtime.WorkingCalendar;

/// Takes in what happened to a dossier. Before a fact counts, everything fires that fell due before
/// it, so that the story is told in the order of time, however late a fact is learnt of.
///
/// Facts of different topics come in any order: what cannot be placed yet is [Decision.TooEarly].
public final class Following {

    private static final Duration JUST_BEFORE = Duration.ofMillis(1);

    private final Deadlines before;
    private final Instant at;
    private final Surroundings around;
    private final WorkingCalendar calendar;
    private final Course course;

    private Following(Deadlines before, Instant at, Surroundings around) {
        this.before = before;
        this.at = at;
        this.around = around;
        this.calendar = around.calendarOf(before);
        this.course = new Course(before);
    }

    /// What this fact changes.
    ///
    /// @param state null before the dossier was received
    /// @throws vn.lienthong.workingtime.YearNotLoaded when the fact, or the end that it sets, lies
    ///   in a year whose days off are not known
    public static Decision on(@Nullable Deadlines state, DossierEvent event, Surroundings around) {
        return switch (event) {
            case DossierReceived received ->
                    state == null ? Receiving.of(received, around) : new Decision.Unchanged();
            // They say nothing about time, or are our own.
            case DossierRefused _ -> new Decision.Unchanged();
            case SubmissionHandedIn _ -> new Decision.Unchanged();
            case SubmissionReturned _ -> new Decision.Unchanged();
            case DossierSupplemented _ -> new Decision.Unchanged();
            case DossierPaid _ -> new Decision.Unchanged();
            case DeadlineSet _ -> new Decision.Unchanged();
            case DeadlineApproaching _ -> new Decision.Unchanged();
            case DeadlineMissed _ -> new Decision.Unchanged();
            case DeadlineRescheduled _ -> new Decision.Unchanged();
            case ApologyLetterRequired _ -> new Decision.Unchanged();
            case ApologyLetterLate _ -> new Decision.Unchanged();
            case ApologyLetterIssued _ -> new Decision.Unchanged();
            case EscalationRaised _ -> new Decision.Unchanged();
            case NotificationSent _ -> new Decision.Unchanged();
            case NotificationDelivered _ -> new Decision.Unchanged();
            case NotificationFailed _ -> new Decision.Unchanged();
            case CourtesyLetterSigned _ -> new Decision.Unchanged();
            case DossierReplanned replanned ->
                    known(state, event, around, f -> f.replanned(replanned));
            case StepAssigned _ -> new Decision.Unchanged();
            case StepExamined _ -> new Decision.Unchanged();
            case PaperHandedOver _ -> new Decision.Unchanged();
            case PaperReceived _ -> new Decision.Unchanged();
            case StepOffered offered -> known(state, event, around, f -> f.offered(offered));
            case StepAccepted accepted -> known(state, event, around, f -> f.accepted(accepted));
            case StepRefused refused ->
                    known(state, event, around, f -> f.refused(refused.step(), refused.visit()));
            case StepCompleted completed ->
                    known(state, event, around, f -> f.completed(completed));
            case StepReturned returned -> known(state, event, around, f -> f.returned(returned));
            case StepRecalled recalled -> known(state, event, around, f -> f.recalled(recalled));
            case StepCalledOff calledOff ->
                    known(state, event, around, f -> f.calledOff(calledOff));
            case DossierSuspended suspended ->
                    known(state, event, around, f -> f.suspended(suspended));
            case DossierResumed resumed -> known(state, event, around, f -> f.resumed(resumed));
            case DossierWithdrawn _ -> known(state, event, around, Following::ended);
            case DossierRejected _ -> known(state, event, around, Following::ended);
            case DossierProcessed _ -> known(state, event, around, Following::ended);
            // The result comes after the processing; its topic may be faster.
            case DossierResultReturned _ ->
                    known(state, event, around, _ -> new Decision.TooEarly());
        };
    }

    private interface Step {
        Decision of(Following following);
    }

    private static Decision known(
            @Nullable Deadlines state, DossierEvent event, Surroundings around, Step step) {
        if (state == null) {
            return new Decision.TooEarly();
        }
        return state.isOpen()
                ? step.of(new Following(state, millis(event.at()), around))
                : new Decision.Unchanged();
    }

    static Instant millis(Instant at) {
        return at.truncatedTo(ChronoUnit.MILLIS);
    }

    private Deadlines upToNow() {
        TimePassing.pass(course, at.minus(JUST_BEFORE), around);
        return course.state();
    }

    private Decision offered(StepOffered offered) {
        boolean pending =
                before.handovers().stream()
                        .anyMatch(h -> h.isOf(offered.step()) && h.visit() >= offered.visit());
        if (pending || before.settled().getOrDefault(offered.step(), 0) >= offered.visit()) {
            return new Decision.Unchanged();
        }
        if (before.receipt().calledOff(offered.step(), offered.office(), at)) {
            return new Decision.Unchanged();
        }
        AlreadyHeld held = offered.held();
        return held == null ? waiting(offered) : held(offered, held);
    }

    private Decision waiting(StepOffered offered) {
        Deadlines state = withoutHandover(upToNow(), offered.step());
        boolean stands = state.clock().phase() instanceof Phase.Standing;
        List<Handover> handovers = new ArrayList<>(state.handovers());
        handovers.add(
                new Handover(
                        offered.step(),
                        offered.visit(),
                        offered.office(),
                        offered.limit(),
                        at,
                        stands ? null : at,
                        Handover.Told.NOBODY));
        course.become(state.withHandovers(handovers));
        return course.decision();
    }

    /// The desk worked on it before the dossier was taken over, or before it handed it over and
    /// took it back: its turn began then, and nobody is to be reminded of accepting it.
    private Decision held(StepOffered offered, AlreadyHeld held) {
        Deadlines state = settled(upToNow(), offered.step(), offered.visit());
        Clock clock =
                Clock.started(Terms.ofStep(offered.limit()), millis(held.since()), calendar)
                        .through(lastingAfter(state, millis(held.since())), calendar)
                        .lookedAt(at, false);
        Leg leg = new Leg(offered.step(), offered.visit(), offered.office(), at, clock);
        begins(state, leg, clock);
        return course.decision();
    }

    private static List<Suspension> lastingAfter(Deadlines state, Instant since) {
        return state.suspensions().stream()
                .filter(one -> one.to() == null || one.to().isAfter(since))
                .toList();
    }

    private void begins(Deadlines state, Leg leg, Clock clock) {
        List<Leg> legs = new ArrayList<>(state.legs());
        legs.add(leg);
        course.become(state.withLegs(legs));
        course.tell(Receiving.set(state, leg, clock, at, calendar));
    }

    private Decision accepted(StepAccepted accepted) {
        Optional<String> limit =
                before.receipt()
                        .planned(accepted.step())
                        .map(PlannedStep::limit)
                        .or(() ->
                                before.handovers().stream()
                                        .filter(h -> h.isOf(accepted.step()))
                                        .findFirst()
                                        .map(Handover::limit));
        if (limit.isEmpty()) {
            return new Decision.TooEarly();
        }
        if (before.leg(accepted.step(), accepted.visit()).isPresent()
                || before.isCalledOff(accepted.step(), accepted.visit())) {
            return new Decision.Unchanged();
        }
        Instant offeredAt = millis(accepted.offeredAt());
        if (before.receipt().calledOff(accepted.step(), accepted.office(), offeredAt)) {
            return new Decision.Unchanged();
        }
        Deadlines state = settled(upToNow(), accepted.step(), accepted.visit());
        Clock clock = Clock.started(Terms.ofStep(limit.get()), at, calendar);
        Leg leg =
                new Leg(
                        accepted.step(),
                        accepted.visit(),
                        accepted.office(),
                        offeredAt,
                        state.clock().phase() instanceof Phase.Standing
                                ? clock.suspended(at, calendar)
                                : clock);
        begins(state, leg, clock);
        return course.decision();
    }

    private Decision refused(String step, int visit) {
        Deadlines state = settled(upToNow(), step, visit);
        course.become(
                state.leg(step, visit)
                        .map(leg -> state.with(leg.with(leg.clock().ended(at, calendar))))
                        .orElse(state));
        return course.decision();
    }

    private Decision completed(StepCompleted completed) {
        return left(completed.step(), completed.visit(), Set.of());
    }

    private Decision returned(StepReturned returned) {
        Set<String> undone = new HashSet<>();
        String toStep = returned.toStep();
        List<String> again =
                toStep == null
                        ? before.receipt()
                                .planned(returned.step())
                                .map(PlannedStep::after)
                                .orElse(List.of())
                        : List.of(toStep);
        again.forEach(step -> addWithFollowers(undone, step));
        undone.add(returned.step());
        return left(returned.step(), returned.visit(), undone);
    }

    private void addWithFollowers(Set<String> undone, String step) {
        if (undone.add(step)) {
            before.receipt().plan().stream()
                    .filter(planned -> planned.after().contains(step))
                    .forEach(planned -> addWithFollowers(undone, planned.step()));
        }
    }

    private Decision left(String step, int visit, Set<String> undone) {
        Optional<Leg> leg = before.leg(step, visit);
        if (leg.isEmpty()) {
            return before.isCalledOff(step, visit)
                    ? new Decision.Unchanged()
                    : new Decision.TooEarly();
        }
        if (!leg.get().clock().isOpen()) {
            return new Decision.Unchanged();
        }
        Deadlines state = upToNow();
        Set<String> done = new HashSet<>(state.done());
        done.add(step);
        done.removeAll(undone);
        Deadlines next =
                state.leg(step, visit)
                        .map(open -> state.with(open.with(open.clock().ended(at, calendar))))
                        .orElseThrow();
        course.become(next.withDone(done));
        return course.decision();
    }

    /// The journey took the offer back. What the desk did meanwhile was in vain, also where it is
    /// heard of later: an acceptance, or even the end.
    private Decision calledOff(StepCalledOff off) {
        if (before.isCalledOff(off.step(), off.visit())) {
            return new Decision.Unchanged();
        }
        Deadlines state = settled(upToNow(), off.step(), off.visit());
        Map<String, Integer> calledOff = new HashMap<>(state.calledOff());
        calledOff.put(off.step(), off.visit());
        boolean cameAgain =
                state.legs().stream()
                        .anyMatch(
                                leg -> leg.step().equals(off.step()) && leg.visit() > off.visit());
        Set<String> done = new HashSet<>(state.done());
        if (!cameAgain) {
            done.remove(off.step());
        }
        course.become(
                state.leg(off.step(), off.visit())
                        .map(leg -> state.with(leg.with(leg.clock().ended(at, calendar))))
                        .orElse(state)
                        .withCalledOff(calledOff)
                        .withDone(done));
        return course.decision();
    }

    /// The desk took back what it had finished, and its turn goes on as if it had not ended: it
    /// comes again with the offer that says since when it is held.
    private Decision recalled(StepRecalled recalled) {
        if (before.leg(recalled.step(), recalled.visit()).isEmpty()) {
            return new Decision.Unchanged();
        }
        Deadlines state = upToNow();
        Set<String> done = new HashSet<>(state.done());
        done.remove(recalled.step());
        course.become(
                state.withLegs(
                                state.legs().stream()
                                        .filter(leg -> !leg.is(recalled.step(), recalled.visit()))
                                        .toList())
                        .withDone(done));
        return course.decision();
    }

    private Decision suspended(DossierSuspended suspended) {
        if (before.clock().phase() instanceof Phase.Standing) {
            return new Decision.Unchanged();
        }
        Deadlines state = LetterDuty.withoutForeseen(upToNow(), at);
        List<Suspension> suspensions = new ArrayList<>(state.suspensions());
        suspensions.add(
                new Suspension(
                        at,
                        null,
                        suspended.ground(),
                        suspended.reason(),
                        suspended.legalBasis(),
                        null));
        course.become(
                state.with(state.clock().suspended(suspended.ground(), at, calendar))
                        .withLegs(
                                state.legs().stream()
                                        .map(l -> l.with(l.clock().suspended(at, calendar)))
                                        .toList())
                        .withEachHandover(Handover::suspended)
                        .withSuspensions(suspensions));
        return course.decision();
    }

    private Decision resumed(DossierResumed resumed) {
        if (!(before.clock().phase() instanceof Phase.Standing)) {
            // Suspension and resumption come on one topic in order: the clock runs again already,
            // because
            // the desk resumed it while the supplement or the payment was on its way.
            return new Decision.Unchanged();
        }
        Deadlines state = upToNow();
        Resumption how = resumed.resumption();
        Clock clock = state.clock().resumed(at, how, calendar);
        List<Leg> legs =
                state.legs().stream()
                        .map(leg -> leg.with(leg.clock().resumed(at, how, calendar)))
                        .toList();
        course.become(
                state.with(clock)
                        .withLegs(legs)
                        .withEachHandover(handover -> handover.resumed(at))
                        .withSuspensions(
                                state.suspensions().stream()
                                        .map(suspension -> suspension.endedAt(at, how))
                                        .toList()));
        String cause = how == Resumption.RESTART ? "RESTARTED" : "RESUMED";
        Rescheduling.tell(course, state, resumed.office(), at, cause);
        return course.decision();
    }

    private Decision ended() {
        Deadlines state = upToNow();
        Clock clock = state.clock().ended(at, calendar);
        List<Leg> legs =
                state.legs().stream()
                        .map(leg -> leg.with(leg.clock().ended(at, calendar)))
                        .toList();
        course.become(
                LetterDuty.cancelled(
                        state.with(clock).withLegs(legs).withHandovers(List.of()), at));
        return course.decision();
    }

    private Decision replanned(DossierReplanned replanned) {
        Deadlines state = upToNow();
        Replanning.of(course, replanned, at, around);
        Rescheduling.tell(course, state, course.state().holder(), at, "REPLANNED");
        return course.decision();
    }

    private static Deadlines withoutHandover(Deadlines state, String step) {
        return state.withHandovers(state.handovers().stream().filter(h -> !h.isOf(step)).toList());
    }

    private static Deadlines settled(Deadlines state, String step, int visit) {
        Map<String, Integer> settled = new HashMap<>(state.settled());
        settled.merge(step, visit, Math::max);
        return state.withSettled(settled)
                .withHandovers(
                        state.handovers().stream()
                                .filter(h -> !h.isOf(step) || h.visit() > visit)
                                .toList());
    }
}
