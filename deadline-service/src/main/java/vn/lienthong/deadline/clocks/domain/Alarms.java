package vn.lienthong.deadline.clocks.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import vn.lienthong.deadline.letters.domain.LetterProgress;
import vn.lienthong.workingtime.WorkingCalendar;

/// What is pending for a dossier, all of it derived.
///
/// Late is what is after an end. The first instant after it that the store can tell from it is one
/// millisecond later, and that is when a miss falls due.
public final class Alarms {

    /// From an end to the first moment after it.
    static final Duration JUST_AFTER = Duration.ofMillis(1);

    private Alarms() {}

    /// What falls due next; empty when nothing is pending.
    public static Optional<Pending> next(Deadlines deadlines, WorkingCalendar calendar) {
        return first(deadlines, calendar).map(alarm -> new Pending(alarm.at(), alarm.lane()));
    }

    /// The alarm that falls due first; of simultaneous ones a step's before the dossier's and a
    /// warning before a miss.
    static Optional<Alarm> first(Deadlines deadlines, WorkingCalendar calendar) {
        List<Alarm> alarms = new ArrayList<>();
        if (deadlines.isOpen()) {
            for (Handover handover : deadlines.handovers()) {
                handover.due(calendar)
                        .ifPresent(at -> alarms.add(new Alarm.HandoverWaits(at, handover)));
            }
            Rungs rungs = deadlines.receipt().rungs();
            deadlines.openLegs().forEach(leg -> addStep(alarms, leg, rungs, calendar));
            addDossier(alarms, deadlines.clock(), rungs, calendar);
            addLetter(alarms, deadlines);
        }
        return alarms.stream().min(Comparator.comparing(Alarm::at));
    }

    private static void addStep(
            List<Alarm> alarms, Leg leg, Rungs rungs, WorkingCalendar calendar) {
        if (!(leg.clock().phase() instanceof Phase.Counting phase)) {
            return;
        }
        for (Rungs.Escalation told : rungs.escalations()) {
            Clock.due(told, phase, calendar)
                    .ifPresent(at -> alarms.add(new Alarm.StepEscalates(at, leg, phase, told)));
        }
        if (!phase.missed()) {
            for (Rung.Warning rung : rungs.warnings()) {
                leg.clock()
                        .due(rung, calendar)
                        .ifPresent(
                                at -> alarms.add(new Alarm.StepApproaches(at, leg, phase, rung)));
            }
            alarms.add(new Alarm.StepRunsOut(runsOut(phase), leg, phase));
        }
    }

    private static void addDossier(
            List<Alarm> alarms, Clock clock, Rungs rungs, WorkingCalendar calendar) {
        if (!(clock.phase() instanceof Phase.Counting phase)) {
            return;
        }
        for (Rungs.Escalation told : rungs.escalations()) {
            Clock.due(told, phase, calendar)
                    .ifPresent(at -> alarms.add(new Alarm.DossierEscalates(at, phase, told)));
        }
        if (!phase.missed()) {
            clock.firstAppointment(calendar)
                    .map(at -> Clock.later(at.plus(JUST_AFTER), phase.since()))
                    .ifPresent(at -> alarms.add(new Alarm.FirstAppointmentPasses(at, phase)));
            for (Rung.Warning rung : rungs.warnings()) {
                clock.due(rung, calendar)
                        .ifPresent(at -> alarms.add(new Alarm.DossierApproaches(at, phase, rung)));
            }
            alarms.add(new Alarm.DossierRunsOut(runsOut(phase), phase));
        }
    }

    // An end that lay in the past when it came to be is missed from then on.
    private static Instant runsOut(Phase.Counting phase) {
        Instant after = phase.dueAt().plus(JUST_AFTER);
        return after.isBefore(phase.since()) ? phase.since() : after;
    }

    private static void addLetter(List<Alarm> alarms, Deadlines deadlines) {
        deadlines
                .openLetter()
                .filter(letter -> letter.progress() instanceof LetterProgress.Required)
                .ifPresent(letter ->
                        alarms.add(
                                new Alarm.LetterRunsOut(
                                        letter.issueBy().plus(JUST_AFTER), letter)));
    }
}
