package vn.lienthong.deadline.calendars;

import java.time.Clock;
import vn.lienthong.deadline.calendars.store.CalendarShelf;
import vn.lienthong.deadline.clocks.domain.Deadlines;
import vn.lienthong.deadline.clocks.domain.Surroundings;
import vn.lienthong.kit.aggregate.Aggregates;
import vn.lienthong.kit.time.Activity;

/// What counts anew where no dossier is open.
public final class Recounts {

    private Recounts() {}

    public static Recounting recounting(
            Aggregates<Deadlines> none, Surroundings around, CalendarShelf shelf, Clock clock) {
        return new Recounting(none, around, shelf, clock, new Activity());
    }

    public static DryRun dryRun(
            Aggregates<Deadlines> none, Surroundings around, CalendarShelf shelf, Clock clock) {
        return new DryRun(none, around, shelf, clock);
    }
}
