package vn.lienthong.deadline.clocks.domain;

import java.time.Instant;
import java.util.List;
import vn.lienthong.workingtime.WorkingCalendar;
import vn.lienthong.workingtime.YearNotLoaded;

/// Works every open end out anew on a changed calendar.
public final class Recalculation {

    private Recalculation() {}

    /// What the current version of the dossier's calendar changes. Everything that fell due before
    /// stays as it was told. An end that the change would push into a year whose days off are not
    /// known stays, and with it the calendar version, until that year is loaded.
    public static Decision on(Deadlines state, Instant at, Surroundings around) {
        WorkingCalendar calendar = around.calendarOf(state);
        if (!state.isOpen() || state.calendarVersion() >= calendar.version()) {
            return new Decision.Unchanged();
        }
        try {
            return recounted(state, at, calendar);
        } catch (YearNotLoaded _) {
            return new Decision.Unchanged();
        }
    }

    private static Decision recounted(Deadlines state, Instant at, WorkingCalendar calendar) {
        Clock clock = state.clock().recounted(at, calendar);
        List<Leg> legs =
                state.legs().stream()
                        .map(leg -> leg.with(leg.clock().recounted(at, calendar)))
                        .toList();
        Deadlines next = state.with(clock).withLegs(legs).withCalendarVersion(calendar.version());
        Course course = new Course(state);
        course.become(clock.equals(state.clock()) ? next : LetterDuty.withoutForeseen(next, at));
        Rescheduling.tell(course, state, state.holder(), at, "CALENDAR");
        return course.decision();
    }
}
