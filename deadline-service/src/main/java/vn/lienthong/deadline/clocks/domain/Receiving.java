package vn.lienthong.deadline.clocks.domain;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contracts.Ladder;
import vn.lienthong.contracts.SuspensionGround;
import vn.lienthong.contracts.event.ClockScope;
import vn.lienthong.contracts.event.DeadlineSet;
import vn.lienthong.contracts.event.DossierReceived;
import vn.lienthong.contracts.event.ImportedStanding;
import vn.lienthong.workingtime.WorkingCalendar;
import vn.lienthong.workingtime.WorkingTime;

/// How the time of a dossier begins: with its receipt, or under way, when it was taken over from
/// other software.
final class Receiving {

    private static final String TAKEN_OVER = "Đã dừng từ trước khi hồ sơ được chuyển sang phần mềm";

    private final DossierReceived received;
    private final Surroundings around;
    private final WorkingCalendar calendar;
    private final Instant at;
    private final Instant dueAt;

    private Receiving(DossierReceived received, Surroundings around) {
        this.received = received;
        this.around = around;
        this.calendar = around.calendars().get(received.calendar());
        this.at = Following.millis(received.at());
        this.dueAt = Following.millis(received.dueAt());
    }

    /// @throws vn.lienthong.workingtime.YearNotLoaded when the receipt or its promise lies in a
    ///   year whose days off are not known
    static Decision of(DossierReceived received, Surroundings around) {
        Receiving receiving = new Receiving(received, around);
        // Both ends must lie in years that the calendar knows: better parked now than stuck later.
        WorkingTime.minutesBetween(receiving.calendar, receiving.at, receiving.dueAt);
        ImportedStanding imported = received.imported();
        return imported == null ? receiving.begun() : receiving.takenOver(imported);
    }

    private Decision begun() {
        Deadlines state = state(Clock.promised(terms(), at, dueAt));
        return new Decision.Changed(state, List.of(set(state, null, state.clock(), at, calendar)));
    }

    private Decision takenOver(ImportedStanding imported) {
        Instant now = Following.millis(imported.at());
        Clock clock = Clock.takenOver(terms(), at, dueAt, now, calendar);
        Deadlines state = state(clock).withDone(Set.copyOf(imported.done()));
        Course course = new Course(state);
        course.tell(set(state, null, clock, now, calendar));
        Instant stands = imported.suspendedSince();
        if (imported.held().isEmpty()) {
            // The result lies at the counter; in time or not, the other software knew.
            course.become(state.with(clock.ended(now, calendar)));
        } else if (stands != null) {
            stopped(course, Following.millis(stands), imported.ground(), now);
        }
        return course.begun();
    }

    /// A promise that had passed before the clock was stopped is a miss; any other waits with it.
    private void stopped(
            Course course, Instant since, @Nullable SuspensionGround ground, Instant now) {
        if (dueAt.isBefore(since)) {
            TimePassing.pass(course, now, around);
        }
        Deadlines state = course.state();
        SuspensionGround known = Objects.requireNonNullElse(ground, SuspensionGround.OTHER);
        course.become(
                state.with(state.clock().suspended(known, since, calendar))
                        .withSuspensions(
                                List.of(
                                        new Suspension(
                                                since, null, known, TAKEN_OVER, null, null))));
    }

    private Terms terms() {
        return Terms.of(
                received.limit(),
                received.policy(),
                received.cutOff(),
                received.secondAppointment());
    }

    private Deadlines state(Clock clock) {
        Receipt receipt =
                new Receipt(
                        received.office(),
                        received.procedureName(),
                        received.calendar(),
                        received.steps(),
                        Ladder.orUsual(received.ladder()),
                        received.applicant(),
                        received.lookupPin(),
                        null);
        return Deadlines.of(received.code(), receipt, calendar.version(), clock);
    }

    /// Tells that a clock was started: a turn's, or the dossier's when there is none.
    static DeadlineSet set(
            Deadlines state, @Nullable Leg leg, Clock clock, Instant at, WorkingCalendar calendar) {
        return new DeadlineSet(
                state.code(),
                at,
                leg == null ? ClockScope.DOSSIER : ClockScope.STEP,
                leg == null ? null : leg.step(),
                leg == null ? 0 : leg.visit(),
                leg == null ? state.receipt().office() : leg.office(),
                clock.startedAt(),
                clock.dueAt(),
                clock.terms().limit().toString(),
                calendar.id(),
                calendar.version());
    }
}
