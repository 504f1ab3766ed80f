package vn.lienthong.routing.tracking;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.lienthong.routing.journey.domain.Course;
import vn.lienthong.routing.journey.domain.Custody;
import vn.lienthong.routing.journey.domain.JourneyState;
import vn.lienthong.routing.journey.domain.JourneyState.Processed;
import vn.lienthong.routing.journey.domain.JourneyState.Rejected;
import vn.lienthong.routing.journey.domain.JourneyState.ResultReturned;
import vn.lienthong.routing.journey.domain.JourneyState.Suspended;
import vn.lienthong.routing.journey.domain.JourneyState.UnderWay;
import vn.lienthong.routing.journey.domain.JourneyState.Withdrawn;
import vn.lienthong.routing.journey.domain.Leg;
import vn.lienthong.routing.journey.domain.Pause;
import vn.lienthong.routing.journey.domain.Suspension;
import vn.lienthong.routing.journey.domain.Visit;
import vn.lienthong.workingtime.WorkingCalendar;
import vn.lienthong.workingtime.WorkingTime;
import vn.lienthong.workingtime.YearNotLoaded;

/// A journey seen at one moment: who holds it, what each visit used, what is late. All of it is
/// derived; nothing is stored.
record Standing(JourneyState state, WorkingCalendar calendar, Instant now) {

    Course course() {
        return state.course();
    }

    /// When the offices were done; empty while they are not.
    Optional<Instant> finishedAt() {
        return switch (state) {
            case UnderWay _, Suspended _ -> Optional.empty();
            case Processed at -> Optional.of(at.at());
            case Rejected at -> Optional.of(at.at());
            case Withdrawn at -> Optional.of(at.at());
            case ResultReturned at -> Optional.of(at.finishedAt());
        };
    }

    /// Exactly at the promised moment is in time; while the clock stands still nothing becomes
    /// late.
    boolean isLate() {
        return finishedAt().orElseGet(this::runningUntil).isAfter(course().promise().dueAt());
    }

    /// The clock of the dossier stands still for every desk, whoever stopped it.
    boolean isLate(Visit visit) {
        Instant endedAt = visit.endedAt();
        return (endedAt == null ? runningUntil() : endedAt).isAfter(visit.dueAt());
    }

    /// Now, or when the clock was stopped.
    private Instant runningUntil() {
        return suspensions().stream().map(Suspension::since).min(Instant::compareTo).orElse(now);
    }

    /// The word for how a step stands.
    String word(Leg leg) {
        return leg.latest().map(visit -> word(leg, visit)).orElse("WAITING");
    }

    String word(Leg leg, Visit visit) {
        if (visit.custody() == Custody.HELD && suspensionOf(leg, visit).isPresent()) {
            return "SUSPENDED";
        }
        return visit.custody() == Custody.TO_REDO ? "WAITING" : visit.custody().name();
    }

    /// Working minutes from the acceptance to the end or until now, suspensions left out; null when
    /// it was never taken over, or when nobody knows the year's days off.
    @Nullable Long workingMinutes(Leg leg, Visit visit) {
        Instant from = visit.acceptedAt();
        if (from == null) {
            return null;
        }
        Instant to = visit.endedAt() == null ? endOf(leg, visit) : visit.endedAt();
        try {
            long paused =
                    pausesOf(leg, visit)
                            .mapToLong(pause -> between(stopped(pause, from), pause.until()))
                            .sum();
            return between(from, to) - paused;
        } catch (YearNotLoaded _) {
            return null;
        }
    }

    /// The clock may have stood still when the desk took it over.
    private static Instant stopped(Pause pause, Instant takenOverAt) {
        Instant since = pause.suspension().since();
        return since.isBefore(takenOverAt) ? takenOverAt : since;
    }

    private long between(Instant from, Instant to) {
        return to.isAfter(from) ? WorkingTime.minutesBetween(calendar, from, to) : 0;
    }

    /// Until when the desk has been at work: another leg's suspension does not stop it.
    private Instant endOf(Leg leg, Visit visit) {
        return visit.endedAt() == null
                ? suspensionOf(leg, visit).map(Suspension::since).orElse(now)
                : visit.endedAt();
    }

    private Optional<Suspension> suspensionOf(Leg leg, Visit visit) {
        return suspensions().stream().filter(one -> isOf(one, leg, visit)).findFirst();
    }

    private Stream<Pause> pausesOf(Leg leg, Visit visit) {
        return course().pauses().stream().filter(pause -> isOf(pause.suspension(), leg, visit));
    }

    private static boolean isOf(Suspension suspension, Leg leg, Visit visit) {
        return suspension.step().equals(leg.plan().step()) && suspension.visit() == visit.number();
    }

    private List<Suspension> suspensions() {
        return state.suspensions();
    }
}
