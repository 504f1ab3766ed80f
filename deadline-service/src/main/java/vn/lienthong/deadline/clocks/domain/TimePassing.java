package vn.lienthong.deadline.clocks.domain;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contracts.event.ApologyLetterLate;
import vn.lienthong.contracts.event.ClockScope;
import vn.lienthong.contracts.event.DeadlineApproaching;
import vn.lienthong.contracts.event.DeadlineMissed;
import vn.lienthong.contracts.event.EscalationCause;
import vn.lienthong.contracts.event.EscalationRaised;
import vn.lienthong.deadline.letters.domain.ApologyLetter;
import vn.lienthong.deadline.letters.domain.LetterProgress;
import vn.lienthong.workingtime.WorkingTime;
import vn.lienthong.workingtime.YearNotLoaded;

/// What falls due by the mere passing of time, each thing once, in the order of time. The `at` of
/// every event is the instant at which it fell due, however late that was noticed.
public final class TimePassing {

    private TimePassing() {}

    /// Everything that fell due until `now`, `now` included.
    public static Decision until(Deadlines state, Instant now, Surroundings around) {
        Course course = new Course(state);
        pass(course, now, around);
        return course.decision();
    }

    static void pass(Course course, Instant now, Surroundings around) {
        Optional<Alarm> next = first(course, now, around);
        while (next.isPresent()) {
            fire(course, next.get(), around);
            next = first(course, now, around);
        }
    }

    private static Optional<Alarm> first(Course course, Instant now, Surroundings around) {
        return Alarms.first(course.state(), around.calendarOf(course.state()))
                .filter(alarm -> !alarm.at().isAfter(now));
    }

    private static void fire(Course course, Alarm alarm, Surroundings around) {
        switch (alarm) {
            case Alarm.HandoverWaits(Instant at, Handover handover) ->
                    handoverWaits(course, at, handover);
            case Alarm.StepApproaches(Instant at, Leg leg, Phase.Counting phase, Rung rung) -> {
                course.become(course.state().with(leg.with(leg.clock().climbed(phase, rung))));
                course.tell(
                        new DeadlineApproaching(
                                course.state().code(),
                                at,
                                ClockScope.STEP,
                                leg.step(),
                                leg.visit(),
                                leg.office(),
                                phase.dueAt(),
                                rung.name(),
                                nextOpening(course, at, around)));
            }
            case Alarm.StepRunsOut(Instant at, Leg leg, Phase.Counting phase) ->
                    stepRunsOut(course, at, leg, phase, around);
            case Alarm.StepEscalates(
                            Instant at,
                            Leg leg,
                            Phase.Counting phase,
                            Rungs.Escalation told) ->
                    stepEscalates(course, at, leg, phase, told, around);
            case Alarm.DossierEscalates(Instant at, Phase.Counting phase, Rungs.Escalation told) ->
                    dossierEscalates(course, at, phase, told, around);
            case Alarm.FirstAppointmentPasses(Instant at, Phase.Counting phase) ->
                    firstAppointmentPasses(course, at, phase, around);
            case Alarm.DossierApproaches(Instant at, Phase.Counting phase, Rung rung) ->
                    dossierApproaches(course, at, phase, rung, around);
            case Alarm.DossierRunsOut(Instant at, Phase.Counting phase) ->
                    dossierRunsOut(course, at, phase, around);
            case Alarm.LetterRunsOut(Instant at, ApologyLetter letter) ->
                    letterRunsOut(course, at, letter, around);
        }
    }

    private static void handoverWaits(Course course, Instant at, Handover handover) {
        boolean head = handover.told() == Handover.Told.DESK;
        Handover told = handover.told(head ? Handover.Told.HEAD : Handover.Told.DESK);
        course.become(
                course.state().withEachHandover(other -> other.equals(handover) ? told : other));
        escalate(
                course,
                at,
                head ? EscalationCause.HANDOVER_NOT_MENDED : EscalationCause.HANDOVER_NOT_ACCEPTED,
                handover.step(),
                handover.office(),
                handover.office(),
                head,
                at);
    }

    private static void stepRunsOut(
            Course course, Instant at, Leg leg, Phase.Counting phase, Surroundings around) {
        course.become(course.state().with(leg.with(leg.clock().missed(phase))));
        course.tell(
                new DeadlineMissed(
                        course.state().code(),
                        at,
                        ClockScope.STEP,
                        leg.step(),
                        leg.visit(),
                        leg.office(),
                        phase.dueAt()));
        for (Rungs.Escalation told : course.state().receipt().rungs().escalations()) {
            if (told.isAtOnce()) {
                Leg late = course.state().leg(leg.step(), leg.visit()).orElseThrow();
                stepEscalates(course, at, late, counting(late.clock()), told, around);
            }
        }
    }

    private static void stepEscalates(
            Course course,
            Instant at,
            Leg leg,
            Phase.Counting phase,
            Rungs.Escalation told,
            Surroundings around) {
        course.become(course.state().with(leg.with(leg.clock().climbed(phase, told.rung()))));
        escalate(
                course,
                at,
                EscalationCause.STEP_MISSED,
                leg.step(),
                leg.office(),
                officeOf(told, leg.office(), around),
                true,
                phase.dueAt());
    }

    private static String officeOf(Rungs.Escalation told, String late, Surroundings around) {
        return switch (told.to()) {
            case HEAD -> late;
            case SUPERIOR -> around.superiorOf(late);
        };
    }

    private static Phase.Counting counting(Clock missed) {
        return (Phase.Counting) missed.phase();
    }

    private static void firstAppointmentPasses(
            Course course, Instant at, Phase.Counting phase, Surroundings around) {
        Deadlines state = course.state();
        Instant passed =
                state.clock().firstAppointment(around.calendarOf(state)).orElse(phase.dueAt());
        course.become(state.with(state.clock().climbed(phase, new Rung.FirstAppointment())));
        escalate(
                course,
                at,
                EscalationCause.FIRST_APPOINTMENT_MISSED,
                null,
                state.holder(),
                state.holder(),
                true,
                passed);
    }

    private static void dossierApproaches(
            Course course, Instant at, Phase.Counting phase, Rung rung, Surroundings around) {
        Deadlines state = course.state();
        course.become(state.with(state.clock().climbed(phase, rung)));
        course.tell(
                new DeadlineApproaching(
                        state.code(),
                        at,
                        ClockScope.DOSSIER,
                        null,
                        0,
                        state.holder(),
                        phase.dueAt(),
                        rung.name(),
                        nextOpening(course, at, around)));
        if (rung.equals(Rung.LAST_WORKING_DAY)) {
            LetterDuty.foresee(course, at, around);
        }
    }

    private static @Nullable Instant nextOpening(Course course, Instant at, Surroundings around) {
        try {
            return WorkingTime.nextOpening(around.calendarOf(course.state()), at);
        } catch (YearNotLoaded notYetKnown) {
            return null;
        }
    }

    private static void dossierRunsOut(
            Course course, Instant at, Phase.Counting phase, Surroundings around) {
        Deadlines state = course.state();
        String office = Responsibility.of(state, at, around.calendarOf(state));
        course.become(state.with(state.clock().missed(phase)));
        course.tell(
                new DeadlineMissed(
                        state.code(), at, ClockScope.DOSSIER, null, 0, office, phase.dueAt()));
        if (state.isReappointed()) {
            secondMiss(course, at, phase, office, around);
            return;
        }
        for (Rungs.Escalation told : state.receipt().rungs().escalations()) {
            if (told.isAtOnce()) {
                dossierEscalates(course, at, counting(course.state().clock()), told, around);
            }
        }
        LetterDuty.missed(course, at, around);
    }

    /// There is no lawful second re-appointment: what is left is the superior office, and nobody is
    /// left to be told later.
    private static void secondMiss(
            Course course, Instant at, Phase.Counting phase, String office, Surroundings around) {
        for (Rungs.Escalation told : course.state().receipt().rungs().escalations()) {
            Clock clock = course.state().clock();
            course.become(course.state().with(clock.climbed(counting(clock), told.rung())));
        }
        escalate(
                course,
                at,
                EscalationCause.SECOND_MISS,
                null,
                office,
                around.superiorOf(office),
                true,
                phase.dueAt());
    }

    private static void dossierEscalates(
            Course course,
            Instant at,
            Phase.Counting phase,
            Rungs.Escalation told,
            Surroundings around) {
        Deadlines state = course.state();
        String office = Responsibility.of(state, at, around.calendarOf(state));
        course.become(state.with(state.clock().climbed(phase, told.rung())));
        escalate(
                course,
                at,
                EscalationCause.DOSSIER_MISSED,
                null,
                office,
                officeOf(told, office, around),
                true,
                phase.dueAt());
    }

    private static void letterRunsOut(
            Course course, Instant at, ApologyLetter letter, Surroundings around) {
        course.become(course.state().with(letter.now(new LetterProgress.Late())));
        course.tell(
                new ApologyLetterLate(
                        course.state().code(), at, letter.id(), letter.office(), letter.issueBy()));
        escalate(
                course,
                at,
                EscalationCause.LETTER_LATE,
                null,
                letter.office(),
                around.superiorOf(letter.office()),
                true,
                letter.issueBy());
    }

    private static void escalate(
            Course course,
            Instant at,
            EscalationCause cause,
            @Nullable String step,
            String office,
            String toOffice,
            boolean toHead,
            Instant dueAt) {
        course.tell(
                new EscalationRaised(
                        course.state().code(), at, cause, step, office, toOffice, toHead, dueAt));
    }
}
