package vn.lienthong.deadline.clocks.domain;

import java.time.Instant;
import java.util.Optional;
import vn.lienthong.workingtime.WorkingCalendar;
import vn.lienthong.workingtime.WorkingTime;
import vn.lienthong.workingtime.YearNotLoaded;

/// Whether the rest of the route still fits before the promised date, when every office keeps to
/// its share from now on.
///
/// @param remainingMinutes working minutes of the longest chain of steps that are not complete
/// @param readyAt when that would be done
/// @param fits whether that is in time
public record Forecast(long remainingMinutes, Instant readyAt, boolean fits) {

    /// Empty when the dossier's clock does not run, or the year of the answer is not known.
    public static Optional<Forecast> of(Deadlines state, Instant at, WorkingCalendar calendar) {
        if (!(state.clock().phase() instanceof Phase.Counting)) {
            return Optional.empty();
        }
        RemainingWork rest = new RemainingWork(state, at, calendar);
        try {
            return Optional.of(
                    new Forecast(
                            rest.minutes(),
                            WorkingTime.addMinutes(calendar, at, rest.minutes()),
                            rest.fits()));
        } catch (YearNotLoaded _) {
            return Optional.empty();
        }
    }
}
